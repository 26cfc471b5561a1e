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

  @Option(help: "天数，1 到 366。")
  var days = 5

  @Option(help: "工作日 或 自然日。")
  var unit = PeriodUnit.workingDay.label

  @Option(help: "地域，如 济南市：加上只适用于该地的放假安排。")
  var area: String?

  @Option(help: "内容文件夹，读其中的 calendars。")
  var content = "content"

  @Option(help: "text 或 json。")
  var format = OutputFormat.text

  mutating func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("--days 应在 1 到 366 之间。") }
    guard unitOfPeriod != nil else { throw ValidationError("--unit 应是工作日或自然日。") }
  }

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree.folder(at: content, diagnostics: &diagnostics)
    let calendar = try Content.calendar(of: tree, diagnostics: &diagnostics)
    let areas = area == nil ? [] : try Content.areas(of: tree, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else {
      Terminal.show(diagnostics, as: format, onStandardOutput: false)
      throw ExitStatus.contentHasErrors
    }
    if let area, !areas.contains(area) {
      let hint = nearestName(to: area, among: areas).map { "，是否要写 \($0)" } ?? ""
      throw ValidationError("没有地域为“\(area)”的认定事项\(hint)。")
    }
    do throws(UncoveredYear) {
      let table = try WindowTable(
        start,
        days: days,
        unit: unitOfPeriod ?? .workingDay,
        area: area,
        in: calendar
      )
      switch format {
      case .text: Terminal.result(table.text)
      case .json: Terminal.result(table.json)
      }
    } catch {
      Terminal.complain("没有\(error.year)年的放假安排；请先补上 \(content)/\(error.missingFile)。")
      throw ExitStatus.contentHasErrors
    }
  }

  private var unitOfPeriod: PeriodUnit? { PeriodUnit.allCases.first { $0.label == unit } }
}
