import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "只检查，不写文件：整个内容，或一张名单。"
  )

  @OptionGroup var options: SiteOptions

  @Argument(help: "只检查这张名单（.csv 或者 .xlsx）；需要 --programme。")
  var table: String?

  @Option(help: "名单属于哪个认定事项，如 jinan-sme-platform。")
  var programme: String?

  @Flag(help: "只校验查询：从记录里抽取几千个字词查询索引，与逐条通读的结果比较。")
  var search = false

  @Option(help: "校验查询时抽取多少个字词；默认 5000。")
  var samples: Int?

  private static let samples = 5_000

  mutating func validate() throws {
    if search && table != nil { throw ValidationError("--search 校验整个内容的查询，不能同时写名单。") }
    if let samples {
      guard search else { throw ValidationError("--samples 只用于 --search。") }
      guard (1...1_000_000).contains(samples) else {
        throw ValidationError("--samples 应在 1 到 1000000 之间。")
      }
    }
    if (table == nil) != (programme == nil) {
      throw ValidationError("检查一张名单要同时写名单文件和 --programme。")
    }
  }

  func run() throws {
    let options = options.onOneDay
    if search { return try SearchCheck.run(options, samples: samples ?? Self.samples) }
    var diagnostics: [Diagnostic] = []
    if let table, let programme {
      Terminal.say("检查名单：\(table)")
      try TableCheck.run(
        table,
        programme: programme,
        content: options.content,
        diagnostics: &diagnostics
      )
    } else {
      Terminal.say("检查 \(options.day) 的网站：\(options.content)")
      let progress = ProgressLine()
      defer { progress.end() }
      progress.show("正在读取和核对内容……")
      let build = try options.prepare(comparing: options.output, diagnostics: &diagnostics)
      keepUntilExit(build)
      if let build {
        diagnostics += try build.render(to: .none, jobs: options.workers) {
          progress.show("正在核对网页和数据", $0, of: $1)
        }
      }
    }
    Terminal.show(diagnostics, as: options.format, onStandardOutput: true)
    let counts = Terminal.count(diagnostics)
    Terminal.say(counts.isEmpty ? "没有发现问题。" : "检查完毕：\(counts)。")
    if diagnostics.hasErrors { throw ExitStatus.contentHasErrors }
  }
}
