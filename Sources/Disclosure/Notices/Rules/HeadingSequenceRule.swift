import Diagnostics

extension NoticeRule {
  /// Numbered headings and items follow on each other, level by level (层次序数).
  static let headingSequence = NoticeRule([.headingSequence]) { _, text, _ in
    var sequence = OrdinalSequence()
    var findings: [Diagnostic] = []
    let list = AttachmentList(text)
    for (index, line) in text.lines.enumerated() {
      if list.lines.contains(index) { continue }
      if AttachmentList.appendixNumber(line) != nil {
        sequence = OrdinalSequence()
        continue
      }
      if let problem = sequence.read(line) {
        findings.append(
          Diagnostic(.headingSequence, problem, at: line.location(0))
        )
      }
    }
    return findings
  }
}

/// The last number of each kind, as a text is read line by line.
private struct OrdinalSequence {
  private struct Level {
    var last: Int
    /// Whether a heading of a higher rank came since, so that a count may begin anew.
    var mayRestart = false
    /// Whether it must: （一） counts within its 一、, while articles run through all chapters.
    var mustRestart = false
  }

  private var levels: [Ordinal.Kind: Level] = [:]
  /// Whether the line before may be the title of another form, below which counts begin anew.
  private var isBelowTitle = false

  /// What is wrong with the number of a line, if anything is.
  mutating func read(_ line: TextLine) -> String? {
    guard line.kind != .tableRow, !line.isBlank else { return nil }
    guard let ordinal = Ordinal(line.scalars) ?? Self.labelled(line.scalars) else {
      if case .heading = line.kind { beginAnew(below: .article) }
      isBelowTitle = Self.isTitle(line.scalars)
      return nil
    }
    defer { isBelowTitle = false }
    let level = levels[ordinal.kind]
    levels[ordinal.kind] = Level(last: ordinal.number)
    beginAnew(below: ordinal.kind)
    for kind in [Ordinal.Kind.hanInBrackets, .digitsInBrackets] where ordinal.kind < kind {
      levels[kind]?.mustRestart = true
    }
    // Markdown counts items by itself, and a second list may follow in the same section.
    if ordinal.number == 1, ordinal.kind == .digits || ordinal.kind == .digitsInBrackets {
      return nil
    }
    let mustRestart = level?.mustRestart ?? true
    let mayRestart = mustRestart || level?.mayRestart == true || isBelowTitle
    if mayRestart, ordinal.number == 1 { return nil }
    if !mustRestart, level.map({ $0.last + 1 == ordinal.number }) ?? false { return nil }
    return Self.problem(ordinal, after: mustRestart ? nil : level?.last)
  }

  private mutating func beginAnew(below rank: Ordinal.Kind) {
    for kind in Ordinal.Kind.allCases where kind > rank && kind != .article {
      levels[kind]?.mayRestart = true
    }
  }

  /// “说明：1、”: the first item beside its label.
  private static func labelled(_ scalars: [Unicode.Scalar]) -> Ordinal? {
    guard let colon = scalars.prefix(8).firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return nil
    }
    let ordinal = Ordinal(scalars, from: scalars.skippingSpaces(from: colon + 1))
    return ordinal?.kind == .digits ? ordinal : nil
  }

  private static func isTitle(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count <= 40
      && scalars.last.map { !"。；：，、;:,.".unicodeScalars.contains($0) } ?? false
  }

  private static func problem(_ ordinal: Ordinal, after last: Int?) -> String {
    let written = ordinal.written(ordinal.number)
    guard let last else {
      return "序号从“\(written)”开始，前面没有“\(ordinal.written(1))”；请核对是否漏写或者错号。"
    }
    let expected = ordinal.written(last + 1)
    if ordinal.number == last {
      return "序号“\(written)”重复，按顺序应当是“\(expected)”；已印发的文件请核对原件，不要自行改号。"
    }
    if ordinal.number < last {
      return "序号“\(written)”排在“\(ordinal.written(last))”之后，顺序倒了；请核对。"
    }
    return "序号从“\(ordinal.written(last))”跳到“\(written)”，缺少“\(expected)”；请核对是否漏写。"
  }
}

extension Ordinal.Kind: Comparable {
  static func < (a: Ordinal.Kind, b: Ordinal.Kind) -> Bool { a.rawValue < b.rawValue }
}

extension DiagnosticKind {
  static let headingSequence = DiagnosticKind(
    "heading/out-of-sequence",
    .warning,
    "结构层次序数依次是“一、”“（一）”“1.”“（1）”，同一层要连续。重号、跳号会让引用“第几项”的人找错地方。"
      + "程序只提示，从不改号；已印发的文件要改，请另发更正。"
  )
}
