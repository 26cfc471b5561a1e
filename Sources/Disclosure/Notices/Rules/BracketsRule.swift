import Diagnostics

extension NoticeRule {
  /// Both halves of a pair of brackets have one width, and so have all numbers of a text (括号).
  static let brackets = NoticeRule([.bracketsMixed, .bracketStyles]) { _, text, _ in
    var findings = text.stretches.flatMap { stretch in
      mixedPairs(in: stretch.scalars).map { pair in
        Diagnostic(
          .bracketsMixed,
          "“\(stretch.text(pair))”的括号一半全角一半半角；请都用全角（）。",
          at: stretch.location(pair.lowerBound)
        )
      }
    }
    if let styles = styleFinding(text) { findings.append(styles) }
    return findings
  }

  /// Pairs whose halves differ, each no longer than a line of print.
  private static func mixedPairs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var open: [Int] = []
    var pairs: [Range<Int>] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "（", "(": open.append(index)
      case "）", ")":
        guard let start = open.popLast() else { continue }
        let isMixed = (scalars[start] == "（") != (scalar == "）")
        if isMixed, index - start <= 30 { pairs.append(start..<index + 1) }
      default: continue
      }
    }
    return pairs
  }

  /// Numbers at the heads of lines in brackets of both widths: told once, at the first of the
  /// rarer width.
  private static func styleFinding(_ text: NoticeText) -> Diagnostic? {
    var wide: [SourceLocation] = []
    var narrow: [SourceLocation] = []
    for line in text.lines where line.kind != .tableRow {
      guard let ordinal = Ordinal(line.scalars), let first = line.scalars.first,
        ordinal.kind == .hanInBrackets || ordinal.kind == .digitsInBrackets,
        let last = line.scalars.at(ordinal.end - 1), (first == "（") == (last == "）")
      else { continue }
      if first == "（" { wide.append(line.location(0)) } else { narrow.append(line.location(0)) }
    }
    guard !wide.isEmpty, !narrow.isEmpty else { return nil }
    return Diagnostic(
      .bracketStyles,
      "序号的括号全角有\(wide.count)处、半角有\(narrow.count)处；请统一用全角（一）。",
      at: narrow.count <= wide.count ? narrow.first : wide.first
    )
  }
}

extension DiagnosticKind {
  static let bracketsMixed = DiagnosticKind(
    "text/brackets-mixed",
    .warning,
    "一对括号的两半要同样宽，公文里用全角（）。多半是切换输入法时留下的。请改正。"
  )
  static let bracketStyles = DiagnosticKind(
    "text/bracket-styles",
    .note,
    "同一文件里“（一）”和“(一)”混用，多半是从几处拼起来的。请统一用全角；不影响内容，所以只作提示。"
  )
}
