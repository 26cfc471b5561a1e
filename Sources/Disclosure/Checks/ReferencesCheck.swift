import Diagnostics

extension RegisterCheck {
  /// Everything that a notice or a record names exists.
  static let references = RegisterCheck(
    [.unknownList, .unknownNotice, .unknownBasis, .unknownPlatform, .unknownBatch]
  ) { register in
    let dossier = register.dossier
    return dossier.notices.flatMap { noticeFindings($0, dossier) } + recordFindings(dossier)
      + lapseFindings(dossier)
  }

  private static func noticeFindings(_ notice: Notice, _ dossier: Dossier) -> [Diagnostic] {
    var findings = notice.lists.compactMap { list -> Diagnostic? in
      guard dossier.batch(list.key) == nil, !dossier.unread.covers(list.key) else { return nil }
      let known = dossier.batches.map(\.key.description)
      return Diagnostic(
        .unknownList,
        "名单 \(list.key) 不存在\(hint(list.key.description, known))；请核对项目和批次。",
        at: list.location
      )
    }
    let references =
      [notice.continues].compactMap(\.self) + notice.corrects + notice.withdraws + notice.replaces
    findings += references.compactMap { unknown($0, dossier) }
    findings += notice.bases.compactMap { basis in
      guard case .reference(let id, let place) = basis, dossier.measure(id) == nil,
        NoticeID(id).flatMap(dossier.notice) == nil, !dossier.unread.coversBasis(id)
      else { return nil }
      let known =
        dossier.programmes.flatMap(\.measures).map(\.id.string) + dossier.notices.map(\.id.string)
      return Diagnostic(
        .unknownBasis,
        "依据“\(id)”既不是办法编号也不是公告编号\(hint(id, known))；"
          + "库外文件请写 {标题: …, 文号: …}。",
        at: place
      )
    }
    if let award = notice.award {
      let listed = Set(notice.lists.flatMap { dossier.batch($0.key)?.rows.map(\.id) ?? [] })
      let mayBeUnread = notice.lists.contains { dossier.unread.covers($0.key) }
      for id in award.withheld.subtracting(listed).sorted() where !mayBeUnread {
        findings.append(
          Diagnostic(
            .unknownPlatform,
            "暂缓的 \(id) 不在本公告的名单里\(hint(id.string, listed.map(\.string).sorted()))。",
            at: award.location
          )
        )
      }
    }
    return findings
  }

  private static func recordFindings(_ dossier: Dossier) -> [Diagnostic] {
    let listed = dossier.listings
    let known = listed.count <= 2000 ? listed.keys.map(\.string).sorted() : []
    let rows =
      dossier.changes.map { ($0.programme, $0.platform, $0.batch, $0.notice, $0.location) }
      + dossier.endings.map { ($0.programme, $0.platform, $0.batch, $0.notice, $0.location) }
    return rows.flatMap { programme, platform, batch, notice, place -> [Diagnostic] in
      var findings = [notice.flatMap { unknown($0, dossier) }].compactMap(\.self)
      if dossier.unread.mayHide(platform) { return findings }
      guard let batches = listed[platform] else {
        findings.append(
          Diagnostic(
            .unknownPlatform,
            "平台编号 \(platform) 不在任何名单里\(hint(platform.string, known))。",
            at: place
          )
        )
        return findings
      }
      if let batch, !batches.contains(BatchKey(programme: programme, batch: batch)) {
        findings.append(
          Diagnostic(
            .unknownBatch,
            "平台 \(platform) 不在批次 \(programme)/\(batch) 的名单里；请核对批次。",
            at: place
          )
        )
      }
      return findings
    }
  }

  private static func lapseFindings(_ dossier: Dossier) -> [Diagnostic] {
    dossier.programmes.flatMap { programme in
      programme.lapseGrounds.compactMap { ground in
        guard let basis = ground.basis, dossier.notice(basis) == nil,
          !dossier.unread.notices.contains(basis)
        else { return nil }
        return Diagnostic(
          .unknownNotice,
          "自动撤销“\(ground.name)”的依据 \(basis) 不是已有的公告。",
          at: programme.location
        )
      }
    }
  }

  private static func unknown(_ reference: NoticeReference, _ dossier: Dossier) -> Diagnostic? {
    guard dossier.notice(reference.id) == nil, !dossier.unread.notices.contains(reference.id) else {
      return nil
    }
    let known = dossier.notices.map(\.id.string)
    return Diagnostic(
      .unknownNotice,
      "公告 \(reference.id) 不存在\(hint(reference.id.string, known))；请核对编号（即文件名）。",
      at: reference.location
    )
  }

  private static func hint(_ word: String, _ known: [String]) -> String {
    nearestName(to: word, among: known).map { "，是否要写 \($0)" } ?? ""
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
