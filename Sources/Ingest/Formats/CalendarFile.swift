package import Diagnostics
import Disclosure

/// Reads `calendars/<year>.yaml`: the State Council's notices on days off, and local ones beside
/// them.
enum CalendarFile {
  /// The longest range of days that one item may name.
  private static let longestRange = 60

  static func read(_ fields: inout YAMLFields, year: Int) -> [HolidayNotice] {
    if let value = fields.required("年份"),
      let written = fields.integer("年份", value, in: 1900...2199), written != year
    {
      fields.refuse("年份", value, "文件名是 \(year).yaml，年份也应当是 \(year)")
    }
    guard let value = fields.required("通知") else { return [] }
    return fields.items("通知", value).compactMap { item in
      fields.map("通知", item) { readNotice(&$0, year: year) }
    }
  }

  private static func readNotice(_ fields: inout YAMLFields, year: Int) -> HolidayNotice? {
    let number = fields.requiredText("文号")
    let published = fields.requiredDay("发布")
    let areas = readAreas(&fields)
    let off = readDays("放假", &fields, year: year)
    let working = readDays("上班", &fields, year: year)
    for day in off.intersection(working).sorted() {
      fields.findings.report(
        .dayInBothLists,
        "\(day) 同时列在“放假”和“上班”里；请按通知原文删去一处。",
        at: fields.place(of: "上班")
      )
    }
    guard let number, let published, let areas else { return nil }
    let place = fields.place
    return HolidayNotice(
      number: number,
      published: published,
      areas: areas,
      off: off,
      working: working,
      location: SourceLocation(fields.findings.file, line: place.line, column: place.column)
    )
  }

  /// The areas of a local notice; none for one of the whole country, nil where what is written was
  /// refused, for a local notice must not be read as national.
  private static func readAreas(_ fields: inout YAMLFields) -> [String]? {
    guard let value = fields.optional("地域") else { return [] }
    if value.isEmptyList {
      fields.refuse("地域", value, "至少写一个地域，如 [济南市]；适用于全国的通知不写这一项")
    }
    let items = fields.items("地域", value)
    let areas = items.compactMap { fields.text("地域", $0) }
    return areas.isEmpty || areas.count < items.count ? nil : areas
  }

  private static func readDays(
    _ key: String,
    _ fields: inout YAMLFields,
    year: Int
  ) -> Set<Day> {
    var days: Set<Day> = []
    for item in fields.items(key) {
      guard let range = readRange(key, item, &fields) else { continue }
      guard range.first.year == year, range.last.year == year else {
        fields.refuse(key, item, "这里只写 \(year) 年的日子；跨年的假期分写在两年的文件里")
        continue
      }
      var day = range.first
      while day <= range.last {
        days.insert(day)
        day = day.next
      }
    }
    return days
  }

  /// A single day, or `first..last`.
  private static func readRange(
    _ key: String,
    _ item: YAMLValue,
    _ fields: inout YAMLFields
  ) -> (first: Day, last: Day)? {
    guard let text = fields.text(key, item) else { return nil }
    guard let dots = text.firstRange(of: "..") else {
      return fields.day(key, item).map { ($0, $0) }
    }
    guard let first = Day(iso: text[..<dots.lowerBound]),
      let last = Day(iso: text[dots.upperBound...])
    else {
      fields.refuse(key, item, "“\(text)”不是一段日子；请写成 2026-10-01..2026-10-07")
      return nil
    }
    guard first <= last, last.days(since: first) < longestRange else {
      fields.refuse(key, item, "“\(text)”的起止不对；先写第一天，后写最后一天，最多 \(longestRange) 天")
      return nil
    }
    return (first, last)
  }
}

extension DiagnosticKind {
  package static let dayInBothLists = DiagnosticKind(
    "calendar/day-in-both-lists",
    .error,
    "同一份放假通知里，一天不能既放假又上班，否则公示期的工作日无法计算。请对照国务院办公厅的通知原文，删去写错的一处。"
  )
}
