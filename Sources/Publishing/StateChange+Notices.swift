import Disclosure

extension DayState {
  /// Notices that are new, or stand otherwise, by publication.
  func noticeChanges(since before: DayState, in dossier: Dossier) -> [StateChange] {
    let earlier = Dictionary(before.notices.map { ($0.id, $0) }) { first, _ in first }
    return notices.reversed().flatMap { state -> [StateChange] in
      let old = earlier[state.id]
      guard old != state, let notice = dossier.notice(state.id) else { return [] }
      return state.publication(notice, since: old) + state.marks(notice, since: old)
        + state.windowChange(notice, since: old) + state.callChanges(notice, since: old)
    }
  }
}

extension NoticeState {
  fileprivate func publication(_ notice: Notice, since old: NoticeState?) -> [StateChange] {
    old == nil
      ? [StateChange(.noticePublished, "公开“\(notice.title)”", notice: id)] : []
  }

  /// What later notices say of it since.
  fileprivate func marks(_ notice: Notice, since old: NoticeState?) -> [StateChange] {
    guard let old else { return [] }
    let marks = [
      (correctedBy != old.correctedBy, "已更正"), (withdrawnBy != old.withdrawnBy, "已撤回"),
      (replacedBy != old.replacedBy, "已被取代"), (continuedBy != old.continuedBy, "有后续公示"),
    ]
    return marks.filter(\.0).map { _, word in
      StateChange(.noticeMarked, "“\(notice.title)”\(word)", notice: id)
    }
  }

  fileprivate func windowChange(_ notice: Notice, since old: NoticeState?) -> [StateChange] {
    guard let window, window != old?.window else { return [] }
    switch (old?.window?.state, window.state) {
    case (_, .upcoming): return []
    case (.open, .open):
      let told = window.dayWords(since: old?.window)
      return [StateChange(.windowCounts, "“\(notice.title)”\(told)", notice: id)]
    case (_, .open):
      return [StateChange(.windowOpened, "“\(notice.title)”公示期开始", notice: id)]
    case (nil, .closed): return []
    case (_, .closed):
      return [StateChange(.windowClosed, "“\(notice.title)”公示期满", notice: id)]
    }
  }

  fileprivate func callChanges(_ notice: Notice, since old: NoticeState?) -> [StateChange] {
    notice.callPeriods.indices.compactMap { index in
      guard periods.indices.contains(index) else { return nil }
      let before = old.flatMap { $0.periods.indices.contains(index) ? $0.periods[index] : nil }
      guard before != periods[index] else { return nil }
      let name = "“\(notice.title)”的“\(notice.callPeriods[index].name)”"
      switch (before, periods[index]) {
      case (_, .upcoming), (nil, .closed): return nil
      case (_, .open): return StateChange(.callOpened, name + "开始", notice: id)
      case (_, .closed): return StateChange(.callClosed, name + "结束", notice: id)
      }
    }
  }
}

extension NoticeState.WindowState {
  /// “公示期第3个工作日”; of a day that does not count, how long the window still runs.
  fileprivate func dayWords(since old: Self?) -> String {
    if let dayNumber, dayNumber > 0, dayNumber != old?.dayNumber {
      return "公示期第\(dayNumber)个\(window.unit.label)"
    }
    return "公示期内的休息日，还剩\(calendarDaysLeft ?? 0)天"
  }
}
