/// Finds the personal data in a text: one pass over its bytes, a closer look only where enough
/// digits stand together or a mail address may be.
package struct PersonalDataScan {
  /// A value and the offset at which it begins.
  struct Sighting: Hashable {
    let data: PersonalData
    let offset: Int
  }

  private let text: FoldedText
  private var sightings: [Sighting] = []

  static func sightings(in bytes: [UInt8]) -> [Sighting] {
    var scan = PersonalDataScan(text: FoldedText(bytes: bytes))
    scan.run()
    return scan.sightings
  }

  /// The values in a text, each once, in their order.
  package static func values(in bytes: [UInt8]) -> [PersonalData] {
    var seen: Set<PersonalData> = []
    return sightings(in: bytes).map(\.data).filter { seen.insert($0).inserted }
  }

  private init(text: FoldedText) { self.text = text }

  private var bytes: [UInt8] { text.bytes }

  private mutating func run() {
    var index = Self.trigger(in: bytes, from: 0)
    while index < bytes.count {
      if let end = endOfFewDigits(at: index) {
        index = end
      } else {
        index = look(at: index)
      }
      index = Self.trigger(in: bytes, from: index)
    }
  }

  /// The first byte from an offset on with which a value can begin; the end where there is none.
  private static func trigger(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      triggers.withUnsafeBufferPointer { triggers in
        var index = start
        while index < bytes.count {
          if triggers[Int(bytes[index])], begins(at: index, in: bytes) { return index }
          index += 1
        }
        return index
      }
    }
  }

  /// Whether what a trigger stands for may be there: most bytes of full-width forms are those of
  /// Chinese punctuation, and most entities those of quotation marks.
  private static func begins(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case 0xEF:
      // U+FF10 to U+FF19, and U+FF20.
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBC else { return false }
      return (0x90...0x99).contains(bytes[index + 2]) || bytes[index + 2] == 0xA0
    case UInt8(ascii: "&"):
      guard index + 1 < bytes.count else { return false }
      return bytes[index + 1] == UInt8(ascii: "#") || bytes[index + 1] == UInt8(ascii: "c")
    default: return true
    }
  }

  /// The bytes with which a digit or an `@`, however written, can begin.
  private static let triggers: [Bool] = (0...255).map { byte in
    (48...57).contains(byte) || [0x26, 0x25, 0x5C, 0x40, 0xEF].contains(byte)
  }

  /// Where a run of plain digits ends that is too short for any number; nil where it is long
  /// enough or may go on in another way of writing.
  private func endOfFewDigits(at start: Int) -> Int? {
    var index = start
    var digits = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 48...57: digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."): break
      // What may fold to a digit, to a separator or to nothing.
      case 0xC2, 0xE2, 0xE3, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"):
        let isOver = text.character(at: index).map { $0.character.kind == .other } ?? true
        return isOver && digits > 0 ? index : nil
      case UInt8(ascii: "<"): return text.inlineTagEnd(at: index) == nil && digits > 0 ? index : nil
      default: return digits > 0 ? index : nil
      }
      if digits > 10 { return nil }
      index += 1
    }
    return digits > 0 ? index : nil
  }

  /// Looks closer at what stands at an offset; where to go on.
  private mutating func look(at start: Int) -> Int {
    guard let (first, next) = text.character(at: start) else { return bytes.count }
    if first.byte == UInt8(ascii: "@") {
      if let mail = MailAddress.personal(in: text, at: start, next) {
        let local = mail.value.utf8.prefix { $0 != UInt8(ascii: "@") }.count
        sightings.append(Sighting(data: mail, offset: max(0, start - local)))
      }
      return next
    }
    guard first.kind == .digit else {
      // Past an escape, so that its own digits do not begin a number.
      let isEscape = text.isPercentEscape(at: start)
      return isEscape && (next == start + 3 || bytes[start + 1] >= UInt8(ascii: "8"))
        ? start + 3 : start + 1
    }
    let run = DigitRun.read(text, from: start)
    if run.digits >= 11 {
      sightings += run.values().map { Sighting(data: $0.data, offset: $0.offset) }
    }
    scanMarkup(inside: start..<run.end)
    return max(run.end, start + 1)
  }

  /// The tags that a run passed over may hold numbers of their own.
  private mutating func scanMarkup(inside range: Range<Int>) {
    var index = range.lowerBound
    while let tag = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      let end = text.inlineTagEnd(at: tag) ?? tag + 1
      if end > tag + 3 {
        sightings += Self.sightings(in: Array(bytes[tag + 1..<end]))
          .map { Sighting(data: $0.data, offset: $0.offset + tag + 1) }
      }
      index = min(max(end, tag + 1), range.upperBound)
    }
  }
}
