import Diagnostics

extension NoticeRule {
  /// Half-width punctuation between Chinese characters, told once a notice (半角标点).
  static let punctuation = NoticeRule([.halfWidthPunctuation]) { _, text, _ in
    var count = 0
    var first: (mark: Unicode.Scalar, place: SourceLocation)?
    for stretch in text.stretches {
      for (index, scalar) in stretch.scalars.enumerated() {
        guard wide(scalar) != nil, isBetweenHan(stretch.scalars, index) else { continue }
        count += 1
        if first == nil { first = (scalar, stretch.location(index)) }
      }
    }
    guard let first, let right = wide(first.mark) else { return [] }
    return [
      Diagnostic(
        .halfWidthPunctuation,
        "汉字之间用了半角标点，共\(count)处，第一处是“\(first.mark)”；请改用全角，如“\(right)”。",
        at: first.place
      )
    ]
  }

  /// The full-width mark for a half-width one.
  private static func wide(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "?": "？"
    case "!": "！"
    default: nil
    }
  }

  private static func isBetweenHan(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let before = scalars.at(index - 1), before.isHan || before == "）" || before == "》" else {
      return false
    }
    return scalars.at(scalars.skippingSpaces(from: index + 1)).map { $0.isHan || $0 == "《" }
      ?? false
  }
}

extension DiagnosticKind {
  static let halfWidthPunctuation = DiagnosticKind(
    "text/half-width-punctuation",
    .note,
    "中文里的逗号、分号、冒号用全角（GB/T 15834-2011）。多半是切换输入法时留下的；不影响内容，所以只提示一次。"
  )
}
