import Diagnostics
import Disclosure
import Ingest

/// The values that may stand on the site for a written reason (例外), on the day of the build.
struct Allowances: Sendable {
  /// How many days before its end an allowance is told of, so that there is time to renew it.
  static let noticeDays = 30

  private let byValue: [PersonalData: AllowedValue]
  private let rows: [AllowedValue]
  private let asOf: Day

  init(_ rows: [AllowedValue], asOf: Day) {
    self.rows = rows
    self.asOf = asOf
    var byValue: [PersonalData: AllowedValue] = [:]
    for row in rows {
      for data in row.personalData {
        // Of two rows for one value the one that lasts longer holds.
        if let other = byValue[data], !Self.outlasts(row, other) { continue }
        byValue[data] = row
      }
    }
    self.byValue = byValue
  }

  /// The row of a value, whether it still holds or has ended.
  func row(for data: PersonalData) -> AllowedValue? { byValue[data] }

  func holds(_ row: AllowedValue) -> Bool { row.until.map { asOf <= $0 } ?? true }

  /// What is to be said of the rows themselves: those that nothing needs, those that end soon.
  func findings(used: Set<PersonalData>) -> [Diagnostic] {
    rows.compactMap { row in
      guard row.personalData.contains(where: used.contains) else {
        return Diagnostic(.allowanceUnused, "网站上没有这一行的值；不再需要就请删去这一行。", at: row.location)
      }
      guard let until = row.until, asOf <= until, until.days(since: asOf) <= Self.noticeDays else {
        return nil
      }
      return Diagnostic(
        .allowanceEndsSoon,
        "这项例外到 \(until) 为止；仍需公开请改有效至并核对理由，不需要请从网站上删去。",
        at: row.location
      )
    }
  }

  private static func outlasts(_ a: AllowedValue, _ b: AllowedValue) -> Bool {
    guard let last = b.until else { return false }
    return a.until.map { last < $0 } ?? true
  }
}

extension DiagnosticKind {
  static let allowanceUnused = DiagnosticKind(
    "privacy/allowance-unused",
    .note,
    "allowed.csv 里有一行没有用到：网站上没有这个值，或者它本来就不受检查（座机、单位邮箱）。请删去，免得以后误放。"
  )
  static let allowanceEndsSoon = DiagnosticKind(
    "privacy/allowance-ends-soon",
    .note,
    "allowed.csv 里的一项例外三十天内到期。到期后这个值又会作为错误提出，网站就不能生成。请提前决定是否继续公开。"
  )
}
