import Disclosure
import Rendering

/// A period as `gongshi window` explains it: its end by both rules, and every day.
struct WindowTable {
  private let start: Day
  private let days: Int
  private let unit: PeriodUnit
  private let area: String?
  private let counted: Day
  private let excluded: Day
  /// As a notice may print it, the first day counted.
  private let sentence: String
  private let table: [WindowDay]

  init(
    _ start: Day,
    days: Int,
    unit: PeriodUnit,
    area: String?,
    in national: WorkingCalendar
  ) throws(UncoveredYear) {
    let calendar = national.local(to: area)
    self.start = start
    self.days = days
    self.unit = unit
    self.area = area
    switch unit {
    case .workingDay:
      counted = try calendar.lastDay(from: start, count: days, rule: .startCounted)
      excluded = try calendar.lastDay(from: start, count: days, rule: .excludeStart)
    case .naturalDay:
      counted = start.adding(days: days - 1)
      excluded = start.adding(days: days)
    }
    let window = { (last: Day) in
      PublicityWindow(first: start, last: last, unit: unit, rule: .startCounted)
    }
    sentence = try window(counted)?.sentence(in: calendar) ?? ""
    table = try window(max(counted, excluded))?.days(in: calendar) ?? []
  }

  var text: String {
    let head = [
      "自 \(start) 起 \(days) 个\(unit.label)\(area.map { "（\($0)）" } ?? "")：",
      "  首日计入，最后一天 \(counted)（\(counted.chineseWeekday)）",
      "  首日不计，最后一天 \(excluded)（\(excluded.chineseWeekday)）",
      "  公告可写：\(sentence)",
      "  最后一天到24时止；有业务时间的，到停止业务活动时止（民法典第二百零三条）",
    ]
    let rows = table.map { row in
      let number = row.number.map { "第\($0)个\(unit.label)" } ?? "不计"
      return ["\(row.day)", row.day.chineseWeekday, number, row.reason]
    }
    let lines = TextTable.lines(rows, [.left]).map { "  " + $0 }
    return (head + lines).joined(separator: "\n")
  }

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("start", start.description)
      json.field("days", days)
      json.object("last_day") { json in
        json.field("start_counted", counted.description)
        json.field("exclude_start", excluded.description)
      }
      json.array("table") { json in
        for row in table {
          json.object { json in
            json.field("day", row.day.description)
            json.field("weekday", row.day.weekday)
            json.field("working", row.kind.isWorking)
            json.field("number", row.number)
            json.field("reason", row.reason)
          }
        }
      }
      json.field("unit", unit.label)
      json.field("area", area)
      json.field("sentence", sentence)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
