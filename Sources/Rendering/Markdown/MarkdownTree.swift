import CCmark

/// A text parsed by libcmark; the tree lives as long as this value.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// Nil only where libcmark has no memory left.
  init?(_ bytes: [UInt8]) {
    let root = bytes.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Goes over all nodes in document order without recursion, however deep they are nested.
  func walk(_ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Void) {
    MarkdownNode(root).walk(visit)
  }
}

/// One node of a tree; valid as long as its tree.
struct MarkdownNode: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }

  /// From 1, as libcmark counts.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// From 1, in bytes.
  var byteColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  /// A paragraph in a list whose items stand close together gets no tags of its own.
  var isTightParagraph: Bool {
    guard let list = parent?.parent, list.kind == CMARK_NODE_LIST else { return false }
    return cmark_node_get_list_tight(list.pointer) != 0
  }

  /// The text with its sentinels.
  var rawLiteral: [UInt8] { bytes(cmark_node_get_literal(pointer)) }
  var literal: [UInt8] { withoutSentinels(rawLiteral) }
  var address: String { text(cmark_node_get_url(pointer)) }
  var title: String { text(cmark_node_get_title(pointer)) }
  var isTable: Bool { bytes(cmark_node_get_fence_info(pointer)) == MarkdownSource.tableInfo }

  /// All text below this node, without its markup.
  var plainText: [UInt8] {
    var text: [UInt8] = []
    walk { node, isEntering in
      guard isEntering else { return }
      switch node.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += node.literal
      case CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
      case CMARK_NODE_SOFTBREAK: if !node.joinsChineseText { text.append(UInt8(ascii: " ")) }
      default: break
      }
    }
    return text
  }

  func walk(_ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(MarkdownNode(node), event == CMARK_EVENT_ENTER)
    }
  }

  private func text(_ string: UnsafePointer<CChar>?) -> String {
    String(decoding: withoutSentinels(bytes(string)), as: UTF8.self)
  }

  private func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string else { return [] }
    return Array(String(cString: string).utf8)
  }
}

/// The bytes with every sentinel taken out.
func withoutSentinels(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(MarkdownSource.sentinel[0]) else { return bytes }
  var kept: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index...].starts(with: MarkdownSource.sentinel) {
      index += MarkdownSource.sentinel.count
    } else {
      kept.append(bytes[index])
      index += 1
    }
  }
  return kept
}
