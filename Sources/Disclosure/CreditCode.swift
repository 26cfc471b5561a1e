/// A unified social credit code (统一社会信用代码, GB 32100-2015): one that holds cannot be wrong.
package struct CreditCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  private static let length = 18
  /// The numbers of the first twelve characters, five bits each. A character has a higher number than
  /// those before it in ASCII, so that codes compare as their texts do.
  private let first: UInt64
  /// Those of the last six.
  private let last: UInt32

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
    if let code = CreditCode(unchecked: text) { return (try code.checked(), false) }
    // However it is spaced, nobody writes a code so.
    guard text.utf8.count <= 16 * length else { throw .length(text.count) }
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

  /// Its eighteen characters.
  package var string: String {
    String(unsafeUninitializedCapacity: Self.length) { room in
      for index in 0..<Self.length { room[index] = Self.alphabet[number(at: index)] }
      return Self.length
    }
  }

  package static func < (a: Self, b: Self) -> Bool { (a.first, a.last) < (b.first, b.last) }

  /// Whether codes can begin so: nothing, or the first two characters.
  package static func isPrefix(_ text: String) -> Bool {
    text.isEmpty || text.utf8.count == 2 && text.utf8.allSatisfy { number(of: $0) != nil }
  }

  /// The first two characters: registering department and kind of body.
  package var kindPrefix: String {
    String(decoding: [Self.alphabet[number(at: 0)], Self.alphabet[number(at: 1)]], as: UTF8.self)
  }

  /// Whether the 17th character is the check character of the organisation code (GB 11714);
  /// some codes in use have it wrong.
  package var organisationCheckHolds: Bool {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let letters = weights.enumerated().map { organisationValue(at: 8 + $0) * $1 }
    let check = 11 - letters.reduce(0, +) % 11
    return Self.alphabet[number(at: 16)]
      == (check == 10 ? UInt8(ascii: "X") : Self.alphabet[check % 11])
  }

  private init(checking text: String) throws(Flaw) {
    guard let code = CreditCode(unchecked: text) else {
      let characters = Array(text)
      guard characters.count == Self.length else { throw .length(characters.count) }
      let wrong = characters.firstIndex { $0.asciiValue.flatMap(Self.number) == nil } ?? 0
      throw .character(characters[wrong], position: wrong + 1)
    }
    self = try code.checked()
  }

  /// Nil where the text is not as many characters of the alphabet.
  private init?(unchecked text: String) {
    var first: UInt64 = 0
    var last: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard let number = Self.number(of: byte) else { return nil }
      if count < 12 {
        first = first << 5 | UInt64(number)
      } else {
        last = last << 5 | UInt32(number)
      }
      count += 1
      guard count <= Self.length else { return nil }
    }
    guard count == Self.length else { return nil }
    self.first = first
    self.last = last
  }

  /// The code, if its last character is the check character of those before it.
  private func checked() throws(Flaw) -> CreditCode {
    var weight = 1
    var sum = 0
    for index in 0..<Self.length - 1 {
      sum += number(at: index) * weight
      weight = weight * 3 % 31
    }
    let check = (31 - sum % 31) % 31
    guard number(at: Self.length - 1) == check else {
      throw .check(expected: Character(Unicode.Scalar(Self.alphabet[check])))
    }
    return self
  }

  /// The number of a character by GB 32100; the place counts from 0.
  private func number(at index: Int) -> Int {
    index < 12
      ? Int(truncatingIfNeeded: first >> UInt64(55 - 5 * index)) & 31
      : Int(last >> UInt32(25 - 5 * (index - 12))) & 31
  }

  /// GB 11714 numbers the letters without gaps: A is 10, Z is 35.
  private func organisationValue(at index: Int) -> Int {
    let ascii = Self.alphabet[number(at: index)]
    return ascii >= 65 ? Int(ascii) - 55 : Int(ascii) - 48
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let numbers = (UInt8.min...UInt8.max).map { alphabet.firstIndex(of: $0) }

  private static func number(of byte: UInt8) -> Int? { numbers[Int(byte)] }

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
