/// What one character of a name sounds as: a syllable without its tone (音节), or the Latin letter or
/// digit itself.
///
/// Units are equal where they are typed the same: the letter `a` and the syllable of 阿. In order of
/// their text.
package struct PinyinUnit: Hashable, Comparable, Sendable {
  /// The place among all units, which are in order.
  private let number: UInt16

  /// The unit of a syllable as one types it, `lv` for 绿; also `lü`, and `lue` for `lve`.
  package init?(syllable: String) {
    let typed = Self.asTyped[syllable] ?? syllable
    guard let number = Self.table.syllables[typed] else { return nil }
    self.number = number
  }

  /// The unit of a small Latin letter or a digit.
  init?(ascii: UInt8) {
    guard ascii < 128, let number = Self.table.characters[Int(ascii)] else { return nil }
    self.number = number
  }

  /// As one types it: `quan`, `a`, `7`.
  package var text: String { Self.table.texts[Int(number)] }

  /// The first letter, or the digit, in ASCII.
  package var initial: UInt8 { Self.table.initials[Int(number)] }

  /// Its place among all units, below `count`.
  package var place: Int { Int(number) }

  package static let count = table.texts.count

  package static func < (first: Self, second: Self) -> Bool { first.number < second.number }

  /// Its place in the order of lists, where what is written in Latin letters comes before Han
  /// characters.
  func rank(isHan: Bool) -> UInt32 { UInt32(number) + (isHan ? 512 : 0) }
}

extension PinyinUnit {
  /// How official romanisation and input methods write what stands here with v.
  private static let asTyped = [
    "lü": "lv", "nü": "nv", "lüe": "lve", "nüe": "nve", "lue": "lve", "nue": "nve",
  ]

  private struct Table: Sendable {
    var texts: [String]
    var initials: [UInt8] = []
    var syllables: [String: UInt16] = [:]
    /// By ASCII code.
    var characters: [UInt16?] = Array(repeating: nil, count: 128)
  }

  private static let table: Table = {
    let syllables = Set("\(HanReadings.syllables)".split(whereSeparator: \.isWhitespace))
    let characters = "0123456789abcdefghijklmnopqrstuvwxyz".map { Substring(String($0)) }
    var table = Table(texts: syllables.union(characters).sorted().map(String.init))
    for (number, text) in table.texts.enumerated() {
      let number = UInt16(number)
      table.initials.append(text.utf8.first ?? 0)
      if syllables.contains(Substring(text)) { table.syllables[text] = number }
      if text.utf8.count == 1, let character = text.utf8.first {
        table.characters[Int(character)] = number
      }
    }
    return table
  }()
}
