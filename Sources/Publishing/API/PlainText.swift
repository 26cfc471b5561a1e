import Rendering

/// The words of markup that the program itself rendered (纯文字), a block a line.
enum PlainText {
  /// Elements whose end ends a line.
  private static let blocks: [[UInt8]] = [
    "/p", "/h2", "/h3", "/h4", "/h5", "/h6", "/li", "/tr", "/pre", "br", "br/", "br /",
    "/caption", "/figcaption", "/dt", "/dd",
  ].map { Array($0.utf8) }
  private static let cells: [[UInt8]] = ["/td", "/th"].map { Array($0.utf8) }
  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ].map { (written: Array($0.utf8), sign: Array($1.utf8)) }

  static func of(_ html: HTML) -> String {
    var text: [UInt8] = []
    var rest = html.bytes[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"):
        guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else {
          rest = []
          continue
        }
        let tag = rest[(rest.startIndex + 1)..<close]
        if cells.contains(where: tag.elementsEqual) {
          endWord(of: &text)
        } else if blocks.contains(where: tag.elementsEqual) {
          endLine(of: &text)
        }
        rest = rest[(close + 1)...]
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): endWord(of: &text)
      case UInt8(ascii: "&"):
        if let entity = entities.first(where: { rest.starts(with: $0.written) }) {
          text += entity.sign
          rest = rest.dropFirst(entity.written.count)
          continue
        }
        text.append(byte)
      default: text.append(byte)
      }
      rest = rest.dropFirst()
    }
    endLine(of: &text)
    return String(decoding: text.dropLast(), as: UTF8.self)
  }

  /// A blank, where none stands already and no line begins.
  private static func endWord(of text: inout [UInt8]) {
    if let last = text.last, !isBlank(last) { text.append(UInt8(ascii: " ")) }
  }

  /// A line break, where no line begins; no blank stands before it.
  private static func endLine(of text: inout [UInt8]) {
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}
