/// A text made ready for libcmark: tables fenced, Chinese emphasis helped, line by line.
struct MarkdownSource {
  /// One line as libcmark reads it, and the line of the text it comes from, counted from 0.
  struct Line {
    let bytes: [UInt8]
    let origin: Int
  }

  /// U+FDD0, which no text may contain: put in before parsing, taken out of all that is printed.
  static let sentinel: [UInt8] = [0xEF, 0xB7, 0x90]
  /// The info string of a fence around a table.
  static let tableInfo = sentinel + Array("table".utf8)

  private(set) var lines: [Line] = []

  init(_ lines: [[UInt8]]) {
    var blocks = MarkdownBlocks()
    var index = 0
    while index < lines.count {
      let count = blocks.tableLength(at: index, in: lines)
      if count == 0 {
        blocks.read(lines[index])
        append(lines[index], origin: index)
        index += 1
        continue
      }
      let prefix = Array(lines[index][..<MarkdownPrefix(of: lines[index]).end])
      let fence = prefix + Array("````".utf8)
      append(fence + Self.tableInfo, origin: index)
      for row in index..<index + count { append(lines[row], origin: row) }
      append(fence, origin: index + count - 1)
      index += count
    }
  }

  /// All lines, each with its line feed.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The line that libcmark counts as `number`, from 1; clamped, for it counts one too many at times.
  func line(_ number: Int) -> Line {
    guard !lines.isEmpty else { return Line(bytes: [], origin: 0) }
    return lines[min(max(number - 1, 0), lines.count - 1)]
  }

  private mutating func append(_ bytes: [UInt8], origin: Int) {
    lines.append(Line(bytes: helpingChineseEmphasis(in: bytes), origin: origin))
  }

  /// The lines of a text without their ends, which are LF, CRLF or CR.
  static func lines(of text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\r"):
        lines.append(Array(bytes[start..<index]))
        start = index + 1
      case UInt8(ascii: "\n"):
        let endsPair = index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
        if !endsPair { lines.append(Array(bytes[start..<index])) }
        start = index + 1
      default: break
      }
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }
}
