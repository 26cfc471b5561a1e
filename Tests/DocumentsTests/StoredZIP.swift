/// An archive of entries stored as they are; `stated` lies about their unpacked sizes.
struct StoredZIP {
  private(set) var bytes: [UInt8] = []

  init(_ entries: [(name: String, bytes: [UInt8])], stated: Int? = nil) {
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = bytes.count
      let sizes = [Self.crc(content), content.count, stated ?? content.count]
      let head =
        Self.little(20, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2)
        + Self.little(0x21, 2) + sizes.flatMap { Self.little($0, 4) }
        + Self.little(name.utf8.count, 2) + Self.little(0, 2)
      bytes += Self.little(0x0403_4B50, 4) + head + Array(name.utf8) + content
      directory +=
        Self.little(0x0201_4B50, 4) + Self.little(20, 2) + head + Self.little(0, 2)
        + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4) + Self.little(offset, 4)
        + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes +=
      Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(entries.count, 2)
      + Self.little(entries.count, 2) + Self.little(directory.count, 4) + Self.little(start, 4)
      + Self.little(0, 2)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
