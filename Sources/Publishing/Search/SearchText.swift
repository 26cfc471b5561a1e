import Rendering

/// How texts and queries are folded before they are compared (查询归一): width, case, brackets,
/// quotes, dashes, spaces and what is not seen make no difference.
///
/// The rules are a table, and the index publishes it: the script that searches folds by what it
/// reads there, and so can anybody who searches the published files. Three steps a character:
/// what is a space or unseen is dropped; each shift whose range holds the character is applied, in
/// order; what then stands among the characters of `alike` becomes the first of them.
/// In a query spaces also divide the words.
package enum SearchText {
  /// Spaces of all widths, and line breaks.
  static let spaces: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ]

  /// Controls, joiners, marks of direction, selectors of variants.
  static let unseen: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x34F...0x34F,
    0x61C...0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF,
  ]

  /// Full-width forms to ASCII; then capitals of Latin, Greek and Cyrillic, Roman numerals and
  /// circled letters to small ones.
  static let shifts: [(range: ClosedRange<UInt32>, by: Int32)] = [
    (0xFF01...0xFF5E, -0xFEE0), (0x41...0x5A, 32), (0xC0...0xD6, 32), (0xD8...0xDE, 32),
    (0x391...0x3A1, 32), (0x3A3...0x3A9, 32), (0x400...0x40F, 80), (0x410...0x42F, 32),
    (0x2160...0x216F, 16), (0x24B6...0x24CF, 26),
  ]

  /// A character, and those that are read as the same.
  static let alike: [(character: UnicodeScalar, others: String)] = [
    ("(", "[{<〈《〔【〖〘〚﹙﹛﹝﹤‹«"),
    (")", "]}>〉》〕】〗〙〛﹚﹜﹞﹥›»"),
    ("\"", "'“”„‟‘’‚‛「」『』｢｣〝〞〟`´′″"),
    ("-", "‐‑‒–—―−﹘﹣"),
    ("·", "•・･‧∙⋅"),
    ("~", "〜"),
  ]

  /// A text as it is compared.
  package static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    fold(text) { if let scalar = UnicodeScalar($0) { folded.append(scalar) } }
    return String(folded)
  }

  /// The characters of a text as they are compared, one after the other.
  static func fold(_ text: String, _ body: (UInt32) -> Void) {
    let plane = plane
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let folded = value < plane.count ? plane[Int(value)] : self.folded(scalar)
      if folded != dropped { body(folded) }
    }
  }

  /// What stands for a character that is dropped; no text holds it.
  private static let dropped: UInt32 = 0

  /// The characters of the basic plane, folded.
  private static let plane: [UInt32] = (0..<0x1_0000).map { value in
    UnicodeScalar(value).map(folded) ?? dropped
  }

  private static let folds: [UnicodeScalar: UnicodeScalar] = Dictionary(
    alike.flatMap { entry in entry.others.unicodeScalars.map { ($0, entry.character) } }
  ) { first, _ in first }

  private static func folded(_ scalar: UnicodeScalar) -> UInt32 {
    var value = scalar.value
    guard !isWithin(spaces, value), !isWithin(unseen, value) else { return dropped }
    for shift in shifts where shift.range.contains(value) {
      value = UInt32(Int64(value) + Int64(shift.by))
    }
    let shifted = UnicodeScalar(value) ?? scalar
    return (folds[shifted] ?? shifted).value
  }

  private static func isWithin(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    ranges.contains { $0.contains(value) }
  }
}

extension SearchText {
  /// The table as the index publishes it.
  static func write(to json: inout JSONWriter) {
    json.object("fold") { json in
      write("spaces", spaces.map { [Int($0.lowerBound), Int($0.upperBound)] }, to: &json)
      write("unseen", unseen.map { [Int($0.lowerBound), Int($0.upperBound)] }, to: &json)
      let shifts = shifts.map { [Int($0.range.lowerBound), Int($0.range.upperBound), Int($0.by)] }
      write("shifts", shifts, to: &json)
      json.array("alike") { json in
        for entry in alike {
          json.array { json in
            json.element(String(entry.character))
            json.element(entry.others)
          }
        }
      }
    }
  }

  private static func write(_ key: JSONKey, _ rows: [[Int]], to json: inout JSONWriter) {
    json.array(key) { json in
      for row in rows { json.array { json in for number in row { json.element(number) } } }
    }
  }
}
