import ArgumentParser
import Diagnostics
import Files
import Publishing

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "检查内容并生成网站；有错误时不写任何文件。"
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "在网站文件夹旁边另写服务器响应头的设置：nginx、static（_headers）或 nginx,static。")
  var headers: HeaderTables?

  private var output: String { options.output ?? "site" }

  func run() throws {
    Terminal.say("生成 \(options.day) 的网站：\(options.content) → \(output)")
    if try SiteTransaction.recover(output: output) {
      Terminal.say("上次生成中途停止，已恢复完整。")
    }
    let inputs = try? options.inputsOfBuild()
    if headers == nil, let inputs, let last = try LastBuild.left(in: output), last.inputs == inputs
    {
      return tell(last)
    }
    var diagnostics: [Diagnostic] = []
    guard let build = try options.prepare(comparing: output, diagnostics: &diagnostics),
      !diagnostics.hasErrors
    else {
      return try refuse(diagnostics)
    }
    let transaction = try SiteTransaction(output: output)
    diagnostics += try build.render(to: SiteSink(transaction), jobs: options.workers)
    guard !diagnostics.hasErrors else {
      try transaction.abandon()
      return try refuse(diagnostics)
    }
    let note = inputs.map { LastBuild(inputs: $0, build, diagnostics).note }
    let summary = try transaction.commit(note: note)
    Terminal.show(diagnostics, as: options.format, onStandardOutput: false)
    report(build, summary, diagnostics)
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

  /// Says again what the last build said: nothing that it read is otherwise now.
  private func tell(_ last: LastBuild) {
    Terminal.show(last.findings, as: options.format, onStandardOutput: false)
    let counts = Terminal.count(last.findings.map(\.severity))
    Terminal.result(
      "完成：截至 \(last.editionDay)，0 个文件写入，\(last.fileCount) 个未变，0 个删除"
        + (counts.isEmpty ? "。" : "；\(counts)。")
    )
  }

  private func report(
    _ build: SiteBuild,
    _ summary: SiteTransaction.Summary,
    _ diagnostics: [Diagnostic]
  ) {
    if summary.usedJournal { Terminal.say("文件系统不支持整体交换，已用日志方式完成替换。") }
    if let leftover = summary.leftover { Terminal.say("旧版尚未清理：\(leftover.message)") }
    let counts = Terminal.count(diagnostics)
    Terminal.result(
      "完成：截至 \(build.edition.day)，\(summary.written) 个文件写入，\(summary.unchanged) 个未变，"
        + "\(summary.removed) 个删除" + (counts.isEmpty ? "。" : "；\(counts)。")
    )
  }
}
