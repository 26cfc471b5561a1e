import Diagnostics

extension RegisterCheck {
  /// Everything that a notice or a record names exists.
  static let references = RegisterCheck(
    [
      .unknownList, .unknownNotice, .unknownBasis, .unknownPlatform, .unknownBatch,
      .laterNotice, .continuesAnother, .basisNotPublished,
    ]
  ) { register in
    var references = References(register.dossier)
    return references.findings()
  }
}

/// The references of a dossier, with the names that they may mean.
private struct References {
  private let dossier: Dossier
  private var rows: RowReferences
  private var lists: NameSuggestions
  private var bases: NameSuggestions

  init(_ dossier: Dossier) {
    self.dossier = dossier
    rows = RowReferences(dossier)
    lists = NameSuggestions(dossier.batches.map(\.key.description))
    bases = NameSuggestions(
      dossier.programmes.flatMap(\.measures).map(\.id.string) + dossier.notices.map(\.id.string)
    )
  }

  mutating func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for notice in dossier.notices { findings += listFindings(notice) + referenceFindings(notice) }
    for row in dossier.changes {
      findings += recordFindings(row.programme, row.platform, row.batch, row.notice, row.location)
    }
    for row in dossier.endings {
      findings += recordFindings(row.programme, row.platform, row.batch, row.notice, row.location)
    }
    return findings + lapseFindings()
  }

  private mutating func listFindings(_ notice: Notice) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for list in notice.lists
    where dossier.batch(list.key) == nil && !dossier.unread.covers(list.key) {
      let hint = RowReferences.hint(lists.nearest(to: list.key.description))
      findings.append(
        Diagnostic(
          .unknownList,
          "名单 \(list.key) 不存在\(hint)；请核对项目和批次。",
          at: list.location
        )
      )
    }
    guard let award = notice.award,
      !notice.lists.contains(where: { dossier.unread.covers($0.key) })
    else { return findings }
    let listed = Set(notice.lists.flatMap { dossier.batch($0.key)?.rows.map(\.id) ?? [] })
    let missing = award.withheld.subtracting(listed).sorted()
    guard !missing.isEmpty else { return findings }
    var near = NameSuggestions(listed.map(\.string).sorted())
    for id in missing {
      findings.append(
        Diagnostic(
          .unknownPlatform,
          "暂缓的 \(id) 不在本公告的名单里\(RowReferences.hint(near.nearest(to: id.string)))。",
          at: award.location
        )
      )
    }
    return findings
  }

  private mutating func referenceFindings(_ notice: Notice) -> [Diagnostic] {
    let references =
      [notice.continues].compactMap(\.self) + notice.corrects + notice.withdraws + notice.replaces
    var findings: [Diagnostic] = []
    for reference in references {
      findings +=
        rows.findings(reference) + [laterFinding(reference, in: notice)].compactMap(\.self)
    }
    findings += [continuationFinding(notice)].compactMap(\.self)
    findings += notice.bases.compactMap { hiddenBasisFinding($0, of: notice) }
    for case .reference(let id, let place) in notice.bases
    where dossier.measure(id) == nil && NoticeID(id).flatMap(dossier.notice) == nil
      && !dossier.unread.coversBasis(id)
    {
      findings.append(
        Diagnostic(
          .unknownBasis,
          "依据“\(id)”既不是办法编号也不是公告编号\(RowReferences.hint(bases.nearest(to: id)))；"
            + "库外文件请写 {标题: …, 文号: …}。",
          at: place
        )
      )
    }
    return findings
  }

  /// A publicity continues one of the same list.
  private func continuationFinding(_ notice: Notice) -> Diagnostic? {
    guard let reference = notice.continues, reference.id != notice.id,
      !dossier.unread.hasNotice(reference.id), let first = dossier.notice(reference.id)
    else { return nil }
    let lists = Set(notice.lists.map(\.key))
    let message: String
    if first.kind != .publicity {
      message = "“接续”写的 \(first.id) 是\(first.kind.rawValue)，不是公示；请核对编号。"
    } else if !lists.isEmpty, !first.lists.isEmpty, lists.isDisjoint(with: first.lists.map(\.key)) {
      message = "“接续”写的 \(first.id) 公示的是别的名单；请核对编号和本公告的名单。"
    } else {
      return nil
    }
    return Diagnostic(.continuesAnother, message, at: reference.location)
  }

  /// What a published notice rests on is published, too.
  private func hiddenBasisFinding(_ basis: Basis, of notice: Notice) -> Diagnostic? {
    guard case .reference(let text, let place) = basis, !notice.isDraft,
      dossier.measure(text) == nil, let id = NoticeID(text)
    else { return nil }
    let other = dossier.notice(id)
    let state: String
    if other?.isDraft ?? dossier.unread.drafts.contains(id) {
      state = "还是草稿"
    } else if let other, notice.published.day < other.published.day {
      state = "在\(other.published.day.chinese)才发布"
    } else {
      return nil
    }
    return Diagnostic(
      .basisNotPublished,
      "依据“\(id)”\(state)，在那以前页面上不列这一项；请先发布它，或者核对编号和发布日期。",
      at: place
    )
  }

  /// A notice speaks of what was published before it.
  private func laterFinding(_ reference: NoticeReference, in notice: Notice) -> Diagnostic? {
    let message: String
    if reference.id == notice.id {
      message = "公告不能更正、撤回、取代或者接续自己；请核对编号。"
    } else if let other = dossier.notice(reference.id), notice.published.day < other.published.day {
      message =
        "\(reference.id) 在\(other.published.day.chinese)才发布，晚于本公告，不能由本公告更正、撤回、取代或者接续；"
        + "请核对编号和发布日期。"
    } else {
      return nil
    }
    return Diagnostic(.laterNotice, message, at: reference.location)
  }

  private mutating func recordFindings(
    _ programme: ProgrammeID,
    _ platform: PlatformID,
    _ batch: BatchID?,
    _ notice: NoticeReference?,
    _ place: SourceLocation
  ) -> [Diagnostic] {
    let key = batch.map { BatchKey(programme: programme, batch: $0) }
    return (notice.map { rows.findings($0) } ?? []) + rows.findings(platform, in: key, at: place)
  }

  private func lapseFindings() -> [Diagnostic] {
    dossier.programmes.flatMap { programme in
      programme.lapseGrounds.compactMap { ground in
        guard let basis = ground.basis, dossier.notice(basis) == nil,
          !dossier.unread.hasNotice(basis)
        else { return nil }
        return Diagnostic(
          .unknownNotice,
          "自动撤销“\(ground.name)”的依据 \(basis) 不是已有的公告；请核对编号，或者先写好这份公告。",
          at: ground.location ?? programme.location
        )
      }
    }
  }
}

extension Dossier {
  /// The batches in whose lists each platform stands.
  var listings: [PlatformID: Set<BatchKey>] {
    var listings: [PlatformID: Set<BatchKey>] = [:]
    for batch in batches {
      for row in batch.rows { listings[row.id, default: []].insert(batch.key) }
    }
    return listings
  }
}

extension DiagnosticKind {
  static let unknownList = DiagnosticKind(
    "reference/unknown-list",
    .error,
    "公告的名单写作“项目/批次”，对应 records/项目/批次.csv。请核对拼写，或先把名单文件放进去。"
  )
  static let unknownNotice = DiagnosticKind(
    "reference/unknown-notice",
    .error,
    "公告编号就是公告的文件名（不含 .md）。请核对拼写，或先写好该公告。"
  )
  static let basisNotPublished = DiagnosticKind(
    "reference/basis-not-published",
    .warning,
    "公告只能依据已经公开的文件。草稿和以后才发布的公告，公众打不开，页面和数据里不列。请先发布依据的公告，或者核对编号和发布日期。"
  )
  static let laterNotice = DiagnosticKind(
    "reference/later-notice",
    .error,
    "更正、撤回、取代、接续说的都是已经发布的另一份公告。写了自己或者以后的公告，多半是编号或者发布日期写错了；"
      + "照它做，正在公示的名单会显示为已经撤回。请改正。"
  )
  static let continuesAnother = DiagnosticKind(
    "reference/continues-another",
    .error,
    "“接续”写的是同一个名单的上一次公示，网页上两份公示互相链接。写成别的公告，读者会把两件事当成一件。请核对编号。"
  )
  static let unknownBasis = DiagnosticKind(
    "reference/unknown-basis",
    .error,
    "依据可以写办法编号、公告编号，或 {标题: …, 文号: …}。请核对编号。"
  )
  static let unknownPlatform = DiagnosticKind(
    "reference/unknown-platform",
    .error,
    "记录里的平台编号必须先在某个名单里出现。请核对编号是否写错。"
  )
  static let unknownBatch = DiagnosticKind(
    "reference/unknown-batch",
    .error,
    "记录写了批次，但该平台不在这个批次的名单里。请核对批次，或留空表示全部有效称号。"
  )
}
