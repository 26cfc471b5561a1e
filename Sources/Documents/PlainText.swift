import Glibc

/// Text files in the encodings that offices save: UTF-8, UTF-16 with its mark, GB18030.
enum PlainText {
  static func words(of bytes: [UInt8]) -> DocumentWords {
    guard let text = decoded(bytes) else { return DocumentWords(.damaged) }
    var words = DocumentWords()
    words.parts = [DocumentWords.Part(name: "", text: text)]
    return words
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return converted(bytes, from: "UTF-16")
    }
    return String(validating: bytes, as: UTF8.self) ?? converted(bytes, from: "GB18030")
  }

  /// The text by the C library's tables; nil where the bytes are no text of the encoding.
  private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var source = bytes.map(CChar.init(bitPattern:))
    // Two bytes of GB18030 or of UTF-16 are at most three of UTF-8.
    var target = [CChar](repeating: 0, count: bytes.count * 3 / 2 + 16)
    var sourceLeft = source.count
    var targetLeft = target.count
    let outcome = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
      }
    }
    // iconv answers (size_t)-1 for a flaw.
    guard Int(bitPattern: UInt(bitPattern: outcome)) >= 0, sourceLeft == 0 else { return nil }
    let filled = target.prefix(target.count - targetLeft).map(UInt8.init(bitPattern:))
    return String(decoding: filled, as: UTF8.self)
  }
}
