import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Publishing
import Rendering

struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "网站下一次会在哪一天变化，为什么；适合安排定时生成。"
  )

  @Option(help: "内容文件夹。")
  var content = "content"

  @Option(name: .customLong("as-of"), help: "从哪一天往后找，如 2026-03-05；默认今天（北京时间）。")
  var asOf: Day?

  @Option(help: "text 或 json。")
  var format = OutputFormat.text

  /// How many reasons of one kind the text names.
  private static let shownOfOneKind = 10

  func run() throws {
    let day = asOf ?? Today.inChina
    Terminal.say("查看 \(day) 以后的变化：\(content)")
    var diagnostics: [Diagnostic] = []
    let files = try FileTree.folder(at: content, diagnostics: &diagnostics)
    let found = try EditionSchedule.read(files, asOf: day, diagnostics: &diagnostics)
    guard let found, !diagnostics.hasErrors else {
      Terminal.show(diagnostics, as: format, onStandardOutput: false)
      Terminal.say("没有结果：\(Terminal.count(diagnostics))。请先改正错误。")
      throw ExitStatus.contentHasErrors
    }
    switch format {
    case .text: Terminal.result(text(day, found))
    case .json: Terminal.result(json(day, found))
    }
  }

  private func text(_ day: Day, _ schedule: EditionSchedule) -> String {
    let head = "\(day) 的网站截至 \(schedule.editionDay)；"
    guard let next = schedule.next else { return head + "此后没有已知的变化。" }
    var lines = [head + "下一次变化在 \(next.day)（\(next.day.chineseWeekday)）："]
    for kind in StateChange.Kind.allCases {
      let changes = next.changes.filter { $0.kind == kind }
      lines += changes.prefix(Self.shownOfOneKind).map { change in
        "  \(change.what)" + (change.subject.map { "（\($0)）" } ?? "")
      }
      let rest = changes.count - Self.shownOfOneKind
      if rest > 0 { lines.append("  ……同类另有 \(rest) 项；全部见 --format json") }
    }
    return lines.joined(separator: "\n")
  }

  private func json(_ day: Day, _ schedule: EditionSchedule) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("as_of", day.description)
      json.field("edition_day", schedule.editionDay.description)
      json.field("next", schedule.next?.day.description)
      json.array("reasons") { json in
        for change in schedule.next?.changes ?? [] {
          json.object { json in
            json.field("kind", change.kind.rawValue)
            json.field("what", change.what)
            json.field("notice", change.notice?.string)
            json.field("platform", change.platform?.string)
            json.field("programme", change.programme?.string)
            json.field("measure", change.measure?.string)
            json.field("district", change.district)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension StateChange {
  /// The id of what changed: the nearest that it names.
  fileprivate var subject: String? {
    platform?.string ?? notice?.string ?? measure?.string ?? programme?.string ?? district
  }
}
