import Diagnostics
import Disclosure
import Ingest

extension Output {
  /// `/feeds/windows.ics`: publicity windows, call periods, due dates and the days on which titles run out
  /// (RFC 5545).
  static let windowsCalendar = Output(name: "windows calendar", pages: []) { edition, site in
    [PlannedFile(SitePath.windowsCalendar) { WindowsCalendar(edition, site).file }]
  }
}

/// The calendar that one subscribes to (日程订阅): whole days without a zone; nothing comes from a
/// clock.
private struct WindowsCalendar {
  let edition: Edition
  let site: Site
  /// What follows the @ in every permanent name: that of the site, not of a preview.
  let host: String

  init(_ edition: Edition, _ site: Site) {
    self.edition = edition
    self.site = site
    let address = edition.content.site.address
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    host = String(address[start...].prefix { $0 != "/" && $0 != ":" })
  }

  var file: [UInt8] {
    let settings = edition.content.site
    let title = site.words.sentence(.calendarTitle, ["site": settings.name])
    var calendar = CalendarWriter()
    calendar.component("VCALENDAR") { calendar in
      calendar.line("VERSION", "2.0")
      calendar.line("PRODID", "-//Gongshi//gongshi//ZH")
      calendar.line("CALSCALE", "GREGORIAN")
      calendar.text("NAME", title)
      calendar.text("X-WR-CALNAME", title)
      calendar.line("URL", edition.address)
      calendar.line("SOURCE;VALUE=URI", site.address(of: SitePath.windowsCalendar))
      calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
      for state in edition.state.notices.reversed() { events(of: state, &calendar) }
      let due = DueDate.all(in: edition)
      for programme in edition.dossier.programmes {
        for date in due[programme.id, default: []] { event(date, programme, &calendar) }
      }
      for expiry in TitleExpiry.all(in: edition) { event(expiry, &calendar) }
    }
    return calendar.bytes
  }

  /// The window and the call periods of a notice; withdrawn ones stay, as cancelled.
  private func events(of state: NoticeState, _ calendar: inout CalendarWriter) {
    guard let digest = NoticeDigest(state, site) else { return }
    let notice = digest.notice
    if let window = state.window?.window {
      let title = site.words.sentence(.calendarWindow, ["title": notice.title])
      event("\(notice.id).window", title, digest, &calendar) { $0.days(window.first, window.last) }
    }
    for (index, period) in notice.callPeriods.enumerated() {
      let title = site.words.sentence(
        .calendarPeriod,
        ["period": period.name, "title": notice.title]
      )
      event("\(notice.id).period-\(index + 1)", title, digest, &calendar) {
        $0.days(period.first, period.last)
      }
    }
  }

  private func event(
    _ name: String,
    _ title: String,
    _ digest: NoticeDigest,
    _ calendar: inout CalendarWriter,
    _ days: (inout CalendarWriter) -> Void
  ) {
    calendar.component("VEVENT") { calendar in
      calendar.line("UID", "\(name)@\(host)")
      calendar.line("DTSTAMP", digest.revision.updated.universalTimestamp)
      calendar.line("CREATED", digest.notice.published.universalTimestamp)
      calendar.line("LAST-MODIFIED", digest.revision.updated.universalTimestamp)
      calendar.line("SEQUENCE", "\(digest.revision.count)")
      calendar.line("STATUS", digest.isWithdrawn ? "CANCELLED" : "CONFIRMED")
      days(&calendar)
      calendar.text("SUMMARY", title)
      calendar.text("DESCRIPTION", digest.text(site.words))
      calendar.line("URL", digest.address)
      calendar.text("CATEGORIES", digest.notice.kind.rawValue)
      calendar.line("TRANSP", "TRANSPARENT")
    }
  }

  /// A report owed each year, or a measure's last day; windows and periods stand with their notice.
  private func event(_ due: DueDate, _ programme: Programme, _ calendar: inout CalendarWriter) {
    guard due.notice == nil, let id = due.measure,
      let measure = programme.measures.first(where: { $0.id == id }),
      let day = due.firstDay(
        from: measure.effective.value ?? measure.issued ?? programme.takeover ?? .epoch
      )
    else { return }
    calendar.component("VEVENT") { calendar in
      calendar.line("UID", "\(id).\(due.name(in: measure))@\(host)")
      calendar.line(
        "DTSTAMP",
        PublishedMoment(day: measure.issued ?? day).universalTimestamp
      )
      calendar.days(day, day)
      if let rule = due.recurrence { calendar.line("RRULE", rule) }
      calendar.text("SUMMARY", summary(of: due, programme))
      if let article = due.article {
        let values = ["label": site.words[.article], "value": article] as KeyValuePairs
        calendar.text("DESCRIPTION", site.words.sentence(.factLine, values))
      }
      calendar.line("URL", site.address(of: SitePath.programme(programme.id)))
      calendar.line("TRANSP", "TRANSPARENT")
    }
  }

  /// The last day of titles of a programme; it goes with the first later edition.
  private func event(_ expiry: TitleExpiry, _ calendar: inout CalendarWriter) {
    let named = expiry.titles.prefix(Self.namedOfADay).map(\.record.name)
    let awarded = expiry.titles.compactMap { $0.title.holding?.awarded }.max() ?? expiry.day
    let day = expiry.day.description.filter { $0 != "-" }
    calendar.component("VEVENT") { calendar in
      calendar.line("UID", "\(expiry.programme).expiry-\(day)@\(host)")
      calendar.line("DTSTAMP", PublishedMoment(day: awarded).universalTimestamp)
      calendar.days(expiry.day, expiry.day)
      calendar.text(
        "SUMMARY",
        site.words.sentence(
          .calendarExpiry,
          [
            "programme": edition.programmeTitle(expiry.programme),
            "count": "\(expiry.titles.count)",
          ]
        )
      )
      let rest = expiry.titles.count > named.count ? "……" : ""
      calendar.text("DESCRIPTION", named.joined(separator: "、") + rest)
      calendar.line("URL", site.address(of: SitePath.programme(expiry.programme)))
      calendar.line("TRANSP", "TRANSPARENT")
    }
  }

  /// Of titles that run out on one day under one programme, how many are named.
  private static let namedOfADay = 20

  private func summary(of due: DueDate, _ programme: Programme) -> String {
    switch due.kind {
    case .measureEnd: site.words.sentence(.calendarMeasureEnd, ["measure": due.title])
    case .report, .callPeriod, .publicity:
      site.words.sentence(
        .calendarDue,
        ["report": due.title, "programme": programme.title]
      )
    }
  }
}

extension DueDate {
  /// A permanent name within its measure.
  fileprivate func name(in measure: Measure) -> String {
    guard case .yearly(let month, let day, _, _) = days else { return "end" }
    let place = measure.reports.firstIndex {
      $0.name == title && $0.month == month && $0.day == day
    }
    return "report-\((place ?? 0) + 1)"
  }

  /// The first day on or after `day` on which it is due; nil where its measure ends before.
  fileprivate func firstDay(from day: Day) -> Day? {
    switch days {
    case .once(let first, _): return first
    case .yearly(let month, let dayOfMonth, let first, let last):
      let start = first ?? day
      return [start.year, start.year + 1].compactMap {
        Day(year: $0, month: month, day: dayOfMonth)
      }.first { $0 >= start && $0 <= last ?? $0 }
    }
  }

  /// Each year, until the measure's last day where it states one.
  fileprivate var recurrence: String? {
    guard case .yearly(_, _, _, let last) = days else { return nil }
    return "FREQ=YEARLY" + (last.map { ";UNTIL=\($0.calendarDate)" } ?? "")
  }
}
