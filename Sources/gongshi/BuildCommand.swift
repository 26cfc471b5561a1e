import ArgumentParser
import Diagnostics
import Files
import Publishing
import Rendering

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "检查内容并生成网站；有错误时不写任何文件。"
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "在网站文件夹旁边另写服务器响应头的设置：nginx、static（_headers）或 nginx,static。")
  var headers: HeaderTables?

  private var output: String { options.output ?? "site" }

  func validate() throws {
    let sources = [options.content, options.theme ?? "themes"]
    if let folder = sources.first(where: { FolderNesting.overlap(output, $0) }) {
      throw ValidationError("网站文件夹 \(output) 和 \(folder) 一个在另一个里面；--output 请写别处的文件夹。")
    }
  }

  func run() throws {
    let options = options.onOneDay
    Terminal.say("生成 \(options.day) 的网站：\(options.content) → \(output)")
    if try SiteTransaction.recover(output: output) {
      Terminal.say("上次生成中途停止，已恢复完整。")
    }
    let inputs = try? options.inputsOfBuild()
    // What cannot be told of the last build only costs time.
    if headers == nil, let inputs, let last = try? LastBuild.of(inputs, in: output) {
      return report(last.editionDay, unchanged: last.fileCount, last.findings)
    }
    let progress = ProgressLine()
    defer { progress.end() }
    progress.show("正在读取和核对内容……")
    var diagnostics: [Diagnostic] = []
    guard let build = try options.prepare(comparing: output, diagnostics: &diagnostics),
      !diagnostics.hasErrors
    else {
      progress.end()
      return try refuse(diagnostics)
    }
    keepUntilExit(build)
    let transaction = try SiteTransaction(output: output)
    diagnostics += try build.render(to: SiteSink(transaction), jobs: options.workers) {
      progress.show("正在生成文件", $0, of: $1)
    }
    guard !diagnostics.hasErrors else {
      try transaction.abandon()
      progress.end()
      return try refuse(diagnostics)
    }
    progress.show("正在换上新版……")
    let note = inputs.map { LastBuild(inputs: $0, build, diagnostics).note }
    let summary = try transaction.commit(note: note)
    progress.end()
    if summary.usedJournal { Terminal.say("文件系统不支持整体交换，已用日志方式完成替换。") }
    if let leftover = summary.leftover { Terminal.say("旧版尚未清理：\(leftover.message)") }
    report(
      "\(build.edition.day)",
      written: summary.written,
      unchanged: summary.unchanged,
      removed: summary.removed,
      diagnostics
    )
    if let tables = headers?.tables {
      let folder = try HeaderTable.write(tables, of: build, beside: output)
      Terminal.say("响应头的设置写在 \(folder)。")
    }
  }

  private func refuse(_ diagnostics: [Diagnostic]) throws {
    Terminal.show(diagnostics, as: options.format, onStandardOutput: false)
    Terminal.say("没有生成：\(Terminal.count(diagnostics))。请先改正错误；\(output) 没有改动。")
    Terminal.say("想了解某个问题，运行 gongshi explain 加方括号里的代码。")
    throw ExitStatus.contentHasErrors
  }

  private func report(
    _ editionDay: String,
    written: Int = 0,
    unchanged: Int,
    removed: Int = 0,
    _ diagnostics: [Diagnostic]
  ) {
    Terminal.show(diagnostics, as: options.format, onStandardOutput: false)
    if options.format == .json {
      var json = JSONWriter()
      json.object { json in
        json.field("as_of", editionDay)
        json.field("written", written)
        json.field("unchanged", unchanged)
        json.field("removed", removed)
      }
      return Terminal.result(String(decoding: json.bytes, as: UTF8.self))
    }
    let counts = Terminal.count(diagnostics)
    Terminal.result(
      "完成：截至 \(editionDay)，\(written) 个文件写入，\(unchanged) 个未变，\(removed) 个删除"
        + (counts.isEmpty ? "。" : "；\(counts)。")
    )
  }
}
