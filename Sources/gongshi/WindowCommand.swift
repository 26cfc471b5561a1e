import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

struct WindowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "window",
    abstract: "从某日起若干个工作日到哪一天：两种计法和逐日说明。"
  )

  @Argument(help: "第一天，如 2024-09-27。")
  var start: Day

  @Option(help: "工作日数，1 到 366。")
  var days = 5

  @Option(help: "内容文件夹，读其中的 calendars。")
  var content = "content"

  @Option(help: "text 或 json。")
  var format = OutputFormat.text

  mutating func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("--days 应在 1 到 366 之间。") }
  }

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree.folder(at: content, diagnostics: &diagnostics)
    let calendar = try Content.calendar(of: tree, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else {
      Terminal.show(diagnostics, as: format, onStandardOutput: false)
      throw ExitStatus.contentHasErrors
    }
    do throws(UncoveredYear) {
      let counted = try calendar.lastDay(from: start, count: days, rule: .startCounted)
      let excluded = try calendar.lastDay(from: start, count: days, rule: .excludeStart)
      let window = PublicityWindow(
        first: start,
        last: max(counted, excluded),
        unit: .workingDay,
        rule: .startCounted
      )
      let table = try window?.days(in: calendar) ?? []
      switch format {
      case .text: Terminal.result(text(counted, excluded, table))
      case .json: Terminal.result(json(counted, excluded, table))
      }
    } catch {
      Terminal.complain("没有\(error.year)年的放假安排；请先补上 \(content)/\(error.missingFile)。")
      throw ExitStatus.contentHasErrors
    }
  }

  private func text(_ counted: Day, _ excluded: Day, _ table: [WindowDay]) -> String {
    let head = [
      "自 \(start) 起 \(days) 个工作日：",
      "  首日计入，最后一天 \(counted)（\(counted.chineseWeekday)）",
      "  首日不计，最后一天 \(excluded)（\(excluded.chineseWeekday)）",
    ]
    let rows = table.map { row in
      let number = row.number.map { "第\($0)个工作日" } ?? "不计"
      return "  \(row.day)  \(row.day.chineseWeekday)  \(number)  \(row.kind.reason)"
    }
    return (head + rows).joined(separator: "\n")
  }

  private func json(_ counted: Day, _ excluded: Day, _ table: [WindowDay]) -> String {
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
            json.field("reason", row.kind.reason)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
