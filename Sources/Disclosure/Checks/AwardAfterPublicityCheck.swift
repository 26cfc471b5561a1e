import Diagnostics

extension RegisterCheck {
  /// An award follows its publicity, after the last day, with no objection left open.
  static let awardAfterPublicity = RegisterCheck(
    [.awardDuringPublicity, .awardWithoutPublicity, .awardWithOpenObjection]
  ) { register in
    let dossier = register.dossier
    var windows: [BatchKey: [(published: Day, window: PublicityWindow)]] = [:]
    for notice in dossier.notices where notice.kind == .publicity && !notice.isDraft {
      // One that was withdrawn before it was over made nothing public for as long as it must
      // (济南 2021 art. 20, 21: 经公示无异议).
      guard let window = dossier.window(of: notice),
        dossier.withdrawals[notice.id].map({ window.last < $0 }) ?? true
      else { continue }
      for list in notice.lists {
        windows[list.key, default: []].append((notice.published.day, window))
      }
    }
    let early = dossier.notices.flatMap { notice -> [Diagnostic] in
      guard notice.kind == .award, let award = notice.award else { return [] }
      return notice.lists.flatMap { publicityFindings(award, $0, windows[$0.key] ?? [], dossier) }
    }
    var objected: [Diagnostic] = []
    dossier.forEachAwardedList { objected += objectionFindings($0, dossier) }
    return early + objected
  }

  private static func publicityFindings(
    _ award: AwardStatement,
    _ list: ListReference,
    _ windows: [(published: Day, window: PublicityWindow)],
    _ dossier: Dossier
  ) -> [Diagnostic] {
    guard let programme = dossier.programme(list.key.programme),
      !programme.isHistory(award.day)
    else { return [] }
    let measure = programme.governingMeasure(on: award.day)
    let article = measure?.citation(measure?.award?.article ?? measure?.publicity?.article)
    // A publicity announced after the award is for the rows that the award left out.
    let announced = windows.filter { $0.published <= award.day }
    let relevant = (announced.isEmpty ? windows : announced).map(\.window)
    guard let window = relevant.max(by: { $0.last < $1.last }) else {
      guard dossier.unread.notices.isEmpty else { return [] }
      return [
        Diagnostic(
          .awardWithoutPublicity,
          "名单 \(list.key) 没有公示就认定；请先发布公示，公示期满无异议后再认定。",
          at: list.location,
          article: article
        )
      ]
    }
    guard award.day <= window.last else { return [] }
    return [
      Diagnostic(
        .awardDuringPublicity,
        "认定日期\(award.day.chinese)不晚于公示期最后一天\(window.last.chinese)；"
          + "最早应在\(window.last.next.chinese)认定。",
        at: award.location,
        article: article
      )
    ]
  }

  private static func objectionFindings(_ list: AwardedList, _ dossier: Dossier) -> [Diagnostic] {
    let award = list.award
    let measure = dossier.programme(list.key.programme)?.governingMeasure(on: award.day)
    let demanded = measure?.award?.demandsNoObjection ?? false
    let open = Set(open(list.key, on: award.day, dossier.changes(judging: list.notice)))
    guard !open.isEmpty else { return [] }
    return list.rows.filter { open.contains($0.id) }.sorted { $0.id < $1.id }.map { row in
      Diagnostic(
        .awardWithOpenObjection,
        "\(row.name)（\(row.id)）的异议还没有结论；"
          + "请先登记“异议不成立”或“不予认定”，或把它列入暂缓。",
        at: award.location,
        severity: demanded ? .error : .warning,
        article: measure?.citation(measure?.award?.article)
      )
    }
  }

  /// The platforms of a batch whose objections were taken up and not decided by a day, as
  /// some changes have it.
  static func open(
    _ key: BatchKey,
    on day: Day,
    _ changes: [ChangeRow]
  ) -> [PlatformID] {
    var open: [PlatformID: Int] = [:]
    for row in changes
    where row.programme == key.programme && row.batch ?? key.batch == key.batch
      && row.day <= day
    {
      switch row.kind {
      case .objectionAccepted: open[row.platform, default: 0] += 1
      case .objectionDismissed: open[row.platform, default: 0] -= 1
      case .refused, .applicationWithdrawn: open[row.platform] = 0
      case .renamed, .transferred, .updated, .regraded, .corrected: break
      }
    }
    return open.filter { $0.value > 0 }.keys.sorted()
  }
}

extension DiagnosticKind {
  static let awardDuringPublicity = DiagnosticKind(
    "award/before-publicity-ended",
    .error,
    "公示期最后一天仍可提出异议，认定最早在次日。请改认定日期，或等公示期满。"
  )
  static let awardWithoutPublicity = DiagnosticKind(
    "award/without-publicity",
    .error,
    "接管日之后的认定必须先公示。请补一份公示公告并在名单里写上同一个批次；"
      + "历史批次请检查 programmes 里的接管日期。"
  )
  static let awardWithOpenObjection = DiagnosticKind(
    "award/open-objection",
    .error,
    "公示期间受理的异议没有结论，办法要求无异议才能认定（办法没有写的，只作警告）。"
      + "请登记结论，或在认定里把该平台列入暂缓。"
  )
}
