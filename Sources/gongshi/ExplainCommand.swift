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

  @Flag(help: "以 Markdown 表列出全部代码和说明。")
  var table = false

  @Option(help: "text 或 json（每行一个，带说明）。")
  var format = OutputFormat.text

  mutating func validate() throws {
    if table && format == .json { throw ValidationError("--table 和 --format json 只写一个。") }
  }

  func run() throws {
    let kinds = AllFindings.kinds
    if table { return Terminal.result(Self.markdown(kinds)) }
    guard let code else {
      let lines = kinds.map { format == .json ? $0.json : "\($0.code)  \($0.severity.label)" }
      return Terminal.result(lines.joined(separator: "\n"))
    }
    guard let kind = kinds.first(where: { $0.code == code }) else {
      let hint = nearestName(to: code, among: kinds.map(\.code)).map { "，是否要写 \($0)" } ?? ""
      throw ValidationError("没有代码 \(code)\(hint)；运行 gongshi explain 查看全部。")
    }
    Terminal.result(
      format == .json
        ? kind.json : "\(kind.code)（\(kind.severity.label)）\n\(kind.explanation)"
    )
  }

  private static func markdown(_ kinds: [DiagnosticKind]) -> String {
    let rows = kinds.map { "| `\($0.code)` | \($0.severity.label) | \($0.explanation) |" }
    let head = [
      "# 问题代码",
      "",
      "由 `gongshi explain --table` 生成，共 \(kinds.count) 个。错误必须改正才能生成网站；警告和提示不影响生成。",
      "所列是通常的轻重，具体一处可能不同，以检查结果为准。",
      "",
      "| 代码 | 轻重 | 说明 |",
      "|---|---|---|",
    ]
    return (head + rows).joined(separator: "\n")
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

extension DiagnosticKind {
  /// One line.
  fileprivate var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("code", code)
      json.field("severity", severity.rawValue)
      json.field("explanation", explanation)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
