extension PlatformRecord {
  /// The fact that undid an end from its start (恢复), as the fold has it; nil for an end that stands,
  /// be it for one of several holdings, and for any other fact.
  package func restoration(of end: RegisterEvent, in dossier: Dossier) -> RegisterEvent? {
    guard case .ended = end.fact else { return nil }
    var fold = PlatformFold(PlatformPast(dossier: dossier, events: events))
    var isReached = false
    for event in events {
      _ = fold.apply(event)
      let title = fold.titles.first { $0.programme.id == end.programme }
      let stands = title?.candidacies.contains { candidacy in
        candidacy.holding?.end.map { $0.day == end.effect && $0.notice == end.notice } ?? false
      }
      if isReached, stands != true { return event }
      if event === end { isReached = true }
    }
    return nil
  }
}
