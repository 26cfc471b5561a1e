package import Disclosure

/// A standing as lists word it: an award that has not begun is told apart from none.
package struct StandingCase: Hashable, Sendable {
  package let standing: Standing
  package let label: String

  init(_ title: TitleRecord) {
    standing = title.standing
    label = title.standingLabel
  }
}

/// Why a title ended: the word of the decision, the ground, and the article behind it.
package struct EndingCase: Hashable, Comparable, Sendable {
  package let kind: EndingRow.Kind
  /// The name of the ground (情形); empty where none is.
  package let ground: String
  package let article: Article?

  /// An article of a measure.
  package struct Article: Hashable, Sendable {
    package let measure: String
    package let article: String
  }

  init(_ ending: Ending, under programme: Programme?) {
    kind = ending.kind
    ground = ending.groundName
    article = ending.ground?.article.flatMap { article in
      programme?.governingMeasure(on: ending.day)
        .map { Article(measure: $0.title, article: article) }
    }
  }

  package static func < (a: EndingCase, b: EndingCase) -> Bool {
    let kinds = EndingRow.Kind.allCases
    let (mine, theirs) = (kinds.firstIndex(of: a.kind), kinds.firstIndex(of: b.kind))
    if let mine, let theirs, mine != theirs { return mine < theirs }
    return a.sortingText < b.sortingText
  }

  private var sortingText: String {
    "\(article?.measure ?? "")\t\(article?.article ?? "")\t\(ground)"
  }
}

/// The length of a window in its own unit.
package struct WindowCase: Hashable, Comparable, Sendable {
  package let length: Int
  package let unit: PeriodUnit

  /// Working days first, then by length.
  package static func < (a: WindowCase, b: WindowCase) -> Bool {
    a.unit == b.unit ? a.length < b.length : a.unit == .workingDay
  }
}

/// A window against the least that its measure asks (办法规定的天数).
package enum WindowComparison: CaseIterable, Hashable, Sendable {
  case equal
  case longer
  case shorter
  /// The measure writes no number of days.
  case silent

  /// Counted by the rule of the window in the unit of the measure, as the check of windows does.
  init(_ window: PublicityWindow, of notice: Notice, in dossier: Dossier) {
    guard let rule = dossier.publicityRule(of: notice), let required = rule.length.value,
      let counted = PublicityWindow(
        first: window.first,
        last: window.last,
        unit: rule.unit,
        rule: window.rule
      ),
      let length = try? counted.length(in: dossier.calendar(of: notice))
    else {
      self = .silent
      return
    }
    self = length == required ? .equal : length > required ? .longer : .shorter
  }

  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Three months of a year (季度).
package struct Quarter: Hashable, Comparable, Sendable {
  /// Quarters since the year 0.
  private let number: Int

  private init(number: Int) { self.number = number }

  init(of day: Day) { number = day.year * 4 + (day.month - 1) / 3 }

  package var year: Int { number / 4 }
  /// From 1 to 4.
  package var quarter: Int { number % 4 + 1 }
  var next: Quarter { Quarter(number: number + 1) }

  package static func < (a: Quarter, b: Quarter) -> Bool { a.number < b.number }
}
