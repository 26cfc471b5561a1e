/// A format in which some bytes of a text mean something, and are written otherwise (转义).
///
/// Nearly no byte of a site is one of them, so a text is passed over eight bytes at a time.
protocol EscapedFormat {
  /// Marks the bytes of a word that may need an escape.
  static func marks(in word: ByteWord) -> UInt64

  /// What stands for the bytes that begin at an index, and how many they are; nil where the byte
  /// stands for itself.
  static func escape(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (
    escape: [UInt8], length: Int
  )?
}

extension EscapedFormat {
  /// Appends a text, between quotation marks where they are asked for.
  static func append(_ text: String, inQuotes: Bool = false, to bytes: inout [UInt8]) {
    text.utf8.span.withUnsafeBufferPointer { append($0, inQuotes: inQuotes, to: &bytes) }
  }

  static func append(
    _ text: UnsafeBufferPointer<UInt8>,
    inQuotes: Bool = false,
    to bytes: inout [UInt8]
  ) {
    let quote = UInt8(ascii: "\"")
    var index = firstMark(in: text, from: 0)
    guard index < text.count else {
      // In one piece: to ask for room costs more than to copy a name.
      return bytes.append(addingCapacity: text.count + 2) { room in
        if inQuotes { room.append(quote) }
        room.append(all: text)
        if inQuotes { room.append(quote) }
      }
    }
    if inQuotes { bytes.append(quote) }
    var start = 0
    while index < text.count {
      if let (escape, length) = escape(at: index, in: text) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(contentsOf: escape)
        start = index + length
      }
      index = firstMark(in: text, from: max(index + 1, start))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    if inQuotes { bytes.append(quote) }
  }

  /// The first byte from `start` on that may need an escape; the end where there is none.
  private static func firstMark(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let marks = marks(in: ByteWord(text, at: index)) & ByteWord.highs
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    return text.count
  }
}

/// Eight bytes of a text, to ask all of them at once. Of the bytes that an answer marks by their
/// highest bit, the first one truly is asked for; those after it may not be.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  fileprivate static let highs: UInt64 = 0x8080_8080_8080_8080

  private let bytes: UInt64

  /// The bytes from an index on; letters follow the last of a text.
  fileprivate init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let letters = Self.ones &* UInt64(UInt8(ascii: "a"))
    let left = text.count - index
    if left >= 8 {
      bytes = Self.load(text, index)
    } else if text.count >= 8 {
      // The last eight, without those that were asked before.
      let bits = 8 * left
      bytes = Self.load(text, text.count - 8) >> (64 - bits) | letters << bits
    } else {
      var word = letters
      var place = text.count - 1
      while place >= index {
        word = word << 8 | UInt64(text[place])
        place -= 1
      }
      bytes = word
    }
  }

  private static func load(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Marks the bytes that equal `byte` once the bits of `loose` are set in them.
  func marks(of byte: UInt8, loose: UInt8 = 0) -> UInt64 {
    let rest = (bytes | Self.ones &* UInt64(loose)) ^ Self.ones &* UInt64(byte)
    return (rest &- Self.ones) & ~rest
  }

  /// Marks the bytes below `byte`, which is at most 128.
  func marks(below byte: UInt8) -> UInt64 {
    (bytes &- Self.ones &* UInt64(byte)) & ~bytes
  }
}

extension OutputSpan<UInt8> {
  /// Appends bytes for which there is room.
  fileprivate mutating func append(all bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    precondition(bytes.count <= freeCapacity, "no room was asked for")
    withUnsafeMutableBufferPointer { buffer, count in
      buffer.baseAddress?.advanced(by: count).initialize(from: first, count: bytes.count)
      count += bytes.count
    }
  }
}
