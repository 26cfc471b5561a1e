import Diagnostics

extension NoticeRule {
  /// The window that the body prints is the one of the front matter (公示期).
  static let windowInProse = NoticeRule([.windowDiffersInProse, .windowLengthInProse]) {
    notice,
    text,
    records in
    let dossier = records.dossier
    guard notice.kind == .publicity, let window = dossier.window(of: notice) else { return [] }
    let calendar = dossier.calendar(of: notice)
    return text.paragraphs.flatMap { paragraph -> [Diagnostic] in
      let mentions = mentions(in: paragraph.scalars)
      var sentences = SentenceReading(paragraph.scalars, speaksOfRules)
      return mentions.enumerated().flatMap { index, mention in
        let next = index + 1 < mentions.count ? mentions[index + 1].lowerBound : .max
        let dates = dateFindings(paragraph, mention.upperBound, window)
        let (sentence, speaksOfRules) = sentences.sentence(around: mention.lowerBound)
        guard !speaksOfRules else { return dates }
        let stretch = (mention.upperBound..<next).clamped(to: sentence)
        return dates + lengthFindings(paragraph, stretch, notice, window, calendar)
      }
    }
  }

  /// Where a body speaks of its own window: “公示时间自…”, “公示期5个工作日”.
  private static func mentions(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var mentions: [Range<Int>] = []
    for start in scalars.places(of: "公示") {
      let word = ["公示期限", "公示时间", "公示日期", "公示期"].first { scalars.has($0, at: start) }
      let end = start + (word ?? "公示").unicodeScalars.count
      let isSaid = word != nil || scalars.at(end)?.digit != nil
      if isSaid, start >= mentions.last?.upperBound ?? 0 { mentions.append(start..<end) }
    }
    return mentions
  }

  private static func dateFindings(
    _ paragraph: TextLine,
    _ start: Int,
    _ window: PublicityWindow
  ) -> [Diagnostic] {
    let isFiller: (Unicode.Scalar) -> Bool = {
      $0.isSpace || "为是自从于：:，,（(间".unicodeScalars.contains($0)
    }
    let first = paragraph.scalars.skipping(isFiller, from: start)
    guard let dates = ProseDates(paragraph.scalars, from: first), dates.written.count > 1,
      let written = dates.written.first, let last = dates.written.last
    else { return [] }
    let days = dates.days(inYear: window.first.year)
    let isSame = days.map { $0.first == window.first && $0.last == window.last } ?? false
    guard !isSame else { return [] }
    let isFirstRight = days?.first == window.first
    return [
      Diagnostic(
        .windowDiffersInProse,
        "正文写的公示时间“\(paragraph.text(first..<dates.end))”，与公告开头的公示期"
          + "（\(window.first.chinese)至\(window.last.chinese)）不一致；请核对。",
        at: paragraph.location(isFirstRight ? last.start : written.start)
      )
    ]
  }

  /// Whether a sentence tells what the rules ask for, not what this notice does.
  private static func speaksOfRules(_ sentence: [Unicode.Scalar]) -> Bool {
    ["办法", "规定", "要求", "不少于", "不得少于", "至少", "首次", "原公示"].contains {
      sentence.contains(word: $0)
    }
  }

  /// What is wrong with the length that stands in a stretch, if any does.
  private static func lengthFindings(
    _ paragraph: TextLine,
    _ stretch: Range<Int>,
    _ notice: Notice,
    _ window: PublicityWindow,
    _ calendar: WorkingCalendar
  ) -> [Diagnostic] {
    guard let length = length(paragraph.scalars, in: stretch) else { return [] }
    let counted = PublicityWindow(
      first: window.first,
      last: window.last,
      unit: length.unit,
      rule: window.rule
    )
    guard let held = try? counted?.length(in: calendar) else { return [] }
    let isStated = notice.window?.length == length.value && window.unit == length.unit
    guard held != length.value, !isStated else { return [] }
    return [
      Diagnostic(
        .windowLengthInProse,
        "正文写公示\(length.value)个\(length.unit.label)，公告开头的公示期是\(held)个"
          + "\(length.unit.label)；请核对。",
        at: paragraph.location(length.start)
      )
    ]
  }

  /// “5个工作日”, “七天”.
  private static func length(
    _ scalars: [Unicode.Scalar],
    in stretch: Range<Int>
  ) -> (value: Int, unit: PeriodUnit, start: Int)? {
    for index in stretch {
      let isBegun = scalars.at(index - 1).map { $0.digit != nil } ?? false
      guard !isBegun,
        let number = scalars.number(at: index, limit: 3) ?? scalars.chineseNumber(at: index)
      else { continue }
      let place = scalars.skipping({ $0.isSpace || $0 == "个" }, from: number.end)
      if scalars.has("工作日", at: place) { return (number.value, .workingDay, index) }
      if scalars.has("自然日", at: place) || scalars.has("天", at: place) {
        return (number.value, .naturalDay, index)
      }
    }
    return nil
  }
}

extension DiagnosticKind {
  static let windowDiffersInProse = DiagnosticKind(
    "prose/window-differs",
    .warning,
    "正文里的公示起止日期，要与公告开头的公示期一致：网站按开头的公示期计算，公众看的是正文。请核对是哪一处写错。"
  )
  static let windowLengthInProse = DiagnosticKind(
    "prose/window-length-differs",
    .warning,
    "正文里写的公示天数，要与公告开头的公示期按当年放假安排数出来的天数一致。请核对天数和起止日期。"
  )
}
