import Glibc

/// An encoding other than UTF-8 in which spreadsheets save text.
enum ForeignEncoding: String {
  case gb18030 = "GB18030"
  case utf16 = "UTF-16"

  var label: String { rawValue }

  enum Outcome {
    case decoded([UInt8])
    /// The byte that is no character, and the text before it.
    case flaw(offset: Int, before: [UInt8])
    /// The machine's iconv does not know the encoding.
    case unavailable
  }

  /// The text as UTF-8.
  func decode(_ raw: [UInt8]) -> Outcome {
    let invalid = iconv_t(bitPattern: -1)
    guard let converter = iconv_open("UTF-8", rawValue), converter != invalid else {
      return .unavailable
    }
    defer { iconv_close(converter) }
    var input = raw.map { CChar(bitPattern: $0) }
    var inputLeft = input.count
    let capacity = raw.count * 2 + 16
    var status = 0
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        buffer.withMemoryRebound(to: CChar.self) { target in
          var from = source.baseAddress
          var to = target.baseAddress
          var room = capacity
          status = iconv(converter, &from, &inputLeft, &to, &room)
          count = capacity - room
        }
      }
    }
    // iconv answers (size_t)-1 for a flaw, which is negative as an Int.
    guard Int(bitPattern: UInt(bitPattern: status)) >= 0, inputLeft == 0 else {
      return .flaw(offset: raw.count - inputLeft, before: output)
    }
    return .decoded(output)
  }
}
