import Disclosure

extension DayState {
  /// Platforms and titles that are new, or stand otherwise, by platform.
  func titleChanges(since before: DayState, in dossier: Dossier) -> [StateChange] {
    register.records.flatMap { record -> [StateChange] in
      let old = before.register[record.id]
      guard old != record else { return [] }
      let changes =
        record.titles.flatMap { title in
          record.changes(
            of: title,
            since: old?.titles.first { $0.programme == title.programme },
            in: dossier
          )
        } + record.renaming(since: old)
      let further = record.facts(since: old, told: changes)
      guard changes.isEmpty, further.isEmpty else { return changes + further }
      return [StateChange(.other, "“\(record.name)”的登记内容有变化", platform: record.id)]
    }
  }

  /// Platforms of which the tables beside the lists say otherwise.
  func tableChanges(since before: DayState) -> [StateChange] {
    register.records.compactMap { record in
      let rows = attachedRows[record.id]
      guard rows != before.attachedRows[record.id] else { return nil }
      return StateChange(
        .tableUpdated,
        "“\(record.name)”的附表有更新",
        platform: record.id,
        programme: rows?.first?.programme
      )
    }
  }
}

extension PlatformRecord {
  fileprivate func changes(
    of title: TitleRecord,
    since old: TitleRecord?,
    in dossier: Dossier
  ) -> [StateChange] {
    let programme = dossier.programme(title.programme)?.title ?? title.programme.string
    let change = { (kind: StateChange.Kind, what: String) in
      StateChange(
        kind,
        "“\(self.name)”\(what)（\(programme)）",
        platform: self.id,
        programme: title.programme
      )
    }
    guard let old else { return [change(.titleListed, "列入登记：\(title.words)")] }
    var changes: [StateChange] = []
    if old.words != title.words {
      changes.append(change(.titleChanged, "由“\(old.words)”变为“\(title.words)”"))
    } else if let words = title.holdingWords(since: old) {
      changes.append(change(.titleChanged, words))
    }
    if !old.banIsRunning, title.banIsRunning, let ban = title.ban {
      changes.append(change(.banBegan, "禁报期开始，至\(ban.last.chinese)"))
    }
    if old.banIsRunning, !title.banIsRunning {
      changes.append(change(.banEnded, "的禁报期届满或取消"))
    }
    return changes
  }

  fileprivate func renaming(since old: PlatformRecord?) -> [StateChange] {
    guard let old else { return [] }
    var changes: [StateChange] = []
    if old.name != name {
      changes.append(StateChange(.platformRenamed, "“\(old.name)”更名为“\(name)”", platform: id))
    }
    if old.operator != self.operator {
      changes.append(
        StateChange(
          .platformRenamed,
          "“\(name)”的运营单位由“\(old.operator)”变为“\(self.operator)”",
          platform: id
        )
      )
    }
    return changes
  }

  /// The facts that became known and that no change told already tells.
  fileprivate func facts(since old: PlatformRecord?, told: [StateChange]) -> [StateChange] {
    let known = Set(old?.events ?? [])
    let standing: Set<StateChange.Kind> = [.titleListed, .titleChanged]
    let changed = Set(told.filter { standing.contains($0.kind) }.compactMap(\.programme))
    let isRenamed = told.contains { $0.kind == .platformRenamed }
    return events.filter { !known.contains($0) }.compactMap { event in
      let word: String
      switch event.fact {
      case .publicised:
        guard !changed.contains(event.programme) else { return nil }
        word = NoticeKind.publicity.rawValue
      case .awarded:
        guard !changed.contains(event.programme) else { return nil }
        word = "认定"
      case .ended(let kind, _, _, _):
        guard !changed.contains(event.programme) else { return nil }
        word = kind.rawValue
      case .restored:
        guard !changed.contains(event.programme) else { return nil }
        word = EndingRow.Kind.restored.rawValue
      case .changed(let change):
        if isRenamed, [ChangeField.name, ChangeField.operator].contains(change.field) {
          return nil
        }
        word = change.kind.rawValue
      }
      return StateChange(
        .factRecorded,
        "“\(name)”登记：\(word)",
        notice: event.notice,
        platform: self.id,
        programme: event.programme
      )
    }
  }
}

extension TitleRecord {
  /// The standing and what is pending, as one reads them.
  fileprivate var words: String {
    guard let pending else { return standingLabel }
    return standing == .none && holding == nil
      ? pending.label : "\(standingLabel)，\(pending.label)"
  }

  /// What is new of the award that the standing rests on, where the standing has the same words.
  fileprivate func holdingWords(since old: TitleRecord) -> String? {
    guard let holding, let last = holding.validTo, old.holding?.validTo != last else { return nil }
    return carrying.batch == old.carrying.batch
      ? "的有效期止改为\(last.chinese)"
      : "由批次\(carrying.batch.batch)的认定接续，有效期至\(last.chinese)"
  }
}
