import CCmark
package import Diagnostics

/// Writes a parsed text as HTML and reports what may not stand in it.
struct MarkdownRenderer {
  let source: MarkdownSource
  let placeholder: String?
  var document = MarkdownDocument()
  var diagnostics: [Diagnostic] = []
  var out: [UInt8] = []
  var cursor: MarkdownCursor
  let references: HiddenReferences
  /// How many marks of other kinds of Markdown were looked at.
  var slips = 0
  /// Headings are moved by so many levels.
  private var headingShift = 0
  /// Nothing is printed up to the end of this node.
  private var skipped: MarkdownNode?

  init(_ source: MarkdownSource, at places: MarkdownPlaces, placeholder: String?) {
    self.source = source
    self.placeholder = placeholder
    cursor = MarkdownCursor(source, at: places)
    references = HiddenReferences(source)
  }

  mutating func render(_ tree: borrowing MarkdownTree) {
    var least = 7
    tree.walk { node, isEntering in
      if isEntering, node.kind == CMARK_NODE_HEADING { least = min(least, node.headingLevel) }
    }
    headingShift = least == 7 ? 0 : 2 - least
    write(tree)
    flush()
  }

  /// Writes all nodes of a tree: the text itself, or one cell of a table.
  mutating func write(_ tree: borrowing MarkdownTree) {
    tree.walk { node, isEntering in visit(node, isEntering) }
  }

  private mutating func visit(_ node: MarkdownNode, _ isEntering: Bool) {
    if let end = skipped {
      if node == end { skipped = nil }
      return
    }
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE: tag("blockquote", isEntering)
    case CMARK_NODE_LIST: list(node, isEntering)
    case CMARK_NODE_ITEM:
      put(isEntering ? "<li>" : "</li>\n")
    case CMARK_NODE_PARAGRAPH: paragraph(node, isEntering)
    case CMARK_NODE_HEADING: heading(node, isEntering)
    case CMARK_NODE_THEMATIC_BREAK: put("<hr>\n")
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: refuse(node)
    case CMARK_NODE_TEXT: text(node)
    case CMARK_NODE_SOFTBREAK: if !node.joinsChineseText { put("\n") }
    case CMARK_NODE_LINEBREAK: put("<br>\n")
    case CMARK_NODE_CODE:
      put("<code>")
      appendEscaped(node.literal, to: &out)
      put("</code>")
    case CMARK_NODE_EMPH: put(isEntering ? "<em>" : "</em>")
    case CMARK_NODE_STRONG: put(isEntering ? "<strong>" : "</strong>")
    case CMARK_NODE_LINK: link(node, isEntering)
    case CMARK_NODE_IMAGE:
      image(node)
      skipped = node
    default: break
    }
  }

  mutating func put(_ markup: StaticString) {
    markup.withUTF8Buffer { out.append(contentsOf: $0) }
  }

  private mutating func tag(_ name: String, _ isEntering: Bool) {
    out.append(contentsOf: (isEntering ? "<\(name)>\n" : "</\(name)>\n").utf8)
  }

  // MARK: Blocks

  private mutating func list(_ node: MarkdownNode, _ isEntering: Bool) {
    // A list inside an item starts on its own line.
    if isEntering, node.previous != nil, out.last != UInt8(ascii: "\n") { put("\n") }
    if isEntering, node.isOrdered, node.listStart != 1 {
      out.append(contentsOf: "<ol start=\"\(node.listStart)\">\n".utf8)
    } else {
      tag(node.isOrdered ? "ol" : "ul", isEntering)
    }
  }

  private mutating func paragraph(_ node: MarkdownNode, _ isEntering: Bool) {
    if isEntering { reportRows(in: node) }
    if isEntering, isPlaceholder(node) {
      flush()
      document.blocks.append(.placeholder)
      skipped = node
    } else if !node.isTightParagraph, !cursor.isInCell {
      put(isEntering ? "<p>" : "</p>\n")
    }
  }

  private func isPlaceholder(_ node: MarkdownNode) -> Bool {
    guard let placeholder, node.parent?.kind == CMARK_NODE_DOCUMENT, !cursor.isInCell else {
      return false
    }
    guard let only = node.firstChild, only.next == nil, only.kind == CMARK_NODE_TEXT else {
      return false
    }
    return only.literal.elementsEqual(placeholder.utf8)
  }

  private mutating func heading(_ node: MarkdownNode, _ isEntering: Bool) {
    let level = min(max(node.headingLevel + headingShift, 2), 6)
    out.append(contentsOf: (isEntering ? "<h\(level)>" : "</h\(level)>\n").utf8)
    if isEntering {
      document.headings.append(
        MarkdownDocument.Heading(
          level: level,
          text: String(decoding: node.plainText, as: UTF8.self),
          line: cursor.line(of: node)
        )
      )
    }
  }

  private mutating func codeBlock(_ node: MarkdownNode) {
    if node.isTable { return table(node) }
    put("<pre><code>")
    appendEscaped(node.literal, to: &out)
    put("</code></pre>\n")
  }

  private mutating func text(_ node: MarkdownNode) {
    let literal = node.literal
    refuseHidden(in: literal, of: node)
    reportSlips(in: literal, of: node)
    appendEscaped(literal, to: &out)
    // The first byte of “｛”.
    guard let placeholder, literal.contains(where: { $0 == UInt8(ascii: "{") || $0 == 0xEF }) else {
      return
    }
    let text = String(decoding: literal, as: UTF8.self)
    let message: String
    if text.contains(placeholder) {
      message = "“\(placeholder)”要独占一段，前后各空一行：请移出来。"
    } else if Self.narrowed(text).contains(placeholder) {
      message = "名单的位置要写成“\(placeholder)”，花括号是半角的，中间没有空格：请改写。"
    } else {
      return
    }
    diagnostics.append(Diagnostic(.misplacedPlaceholder, message, at: cursor.location(of: node)))
  }

  /// A text as a placeholder would stand in it, had it been typed without full-width braces and
  /// blanks.
  private static func narrowed(_ text: String) -> String {
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      switch scalar {
      case "｛": narrow.append("{")
      case "｝": narrow.append("}")
      default: narrow.append(scalar)
      }
    }
    return String(narrow)
  }

  private mutating func flush() {
    if out.isEmpty { return }
    document.blocks.append(.html(HTML(trusted: out)))
    out.removeAll(keepingCapacity: true)
  }

  /// Reports raw HTML, which is not printed.
  private mutating func refuse(_ node: MarkdownNode) {
    let literal = node.rawLiteral
    let firstLine = literal.prefix { $0 != UInt8(ascii: "\n") }
    let location = cursor.location(of: node, beginning: firstLine)
    let shown = String(decoding: withoutSentinels(Array(firstLine)), as: UTF8.self)
    let tag = shown.unicodeScalars.prefix(40).reduce(into: "") { $0.unicodeScalars.append($1) }
    let message = "正文里不能写 HTML“\(tag)”：请改用 Markdown；要印出尖括号，请写成“\\<”。"
    diagnostics.append(Diagnostic(.rawHTML, message, at: location))
  }
}

extension DiagnosticKind {
  package static let rawHTML = DiagnosticKind(
    "notice/raw-html",
    .error,
    "正文只用 Markdown，不写 HTML：网页的结构、样式和安全由主题统一保证。注释（<!-- -->）也算 HTML，会被公众看到，请删去。"
  )
  package static let misplacedPlaceholder = DiagnosticKind(
    "notice/misplaced-placeholder",
    .error,
    "名单的位置要单独成段，前后各空一行，不能写在句子、列表或表格里，否则会把这几个字原样印给公众看。"
  )
}
