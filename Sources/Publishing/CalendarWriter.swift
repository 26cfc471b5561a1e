import Disclosure

/// Writes the content lines of a calendar (RFC 5545): texts escaped, long lines folded, CRLF.
struct CalendarWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// What a line may hold, in octets, without its end (section 3.1).
  private static let lineLength = 75

  /// A component with what stands in it.
  mutating func component(_ name: StaticString, _ content: (inout CalendarWriter) -> Void) {
    line("BEGIN", "\(name)")
    content(&self)
    line("END", "\(name)")
  }

  /// A property that is a text.
  mutating func text(_ name: StaticString, _ value: String) {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default:
        if scalar.value >= 0x20 && scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    line(name, escaped)
  }

  /// A property whose value has a form of its own, such as a moment or an address.
  mutating func line(_ name: StaticString, _ value: String) {
    var room = Self.lineLength
    for scalar in "\(name):\(value)".unicodeScalars where scalar != "\r" && scalar != "\n" {
      let length = UTF8.width(scalar)
      if length > room {
        bytes.append(contentsOf: "\r\n ".utf8)
        room = Self.lineLength - 1
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      room -= length
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// A span of whole days; its end is the day after the last (section 3.6.1).
  mutating func days(_ first: Day, _ last: Day) {
    line("DTSTART;VALUE=DATE", first.calendarDate)
    line("DTEND;VALUE=DATE", last.next.calendarDate)
  }

  /// The lines of a calendar as they were before they were folded (section 3.1): what is read for
  /// words must not see one cut in two.
  static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    let fold = Array("\r\n ".utf8)
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == fold[0], rest.starts(with: fold) {
        rest = rest.dropFirst(fold.count)
      } else {
        lines.append(byte)
        rest = rest.dropFirst()
      }
    }
    return lines
  }
}
