package import Diagnostics

/// The bytes of a content file as UTF-8, whatever a spreadsheet saved them in.
struct DecodedText {
  /// Valid UTF-8 without a byte order mark.
  let bytes: [UInt8]

  /// Decodes by the byte order mark, else as UTF-8, else as GB18030; nil where none fits.
  init?(_ raw: [UInt8], findings: inout Findings) {
    if let words = DisguisedFile.words(for: raw) {
      let advice = DisguisedFile.advice(for: findings.file)
      findings.report(.notText, "\(words)，没有读；\(advice)。")
      return nil
    }
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard let bytes = Self.utf8(Array(raw.dropFirst(3)), &findings) else { return nil }
      self.bytes = bytes
    } else if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      guard let bytes = Self.foreign(raw, .utf16, &findings) else { return nil }
      self.bytes = bytes
    } else if let flaw = UTF8Flaw(in: raw) {
      guard let bytes = Self.other(raw, flaw, &findings) else { return nil }
      self.bytes = bytes
    } else {
      bytes = raw
    }
    report(.controlCharacter, &findings, wherever: controlCharacter)
    report(.invisibleCharacter, &findings, wherever: invisibleCharacter)
    report(.lostCharacter, &findings, wherever: lostCharacter)
  }

  /// The text with every line end as `\n`.
  var unixText: String {
    guard bytes.contains(UInt8(ascii: "\r")) else { return String(decoding: bytes, as: UTF8.self) }
    var unix: [UInt8] = []
    unix.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        unix.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        unix.append(byte)
      }
      previous = byte
    }
    return String(decoding: unix, as: UTF8.self)
  }

  private static func utf8(_ bytes: [UInt8], _ findings: inout Findings) -> [UInt8]? {
    guard let flaw = UTF8Flaw(in: bytes) else { return bytes }
    findings.badByte(bytes[flaw.offset], "UTF-8", at: TextPlace(of: flaw.offset, in: bytes))
    return nil
  }

  /// A text with much good UTF-8 before its first flaw is damaged UTF-8: read as GB18030 it would
  /// come out as nonsense without a word.
  private static func other(
    _ raw: [UInt8],
    _ flaw: UTF8Flaw,
    _ findings: inout Findings
  ) -> [UInt8]? {
    guard flaw.longSequencesBefore < 4 else { return utf8(raw, &findings) }
    return foreign(raw, .gb18030, &findings)
  }

  private static func foreign(
    _ raw: [UInt8],
    _ encoding: ForeignEncoding,
    _ findings: inout Findings
  ) -> [UInt8]? {
    switch encoding.decode(raw) {
    case .decoded(let bytes):
      findings.report(
        .foreignEncoding,
        "文件不是 UTF-8，已经按 \(encoding.label) 读取；请核对汉字，最好另存为 UTF-8。"
      )
      return bytes
    case .flaw(let offset, let before):
      let place = TextPlace(of: before.count, in: before)
      findings.badByte(offset < raw.count ? raw[offset] : 0, encoding.label, at: place)
      return nil
    case .unavailable:
      findings.report(
        .badEncoding,
        "文件不是 UTF-8，而本机不能读 \(encoding.label)；请另存为 UTF-8 编码。"
      )
      return nil
    }
  }

  private func report(
    _ kind: DiagnosticKind,
    _ findings: inout Findings,
    wherever flaw: (Int) -> String?
  ) {
    var counter = PlaceCounter()
    var told = 0
    for offset in bytes.indices {
      guard let message = flaw(offset) else { continue }
      findings.report(kind, message, at: counter.place(of: offset, in: bytes))
      told += 1
      if told == Self.mostTold { return }
    }
  }

  private func controlCharacter(at offset: Int) -> String? {
    let byte = bytes[offset]
    if byte >= 0xEF, let scalar = scalar(at: offset), UnseenCharacter.isNoncharacter(scalar) {
      return "这里有不成文字的字符（U+\(Self.hex(scalar))）；请删除它。"
    }
    // U+0080 to U+009F are C2 and their own number.
    let isHigh = byte == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] < 0xA0
    let code = isHigh ? bytes[offset + 1] : byte
    guard isHigh || byte < 0x80, UnseenCharacter.isControl(UInt32(code)) else { return nil }
    return "这里有看不见的控制字符（代码 \(Self.hex(code))）；请删除它。"
  }

  private func invisibleCharacter(at offset: Int) -> String? {
    guard bytes[offset] == 0xE2 || bytes[offset] == 0xEF, let scalar = scalar(at: offset),
      UnseenCharacter.isInvisible(scalar)
    else { return nil }
    return "这里有看不见的字符（U+\(Self.hex(scalar))），会让名称查不到、文字倒着显示；请删除它。"
  }

  private func lostCharacter(at offset: Int) -> String? {
    guard bytes[offset] == 0xEF, scalar(at: offset) == UnseenCharacter.replacement else {
      return nil
    }
    return "这里的“�”是转换编码时丢失的字；请对照原件补上。"
  }

  /// The character of three or four bytes that begins at an offset.
  private func scalar(at offset: Int) -> UInt32? {
    let lead = UInt32(bytes[offset])
    let count = lead >= 0xF0 ? 4 : 3
    guard lead >= 0xE0, offset + count <= bytes.count else { return nil }
    return bytes[offset + 1..<offset + count].reduce(lead & (count == 4 ? 0x07 : 0x0F)) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }

  private static func hex(_ value: some BinaryInteger) -> String {
    String(value, radix: 16, uppercase: true)
  }

  /// How many characters of a kind are told: a file may be made of nothing else.
  private static let mostTold = 1000
}

/// Counts lines and columns to one byte after another (逐处定位), so that a file with a flaw at every
/// byte is read once.
struct PlaceCounter {
  private(set) var place: TextPlace
  private var passed: Int
  private var previous: UInt8 = 0

  /// Begins at a byte of which the line is known, and that is its first.
  init(at offset: Int = 0, line: Int = 1) {
    passed = offset
    place = TextPlace(line: line, column: 1)
  }

  mutating func pass(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        place = TextPlace(line: place.line + 1, column: 1)
      case _ where byte & 0xC0 == 0x80: break
      default: place = TextPlace(line: place.line, column: place.column + 1)
      }
      previous = byte
    }
  }

  /// The place of a byte at or after the last that was asked for.
  mutating func place(of offset: Int, in bytes: [UInt8]) -> TextPlace {
    pass(bytes[passed..<offset])
    passed = offset
    return place
  }
}

extension TextPlace {
  /// The place of a byte of valid UTF-8, or of its end.
  init(of offset: Int, in bytes: some Collection<UInt8>) {
    var counter = PlaceCounter()
    counter.pass(bytes.prefix(offset))
    self = counter.place
  }
}

extension Findings {
  fileprivate mutating func badByte(_ byte: UInt8, _ encoding: String, at place: TextPlace) {
    let code = String(byte, radix: 16, uppercase: true)
    report(
      .badEncoding,
      "按 \(encoding) 读到这里时遇到不成字符的字节 \(code)；请用原来的软件打开，另存为 UTF-8 编码。",
      at: place
    )
  }
}

extension DiagnosticKind {
  package static let badEncoding = DiagnosticKind(
    "format/bad-encoding",
    .error,
    "文件里有不成字符的字节，读出来会是乱码。通常是文件传输中损坏，或者两种编码混在了一起。"
      + "请用原来的软件打开，核对汉字，再另存为“CSV UTF-8”或者 UTF-8 文本。"
  )

  package static let foreignEncoding = DiagnosticKind(
    "format/gb18030",
    .note,
    "文件不是 UTF-8 编码，程序按 GB18030（或者 Excel 的“Unicode 文本”）读取。读法写明在提示里，请核对几个汉字。"
      + "为免以后误读，最好另存为 UTF-8。"
  )

  package static let invisibleCharacter = DiagnosticKind(
    "format/invisible-character",
    .warning,
    "文字里混入了没有宽度的字符或者改变书写方向的字符，多半是从网页、聊天软件粘贴来的。看上去一样的名称会查不到，方向字符还会让文字显示得"
      + "与实际不同。请删除它，或者重新输入这一处。"
  )

  package static let controlCharacter = DiagnosticKind(
    "format/control-character",
    .error,
    "文字里混入了看不见的控制字符，或者 U+FFFE、U+FFFF 这样不成文字的字符，多半是从别的系统粘贴来的。它会出现在公开的页面和数据里，"
      + "订阅和工作簿会因此打不开。请删除它，或者重新输入这一处。"
  )

  package static let lostCharacter = DiagnosticKind(
    "format/lost-character",
    .warning,
    "“�”（U+FFFD）是转换编码时写在认不出的字的位置上的，原来的字已经丢失。名称里有它，谁也查不到。请对照原件补上这个字。"
  )
}
