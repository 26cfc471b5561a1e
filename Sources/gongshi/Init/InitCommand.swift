import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Publishing
import Rendering

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建一个单位的文件夹：内容、认定事项样例、放假安排和自己的主题，马上可以生成。",
    discussion: """
      认定事项和办法是样例，改成本单位的以前，网站每页有“演示”字样。
      official 主题从程序旁边的 themes、../share/gongshi/themes 或者上级文件夹里复制过来，以后升级程序不影响它。
      """
  )

  @Argument(help: "新文件夹，要还没有，或者是空的。")
  var folder: String

  @Option(help: "单位名称，如 示例市工业和信息化局。")
  var name: String

  @Option(help: "地域，如 示例市；默认取自单位名称。")
  var area: String?

  @Option(help: "网站的域名，如 gxj.example.gov.cn；可以以后在 site.yaml 里改。")
  var domain = "example.gov.cn"

  @Option(help: "受理异议的办公电话，写进页脚，拟公示时使用。")
  var telephone: String?

  @Option(help: "区县，用“、”隔开；可以带行政区划代码，如 370102历下区、370103市中区。")
  var districts: String?

  @Option(help: "official 主题在哪个 themes 文件夹里；默认在程序旁边找。")
  var themes: String?

  @Option(name: .customLong("as-of"), help: "按哪一天准备，如 2026-03-05；默认今天（北京时间）。")
  var asOf: Day?

  @Option(help: "结果如何显示：text 或 json。")
  var format = OutputFormat.text

  mutating func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--name 不能是空的。")
    }
    let values = [("--name", name), ("--area", area ?? ""), ("--telephone", telephone ?? "")]
    for (option, value) in values {
      guard value.unicodeScalars.allSatisfy(Self.isVisible) else {
        throw ValidationError("\(option) 里有换行或者看不见的字符；请写成一行文字。")
      }
      if let data = PersonalDataScan.values(in: Array(value.utf8)).first {
        throw ValidationError(
          "\(option) 里有\(data.kind.rawValue)（\(data.masked)），会印在每一页上；请写办公电话，如 0531-00000001。"
        )
      }
    }
    _ = try StarterDistricts(districts ?? "")
    let isHost = domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    guard isHost else { throw ValidationError("--domain 只写域名，如 gxj.example.gov.cn，不带 https://。") }
  }

  func run() throws {
    guard try LooseFolder.isFree(folder) else {
      throw ValidationError("\(folder) 里已经有文件，从不覆盖；请换一个文件夹。")
    }
    guard let theme = try ProgramThemes.official(in: themes) else {
      throw ValidationError(
        "找不到 official 主题；请用 --themes 写明它在哪个文件夹里，如 --themes /opt/gongshi/themes。"
      )
    }
    guard let area = area ?? StarterContent.area(of: name) else {
      throw ValidationError("从单位名称看不出地域；请用 --area 写明，如 --area 示例市。")
    }
    let starter = StarterContent(
      name: name,
      area: area,
      domain: domain,
      telephone: telephone,
      districts: try StarterDistricts(districts ?? ""),
      day: asOf ?? Today.inChina
    )
    try Self.checkThatItBuilds(starter, theme.tree)
    let files = try files(starter, theme.tree)
    try LooseFolder.create(folder, files)
    switch format {
    case .text: Terminal.result(folder)
    case .json: Terminal.result(json(files.map(\.path)))
    }
    Terminal.say(
      """
      已建好 \(folder)。认定事项和办法是样例，请先改 \(folder)/content/programmes/sme-platform.yaml。
      在这个文件夹里运行：gongshi build 生成，gongshi serve 预览，gongshi doctor 看还缺什么。
      """
    )
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// What is made must build: a value that no check above knows is refused by those of the content.
  private static func checkThatItBuilds(_ starter: StarterContent, _ theme: FileTree) throws {
    let texts = starter.files.compactMap { file in RelativePath(file.path).map { ($0, file.text) } }
    var diagnostics: [Diagnostic] = []
    _ = try SiteBuild.prepare(
      SiteBuild.Inputs(
        content: FileTree(texts: Dictionary(texts) { first, _ in first }),
        themes: { _ in [ThemeFolder("themes/official", theme)] },
        asOf: starter.day,
        address: nil,
        published: nil
      ),
      diagnostics: &diagnostics
    )
    guard let error = diagnostics.first(where: { $0.severity == .error }) else { return }
    throw ValidationError("照这些选项建出来的内容通不过检查：\(DiagnosticPrinter.text(error))\n请改正选项，再试一次。")
  }

  private static let ownTheme = """
    标题: 本单位主题
    继承: official

    """

  private func files(
    _ starter: StarterContent,
    _ theme: FileTree
  ) throws(FileError) -> [(path: RelativePath, bytes: [UInt8])] {
    var files: [(path: RelativePath, bytes: [UInt8])] = []
    func add(_ path: String, _ bytes: [UInt8]) {
      if let path = RelativePath(path) { files.append((path, bytes)) }
    }
    for file in starter.files { add("content/\(file.path)", Array(file.text.utf8)) }
    for entry in theme.entries {
      add("themes/\(ProgramThemes.name)/\(entry.path)", try theme.read(entry.path))
    }
    add("themes/bureau/theme.yaml", Array(Self.ownTheme.utf8))
    return files.sorted { $0.path < $1.path }
  }

  private func json(_ files: [RelativePath]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("folder", folder)
      json.field("files", files.map(\.string))
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
