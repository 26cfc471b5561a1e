import Diagnostics

extension RegisterCheck {
  /// No award, and no call that lies wholly, inside the ban on an operator.
  static let bans = RegisterCheck([.awardInsideBan, .callInsideBan, .callPartlyInsideBan]) {
    register in
    let bans = register.bans()
    guard !bans.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    var told: Set<Diagnostic> = []
    for notice in register.dossier.notices {
      for list in notice.lists {
        for row in register.dossier.batch(list.key)?.rows ?? [] {
          let subjects: [BanKey.Subject] =
            [.platform(row.id)] + (row.creditCode.map { [.code($0)] } ?? [])
          let binding = subjects.flatMap { (subject: BanKey.Subject) in
            bans[BanKey(programme: list.key.programme, subject: subject)] ?? []
          }
          for ban in binding {
            let found = Self.findings(notice, row, ban, register.dossier)
            findings += (notice.isDraft ? found.map(\.ofDraft) : found)
              .filter { told.insert($0).inserted }
          }
        }
      }
    }
    return findings
  }

  private static func findings(
    _ notice: Notice,
    _ row: ListedPlatform,
    _ ban: Ban,
    _ dossier: Dossier
  ) -> [Diagnostic] {
    let span = "\(ban.first.chinese)至\(ban.last.chinese)"
    if let award = notice.award, ban.covers(award.day), !award.withheld.contains(row.id) {
      return [
        Diagnostic(
          .awardInsideBan,
          "\(row.operator)在禁报期内（\(span)），\(award.day.chinese)不能认定；"
            + "最早可在\(ban.mayApplyFrom.chinese)申报。",
          at: row.location
        )
      ]
    }
    return notice.bases.compactMap { basis in
      guard case .reference(let text, _) = basis, let id = NoticeID(text),
        let call = dossier.notice(id), let first = call.applicantPeriods.map(\.first).min(),
        let last = call.applicantPeriods.map(\.last).max()
      else { return nil }
      if ban.covers(first), ban.covers(last) {
        return Diagnostic(
          .callInsideBan,
          "\(row.operator)的禁报期（\(span)）覆盖整个申报期，不能申报；请从名单中去掉。",
          at: row.location
        )
      }
      guard first <= ban.last, ban.first <= last else { return nil }
      return Diagnostic(
        .callPartlyInsideBan,
        "\(row.operator)的禁报期（\(span)）与申报期部分重叠，请核对其申报日期。",
        at: row.location
      )
    }
  }
}

private struct BanKey: Hashable {
  /// Whom a ban binds: a platform where no code was known.
  enum Subject: Hashable {
    case code(CreditCode)
    case platform(PlatformID)
  }

  let programme: ProgrammeID
  let subject: Subject
}

extension Register {
  /// Every ban that stands when all is known, by programme and by whom it binds.
  fileprivate func bans() -> [BanKey: [Ban]] {
    guard dossier.endings.contains(where: { !$0.ground.isEmpty }) else { return [:] }
    var bans: [BanKey: [Ban]] = [:]
    for past in pasts.map(past(of:)) where past.hasEnding {
      guard let record = past.record(asOf: .lastDay(ofYear: 2199)) else { continue }
      for title in record.titles {
        for ban in title.candidacies.compactMap({ $0.holding?.end?.ban }) {
          let subject = ban.subject.map(BanKey.Subject.code) ?? .platform(record.id)
          bans[BanKey(programme: title.programme, subject: subject), default: []].append(ban)
        }
      }
    }
    return bans
  }
}

extension Notice {
  /// The periods in which applicants themselves apply: those named so, else the one that begins
  /// first; then come the reviews (申报期).
  fileprivate var applicantPeriods: [CallPeriod] {
    let named = callPeriods.filter { period in
      period.name.contains("企业")
        || ["申报", "提交", "填报", "上传"].contains(where: period.name.contains)
          && !["审", "推荐", "报送", "上报", "县", "区", "市", "省", "部门"].contains(
            where: period.name.contains
          )
    }
    guard named.isEmpty else { return named }
    return callPeriods.min { $0.first < $1.first }.map { [$0] } ?? []
  }
}

extension PlatformPast {
  fileprivate var hasEnding: Bool {
    events.contains { event in if case .ended = event.fact { true } else { false } }
  }
}

extension DiagnosticKind {
  static let awardInsideBan = DiagnosticKind(
    "ban/award-inside",
    .error,
    "运营单位因撤销或取消被禁止申报，禁报期未满不能再认定。禁报期以作出决定时的运营单位为准，"
      + "只在同一认定事项内有效。"
  )
  static let callInsideBan = DiagnosticKind(
    "ban/call-inside",
    .error,
    "整个申报期都在运营单位的禁报期内，它不可能合规申报。请核对名单。"
  )
  static let callPartlyInsideBan = DiagnosticKind(
    "ban/call-partly-inside",
    .note,
    "申报期的一部分在禁报期内。如果在禁报期满之后才申报，没有问题。"
  )
}
