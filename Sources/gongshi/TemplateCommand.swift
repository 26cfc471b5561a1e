import ArgumentParser
import Disclosure
import Files
import Ingest
import Rendering
import Workbooks

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "名单模板（.xlsx）：表头锁定，有下拉列表和填写说明，填好直接导入。"
  )

  @Option(help: "哪个认定事项，如 jinan-sme-platform。")
  var programme: String

  @Option(help: "写到哪个文件；已有的从不覆盖。")
  var output = "名单模板.xlsx"

  @Option(help: "内容文件夹。")
  var content = "content"

  @Option(help: "可以填多少行。")
  var rows = 500

  @Option(name: .customLong("as-of"), help: "按哪一天的办法和区县，如 2026-03-05；默认今天（北京时间）。")
  var asOf: Day?

  @Option(help: "结果如何显示：text 或 json。")
  var format = OutputFormat.text

  /// What a list of words may hold in a workbook, with its commas.
  private static let choiceLimit = 255

  mutating func validate() throws {
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("--output 要以 .xlsx 结尾。")
    }
    guard (1...100_000).contains(rows) else {
      throw ValidationError("--rows 应在 1 到 100000 之间。")
    }
  }

  func run() throws {
    let content = try ImportContent.read(content)
    let programme = try ImportContent.programme(named: programme, in: content)
    guard try !LooseFile.exists(output) else {
      throw ValidationError("\(output) 已经有了，从不覆盖；--output 请换一个文件名。")
    }
    let day = asOf ?? Today.inChina
    let columns = content.listTemplate(of: programme, on: day)
    let properties = WorkbookProperties(
      title: "\(programme.title)名单模板",
      subject: programme.id.string,
      author: content.site.name,
      comments: "填好以后：gongshi import",
      created: day.days(since: .epoch) * 86_400
    )
    let bytes = try bytesOfTemporaryFile { path throws(FileError) in
      do throws(WorkbookError) {
        var writer = try WorkbookWriter(creating: path, properties)
        try writer.begin(Sheet("名单", columns.map(Self.column), entryRows: rows))
        try writer.finish()
      } catch {
        throw FileError.noSpace(path)
      }
    }
    try LooseFile.create(output, bytes)
    switch format {
    case .text: Terminal.result(output)
    case .json: Terminal.result(json(programme, columns))
    }
    Terminal.say("填好以后：gongshi import \(output) --programme \(programme.id) --batch 批次")
  }

  private func json(_ programme: Programme, _ columns: [ListTemplateColumn]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("file", output)
      json.field("programme", programme.id.string)
      json.field("rows", rows)
      json.field("columns", columns.map(\.heading))
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func column(_ column: ListTemplateColumn) -> SheetColumn {
    let list = column.choices.joined(separator: ",")
    let fits = !list.isEmpty && list.utf16.count <= choiceLimit
    let entry = SheetEntry(
      fits ? .list(column.choices) : .any,
      title: String(column.heading.prefix(30)),
      message: column.help,
      isStrict: !column.allowsSeveral
    )
    let width = Double(min(40, max(14, column.heading.count * 2 + 4)))
    return SheetColumn(column.heading, width: width, format(column.kind), entry: entry)
  }

  private static func format(_ kind: ListTemplateColumn.Kind) -> SheetColumn.Format {
    switch kind {
    case .text: .text
    case .long: .wrapped
    case .day: .day
    }
  }
}
