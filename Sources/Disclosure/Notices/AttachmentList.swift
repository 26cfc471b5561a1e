/// The list of attachments at the foot of a body (附件说明), and the attachments that stand in it.
struct AttachmentList: Sendable {
  struct Item: Sendable {
    /// Its number; nil where a single attachment has none.
    let number: Int?
    let title: String
    let line: TextLine
    let start: Int
  }

  /// An attachment whose text stands in the body, below a line 附件2.
  struct Appendix: Sendable {
    let number: Int
    /// The first two lines below, which may be one title.
    let heads: [String]
    let line: TextLine
  }

  private(set) var items: [Item] = []
  /// The indices of the list's lines in the text.
  private(set) var lines: Set<Int> = []
  private(set) var appendices: [Appendix] = []

  init(_ text: NoticeText) {
    for (index, line) in text.lines.enumerated() {
      if let number = Self.appendixNumber(line) {
        let below = text.lines[(index + 1)...].lazy.filter { !$0.isBlank }.prefix(2)
        appendices.append(Appendix(number: number, heads: below.map(\.text), line: line))
      } else if items.isEmpty, let start = Self.listStart(line) {
        readItems(text.lines, from: index, start)
      }
    }
  }

  /// The number of the attachment that begins at a line: “附件2”, “附件 2:”.
  static func appendixNumber(_ line: TextLine) -> Int? {
    let scalars = line.scalars
    guard line.kind != .tableRow, scalars.has("附件", at: 0) else { return nil }
    let first = scalars.skippingSpaces(from: 2)
    guard let number = scalars.number(at: first, limit: 2) else { return nil }
    let end = scalars.skipping({ $0.isSpace || $0 == "：" || $0 == ":" }, from: number.end)
    return end == scalars.count ? number.value : nil
  }

  /// The index behind “附件：”.
  private static func listStart(_ line: TextLine) -> Int? {
    let scalars = line.scalars
    guard line.kind != .tableRow, scalars.has("附件", at: 0) else { return nil }
    let colon = scalars.skippingSpaces(from: 2)
    guard scalars.at(colon) == "：" || scalars.at(colon) == ":" else { return nil }
    return scalars.skippingSpaces(from: colon + 1)
  }

  private mutating func readItems(_ all: [TextLine], from index: Int, _ start: Int) {
    lines.insert(index)
    if start < all[index].scalars.count { add(all[index], start) }
    for (next, line) in all.enumerated().dropFirst(index + 1) where !line.isBlank {
      guard let ordinal = Ordinal(line.scalars), ordinal.kind == .digits else { return }
      lines.insert(next)
      add(line, 0)
    }
  }

  private mutating func add(_ line: TextLine, _ start: Int) {
    let ordinal = Ordinal(line.scalars, from: start)
    let isNumbered = ordinal?.kind == .digits
    let first = line.scalars.skippingSpaces(from: isNumbered ? ordinal?.end ?? start : start)
    items.append(
      Item(
        number: isNumbered ? ordinal?.number : nil,
        title: line.text(first..<line.scalars.count),
        line: line,
        start: start
      )
    )
  }
}
