import Databases
import Disclosure

/// The full-text table `search` (全文检索): words of Chinese are not written apart, so each pair of
/// neighbours is a word of its own, and so is the last character.
///
/// What one looks for is then two characters, a phrase of pairs, or the beginning of a pair; each
/// finds what a scan of the folded names finds. Nothing but the index is kept: the row is the
/// platform's number.
enum DatabaseSearch {
  /// Outside ASCII every character belongs to a word, and of ASCII every sign; spaces divide.
  static let creation = """
    CREATE VIRTUAL TABLE search USING fts5 (
      name, former_names, operator,
      content = '', columnsize = 0,
      tokenize = \(DatabaseWriter.literal("ascii tokenchars \(DatabaseWriter.literal(signs))"))
    );

    """

  /// Merges what was written into one piece.
  static let completion = "INSERT INTO search (search) VALUES ('optimize');\n"

  /// The columns of a platform, after its number.
  static func row(_ record: PlatformRecord) -> [DatabaseValue] {
    [[record.name], record.pastNames, [record.operator]].map { names in
      names.isEmpty ? .null : .text(pairs(names))
    }
  }

  /// The pairs of neighbours of folded texts, and the last character of each, a space between.
  static func pairs(_ texts: [String]) -> String {
    var pairs: [UInt8] = []
    for text in texts {
      var previous: UInt32?
      SearchText.fold(text) { scalar in
        if let previous {
          append(previous, to: &pairs)
          append(scalar, to: &pairs)
          pairs.append(UInt8(ascii: " "))
        }
        previous = scalar
      }
      if let previous {
        append(previous, to: &pairs)
        pairs.append(UInt8(ascii: " "))
      }
    }
    return String(decoding: pairs.dropLast(), as: UTF8.self)
  }

  private static let signs = String(
    String.UnicodeScalarView(
      (0x21...0x7E).compactMap(UnicodeScalar.init).filter {
        !$0.properties.isAlphabetic && $0.properties.numericType == nil && $0 != "'"
      }
    )
  )

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case ..<0x1_0000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
