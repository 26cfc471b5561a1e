import Diagnostics

extension RegisterCheck {
  /// No award, and no publicity, anew before the day on which the title that runs lets one apply again
  /// (再申报; 济南 2021 art. 23).
  static let reapplicationDays = RegisterCheck(
    [.awardBeforeReapplication, .publicityBeforeReapplication]
  ) { register in
    register.mapPasts { pasts in
      pasts.flatMap { findings(register.past(of: $0)) }
    }
  }

  private static func findings(_ past: PlatformPast) -> [Diagnostic] {
    guard past.isListedTwice else { return [] }
    // All ends are known; validity is as it was on the day of the award, before later measures.
    var fold = PlatformFold(past)
    for event in past.events { _ = fold.apply(event) }
    return fold.titles.flatMap { title in
      title.candidacies.compactMap { candidacy -> Diagnostic? in
        guard candidacy.isListed, let day = candidacy.daySought, !title.programme.isHistory(day),
          let earlier = title.record(asOf: day, runBy: .unknown)?.candidacies
            .running(before: candidacy, on: day),
          let (first, article) = earlier.mayApplyAgain(amid: title.programme, on: day),
          day < first, let place = past.place(of: candidacy)
        else { return nil }
        let (kind, verdict) =
          candidacy.isAwarded
          ? (DiagnosticKind.awardBeforeReapplication, "这里\(day.chinese)就认定了；请核对平台编号和批次。")
          : (
            .publicityBeforeReapplication,
            "\(day.chinese)却列入了公示；请核对平台编号和批次，不能再申报的从名单中去掉，已经公示的登记“不予认定”。"
          )
        return Diagnostic(
          kind,
          "前一次认定（批次 \(earlier.batch.batch)）有效至\(earlier.holding?.validTo?.chinese ?? "")，"
            + "最早\(first.chinese)才可再申报，" + verdict,
          at: place,
          article: article
        )
      }
    }
  }
}

extension PlatformPast {
  /// Whether two lists propose or award it.
  fileprivate var isListedTwice: Bool {
    var lists: [Int] = []
    for event in events {
      guard let list = event.occasion.list, !lists.contains(list) else { continue }
      guard lists.isEmpty else { return true }
      lists.append(list)
    }
    return false
  }

  /// The row of the list of a candidacy.
  fileprivate func place(of candidacy: Candidacy) -> SourceLocation? {
    events.first { event in
      event.occasion.list != nil && event.programme == candidacy.batch.programme
        && event.batch == candidacy.batch.batch
    }?.location
  }
}

extension [Candidacy] {
  /// The one awarded before another that holds the title longest on the day of that award; nil where
  /// none runs, or it is of another grade (等级).
  fileprivate func running(before later: Candidacy, on day: Day) -> Candidacy? {
    let running = filter { candidacy in
      guard candidacy.isListed, let holding = candidacy.holding, holding.awarded < day else {
        return false
      }
      return holding.isRunning(on: day) && holding.validTo != nil
    }
    let longest = running.max { a, b in
      guard let first = a.holding?.validTo, let second = b.holding?.validTo else { return false }
      return first < second
    }
    guard let longest, longest.facts.value.grade == later.facts.value.grade else { return nil }
    return longest
  }
}

extension Candidacy {
  /// The day of its award; of one that is proposed, the first of its publicity; nil where it was refused,
  /// or that was withdrawn.
  fileprivate var daySought: Day? {
    let standing = windows.filter { $0.withdrawn == nil }
    return holding?.awarded ?? (refusal == nil ? standing.map(\.window.first).min() : nil)
  }

  /// The first day on which its platform may apply again, and the article that says so: by the
  /// measure of its award, or by that of a later day where it is earlier.
  fileprivate func mayApplyAgain(
    amid programme: Programme,
    on day: Day
  ) -> (first: Day, article: String?)? {
    guard let holding, let validTo = holding.validTo, let measure = holding.measure,
      let rule = measure.reapplication
    else { return nil }
    let first = rule.firstDay(forValidTo: validTo)
    let later = programme.governingMeasure(on: day)?.reapplication?.firstDay(forValidTo: validTo)
    return (min(first, later ?? first), measure.citation(rule.article))
  }
}

extension DiagnosticKind {
  static let awardBeforeReapplication = DiagnosticKind(
    "award/before-reapplication",
    .warning,
    "办法写明称号期满当年（或者期满后）才可再申报。前一次认定还在有效期内、又没到可以再申报的时候就再次认定，"
      + "多半是平台编号或者批次写错了。请核对；确有依据的（如升级、重新认定），可以不改。"
  )

  static let publicityBeforeReapplication = DiagnosticKind(
    "publicity/before-reapplication",
    .warning,
    "办法写明称号期满当年（或者期满后）才可再申报。称号还没有到可以再申报的时候，名单就公示为拟认定，多半是平台编号或者批次写错了。"
      + "请核对；确有依据的（如升级、重新认定），可以不改。"
  )
}
