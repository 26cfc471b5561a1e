// Reading of Chinese prose scalar by scalar: bodies are many and long, and regular expressions slow.

extension Unicode.Scalar {
  /// A Chinese character (汉字), 〇 included.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  var isSpace: Bool { value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x3000 }

  /// The value of a digit, half or full width.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  var isWideDigit: Bool { (0xFF10...0xFF19).contains(value) }

  var isLatin: Bool { (0x41...0x5A).contains(value & ~0x20) }
}

extension [Unicode.Scalar] {
  /// The scalar at an index; nil outside.
  func at(_ index: Int) -> Unicode.Scalar? { indices.contains(index) ? self[index] : nil }

  /// Whether a word stands at an index.
  func has(_ word: String, at index: Int) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard at(place) == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Where a word begins, from left to right.
  func places(of word: String) -> [Int] {
    guard let first = word.unicodeScalars.first else { return [] }
    return indices.filter { self[$0] == first && has(word, at: $0) }
  }

  func contains(word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return true }
    return indices.contains { self[$0] == first && has(word, at: $0) }
  }

  /// The first index at or behind `index` that holds none of some characters.
  func skipping(_ isSkipped: (Unicode.Scalar) -> Bool, from index: Int) -> Int {
    var place = index
    while let scalar = at(place), isSkipped(scalar) { place += 1 }
    return place
  }

  func skippingSpaces(from index: Int) -> Int { skipping(\.isSpace, from: index) }

  /// The number written at an index in at most `limit` digits, and the index behind it.
  func number(at index: Int, limit: Int = 6) -> (value: Int, end: Int)? {
    var value = 0
    var place = index
    while let digit = at(place)?.digit {
      guard place - index < limit else { return nil }
      value = value * 10 + digit
      place += 1
    }
    return place > index ? (value, place) : nil
  }

  /// The number below a thousand written in Chinese at an index, and the index behind it.
  func chineseNumber(at index: Int) -> (value: Int, end: Int)? {
    var total = 0
    var pending: Int?
    var place = index
    while let scalar = at(place), place - index < 7 {
      if let digit = Self.chineseDigits[scalar] {
        pending = digit
      } else if scalar == "十" || scalar == "百" {
        total += (pending ?? 1) * (scalar == "十" ? 10 : 100)
        pending = nil
      } else {
        break
      }
      place += 1
    }
    return place > index ? (total + (pending ?? 0), place) : nil
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// The stretch of a sentence around an index.
  func sentence(around index: Int) -> Range<Int> {
    let isEnd: (Unicode.Scalar) -> Bool = { $0 == "。" || $0 == "；" || $0 == ";" || $0 == "！" }
    var start = Swift.min(index, count)
    while start > 0, !isEnd(self[start - 1]) { start -= 1 }
    return start..<skipping({ !isEnd($0) }, from: Swift.min(index, count))
  }
}

/// What is asked of the sentence around each of many places of a text, in order; a sentence is read
/// once, however many places it has.
struct SentenceReading<Said> {
  private let scalars: [Unicode.Scalar]
  private let read: ([Unicode.Scalar]) -> Said
  private var last: (range: Range<Int>, said: Said)?

  init(_ scalars: [Unicode.Scalar], _ read: @escaping ([Unicode.Scalar]) -> Said) {
    self.scalars = scalars
    self.read = read
  }

  /// The sentence around an index, and what it says.
  mutating func sentence(around index: Int) -> (range: Range<Int>, said: Said) {
    if let last, last.range.contains(index) { return last }
    let range = scalars.sentence(around: index)
    let found = (range, read(Array(scalars[range])))
    last = found
    return found
  }
}

extension String {
  var scalars: [Unicode.Scalar] { Array(unicodeScalars) }

  /// The text without spaces of any width.
  var withoutSpaces: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isSpace }))
  }
}
