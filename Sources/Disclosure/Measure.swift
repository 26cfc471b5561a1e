package import Diagnostics

/// A fact that a source states or is silent about (未载明).
package enum Stated<Value: Hashable & Sendable>: Hashable, Sendable {
  case given(Value)
  case silent

  package var value: Value? {
    switch self {
    case .given(let value): value
    case .silent: nil
    }
  }
}

/// The rule in force (管理办法) over a programme for a time: numbers of law, each with its article.
///
/// A class, like the programme that holds it: every award is judged by one.
package final class Measure: Sendable {
  package let id: MeasureID
  package let title: String
  package let number: String?
  package let issued: Day?
  package let effective: Stated<Day>
  /// The last day in force (失效).
  package let expires: Day?
  package let publicity: PublicityRule?
  package let award: AwardRule?
  package let validity: Stated<ValidityRule>
  package let reapplication: ReapplicationRule?
  /// The steps before publicity (程序).
  package let procedure: [ProcedureStep]
  package let categories: [Category]
  package let functions: FunctionRule?
  package let conditions: [Condition]
  package let functionConditions: [FunctionCondition]
  package let lengthLimits: [LengthLimit]
  package let grounds: [Ground]
  package let reports: [ReportDue]
  package let materials: [CitedItem]
  /// Its articles retold (要点).
  package let articles: [CitedItem]
  package let bases: [String]
  package let interpreter: String?
  package let location: SourceLocation

  package init(
    id: MeasureID,
    title: String,
    number: String?,
    issued: Day?,
    effective: Stated<Day>,
    expires: Day?,
    publicity: PublicityRule?,
    award: AwardRule?,
    validity: Stated<ValidityRule>,
    reapplication: ReapplicationRule?,
    procedure: [ProcedureStep] = [],
    categories: [Category],
    functions: FunctionRule?,
    conditions: [Condition],
    functionConditions: [FunctionCondition],
    lengthLimits: [LengthLimit] = [],
    grounds: [Ground],
    reports: [ReportDue],
    materials: [CitedItem],
    articles: [CitedItem],
    bases: [String],
    interpreter: String?,
    location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.issued = issued
    self.effective = effective
    self.expires = expires
    self.publicity = publicity
    self.award = award
    self.validity = validity
    self.reapplication = reapplication
    self.procedure = procedure
    self.categories = categories
    self.functions = functions
    self.conditions = conditions
    self.functionConditions = functionConditions
    self.lengthLimits = lengthLimits
    self.grounds = grounds
    self.reports = reports
    self.materials = materials
    self.articles = articles
    self.bases = bases
    self.interpreter = interpreter
    self.location = location
  }

  /// Whether it is in force on a day; one whose first day is 未载明 has no beginning.
  package func isInForce(on day: Day) -> Bool {
    (effective.value.map { $0 <= day } ?? true) && (expires.map { day <= $0 } ?? true)
  }

  func startsBefore(_ other: Measure) -> Bool {
    switch (effective.value, other.effective.value) {
    case (let mine?, let theirs?): mine < theirs
    case (nil, .some): true
    case (_, nil): false
    }
  }

  /// The ground of a name, if this measure has it.
  package func ground(named name: String) -> Ground? { grounds.first { $0.name == name } }
}

/// How long and where a list is made public before the award (公示).
package struct PublicityRule: Hashable, Sendable {
  package let length: Stated<Int>
  package let unit: PeriodUnit
  package let rule: CountingRule
  package let place: String?
  package let article: String?

  package init(
    length: Stated<Int>,
    unit: PeriodUnit,
    rule: CountingRule,
    place: String?,
    article: String?
  ) {
    self.length = length
    self.unit = unit
    self.rule = rule
    self.place = place
    self.article = article
  }

  /// In what the length counts; nil where the measure states none, and the unit is only how the
  /// notices' windows are counted.
  package var statedUnit: PeriodUnit? { length.value.map { _ in unit } }
}

/// Whether an award needs that nobody objects (认定).
package struct AwardRule: Hashable, Sendable {
  /// False where the measure is silent.
  package let demandsNoObjection: Bool
  package let article: String?
  /// How often a year it is made (每年); nil where the measure is silent.
  package let frequency: Frequency?

  /// A number of awards in one year, and the article that says so.
  package struct Frequency: Hashable, Sendable {
    package let perYear: Int
    package let article: String?

    package init(perYear: Int, article: String?) {
      self.perYear = perYear
      self.article = article
    }
  }

  package init(demandsNoObjection: Bool, article: String?, frequency: Frequency? = nil) {
    self.demandsNoObjection = demandsNoObjection
    self.article = article
    self.frequency = frequency
  }
}

/// From when a holder may apply again (再申报).
package struct ReapplicationRule: Hashable, Sendable {
  package enum Start: String, CaseIterable, Hashable, Sendable {
    /// From 1 January of the year in which the title runs out.
    case finalYear = "期满当年"
    /// From the day after the title has run out.
    case afterExpiry = "期满后"
  }

  package let start: Start
  package let article: String?

  package init(start: Start, article: String?) {
    self.start = start
    self.article = article
  }

  /// The first day on which one may apply again after a title that runs out on `validTo`.
  package func firstDay(forValidTo validTo: Day) -> Day {
    switch start {
    case .finalYear: .firstDay(ofYear: validTo.year)
    case .afterExpiry: validTo.next
    }
  }
}

/// A ground for ending a title (情形): it brings the word, the article and the ban.
package struct Ground: Hashable, Sendable {
  package let name: String
  /// The measure's own word: 撤销 or 取消.
  package let word: String
  package let article: String?
  /// Years without application (禁报年); nil where the measure writes none.
  package let banYears: Int?
  /// What supervision must find for it to apply (触发).
  package let trigger: GroundTrigger?

  package init(
    name: String,
    word: String,
    article: String?,
    banYears: Int?,
    trigger: GroundTrigger? = nil
  ) {
    self.name = name
    self.word = word
    self.article = article
    self.banYears = banYears
    self.trigger = trigger
  }
}

/// A report that holders owe each year by a day (报送).
package struct ReportDue: Hashable, Sendable {
  package let name: String
  package let month: Int
  package let day: Int
  /// What `supervision.csv` calls it (事项); nil where the records do not follow it.
  package let kind: SupervisionRow.Kind?
  /// Whether it is owed in the year after the one that it is about (次年).
  package let isOwedNextYear: Bool
  package let article: String?

  package init(
    name: String,
    month: Int,
    day: Int,
    kind: SupervisionRow.Kind?,
    isOwedNextYear: Bool,
    article: String?
  ) {
    self.name = name
    self.month = month
    self.day = day
    self.kind = kind
    self.isOwedNextYear = isOwedNextYear
    self.article = article
  }

  /// The last day on which the report about a year may be handed in; nil outside the calendar.
  package func lastDay(about year: Int) -> Day? {
    Day(year: year + (isOwedNextYear ? 1 : 0), month: month, day: day)
  }
}

/// A sentence with its article: a material to hand in (材料), an article retold (要点).
package struct CitedItem: Hashable, Sendable {
  package let text: String
  package let article: String?

  package init(text: String, article: String?) {
    self.text = text
    self.article = article
  }
}
