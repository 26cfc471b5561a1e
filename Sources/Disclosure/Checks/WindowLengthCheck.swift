import Diagnostics

extension RegisterCheck {
  /// The length of a window against the measure and against its own words.
  static let windowLength = RegisterCheck(
    [
      .windowTooShort, .windowShortByStatute, .windowLengthDiffers, .windowUndetermined,
      .windowEndsBeforeItBegins, .calendarYearMissing,
    ]
  ) { register in
    register.dossier.publicityNotices.flatMap { findings($0, register.dossier) }
  }

  private static func findings(_ notice: Notice, _ dossier: Dossier) -> [Diagnostic] {
    guard let statement = notice.window else { return [] }
    let measures = dossier.measures(governing: notice)
    let calendar = dossier.calendar(of: notice)
    do throws(WindowProblem) {
      let window = try dossier.readWindow(of: notice)
      // Days off may stand in a calendar that was not read.
      if dossier.unread.calendarYears.contains(
        where: (window.first.year...window.last.year).contains
      ) {
        return []
      }
      var findings: [Diagnostic] = []
      if statement.length == nil {
        findings += measures.filter { $0.publicity?.length == .silent }.map {
          undetermined(statement, $0)
        }
      }
      do throws(UncoveredYear) {
        findings += try statedFindings(window, statement, calendar)
        for measure in measures {
          findings += try lengthFindings(window, statement, measure, calendar)
        }
      } catch {
        findings += missingYear(error, statement, dossier)
      }
      return findings
    } catch {
      switch error {
      case .uncovered(let year): return missingYear(year, statement, dossier)
      case .undetermined: return [undetermined(statement, measures.first)]
      case .endsBeforeItBegins:
        return [
          Diagnostic(
            .windowEndsBeforeItBegins,
            "公示期的止日早于起日，请核对两个日期和年份。",
            at: statement.location
          )
        ]
      }
    }
  }

  /// The length against what the notice itself says of it.
  private static func statedFindings(
    _ window: PublicityWindow,
    _ statement: WindowStatement,
    _ calendar: WorkingCalendar
  ) throws(UncoveredYear) -> [Diagnostic] {
    let length = try window.length(in: calendar)
    guard let stated = statement.length, statement.first != nil, statement.last != nil,
      stated != length
    else { return [] }
    return [
      Diagnostic(
        .windowLengthDiffers,
        "公示期写明\(stated)个\(window.unit.label)，但\(window.first.chinese)至"
          + "\(window.last.chinese)按\(window.rule.label)是\(length)个\(window.unit.label)；"
          + "请核对起止日期或天数。",
        at: statement.location
      )
    ]
  }

  /// The length against what a measure asks for, counted by the rule in force: the notice's own,
  /// else the measure's.
  private static func lengthFindings(
    _ window: PublicityWindow,
    _ statement: WindowStatement,
    _ measure: Measure,
    _ calendar: WorkingCalendar
  ) throws(UncoveredYear) -> [Diagnostic] {
    guard let rule = measure.publicity, let required = rule.length.value else { return [] }
    let counting = statement.rule ?? rule.rule
    let held = try dayCount(of: window, unit: rule.unit, counting, calendar)
    if held < required {
      let last = try lastDay(from: window.first, rule.unit, counting, required, calendar)
      let count = counting == .startCounted ? "只有" : "按\(counting.label)只有"
      return [
        Diagnostic(
          .windowTooShort,
          "公示期\(count)\(held)个\(rule.unit.label)，办法要求不少于\(required)个\(rule.unit.label)；"
            + "从\(window.first.chinese)起，至少应公示到\(last.chinese)。",
          at: statement.location,
          article: measure.citation(rule.article)
        )
      ]
    }
    let strict = try dayCount(of: window, unit: rule.unit, .excludeStart, calendar)
    guard strict < required else { return [] }
    return [
      Diagnostic(
        .windowShortByStatute,
        "按首日计入满\(required)个\(rule.unit.label)；按首日不计只有\(strict)个。"
          + "如要求首日不计，请顺延止日。",
        at: statement.location,
        article: measure.citation(rule.article)
      )
    ]
  }

  private static func dayCount(
    of window: PublicityWindow,
    unit: PeriodUnit,
    _ rule: CountingRule,
    _ calendar: WorkingCalendar
  ) throws(UncoveredYear) -> Int {
    let counted = PublicityWindow(first: window.first, last: window.last, unit: unit, rule: rule)
    return try counted?.length(in: calendar) ?? 0
  }

  private static func lastDay(
    from first: Day,
    _ unit: PeriodUnit,
    _ rule: CountingRule,
    _ required: Int,
    _ calendar: WorkingCalendar
  ) throws(UncoveredYear) -> Day {
    switch unit {
    case .workingDay: try calendar.lastDay(from: first, count: required, rule: rule)
    case .naturalDay: first.adding(days: required - (rule == .startCounted ? 1 : 0))
    }
  }

  private static func missingYear(
    _ year: UncoveredYear,
    _ statement: WindowStatement,
    _ dossier: Dossier
  ) -> [Diagnostic] {
    guard !dossier.unread.calendarYears.contains(year.year) else { return [] }
    return [
      Diagnostic(
        .calendarYearMissing,
        "公示期涉及\(year.year)年，但没有该年的放假安排；请补上 \(year.missingFile) 再发布。",
        at: statement.location
      )
    ]
  }

  private static func undetermined(
    _ statement: WindowStatement,
    _ measure: Measure?
  ) -> Diagnostic {
    Diagnostic(
      .windowUndetermined,
      "办法没有规定公示天数，公告也没有写；请在公示期里写明天数（如 天数: 5）和起止日期。",
      at: statement.location,
      article: measure?.citation(measure?.publicity?.article)
    )
  }
}

extension Dossier {
  /// The publicity notices to which the rules for windows apply: not those from before takeover.
  var publicityNotices: [Notice] {
    notices.filter { notice in
      guard notice.kind == .publicity else { return false }
      guard let list = notice.lists.first else { return true }
      guard let programme = programme(list.key.programme) else {
        // Its rules and its area, with the local calendar, are not known.
        return !unread.programmes.contains(list.key.programme)
      }
      return !programme.isHistory(notice.published.day)
    }
  }
}

extension Dossier {
  /// Whether a notice is from before its programme kept its records here; one that belongs to no
  /// programme, from before all of them did.
  func isHistory(_ notice: Notice) -> Bool {
    let day = notice.published.day
    if let programme = programme(governing: notice) { return programme.isHistory(day) }
    return !programmes.isEmpty && programmes.allSatisfy { $0.isHistory(day) }
  }
}

extension Measure {
  /// An article with the measure it stands in.
  func citation(_ article: String?) -> String? { article.map { "《\(title)》\($0)" } }
}

extension DiagnosticKind {
  static let windowTooShort = DiagnosticKind(
    "publicity/too-few-working-days",
    .error,
    "办法规定了拟认定名单的最短公示天数。法定节假日和周末不算，调休上班的周末要算。"
      + "请把公示期的止日改到提示的日期或之后；已经发布的公示应当补足并另发公告。"
  )
  static let windowShortByStatute = DiagnosticKind(
    "publicity/short-by-statute",
    .note,
    "同一个公示期按“首日计入”够天数，按民法典“首日不计”差一天。实践中多按首日计入；"
      + "如本单位要求首日不计，请在公示期里写 计法: 首日不计 并顺延止日。"
  )
  static let windowLengthDiffers = DiagnosticKind(
    "publicity/length-differs-from-dates",
    .error,
    "公示期同时写了起、止和天数，三者对不上。常见原因是漏算调休上班日、误算节假日或写错年份。"
      + "请用 gongshi window 起日 --days 天数 核对。"
  )
  static let windowUndetermined = DiagnosticKind(
    "publicity/length-not-stated",
    .error,
    "所依据的办法没有写公示天数，程序不会替你假定。请在公告的公示期里写明天数和起止日期。"
  )
  static let windowEndsBeforeItBegins = DiagnosticKind(
    "publicity/ends-before-it-begins",
    .error,
    "公示期的止日早于起日，多半是写错了月份或年份。请改正后再生成。"
  )
  static let calendarYearMissing = DiagnosticKind(
    "calendar/year-missing",
    .error,
    "公示期跨入了没有放假安排的年份。工作日不能推测：请等国务院办公厅公布该年安排后，"
      + "在 calendars 里加上该年的文件。"
  )
}
