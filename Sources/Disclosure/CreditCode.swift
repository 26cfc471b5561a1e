/// A unified social credit code (统一社会信用代码, GB 32100-2015): one that holds cannot be wrong.
package struct CreditCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let string: String
  /// Whether the 17th character is the check character of the organisation code (GB 11714);
  /// some codes in use have it wrong.
  package let organisationCheckHolds: Bool

  /// Why a text is no credit code.
  package enum Flaw: Error, Hashable, Sendable {
    case length(Int)
    /// A character outside the alphabet; the position counts from 1.
    case character(Character, position: Int)
    /// The 18th character is not the check character of the 17 before it.
    case check(expected: Character)
  }

  /// Reads a code as people write it; `normalised` tells whether full-width, lower-case, spaced
  /// or look-alike characters had to be replaced.
  package static func read(
    _ text: String
  ) throws(Flaw) -> (code: CreditCode, normalised: Bool) {
    let folded = folded(text)
    do throws(Flaw) {
      return (try CreditCode(checking: folded), folded != text)
    } catch {
      let replaced = String(folded.map { lookAlikes[$0] ?? $0 })
      guard replaced != folded, let code = try? CreditCode(checking: replaced) else { throw error }
      return (code, true)
    }
  }

  package var description: String { string }

  package static func < (a: Self, b: Self) -> Bool { a.string < b.string }

  /// Whether codes can begin so: nothing, or the first two characters.
  package static func isPrefix(_ text: String) -> Bool {
    text.isEmpty || text.count == 2 && text.allSatisfy { values[$0] != nil }
  }

  /// The first two characters: registering department and kind of body.
  package var kindPrefix: Substring { string.prefix(2) }

  private init(checking text: String) throws(Flaw) {
    let characters = Array(text)
    guard characters.count == 18 else { throw .length(characters.count) }
    var values: [Int] = []
    for (index, character) in characters.enumerated() {
      guard let value = Self.values[character] else {
        throw .character(character, position: index + 1)
      }
      values.append(value)
    }
    var weight = 1
    var sum = 0
    for value in values.prefix(17) {
      sum += value * weight
      weight = weight * 3 % 31
    }
    let check = (31 - sum % 31) % 31
    guard values[17] == check else { throw .check(expected: Self.alphabet[check]) }
    string = text
    organisationCheckHolds = characters[16] == Self.organisationCheck(values[8..<16])
  }

  /// The 17th character by GB 11714, from characters 9 to 16.
  private static func organisationCheck(_ values: ArraySlice<Int>) -> Character {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let letters = zip(values, weights).map { organisationValue($0) * $1 }
    switch 11 - letters.reduce(0, +) % 11 {
    case 10: return "X"
    case 11: return "0"
    case let digit: return alphabet[digit]
    }
  }

  /// GB 11714 numbers the letters without gaps: A is 10, Z is 35.
  private static func organisationValue(_ value: Int) -> Int {
    guard let ascii = alphabet[value].asciiValue, ascii >= 65 else { return value }
    return Int(ascii) - 55
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let values = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) }
  )
  private static let lookAlikes: [Character: Character] = [
    "I": "1", "O": "0", "S": "5", "Z": "2", "V": "U",
  ]

  /// Half-width, upper-case, without spaces and hyphens.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{3000}", "-", "\u{2010}"..."\u{2015}", "\u{FF0D}", "\t": continue
      case "\u{FF01}"..."\u{FF5E}":
        if let half = UnicodeScalar(scalar.value - 0xFEE0) {
          folded.append(contentsOf: half.properties.uppercaseMapping.unicodeScalars)
        }
      default: folded.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }
}
