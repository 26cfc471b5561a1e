import Disclosure
import Rendering

/// A notice as lists of notices show it.
struct NoticeSummary: Sendable {
  let title: String
  let url: String
  let kind: String
  let number: String?
  let issuer: String
  let published: DayText
  let window: WindowSummary?
  let periods: [PeriodSummary]
  let isWithdrawn: Bool

  init?(_ state: NoticeState, _ linker: Linker) {
    guard let notice = linker.edition.dossier.notice(state.id) else { return nil }
    title = notice.title
    url = linker.link(SitePath.notice(notice.id))
    kind = notice.kind.rawValue
    number = notice.number
    issuer = notice.issuer
    published = notice.published.day.shown
    window = state.window.map { WindowSummary($0, linker.edition.dossier.calendar(of: notice)) }
    periods = zip(notice.callPeriods, state.periods).map(PeriodSummary.init)
    isWithdrawn = !state.withdrawnBy.isEmpty || !state.replacedBy.isEmpty
  }
}

/// A window as pages show it (公示期).
struct WindowSummary: Sendable {
  let state: PeriodState
  let isWithdrawn: Bool
  let isDayOff: Bool
  let first: DayText
  let last: DayText
  let sentence: String
  let unit: String
  let length: Int?
  let dayNumber: Int?
  let daysLeft: Int?
  let calendarDaysLeft: Int?
  let days: [WindowDay]

  init(_ state: NoticeState.WindowState, _ calendar: WorkingCalendar) {
    let window = state.window
    self.state = state.state
    isWithdrawn = state.isWithdrawn
    isDayOff = state.isDayOff
    first = window.first.shown
    last = window.last.shown
    let span = "\(window.first.chinese)至\(window.last.chinese)"
    sentence = (try? window.sentence(in: calendar)) ?? span
    unit = window.unit.label
    length = state.length
    dayNumber = state.dayNumber
    daysLeft = state.daysLeft
    calendarDaysLeft = state.calendarDaysLeft
    days = (try? window.days(in: calendar)) ?? []
  }
}

/// A period of a call as pages show it (申报期).
struct PeriodSummary: Sendable {
  let name: String
  let first: DayText
  let last: DayText
  let state: PeriodState

  init(_ period: CallPeriod, _ state: PeriodState) {
    name = period.name
    first = period.first.shown
    last = period.last.shown
    self.state = state
  }
}

extension PeriodState {
  /// A name for templates to compare with.
  var name: String {
    switch self {
    case .upcoming: "upcoming"
    case .open: "open"
    case .closed: "closed"
    }
  }
}

extension View where Root == NoticeSummary {
  static var noticeSummary: View {
    View(
      "notice summary",
      [
        .text("title", "标题") { $0.title },
        .text("url", "公告页链接") { $0.url },
        .text("kind", "类型") { $0.kind },
        .optionalText("number", "文号") { $0.number },
        .text("issuer", "发文机关") { $0.issuer },
        .record("published", "发布日期", .day) { $0.published },
        .optionalRecord("window", "公示期", .window) { $0.window },
        .list("periods", "申报期", .period) { $0.periods },
        .flag("is_withdrawn", "是否已撤回或被取代") { $0.isWithdrawn },
      ]
    )
  }
}

extension View where Root == WindowSummary {
  static var window: View {
    View(
      "window",
      [
        .text("state", "upcoming、open 或 closed") { $0.state.name },
        .flag("is_withdrawn", "是否因公告撤回而终止") { $0.isWithdrawn },
        .flag("is_day_off", "今天是否不计入；只用于首页和公示页") { $0.isDayOff },
        .record("first", "第一天", .day) { $0.first },
        .record("last", "最后一天", .day) { $0.last },
        .text("sentence", "公示期的写法") { $0.sentence },
        .text("unit", "工作日或自然日") { $0.unit },
        .optionalNumber("length", "天数") { $0.length },
        .optionalNumber("day_number", "今天是第几天；只用于首页和公示页") { $0.dayNumber },
        .optionalNumber("days_left", "还剩几天；只用于首页和公示页") { $0.daysLeft },
        .optionalNumber("calendar_days_left", "还剩几个自然日；只用于首页和公示页") {
          $0.calendarDaysLeft
        },
        .list("days", "逐日说明", .windowDay) { $0.days },
      ]
    )
  }
}

extension View where Root == WindowDay {
  fileprivate static var windowDay: View {
    View(
      "window day",
      [
        .record("day", "日期", .day) { $0.day.shown },
        .text("weekday", "星期") { $0.day.chineseWeekday },
        .text("reason", "理由") { $0.reason },
        .optionalNumber("number", "第几天；不计入的没有") { $0.number },
      ]
    )
  }
}

extension View where Root == PeriodSummary {
  static var period: View {
    View(
      "period",
      [
        .text("name", "名称") { $0.name },
        .record("first", "第一天", .day) { $0.first },
        .record("last", "最后一天", .day) { $0.last },
        .text("state", "upcoming、open 或 closed") { $0.state.name },
      ]
    )
  }
}
