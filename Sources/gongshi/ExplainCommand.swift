import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import Rendering

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一个问题代码；不写代码则列出全部。"
  )

  @Argument(help: "如 publicity/too-few-working-days。")
  var code: String?

  func run() throws {
    let kinds = AllFindings.kinds
    guard let code else {
      let lines = kinds.map { "\($0.code)  \($0.severity.label)" }
      return Terminal.result(lines.joined(separator: "\n"))
    }
    guard let kind = kinds.first(where: { $0.code == code }) else {
      let hint = nearestName(to: code, among: kinds.map(\.code)).map { "，是否要写 \($0)" } ?? ""
      throw ValidationError("没有代码 \(code)\(hint)；运行 gongshi explain 查看全部。")
    }
    Terminal.result("\(kind.code)（\(kind.severity.label)）\n\(kind.explanation)")
  }
}

/// Every kind of finding of every module, by code.
enum AllFindings {
  static var kinds: [DiagnosticKind] {
    (FilesFindings.all + IngestFindings.all + RegisterCheck.all.flatMap(\.kinds)
      + RenderingFindings.all + PublishingFindings.all)
      .sorted { $0.code < $1.code }
  }
}
