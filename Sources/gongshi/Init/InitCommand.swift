import ArgumentParser
import Diagnostics
import Disclosure
import Files

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

  mutating func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--name 不能是空的。")
    }
    let isHost = domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    guard isHost else { throw ValidationError("--domain 只写域名，如 gxj.example.gov.cn，不带 https://。") }
  }

  func run() throws {
    try refuseUsed()
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
      districts: (districts ?? "").split { "、,， ".contains($0) }.map(String.init),
      day: asOf ?? Today.inChina
    )
    for file in starter.files { try create("content/\(file.path)", Array(file.text.utf8)) }
    for entry in theme.tree.entries {
      try create("themes/\(ProgramThemes.name)/\(entry.path)", try theme.tree.read(entry.path))
    }
    try create("themes/bureau/theme.yaml", Array(Self.ownTheme.utf8))
    Terminal.result(folder)
    Terminal.say(
      """
      已建好 \(folder)。认定事项和办法是样例，请先改 \(folder)/content/programmes/sme-platform.yaml。
      在这个文件夹里运行：gongshi build 生成，gongshi serve 预览，gongshi doctor 看还缺什么。
      """
    )
  }

  private static let ownTheme = """
    标题: 本单位主题
    继承: official

    """

  private func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try LooseFile.create("\(folder)/\(path)", bytes)
  }

  private func refuseUsed() throws {
    guard try LooseFile.exists(folder) else { return }
    var unused: [Diagnostic] = []
    let tree = try FileTree.folder(at: folder, diagnostics: &unused)
    guard tree.entries.isEmpty else {
      throw ValidationError("\(folder) 里已经有文件，从不覆盖；请换一个文件夹。")
    }
  }
}
