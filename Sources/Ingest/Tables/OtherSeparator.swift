package import Diagnostics

/// What divides the cells of a table where commas should (分隔符号).
struct OtherSeparator {
  private let mark: Mark
  /// The line of the header.
  let line: Int

  private struct Mark {
    let character: Character
    let name: String
    /// Whether a person types it for a comma; no program writes it.
    let isTyped: Bool
  }

  private static let marks = [
    Mark(character: "\t", name: "制表符", isTyped: false),
    Mark(character: ";", name: "分号", isTyped: false),
    Mark(character: "；", name: "全角分号", isTyped: true),
    Mark(character: "，", name: "全角逗号", isTyped: true),
  ]

  /// Finds it in the first line of a table: the mark that makes more of the known names of it than
  /// commas do; nil where commas are best.
  init?(_ text: DecodedText, _ names: [String]) {
    let isLineEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard let start = text.bytes.firstIndex(where: { !isLineEnd($0) }) else { return nil }
    let end = text.bytes[start...].firstIndex(where: isLineEnd) ?? text.bytes.endIndex
    let header = String(decoding: text.bytes[start..<end], as: UTF8.self)
    let known = Set(names)
    let count = { (mark: Character) in
      header.split(separator: mark).count { known.contains(Self.trimmed($0)) }
    }
    let commas = count(",")
    guard commas < 2, let mark = Self.marks.first(where: { count($0.character) > max(commas, 1) })
    else { return nil }
    self.mark = mark
    line = TextPlace(of: start, in: text.bytes).line
  }

  /// Finds it in a row of one cell.
  init?(inOnly cell: String) {
    let mark = Self.marks.first { mark in cell.count { $0 == mark.character } > 1 }
    guard let mark else { return nil }
    self.mark = mark
    line = 1
  }

  /// 用制表符分隔，不是逗号；请另存为“CSV（逗号分隔）”
  var advice: String {
    mark.isTyped
      ? "用\(mark.name)分隔，不是半角逗号；请都改成半角逗号"
      : "用\(mark.name)分隔，不是逗号；请另存为“CSV（逗号分隔）”"
  }

  private static func trimmed(_ cell: Substring) -> String {
    let isKept: (Character) -> Bool = { !$0.isWhitespace && $0 != "\"" }
    guard let first = cell.firstIndex(where: isKept), let last = cell.lastIndex(where: isKept)
    else { return "" }
    return String(cell[first...last])
  }
}

extension DiagnosticKind {
  package static let otherSeparator = DiagnosticKind(
    "format/other-separator",
    .error,
    "表格一律是用半角逗号分隔的 CSV。Excel 的“Unicode 文本”“文本（制表符分隔）”用制表符，有的系统导出时用分号，手工输入时容易打成全角逗号，"
      + "程序都认不出各列，所以整张表没有读。请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”。"
  )
}
