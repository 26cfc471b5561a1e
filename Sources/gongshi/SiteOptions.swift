import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Glibc
import Ingest
import Publishing
import Rendering

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// The options that `build` and `check` share.
struct SiteOptions: ParsableArguments {
  @Option(help: "内容文件夹。")
  var content = "content"

  @Option(help: "主题文件夹；默认用 site.yaml 写明的主题，在 themes 里找。")
  var theme: String?

  @Option(help: "网站文件夹。build 默认 site；check 写明时才与其中已发布的网站比较。")
  var output: String?

  @Option(name: .customLong("as-of"), help: "生成哪一天的网站，如 2026-03-05；默认今天（北京时间）。")
  var asOf: Day?

  @Option(name: .customLong("base-url"), help: "网站地址；默认用 site.yaml 的网址。")
  var baseURL: String?

  @Option(help: "生成网页同时使用的线程数；默认与处理器相同。")
  var jobs: Int?

  @Option(help: "发现的问题如何显示：text 或 json（每行一个）。")
  var format = OutputFormat.text

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs 应在 1 到 256 之间。")
    }
    if let address = baseURL {
      guard SiteSettings.isAddress(address) else {
        throw ValidationError(
          "--base-url 应是网站的完整地址，如 https://gxj.example.gov.cn/gongshi/，不带用户名、密码和“..”。"
        )
      }
    }
  }

  var day: Day { asOf ?? Today.inChina }

  /// The same for one day, be it midnight meanwhile.
  var onOneDay: SiteOptions {
    var options = self
    options.asOf = day
    return options
  }

  var workers: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Reads, checks and plans the site; what an output folder holds adds findings only.
  func prepare(
    comparing output: String?,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> SiteBuild? {
    let files = try FileTree.folder(at: content, diagnostics: &diagnostics)
    let published = try output.flatMap { (output) throws(FileError) in
      try SiteTransaction.existing(output: output)
    }
    let folder = theme
    return try SiteBuild.prepare(
      SiteBuild.Inputs(
        content: files,
        themes: { (settings: SiteSettings) throws(FileError) in
          try ThemeFolders.load(folder, of: settings)
        },
        asOf: day,
        address: address,
        published: published,
        programFolders: ProgramFolders.ofEnvironment
      ),
      diagnostics: &diagnostics
    )
  }

  private var address: String? {
    baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}

/// Where programs that read attachments are looked for.
enum ProgramFolders {
  /// The folders of `PATH`, in their order; a relative one is never used.
  static var ofEnvironment: [String] {
    guard let path = getenv("PATH") else { return [] }
    return String(cString: path).split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
  }
}
