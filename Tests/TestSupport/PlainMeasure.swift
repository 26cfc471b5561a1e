import Diagnostics
package import Disclosure

extension Programme {
  /// A programme of which a test says only what it is about.
  package static func plain(
    _ id: ProgrammeID = "jn",
    takeover: Day? = nil,
    measures: [Measure] = [.plain()],
    lapseGrounds: [LapseGround] = [],
    authorities: [AuthorityName] = [],
    columns: [Column] = [],
    merger: Merger? = nil
  ) -> Programme {
    Programme(
      id: id,
      title: "\(id)示范平台",
      formerTitles: [],
      level: .municipal,
      area: "济南市",
      subject: .platform,
      authorities: authorities,
      takeover: takeover,
      measures: measures,
      lapseGrounds: lapseGrounds,
      columns: columns,
      merger: merger,
      location: SourceLocation("programmes/jn.yaml")
    )
  }
}

extension Measure {
  /// As 济南 2021 wrote it, but without end: five working days, no objection left, three years,
  /// and one may apply again in the last.
  package static func plain(
    _ id: MeasureID = "m",
    from effective: Stated<Day> = .given("2018-01-01"),
    to expires: Day? = nil,
    publicity: PublicityRule? = .workingDays(5),
    demandsNoObjection: Bool = true,
    frequency: AwardRule.Frequency? = nil,
    validity: Stated<ValidityRule> = .years(3),
    reapplication: ReapplicationRule.Start? = .finalYear,
    categories: [Disclosure.Category] = [],
    functions: FunctionRule? = nil,
    conditions: [Condition] = [],
    functionConditions: [FunctionCondition] = [],
    lengthLimits: [LengthLimit] = [],
    grounds: [Ground] = [.fraud, .failedCheck, .absence],
    reports: [ReportDue] = []
  ) -> Measure {
    Measure(
      id: id,
      title: "办法\(id)",
      number: nil,
      issued: nil,
      effective: effective,
      expires: expires,
      publicity: publicity,
      award: AwardRule(
        demandsNoObjection: demandsNoObjection,
        article: "第二十一条",
        frequency: frequency
      ),
      validity: validity,
      reapplication: reapplication.map { ReapplicationRule(start: $0, article: "第二十三条") },
      categories: categories,
      functions: functions,
      conditions: conditions,
      functionConditions: functionConditions,
      lengthLimits: lengthLimits,
      grounds: grounds,
      reports: reports,
      materials: [],
      articles: [],
      bases: [],
      interpreter: nil,
      location: SourceLocation("programmes/jn.yaml", line: 10, column: 5)
    )
  }
}

extension PublicityRule {
  package static func workingDays(_ count: Int) -> PublicityRule {
    rule(.given(count), .workingDay)
  }

  package static func naturalDays(_ count: Int) -> PublicityRule {
    rule(.given(count), .naturalDay)
  }

  /// A measure that has a publicity and does not say how long (郑州).
  package static var silent: PublicityRule { rule(.silent, .workingDay) }

  private static func rule(_ length: Stated<Int>, _ unit: PeriodUnit) -> PublicityRule {
    PublicityRule(
      length: length,
      unit: unit,
      rule: .startCounted,
      place: nil,
      article: "第二十条"
    )
  }
}

extension Stated<ValidityRule> {
  package static func years(
    _ years: Int,
    _ reading: ValidityReading = .correspondingDay,
    isRetroactive: Bool = false
  ) -> Self {
    .given(
      ValidityRule(
        years: years,
        reading: reading,
        article: "第二十三条",
        isRetroactive: isRetroactive
      )
    )
  }
}

extension Ground {
  /// 济南 art. 24: revoked, and barred for three years.
  package static var fraud: Ground {
    Ground(name: "虚假申报", word: "撤销", article: "第二十四条", banYears: 3)
  }

  /// 济南 art. 25: revoked; no ban is written.
  package static var failedCheck: Ground {
    Ground(name: "检查不合格", word: "撤销", article: "第二十五条", banYears: nil)
  }

  /// 郑州 art. 13: cancelled; no ban is written.
  package static var absence: Ground {
    Ground(name: "无故不参加考核", word: "取消", article: "第十三条", banYears: nil)
  }
}
