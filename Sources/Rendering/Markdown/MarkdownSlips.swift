import CCmark
package import Diagnostics

/// Marks that other kinds of Markdown know (别种 Markdown 的记号): here they are printed as they stand.
extension MarkdownRenderer {
  /// Reports the marks of one stretch of text. What is escaped is meant.
  mutating func reportSlips(in literal: [UInt8], of node: MarkdownNode) {
    guard slips < Self.mostSlips,
      literal.contains(where: { $0 == 0x23 || $0 == 0x5B || $0 == 0x7E })
    else { return }
    let text = Substring(decoding: literal, as: UTF8.self)
    // The line may be long and have many texts: it is looked through for what was found only.
    func isTyped(_ mark: UInt8) -> Bool {
      slips += 1
      return !cursor.source(of: node).contains([UInt8(ascii: "\\"), mark])
    }
    if beginsLine(node) {
      if let mark = Self.headingMark(of: text), isTyped(0x23) {
        slip("“\(mark)”后面缺一个空格，不成标题，会照样印出；请写成“\(mark) 标题”", of: node)
      }
      if node.parent?.parent?.kind == CMARK_NODE_ITEM,
        let box = ["[ ] ", "[x] ", "[X] "].first(where: text.hasPrefix), isTyped(0x5B)
      {
        slip("“\(box.dropLast())”不会变成方框，会照样印出；请改用“□”“☑”", of: node)
      }
    }
    if Self.isStruck(text), isTyped(0x7E) {
      slip("“~~”不会变成删除线，会照样印出；请删去文字，或者用文字说明", of: node)
    }
    if let mark = Self.footnote(in: text), isTyped(0x5B) {
      slip("“\(mark)”不会变成脚注，会照样印出；请写在括号里，或者在文末另起一段写“注：”", of: node)
    }
  }

  /// How many of them are looked at in a document.
  private static let mostSlips = 200

  /// Reports a footnote whose text CommonMark takes for the address of a link.
  mutating func reportFootnote(_ node: MarkdownNode) {
    let text = String(decoding: node.plainText, as: UTF8.self)
    guard text.hasPrefix("^") else { return }
    slip("“[\(text)]”不会变成脚注，会成为链接；请写在括号里，或者在文末另起一段写“注：”", of: node)
  }

  /// Reports rows of a table that has no line of rules, or one of another width.
  mutating func reportRows(in paragraph: MarkdownNode) {
    guard !cursor.isInCell, paragraph.line < paragraph.lastLine else { return }
    let isRow = (paragraph.line...paragraph.lastLine).map { number in
      let bytes = source.line(number).bytes
      let content = bytes[MarkdownPrefix(of: bytes).end...]
      return content.first == UInt8(ascii: "|") && content.count { $0 == UInt8(ascii: "|") } > 1
    }
    guard zip(isRow, isRow.dropFirst()).contains(where: { $0 && $1 }) else { return }
    slip("这里像表格，第二行却不是“| --- | --- |”或者格数不同，会照样印出竖线；请补上或者改正", of: paragraph)
  }

  private mutating func slip(_ message: String, of node: MarkdownNode) {
    diagnostics.append(Diagnostic(.markdownSlip, "\(message)。", at: cursor.location(of: node)))
  }

  /// Whether a text is the first on a line of a paragraph.
  private func beginsLine(_ node: MarkdownNode) -> Bool {
    guard node.parent?.kind == CMARK_NODE_PARAGRAPH, !cursor.isInCell else { return false }
    switch node.previous?.kind {
    case nil, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return true
    default: return false
    }
  }

  /// The `##` of a line such as `##二、依据`; nil for `#1` and `#甲#`, which are no headings.
  private static func headingMark(of text: Substring) -> Substring? {
    let mark = text.prefix { $0 == "#" }
    let rest = text.dropFirst(mark.count)
    guard (1...6).contains(mark.count), let first = rest.first,
      first.isLetter || "（【《\u{3000}".contains(first),
      mark.count > 1 || !rest.contains("#")
    else { return nil }
    return mark
  }

  /// Whether two `~~` stand around something.
  private static func isStruck(_ text: Substring) -> Bool {
    let marks = text.ranges(of: "~~")
    return zip(marks, marks.dropFirst()).contains { $0.upperBound < $1.lowerBound }
  }

  /// The first `[^1]`.
  private static func footnote(in text: Substring) -> Substring? {
    for start in text.ranges(of: "[^") {
      let name = text[start.upperBound...].prefix { $0 != "]" && !$0.isWhitespace }
      let end = name.endIndex
      if (1...20).contains(name.count), end < text.endIndex, text[end] == "]" {
        return text[start.lowerBound...end]
      }
    }
    return nil
  }
}

extension DiagnosticKind {
  package static let markdownSlip = DiagnosticKind(
    "notice/markdown-slip",
    .warning,
    "正文的 Markdown 有标题、段落、列表、表格、加粗、链接和图片，没有删除线、任务方框和脚注；标题的“#”后面要空一格，表格的第二行要写“| --- | --- |”。"
      + "写得不对的记号会照样印给公众看。确实要印出记号本身的，在它前面加“\\”。"
  )
}
