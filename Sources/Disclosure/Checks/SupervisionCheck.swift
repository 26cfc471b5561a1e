import Diagnostics

extension RegisterCheck {
  /// Records of supervision name what exists, surveys ask enough users, and a ground that the
  /// records reach is followed by a decision.
  static let supervision = RegisterCheck([.tooFewSamples, .groundReached]) { register in
    let dossier = register.dossier
    guard !dossier.supervision.isEmpty else { return [] }
    var references = RowReferences(dossier)
    return dossier.supervision.flatMap { row in
      references.findings(
        beside: row.programme,
        row.platform,
        row.notice,
        of: row.batch,
        at: row.location
      )
    } + dossier.supervision.compactMap { samplesFinding($0, dossier) } + grounds(dossier)
  }

  private static func samplesFinding(_ row: SupervisionRow, _ dossier: Dossier) -> Diagnostic? {
    guard let samples = row.samples, let programme = dossier.programme(row.programme),
      let rule = programme.supervision, let least = rule.leastSamples, samples < least
    else { return nil }
    let measure = programme.governingMeasure(on: row.day)
    let share = row.satisfaction.map { "（满意度\($0)%）" } ?? ""
    return Diagnostic(
      .tooFewSamples,
      "满意度\(row.kind.rawValue)只抽了\(samples)家\(share)，应当随机抽取不少于\(least)家；请补测，或核对样本数。",
      at: row.location,
      article: measure?.citation(rule.article) ?? rule.article
    )
  }

  /// Each platform's records in the order of their days, by every ground that has a trigger.
  private static func grounds(_ dossier: Dossier) -> [Diagnostic] {
    let subjects = Dictionary(grouping: dossier.supervision) {
      Subject(programme: $0.programme, platform: $0.platform)
    }
    let endings = Dictionary(grouping: dossier.endings) {
      Subject(programme: $0.programme, platform: $0.platform)
    }
    return subjects.flatMap { subject, rows -> [Diagnostic] in
      guard let programme = dossier.programme(subject.programme) else { return [] }
      let ordered = rows.sorted {
        $0.day == $1.day ? $0.location < $1.location : $0.day < $1.day
      }
      return programme.measures.flatMap { measure in
        measure.grounds.compactMap { ground in
          finding(ground, measure, programme, ordered, endings[subject] ?? [])
        }
      }
    }.sortedByPlace()
  }

  private struct Subject: Hashable {
    let programme: ProgrammeID
    let platform: PlatformID
  }

  /// The first row that reaches a ground while its measure governs, unless a decision on the ground
  /// follows; a decision begins the count anew.
  private static func finding(
    _ ground: Ground,
    _ measure: Measure,
    _ programme: Programme,
    _ rows: [SupervisionRow],
    _ endings: [EndingRow]
  ) -> Diagnostic? {
    guard let trigger = ground.trigger else { return nil }
    let decided = endings.filter { $0.ground == ground.name }.map(\.day).max()
    var count = 0
    for row in rows where trigger.kinds.contains(row.kind) {
      if let decided, row.day <= decided { continue }
      guard let result = row.result else { continue }
      count = result == trigger.result ? count + 1 : trigger.isConsecutive ? 0 : count
      guard result == trigger.result, count >= trigger.count,
        programme.governingMeasure(on: row.day)?.id == measure.id
      else { continue }
      return Diagnostic(
        .groundReached,
        "监管记录已达到“\(ground.name)”的情形，可\(ground.word)资格；"
          + "请按程序处理，决定后记入 revocations.csv；不予\(ground.word)的请核对记录。",
        at: row.location,
        article: measure.citation(ground.article)
      )
    }
    return nil
  }
}

extension DiagnosticKind {
  static let tooFewSamples = DiagnosticKind(
    "supervision/too-few-samples",
    .warning,
    "推荐表要求随机抽取不少于规定家数的服务对象测评。样本太少，满意度不足为据。请补测后重新登记，或者核对样本数。"
  )
  static let groundReached = DiagnosticKind(
    "supervision/ground-reached",
    .warning,
    "办法的“触发”写明监管记录达到什么程度就构成撤销、取消的情形，例如连续两次抽查不合格。程序只提醒，不代替决定："
      + "请按程序调查、告知、决定，并把决定记入 revocations.csv。"
  )
}
