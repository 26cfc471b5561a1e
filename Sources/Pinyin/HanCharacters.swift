/// The reading of single Han characters, by code point.
enum HanCharacters {
  /// The table, for whoever reads many characters.
  static let table = Table()

  struct Table: Sendable {
    private var plain: [PinyinUnit?]
    private var beyond: [UInt32: PinyinUnit] = [:]

    func unit(of scalar: UInt32) -> PinyinUnit? {
      guard scalar >= first else { return nil }
      let place = Int(scalar - first)
      return place < plain.count ? plain[place] : beyond[scalar]
    }

    fileprivate init() {
      plain = Array(repeating: nil, count: Int(last - first) + 1)
      var letters: [UInt8] = []
      var unit: PinyinUnit?
      for scalar in "\(HanReadings.characters)".unicodeScalars {
        let value = scalar.value
        if let letter = UInt8(exactly: value), letter > 0x20 { letters.append(letter) }
        guard value >= first else { continue }
        if !letters.isEmpty {
          unit = PinyinUnit(syllable: String(decoding: letters, as: UTF8.self))
          letters = []
        }
        if value <= last { plain[Int(value - first)] = unit } else { beyond[value] = unit }
      }
    }
  }

  /// Whether a character is written where a syllable would be, whether we know its reading or not.
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FDF, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// The first radical; from there to the end of the first block readings are looked up by place.
  private static let first: UInt32 = 0x2E80
  private static let last: UInt32 = 0x9FFF
}
