import Disclosure
import Rendering

/// What one edition says of one title otherwise than the edition before (数据变化).
struct TitleChange: Sendable {
  /// The sort of change (变化类型), by what became of the standing.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case added
    case awarded
    case restored
    case expired
    case lapsed
    case revoked
    case ended
    case corrected
    case changed
    case removed

    /// The word that the public reads.
    var label: String {
      switch self {
      case .added: "新列入"
      case .awarded: "认定"
      case .restored: "恢复"
      case .expired: "到期"
      case .lapsed: "自动撤销"
      case .revoked: "撤销、取消"
      case .ended: "终止"
      case .corrected: "更正"
      case .changed: "变更"
      case .removed: "移除"
      }
    }
  }

  /// A column that has another value.
  struct Difference: Sendable {
    let column: DataColumn
    let old: DataValue
    let new: DataValue

    /// Adds the fields that have other values in the second of two rows.
    fileprivate static func finding<Row>(
      _ fields: [DataField<Row>]
    ) -> @Sendable ((Row, Row), inout [Difference]) -> Void {
      inTurn(
        fields.map { field in
          let (column, read) = (field.column, field.value)
          return { rows, found in
            let (old, new) = (read(rows.0), read(rows.1))
            if old != new { found.append(Difference(column: column, old: old, new: new)) }
          }
        }
      )
    }
  }

  let platform: PlatformID
  let programme: ProgrammeID
  /// As of the later day; of a title that is gone, as of the day before.
  let name: String
  let kind: Kind
  /// The title, where it is new.
  let added: TitleInDossier?
  let differences: [Difference]
  /// The notices that made it known.
  let notices: [NoticeID]
}

extension TitleChange {
  /// The changes of a platform's titles from one day to a later one, by programme; `day` is the
  /// later.
  static func all(
    from before: PlatformRecord?,
    to after: PlatformRecord?,
    on day: Day,
    in dossier: Dossier
  ) -> [TitleChange] {
    guard !before.saysTheSame(of: after) else { return [] }
    var programmes = (before?.titles ?? []).map(\.programme)
    for title in after?.titles ?? [] where !programmes.contains(title.programme) {
      programmes.append(title.programme)
    }
    return programmes.sorted().compactMap { programme in
      TitleChange(
        programme,
        before.flatMap { TitleInDossier($0, of: programme, dossier) },
        after.flatMap { TitleInDossier($0, of: programme, dossier) },
        on: day
      )
    }
  }

  private static let findInPlatform = Difference.finding(DataTable.platformFields)
  private static let findInList = Difference.finding(DataTable.listFields)
  private static let findInStanding = Difference.finding(DataTable.standingFields)

  /// Nil where the row of the table is the same.
  private init?(
    _ programme: ProgrammeID,
    _ before: TitleInDossier?,
    _ after: TitleInDossier?,
    on day: Day
  ) {
    guard let stands = after ?? before,
      before.map(\.title) != after.map(\.title)
        || before?.record.saysTheSame(as: stands.record) != true
    else { return nil }
    if let before, let after {
      var found: [Difference] = []
      // Mostly the platform says the same, or the list.
      if !before.record.saysTheSameOfItself(as: after.record) {
        Self.findInPlatform((before.record, after.record), &found)
      }
      if !before.title.carrying.saysTheSame(as: after.title.carrying) {
        Self.findInList((before, after), &found)
      }
      Self.findInStanding((before, after), &found)
      guard !found.isEmpty else { return nil }
      differences = found
    } else {
      differences = []
    }
    platform = stands.record.id
    self.programme = programme
    name = stands.record.name
    added = before == nil ? after : nil
    let facts = stands.record.events.filter { $0.programme == programme && $0.visible == day }
    notices = facts.compactMap(\.notice).uniqued()
    kind = Kind(before?.title, after?.title, by: facts.map(\.fact))
  }
}

extension TitleChange.Kind {
  /// What a day's facts made of a title, else the passing of time.
  fileprivate init(_ before: TitleRecord?, _ after: TitleRecord?, by facts: [RegisterEvent.Fact]) {
    guard let before else {
      self = .added
      return
    }
    guard let after else {
      self = .removed
      return
    }
    let isAwarded = after.isAwardedLater(than: before)
    if isAwarded, after.holding?.end == nil, facts.contains(where: \.isAward) {
      self = .awarded
      return
    }
    if let end = facts.lazy.compactMap(Self.init(ofEnd:)).last {
      self = end
      return
    }
    let corrected = facts.compactMap(\.correctedField)
    let isExpired = after.standing == .expired && before.standing != .expired
    if isExpired, !corrected.contains(where: Self.fieldsOfStanding.contains) {
      self = .expired
    } else if !corrected.isEmpty {
      self = .corrected
    } else {
      self = isAwarded ? .awarded : .changed
    }
  }

  private static let fieldsOfStanding = [
    ChangeField.validFrom, ChangeField.validTo, ChangeField.listed,
  ]

  /// Of an end and of what undoes it; nil for other facts.
  private init?(ofEnd fact: RegisterEvent.Fact) {
    switch fact {
    case .ended(let kind, _, _, _):
      switch kind {
      case .revoked, .cancelled: self = .revoked
      case .lapsed: self = .lapsed
      case .waived, .deregistered, .terminated: self = .ended
      case .restored: self = .restored
      }
    case .restored: self = .restored
    case .publicised, .awarded, .changed: return nil
    }
  }
}

extension TitleRecord {
  fileprivate func isAwardedLater(than before: TitleRecord) -> Bool {
    guard let awarded = holding?.awarded else { return false }
    return before.holding.map { $0.awarded < awarded } ?? true
  }
}

extension RegisterEvent.Fact {
  fileprivate var isAward: Bool { if case .awarded = self { true } else { false } }

  /// The field that it corrects (更正); nil for other facts.
  fileprivate var correctedField: String? {
    guard case .changed(let change) = self, change.kind == .corrected else { return nil }
    return change.field
  }
}

extension PlatformRecord? {
  /// Whether the rows of two days are the same for certain: what they are made of is.
  fileprivate func saysTheSame(of other: PlatformRecord?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self.saysTheSame(as: other)
  }
}

extension TitleInDossier {
  /// The title under a programme; nil where the record has none.
  fileprivate init?(_ record: PlatformRecord, of programme: ProgrammeID, _ dossier: Dossier) {
    guard let title = record.titles.first(where: { $0.programme == programme }) else { return nil }
    self.init(record, title, dossier)
  }

  private static let readRow = DataField.reading(DataTable.fieldsOfTitle)

  /// The row of the table of titles, without the edition day.
  var row: [DataValue] { Self.readRow(self) }
}

extension [NoticeID] {
  /// Each once, in the order of their first places.
  fileprivate func uniqued() -> [NoticeID] {
    reduce(into: []) { kept, id in if !kept.contains(id) { kept.append(id) } }
  }
}
