package import Diagnostics

/// The level of a title (层级).
package enum Level: String, CaseIterable, Hashable, Sendable {
  case national = "国家级"
  case provincial = "省级"
  case municipal = "市级"
  case county = "县级"
}

/// What a title is given to (主体).
package enum SubjectKind: String, CaseIterable, Hashable, Sendable {
  case platform = "平台"
  case enterprise = "企业"
  case park = "园区"
  case cluster = "集群"
  case product = "产品"
  case site = "场所"
}

/// One name of the authority (机关) and the days on which it bore it.
package struct AuthorityName: Hashable, Sendable {
  package let name: String
  package let first: Day?
  package let last: Day?

  package init(name: String, first: Day?, last: Day?) {
    self.name = name
    self.first = first
    self.last = last
  }
}

/// A ground on which titles lapse without a decision on each (自动撤销), and its basis.
package struct LapseGround: Hashable, Sendable {
  package let name: String
  package let basis: NoticeID?
  package let location: SourceLocation?

  package init(name: String, basis: NoticeID?, location: SourceLocation? = nil) {
    self.name = name
    self.basis = basis
    self.location = location
  }
}

/// One title of one authority at one level (认定事项), governed by measures; its rules are data.
///
/// A class, like the dossier that holds it: every fold of a platform asks for it, and threads that
/// copied its thirty members at once would wait for each other.
package final class Programme: Sendable {
  package let id: ProgrammeID
  package let title: String
  package let formerTitles: [String]
  package let level: Level
  /// The area (地域) whose districts its records name.
  package let area: String
  package let subject: SubjectKind
  package let authorities: [AuthorityName]
  /// The day from which publicity is recorded here (接管); older awards are history.
  package let takeover: Day?
  /// In the order of their content file.
  package let measures: [Measure]
  /// The measures whose validity also governs titles awarded before them (追溯), as they begin.
  let retroactive: [Measure]
  package let lapseGrounds: [LapseGround]
  package let columns: [Column]
  package let merger: Merger?
  /// How its platforms may be named (命名).
  package let naming: NamingRule?
  /// How many functions they may choose by their activities (功能上限).
  package let functionLimit: FunctionLimit?
  /// What a typical case must tell (典型案例).
  package let caseStudy: CaseStudyRule?
  /// The tables kept beside its lists (附表).
  package let tables: [AttachedTable]
  /// The title of the level above to which its best are recommended (推荐至).
  package let recommendsTo: ProgrammeReference?
  /// What it says of its supervision (监管).
  package let supervision: SupervisionRule?
  /// The forms to print and fill in (表单).
  package let forms: [BlankForm]
  package let location: SourceLocation

  /// Where and when a programme was folded into another (并入).
  package struct Merger: Hashable, Sendable {
    package let into: ProgrammeID
    package let day: Day

    package init(into: ProgrammeID, day: Day) {
      self.into = into
      self.day = day
    }
  }

  package init(
    id: ProgrammeID,
    title: String,
    formerTitles: [String],
    level: Level,
    area: String,
    subject: SubjectKind,
    authorities: [AuthorityName],
    takeover: Day?,
    measures: [Measure],
    lapseGrounds: [LapseGround],
    columns: [Column],
    merger: Merger?,
    naming: NamingRule? = nil,
    functionLimit: FunctionLimit? = nil,
    caseStudy: CaseStudyRule? = nil,
    tables: [AttachedTable] = [],
    recommendsTo: ProgrammeReference? = nil,
    supervision: SupervisionRule? = nil,
    forms: [BlankForm] = [],
    location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.formerTitles = formerTitles
    self.level = level
    self.area = area
    self.subject = subject
    self.authorities = authorities
    self.takeover = takeover
    self.measures = measures
    retroactive = measures.filter { $0.validity.value?.isRetroactive ?? false }
      .sorted { $0.startsBefore($1) }
    self.lapseGrounds = lapseGrounds
    self.columns = columns
    self.merger = merger
    self.naming = naming
    self.functionLimit = functionLimit
    self.caseStudy = caseStudy
    self.tables = tables
    self.recommendsTo = recommendsTo
    self.supervision = supervision
    self.forms = forms
    self.location = location
  }
}

extension Programme {
  /// The measure in force on a day; the newest where several are.
  package func measureInForce(on day: Day) -> Measure? {
    latest { $0.isInForce(on: day) }
  }

  /// The measure that governs what happens on a day: the one in force, else the one that ended
  /// last before it, else the first there is.
  package func governingMeasure(on day: Day) -> Measure? {
    measureInForce(on: day)
      ?? latest { ($0.expires ?? day) < day }
      ?? measures.first
  }

  /// The measure that begins last among some, of several the first.
  private func latest(where isMeant: (Measure) -> Bool) -> Measure? {
    var latest: Measure?
    for measure in measures where isMeant(measure) {
      if latest?.startsBefore(measure) ?? true { latest = measure }
    }
    return latest
  }

  /// The authority's name on a day; where none is recorded for it, the latest.
  package func authorityName(on day: Day) -> String? {
    let borne = authorities.first { name in
      name.first.map { $0 <= day } ?? true && name.last.map { day <= $0 } ?? true
    }
    return (borne ?? authorities.last)?.name
  }

  /// Whether what happened on a day is history from before the programme kept its records here.
  package func isHistory(_ day: Day) -> Bool { takeover.map { day < $0 } ?? false }
}
