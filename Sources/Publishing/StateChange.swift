package import Disclosure

/// One thing that a later day's site says otherwise (变化): a reason for a new edition.
package struct StateChange: Hashable, Sendable {
  /// What changed; the raw value is the word of `gongshi next --format json`.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case noticePublished = "notice_published"
    /// A later notice corrects, withdraws, replaces or continues it.
    case noticeMarked = "notice_marked"
    case windowOpened = "window_opened"
    /// Another day of an open window.
    case windowCounts = "window_counts"
    case windowClosed = "window_closed"
    case callOpened = "call_opened"
    case callClosed = "call_closed"
    case titleListed = "title_listed"
    /// Another standing, or another word of what is pending.
    case titleChanged = "title_changed"
    case banBegan = "ban_began"
    case banEnded = "ban_ended"
    case platformRenamed = "platform_renamed"
    case factRecorded = "fact_recorded"
    case tableUpdated = "table_updated"
    case measureStarted = "measure_started"
    case measureEnded = "measure_ended"
    case authorityRenamed = "authority_renamed"
    case districtSucceeded = "district_succeeded"
    case programmeMerged = "programme_merged"
    /// Something is taken down (撤下).
    case takenDown = "taken_down"
    case other
  }

  package let kind: Kind
  /// In words, without the ids.
  package let what: String
  package var notice: NoticeID?
  package var platform: PlatformID?
  package var programme: ProgrammeID?
  package var measure: MeasureID?
  /// The code of a district.
  package var district: String?

  init(
    _ kind: Kind,
    _ what: String,
    notice: NoticeID? = nil,
    platform: PlatformID? = nil,
    programme: ProgrammeID? = nil,
    measure: MeasureID? = nil,
    district: String? = nil
  ) {
    self.kind = kind
    self.what = what
    self.notice = notice
    self.platform = platform
    self.programme = programme
    self.measure = measure
    self.district = district
  }
}

extension DayState {
  /// What this day says otherwise than an earlier one, notices first; empty only where the two
  /// say the same.
  func changes(since before: DayState, in dossier: Dossier) -> [StateChange] {
    let changes =
      noticeChanges(since: before, in: dossier) + titleChanges(since: before, in: dossier)
      + tableChanges(since: before) + ruleChanges(since: before, in: dossier)
    guard changes.isEmpty, !saysTheSame(as: before) else { return changes }
    return [StateChange(.other, "公开的内容有变化")]
  }

  /// Measures, authorities, districts and mergers.
  private func ruleChanges(since before: DayState, in dossier: Dossier) -> [StateChange] {
    var changes: [StateChange] = []
    for (id, state) in measures.sorted(by: { $0.key < $1.key })
    where before.measures[id] != state {
      guard let found = dossier.measure(id.string) else { continue }
      let (kind, word): (StateChange.Kind, String) =
        state == .ended ? (.measureEnded, "失效") : (.measureStarted, "开始施行")
      changes.append(
        StateChange(
          kind,
          "《\(found.measure.title)》\(word)",
          programme: found.programme.id,
          measure: id
        )
      )
    }
    for (id, name) in authorities.sorted(by: { $0.key < $1.key })
    where before.authorities[id] != name {
      let title = dossier.programme(id)?.title ?? id.string
      changes.append(StateChange(.authorityRenamed, "“\(title)”的机关改称“\(name)”", programme: id))
    }
    for (code, successor) in successors.sorted(by: { $0.key < $1.key })
    where before.successors[code] != successor {
      let names = [code, successor].map { dossier.districts[$0]?.name ?? $0 }
      changes.append(
        StateChange(.districtSucceeded, "“\(names[0])”由“\(names[1])”接替", district: code)
      )
    }
    for id in mergers.subtracting(before.mergers).sorted() {
      guard let programme = dossier.programme(id), let merger = programme.merger else { continue }
      let into = dossier.programme(merger.into)?.title ?? merger.into.string
      changes.append(
        StateChange(.programmeMerged, "“\(programme.title)”并入“\(into)”", programme: id)
      )
    }
    return changes
  }
}
