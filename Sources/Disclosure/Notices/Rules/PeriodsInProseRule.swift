import Diagnostics

extension NoticeRule {
  /// The periods of a call, the validity of an award and the year of a title, as the body and the
  /// title print them (申报期、有效期、年度).
  static let periodsInProse = NoticeRule([.periodDiffersInProse, .titleYearDiffers]) {
    notice,
    text,
    records in
    callFindings(notice, text) + validityFindings(notice, text, records.dossier)
      + titleFindings(notice)
  }

  /// A line that names a period and two days is compared with the period.
  private static func callFindings(_ notice: Notice, _ text: NoticeText) -> [Diagnostic] {
    guard !notice.callPeriods.isEmpty else { return [] }
    return text.lines.compactMap { line in
      guard
        let period = notice.callPeriods.first(where: { line.scalars.contains(word: $0.name) })
      else { return nil }
      let found = ProseDates.all(in: line.scalars)
      let days = found.flatMap { $0.days(inYear: period.first.year) ?? [] }
      guard days.count == 2, let place = found.first?.written.first?.start,
        days != [period.first, period.last]
      else { return nil }
      return Diagnostic(
        .periodDiffersInProse,
        "正文写\(period.name)为\(days[0].chinese)至\(days[1].chinese)，公告开头的申报期是"
          + "\(period.first.chinese)至\(period.last.chinese)；请核对。",
        at: line.location(place)
      )
    }
  }

  /// “有效期自…起至…止”, “有效期至…” and “有效期三年” against what the rows, the award and the measure
  /// say.
  private static func validityFindings(
    _ notice: Notice,
    _ text: NoticeText,
    _ dossier: Dossier
  ) -> [Diagnostic] {
    guard let award = notice.award else { return [] }
    let awarded = AwardedValidity(notice, award, dossier)
    return text.paragraphs.flatMap { paragraph in
      paragraph.scalars.places(of: "有效期").compactMap { place in
        guard !isOfADocument(paragraph.scalars, endingAt: place) else { return nil }
        let start = paragraph.scalars.skipping(\.isBeforeValidity, from: place + 3)
        guard let said = awarded.contradiction(paragraph.scalars, at: start) else { return nil }
        return Diagnostic(
          .periodDiffersInProse,
          "正文写有效期为\(said)，\(awarded.said)；请核对。",
          at: paragraph.location(start)
        )
      }
    }
  }

  /// “本办法有效期五年”, “许可证的有效期至…”: what stands before names a document, not a title.
  private static func isOfADocument(_ text: [Unicode.Scalar], endingAt place: Int) -> Bool {
    let end = text.at(place - 1) == "的" ? place - 1 : place
    return documents.contains { text.has($0, at: end - $0.unicodeScalars.count) }
  }

  private static let documents = [
    "》", "》（试行）", "办法", "细则", "规定", "标准", "文件", "通知", "公告", "证书", "许可证", "执照", "资质", "合同", "协议",
  ]

  /// “2023年度” in the title against the batches.
  private static func titleFindings(_ notice: Notice) -> [Diagnostic] {
    let years = Set(notice.lists.compactMap(\.key.year))
    let title = notice.title.scalars
    guard !years.isEmpty, let word = title.places(of: "年度").first, word >= 4,
      let year = title.number(at: word - 4, limit: 4), year.end == word,
      !years.contains(year.value)
    else { return [] }
    let batches = years.sorted().map { "\($0)" }.joined(separator: "、")
    return [
      Diagnostic(
        .titleYearDiffers,
        "标题写\(year.value)年度，名单却是\(batches)年的批次；请核对标题和名单。",
        at: notice.places.title ?? notice.location
      )
    ]
  }
}

/// How long what an award awards is valid, by its rows, itself and the measure (有效期).
private struct AwardedValidity {
  private let spans: Set<AwardedDays>
  /// The years of the measure, where nothing else gives the last day.
  private let years: Int?
  private let isStated: Bool
  private let year: Int

  init(_ notice: Notice, _ award: AwardStatement, _ dossier: Dossier) {
    let rule = dossier.measure(governing: notice)?.validity.value
    let rows = notice.lists.flatMap { dossier.batch($0.key)?.rows ?? [] }
    let span = { (first: Day?, last: Day?) in
      AwardedDays(
        first: first ?? award.validFrom,
        last: last ?? award.validTo,
        awarded: award.day,
        by: rule
      )
    }
    spans = rows.isEmpty ? [span(nil, nil)] : Set(rows.map { span($0.validFrom, $0.validTo) })
    let isComputed = award.validTo == nil && rows.allSatisfy { $0.validTo == nil }
    years = isComputed ? rule?.years : nil
    isStated = award.validFrom != nil && award.validTo != nil
    year = award.day.year
  }

  /// What a text says there that is not so; nil where it is, where that is not known, or it says
  /// nothing.
  func contradiction(_ text: [Unicode.Scalar], at start: Int) -> String? {
    guard let number = text.number(at: start, limit: 2) ?? text.chineseNumber(at: start),
      text.at(number.end) == "年"
    else {
      let isEnd = text.at(start).map { "至到".unicodeScalars.contains($0) } ?? false
      return isEnd ? wrongEnd(text, at: start + 1) : wrongSpan(text, at: start)
    }
    // “有效期两年期满的” is of other awards.
    guard text.at(number.end + 1) != "期" else { return nil }
    if let years, years != number.value { return "\(number.value)年" }
    return wrongSpan(text, at: text.skipping(\.isBeforeValidity, from: number.end + 1))
  }

  /// “2023年7月1日起至2026年7月1日止”
  private func wrongSpan(_ text: [Unicode.Scalar], at start: Int) -> String? {
    guard let days = days(text, at: start), days.count == 2,
      !spans.contains(where: { $0.first == days[0] && $0.last == days[1] })
    else { return nil }
    return "\(days[0].chinese)至\(days[1].chinese)"
  }

  private func wrongEnd(_ text: [Unicode.Scalar], at start: Int) -> String? {
    guard let days = days(text, at: start), days.count == 1,
      !spans.contains(where: { $0.last == days[0] })
    else { return nil }
    return "到\(days[0].chinese)为止"
  }

  /// Nil where none are written, or none are known to compare them with.
  private func days(_ text: [Unicode.Scalar], at start: Int) -> [Day]? {
    guard spans.allSatisfy({ $0.last != nil }) else { return nil }
    return ProseDates(text, from: start)?.days(inYear: year)
  }

  /// What it should say.
  var said: String {
    guard let span = spans.first, spans.count == 1, let last = span.last else {
      return "与名单各行的有效期都不同"
    }
    let days = "\(span.first.chinese)至\(last.chinese)"
    return isStated ? "公告开头的认定是\(days)" : "按名单、公告开头和办法应是\(days)"
  }
}

extension Unicode.Scalar {
  /// Whether it may stand between 有效期 and its years or days.
  fileprivate var isBeforeValidity: Bool {
    isSpace || "为是自从限：:，,（(".unicodeScalars.contains(self)
  }
}

extension DiagnosticKind {
  static let periodDiffersInProse = DiagnosticKind(
    "prose/period-differs",
    .warning,
    "正文里的申报时间、有效期，要与公告开头写的一致：网站和日历按开头计算，公众看的是正文。请核对是哪一处写错。"
  )
  static let titleYearDiffers = DiagnosticKind(
    "notice/title-year-differs",
    .warning,
    "标题里的年度要与名单所属的批次一致。多半是套用上一年的文件时没有改全。请核对。"
  )
}
