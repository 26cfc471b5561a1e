import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把 Excel 或 CSV 名单导入 records，逐格检查；原文件不改动。",
    discussion: """
      全部行都没有错误才写入 records/认定事项/批次.csv；已有的文件从不覆盖。
      没有编号的平台由程序拟定编号，列出后请确认：在终端里会询问，其他情况用 --yes。
      """
  )

  @Argument(help: "名单文件（.xlsx 或 .csv）。")
  var list: String

  @Option(help: "名单属于哪个认定事项，如 jinan-sme-platform。")
  var programme: String

  @Option(help: "批次，如 2026 或 2026-2；写成 records/认定事项/批次.csv。")
  var batch: String

  @Option(help: "内容文件夹。")
  var content = "content"

  @Option(help: "工作簿里有几张名单时，要导入的工作表。")
  var sheet: String?

  @Option(help: "略过什么，可以写几次：表头（备注）、行（第12行）、列（H列）、单元格（C14）。")
  var accept: [String] = []

  @Option(help: "另存一份工作簿，在有问题的格上加批注；只用于 .xlsx。")
  var annotate: String?

  @Option(name: .customLong("id-prefix"), help: "新编号的开头，如 jn-；默认沿用该认定事项的写法。")
  var idPrefix: String?

  @Flag(help: "采用拟定的编号，不再询问。")
  var yes = false

  @Flag(name: .customLong("no-input"), help: "从不询问；没有 --yes 时只列出拟定的编号。")
  var noInput = false

  @Option(help: "发现的问题如何显示：text 或 json（每行一个）。")
  var format = OutputFormat.text

  mutating func validate() throws {
    if annotate != nil, !list.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("--annotate 只用于 .xlsx 名单。")
    }
    if let idPrefix, PlatformID(idPrefix + "0001") == nil {
      throw ValidationError("--id-prefix 只用小写字母、数字和“-”，如 jn-。")
    }
  }

  func run() throws {
    guard let batch = BatchID(batch) else {
      throw ValidationError("批次 \(batch) 只能用小写字母、数字和“-”，如 2026 或 2026-2。")
    }
    let content = try ImportContent.readForNewIDs(content)
    let programme = try ImportContent.programme(named: programme, in: content)
    guard AttachedTableID(batch.string).flatMap(programme.table) == nil else {
      throw ValidationError(
        "\(batch) 是\(programme.title)的附表，不用导入：请在 Excel 里另存为 CSV（UTF-8），"
          + "放到 \(self.content)/records/\(programme.id)/\(batch).csv，再运行 gongshi check。"
      )
    }
    guard !["changes", "revocations", "supervision"].contains(batch.string) else {
      throw ValidationError("\(batch) 是别的表的名称，不能作批次。")
    }
    try refuseExisting(annotate)
    Terminal.say("导入名单：\(list)")
    var diagnostics: [Diagnostic] = []
    let target = "\(self.content)/records/\(programme.id)/\(batch).csv"
    let source = try ImportSource(list, diagnostics: &diagnostics)
    if try LooseFile.exists(target), let file = source?.file {
      let key = BatchKey(programme: programme.id, batch: batch)
      let isCited = content.dossier.notices.contains { $0.lists.contains { $0.key == key } }
      let advice = isCited ? "" : "；还没有公告引用它，导错了的可以删去这个文件再导入"
      diagnostics.append(
        Diagnostic(
          .listExists,
          "records/\(key).csv 已经有了，从不覆盖；请核对批次\(advice)。",
          at: SourceLocation(file)
        )
      )
    }
    let request = ImportRequest(
      programme: programme,
      batch: batch,
      sheet: sheet,
      accepted: accept,
      idPrefix: idPrefix
    )
    let imported =
      diagnostics.hasErrors
      ? nil
      : source.flatMap { source in
        source.sheets(of: programme, &diagnostics).flatMap { sheets in
          content.importedList(sheets, file: source.file, request, diagnostics: &diagnostics)
        }
      }
    try conclude(imported, source, diagnostics, target: target)
  }

  /// Shows what was found, and writes the list where it is good and its ids are confirmed.
  private func conclude(
    _ imported: ImportedList?,
    _ source: ImportSource?,
    _ diagnostics: [Diagnostic],
    target: String
  ) throws {
    let proposals = imported.map(\.proposals) ?? []
    Terminal.show(diagnostics + proposals, as: format, onStandardOutput: true)
    if let annotate, let source { try ImportAnnotation.write(diagnostics, source, to: annotate) }
    let counts = Terminal.count(diagnostics)
    guard let imported, !diagnostics.hasErrors else {
      Terminal.say("没有写入：\(counts)。请改正名单，或者用 --accept 写明略过什么，再导入一次。")
      throw ExitStatus.contentHasErrors
    }
    guard proposals.isEmpty || isConfirmed(proposals.count, target) else {
      Terminal.say("没有写入：\(proposals.count) 个编号还没有确认；核对无误后加 --yes 再运行一次。")
      throw ExitStatus.contentHasErrors
    }
    try LooseFile.create(target, imported.text)
    let found = counts.isEmpty ? "" : "；\(counts)，请核对"
    Terminal.say("已写入 \(target)：\(imported.rowCount) 行\(found)。")
  }

  private func isConfirmed(_ count: Int, _ target: String) -> Bool {
    if yes { return true }
    guard !noInput, Terminal.canAsk else { return false }
    Terminal.say("以上 \(count) 个编号写进记录以后永久不变。采用并写入 \(target)？输入“是”或 y 确认：")
    let answer = readLine()?.filter { !$0.isWhitespace }.lowercased() ?? ""
    return ["是", "y", "yes"].contains(answer)
  }

  private func refuseExisting(_ path: String?) throws {
    guard let path, try LooseFile.exists(path) else { return }
    throw ValidationError("\(path) 已经有了，从不覆盖；--annotate 请换一个文件名。")
  }
}
