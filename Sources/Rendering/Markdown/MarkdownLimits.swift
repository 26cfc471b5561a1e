package import Diagnostics

/// Bounds the texts for which parsing takes more than linear time, or hundreds of bytes of memory for
/// each of their own.
enum MarkdownLimits {
  private static let mostBytes = 8 << 20
  private static let mostImages = 5_000
  private static let mostMarkers = 64
  /// Each may become a node of the tree, of about 300 bytes.
  private static let mostMarks = 500_000

  /// What is beyond the limits, if anything.
  static func finding(
    in lines: [[UInt8]],
    size: Int,
    at places: MarkdownPlaces
  ) -> Diagnostic? {
    guard size <= mostBytes else {
      let message = "正文超过 8 MB：请把大表格或附录改为附件。"
      return Diagnostic(.markdownLimit, message, at: SourceLocation(places.file))
    }
    var images = 0
    var marks = 0
    for (number, line) in lines.enumerated() {
      if leadingMarkers(of: line) > mostMarkers {
        let message = "这一行开头的列表或引用符号超过 \(mostMarkers) 个：请删去多余的。"
        let location = places.location(line: number, column: 1)
        return Diagnostic(.markdownLimit, message, at: location)
      }
      marks += 1 + line.count(where: isMark)
      if marks > mostMarks {
        let message = "正文的行数和符号超过 \(mostMarks / 10_000) 万个：请把大表格或附录改为附件。"
        let location = places.location(line: number, column: 1)
        return Diagnostic(.markdownLimit, message, at: location)
      }
      images += imageOpenings(in: line)
      if images > mostImages {
        let message = "正文的图片超过 \(mostImages) 张：请分成几份文件。"
        let location = places.location(line: number, column: 1)
        return Diagnostic(.markdownLimit, message, at: location)
      }
    }
    return nil
  }

  /// How many `>`, `-`, `+`, `*` and `1.` a line begins with.
  private static func leadingMarkers(of line: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index < line.count {
      if isWhitespace(line[index]) {
        index += 1
      } else if line[index] == UInt8(ascii: ">") {
        count += 1
        index += 1
      } else if let width = listMarkerWidth(line[index...]) {
        count += 1
        index += width
      } else {
        return count
      }
    }
    return count
  }

  /// Whether a byte may begin or end something within a line.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func imageOpenings(in line: [UInt8]) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in line {
      if previous == UInt8(ascii: "!"), byte == UInt8(ascii: "[") { count += 1 }
      previous = byte
    }
    return count
  }
}

extension DiagnosticKind {
  package static let markdownLimit = DiagnosticKind(
    "notice/markdown-limit",
    .error,
    "正文太大、图片太多或嵌套太深，超出了程序能可靠处理的范围。正常的公文达不到这些上限，多半是复制时出了错；大表格请改为附件。"
  )
}
