import Diagnostics

extension RegisterCheck {
  /// No award, no publicity and no call that lies wholly, inside the ban on an operator.
  static let bans = RegisterCheck(
    [.awardInsideBan, .callInsideBan, .callPartlyInsideBan, .publicisedInsideBan]
  ) { register in
    let bans = register.bans()
    guard !bans.isEmpty else { return [] }
    let dossier = register.dossier
    let judgings = JudgedByChanges(dossier, Judging.init)
    var findings: [Diagnostic] = []
    var told: Set<Diagnostic> = []
    func tell(_ found: [Diagnostic], in notice: Notice) {
      findings += (notice.isDraft ? found.map(\.ofDraft) : found)
        .filter { told.insert($0).inserted }
    }
    dossier.forEachAwardedList { list in
      let operators = judgings.value(forDraft: list.notice.isDraft).operators
      for row in list.rows {
        let code = operators.code(of: row, on: list.award.day)
        let binding = bans.binding(row.id, code, in: list.key.programme)
        tell(binding.compactMap { awardFinding(list.award.day, row, $0) }, in: list.notice)
      }
    }
    for notice in dossier.notices {
      let judging = judgings.value(forDraft: notice.isDraft)
      let calls = dossier.calls(of: notice)
      let window = notice.kind == .publicity ? dossier.standingWindow(of: notice) : nil
      guard !calls.isEmpty || window != nil else { continue }
      for list in notice.lists {
        let programme = list.key.programme
        let days = window.flatMap { window in
          dossier.programme(programme)?.isHistory(window.first) == false ? window : nil
        }
        for row in dossier.batch(list.key)?.rows ?? []
        where !judging.exclusions.exclude(row.id, from: list.key) {
          let code = judging.operators.code(of: row)
          for ban in bans.binding(row.id, code, in: programme) {
            tell(calls.compactMap { callFinding($0, row, ban) }, in: notice)
            tell([days.flatMap { publicityFinding($0, row, ban) }].compactMap(\.self), in: notice)
          }
        }
      }
    }
    return findings.weightiestOfEachPlace
  }

  private static func awardFinding(
    _ day: Day,
    _ row: ListedPlatform,
    _ known: KnownBan
  ) -> Diagnostic? {
    let ban = known.ban
    guard ban.covers(day), known.binds(on: day) else { return nil }
    return Diagnostic(
      .awardInsideBan,
      "\(row.operator)在禁报期内（\(ban.span)），\(day.chinese)不能认定；"
        + "最早可在\(ban.mayApplyFrom.chinese)申报。",
      at: row.location,
      article: known.article
    )
  }

  /// A row that is made public on days all of which lie inside the ban: who may not apply cannot be
  /// proposed.
  private static func publicityFinding(
    _ window: PublicityWindow,
    _ row: ListedPlatform,
    _ known: KnownBan
  ) -> Diagnostic? {
    let ban = known.ban
    guard ban.covers(window.first), ban.covers(window.last), known.binds(on: window.first) else {
      return nil
    }
    return Diagnostic(
      .publicisedInsideBan,
      "\(row.operator)在禁报期内（\(ban.span)），不能申报，却列入了公示（至\(window.last.chinese)）；"
        + "请从名单中去掉，已经公示的登记“不予认定”。",
      at: row.location,
      article: known.article
    )
  }

  private static func callFinding(
    _ call: ClosedRange<Day>,
    _ row: ListedPlatform,
    _ known: KnownBan
  ) -> Diagnostic? {
    let ban = known.ban
    guard known.binds(on: call.upperBound) else { return nil }
    if ban.covers(call.lowerBound), ban.covers(call.upperBound) {
      return Diagnostic(
        .callInsideBan,
        "\(row.operator)的禁报期（\(ban.span)）覆盖整个申报期，不能申报；请从名单中去掉。",
        at: row.location,
        article: known.article
      )
    }
    guard call.lowerBound <= ban.last, ban.first <= call.upperBound else { return nil }
    return Diagnostic(
      .callPartlyInsideBan,
      "\(row.operator)的禁报期（\(ban.span)）与申报期部分重叠，请核对其申报日期。",
      at: row.location,
      article: known.article
    )
  }
}

extension [Diagnostic] {
  /// Of what is told of one row the weightiest: the row is one mistake.
  fileprivate var weightiestOfEachPlace: [Diagnostic] {
    let order = [
      DiagnosticKind.awardInsideBan, .callInsideBan, .publicisedInsideBan, .callPartlyInsideBan,
    ].map(\.code)
    // A draft only warns, and must not hide what stands against a notice that is published.
    func rank(_ finding: Diagnostic) -> Int {
      (order.firstIndex(of: finding.code) ?? order.endIndex)
        + (finding.severity == .error ? 0 : order.count)
    }
    let least = Dictionary(map { ($0.location, rank($0)) }, uniquingKeysWith: Swift.min)
    return filter { least[$0.location] == rank($0) }
  }
}

/// What the rows of lists are judged by, as some changes have it.
private struct Judging {
  let operators: OperatorCodes
  let exclusions: ListExclusions

  init(_ dossier: Dossier, _ changes: [ChangeRow]) {
    operators = OperatorCodes(changes)
    exclusions = ListExclusions(dossier, changes)
  }
}

/// Who ran a platform on a day, by the row of a list and the changes since (运营单位的代码).
private struct OperatorCodes {
  private let changes: [PlatformID: [ChangeRow]]

  /// `changes` come in the order in which they take effect.
  init(_ changes: [ChangeRow]) {
    let ofCodes = changes.filter { $0.field == ChangeField.creditCode }
    self.changes = Dictionary(grouping: ofCodes, by: \.platform)
  }

  /// The code of who was listed, or of who ran it on a day; a corrected one always was right.
  func code(of row: ListedPlatform, on day: Day? = nil) -> CreditCode? {
    var code = row.creditCode
    for change in changes[row.id] ?? [] where change.old == code?.string {
      guard change.kind == .corrected || day.map({ change.day <= $0 }) ?? false else { continue }
      code = (try? CreditCode.read(change.new))?.code
    }
    return code
  }
}

extension Ban {
  fileprivate var span: String { "\(first.chinese)至\(last.chinese)" }
}

extension Dossier {
  /// The window of a publicity that was not withdrawn.
  fileprivate func standingWindow(of notice: Notice) -> PublicityWindow? {
    isWithdrawn(notice.id) ? nil : window(of: notice)
  }

  /// When applicants could apply under the calls that a notice cites.
  fileprivate func calls(of notice: Notice) -> [ClosedRange<Day>] {
    notice.bases.compactMap { basis in
      guard case .reference(let text, _) = basis, let id = NoticeID(text),
        let call = self.notice(id),
        let first = call.applicantPeriods.map(\.first).min(),
        let last = call.applicantPeriods.map(\.last).max(), first <= last
      else { return nil }
      return first...last
    }
  }
}

/// A ban with the article that it follows from.
private struct KnownBan {
  let ban: Ban
  let article: String?
  /// When another operator took over a platform that is barred itself, for no code was known.
  let lifted: Day?

  func binds(on day: Day) -> Bool { lifted.map { day < $0 } ?? true }
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

extension [BanKey: [KnownBan]] {
  /// Those on a platform or on who runs it.
  fileprivate func binding(
    _ platform: PlatformID,
    _ code: CreditCode?,
    in programme: ProgrammeID
  ) -> [KnownBan] {
    let subjects: [BanKey.Subject] = [.platform(platform)] + (code.map { [.code($0)] } ?? [])
    return subjects.flatMap { self[BanKey(programme: programme, subject: $0)] ?? [] }
  }
}

extension Register {
  /// Every ban that stands when all is known, by programme and by whom it binds.
  fileprivate func bans() -> [BanKey: [KnownBan]] {
    guard dossier.endings.contains(where: { !$0.ground.isEmpty }) else { return [:] }
    var bans: [BanKey: [KnownBan]] = [:]
    for past in pasts.map(past(of:)) where past.hasEnding {
      guard let record = past.record(asOf: .lastDay(ofYear: 2199)) else { continue }
      for title in record.titles {
        for end in title.candidacies.compactMap({ $0.holding?.end }) {
          guard let ban = end.ban else { continue }
          let subject = ban.subject.map(BanKey.Subject.code) ?? .platform(record.id)
          let measure = dossier.programme(title.programme)?.governingMeasure(on: end.day)
          let article = end.ground?.article
          bans[BanKey(programme: title.programme, subject: subject), default: []].append(
            KnownBan(
              ban: ban,
              article: measure?.citation(article) ?? article,
              lifted: ban.subject == nil ? past.transfer(after: ban.first) : nil
            )
          )
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
  static let publicisedInsideBan = DiagnosticKind(
    "ban/publicised-inside",
    .warning,
    "禁报期内不能申报，整个公示期都在禁报期内的，公示的就是一个不能申报的单位，期满也不能认定。"
      + "禁报期以作出决定时的运营单位为准，只在同一认定事项内有效。请核对名单。"
  )
}
