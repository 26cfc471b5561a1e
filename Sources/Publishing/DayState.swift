package import Disclosure

/// All that the site says on one day and may say otherwise on another (本日状态).
///
/// Outputs read the day's state and the edition day, never the day of the build: two days with
/// the same state have the same site.
package struct DayState: Sendable {
  package let register: RegisterView
  package let rest: Rest
  /// What attached tables say of each platform of the register.
  package let attachedRows: [PlatformID: [AttachedRow]]

  /// All that a day says but of platforms (平台以外的状态): quick to find, so it is compared first.
  package struct Rest: Hashable, Sendable {
    /// What is published, newest first.
    package let notices: [NoticeState]
    package let measures: [MeasureID: MeasureState]
    /// The present name of each programme's authority.
    package let authorities: [ProgrammeID: String]
    /// Of each district with a successor that is in force, that successor's code.
    package let successors: [String: String]
    package let mergers: Set<ProgrammeID>
  }

  package var notices: [NoticeState] { rest.notices }
  package var measures: [MeasureID: MeasureState] { rest.measures }
  package var authorities: [ProgrammeID: String] { rest.authorities }
  package var successors: [String: String] { rest.successors }
  package var mergers: Set<ProgrammeID> { rest.mergers }

  package init(_ source: Register, on day: Day) {
    register = source.view(asOf: day)
    rest = Rest(source.dossier, on: day)
    attachedRows = Self.attachedRows(source.dossier, of: register, on: day)
  }

  package func saysTheSame(as other: DayState) -> Bool {
    rest == other.rest && attachedRows == other.attachedRows
      && register.saysTheSame(as: other.register)
  }

  /// Whether a day has this state, too; found without its whole register where it has not.
  func isState(of source: Register, on day: Day) -> Bool {
    Rest(source.dossier, on: day) == rest
      && source.saysTheSame(on: day, as: register)
      && Self.attachedRows(source.dossier, of: register, on: day) == attachedRows
  }

  private static func attachedRows(
    _ dossier: Dossier,
    of register: RegisterView,
    on day: Day
  ) -> [PlatformID: [AttachedRow]] {
    dossier.attachedRows(on: day).filter { register[$0.key] != nil }
  }
}

extension DayState.Rest {
  init(_ dossier: Dossier, on day: Day) {
    notices = NoticeState.all(in: dossier, on: day)
    measures = Dictionary(
      dossier.programmes.flatMap(\.measures).map { ($0.id, MeasureState($0, on: day)) }
    ) { first, _ in first }
    authorities = Dictionary(
      dossier.programmes.compactMap { programme in
        programme.authorityName(on: day).map { (programme.id, $0) }
      }
    ) { first, _ in first }
    successors = Dictionary(
      dossier.districts.all.compactMap { district in
        let current = dossier.districts.current(of: district, on: day)
        return current.code == district.code ? nil : (district.code, current.code)
      }
    ) { first, _ in first }
    mergers = Set(
      dossier.programmes.filter { $0.merger.map { $0.day <= day } ?? false }.map(\.id)
    )
  }
}

/// Whether a measure is in force (有效性).
package enum MeasureState: Hashable, Sendable {
  case notYet
  case inForce
  case ended

  init(_ measure: Measure, on day: Day) {
    if let last = measure.expires, last < day {
      self = .ended
    } else {
      self = measure.isInForce(on: day) ? .inForce : .notYet
    }
  }
}
