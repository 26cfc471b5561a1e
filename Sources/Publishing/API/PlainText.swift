import Rendering

/// The words of markup that the program itself rendered (纯文字), a block a line.
enum PlainText {
  /// Elements whose end ends a line.
  private static let blocks: Set<String> = [
    "/p", "/h2", "/h3", "/h4", "/h5", "/h6", "/li", "/tr", "/pre", "br", "br/", "br /",
    "/caption", "/figcaption", "/dt", "/dd",
  ]
  private static let entities: KeyValuePairs<String, String> = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&",
  ]

  static func of(_ html: HTML) -> String {
    var text = ""
    var rest = Substring(html.string)
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open].replacing("\n", with: " ")
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      if tag == "/td" || tag == "/th" {
        text += " "
      } else if blocks.contains(String(tag)) {
        text += "\n"
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    for (entity, character) in entities { text = text.replacing(entity, with: character) }
    return text.split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == "\t" }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
