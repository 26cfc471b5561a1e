import Diagnostics

extension NoticeRule {
  /// The periods of a call, the validity of an award and the year of a title, as the body and the
  /// title print them (申报期、有效期、年度).
  static let periodsInProse = NoticeRule([.periodDiffersInProse, .titleYearDiffers]) {
    notice,
    text,
    _ in
    callFindings(notice, text) + validityFindings(notice, text) + titleFindings(notice)
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

  /// “有效期自…起至…止” against the days that the award states.
  private static func validityFindings(_ notice: Notice, _ text: NoticeText) -> [Diagnostic] {
    guard let award = notice.award, let first = award.validFrom, let last = award.validTo else {
      return []
    }
    let isFiller: (Unicode.Scalar) -> Bool = {
      $0.isSpace || "为是自从限：:，,（(".unicodeScalars.contains($0)
    }
    return text.paragraphs.flatMap { paragraph in
      paragraph.scalars.places(of: "有效期").compactMap { place in
        let start = paragraph.scalars.skipping(isFiller, from: place + 3)
        guard let dates = ProseDates(paragraph.scalars, from: start),
          let days = dates.days(inYear: first.year), days.count == 2, days != [first, last]
        else { return nil }
        return Diagnostic(
          .periodDiffersInProse,
          "正文写有效期为\(days[0].chinese)至\(days[1].chinese)，公告开头的认定是"
            + "\(first.chinese)至\(last.chinese)；请核对。",
          at: paragraph.location(start)
        )
      }
    }
  }

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
