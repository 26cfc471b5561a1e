extension Dossier {
  /// The day on which each list was first published or awarded; by drafts only where nothing else
  /// names it.
  func listDays() -> [BatchKey: Day] {
    let drafted = listDays(of: notices.filter(\.isDraft))
    return listDays(of: notices.filter { !$0.isDraft }).merging(drafted) { published, _ in published
    }
  }

  private func listDays(of notices: [Notice]) -> [BatchKey: Day] {
    var days: [BatchKey: Day] = [:]
    for notice in notices {
      let day = min(notice.published.day, notice.award?.day ?? notice.published.day)
      for list in notice.lists { days[list.key] = min(days[list.key] ?? day, day) }
    }
    return days
  }
}

extension Programme {
  /// Whether a list is history; one that no notice names yet is not.
  func isHistory(_ list: BatchKey, _ days: [BatchKey: Day]) -> Bool {
    days[list].map(isHistory) ?? false
  }
}
