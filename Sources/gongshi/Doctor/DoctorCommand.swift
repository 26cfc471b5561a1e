import ArgumentParser
import Diagnostics
import Files
import Ingest

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "体检：下一次发布缺什么，包括放假安排、网址、页脚、权限、字体和磁盘。",
    discussion: "不写任何文件。有“✗ 要改”时退出码为 1。"
  )

  @OptionGroup var options: SiteOptions

  func run() throws {
    Terminal.say("体检 \(options.day)：\(options.content)")
    let findings = try Self.findings(options)
    let lines = findings.map { options.format == .json ? $0.json : $0.text }
    Terminal.result(lines.joined(separator: "\n"))
    let blocked = findings.count { $0.state == .blocked }
    let attention = findings.count { $0.state == .attention }
    guard blocked == 0 else {
      Terminal.say("\(blocked) 项要改，改好以前不能发布；另有 \(attention) 项注意。")
      throw ExitStatus.contentHasErrors
    }
    Terminal.say(attention == 0 ? "可以发布。" : "可以发布；\(attention) 项请看一看。")
  }

  private static func findings(_ options: SiteOptions) throws -> [DoctorFinding] {
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree.folder(at: options.content, diagnostics: &diagnostics)
    guard let content = try Content.read(tree, diagnostics: &diagnostics) else {
      let message = "site.yaml 读不出来；请运行 gongshi check，先改正错误。"
      return [
        DoctorFinding(check: "content", state: .blocked, place: options.content, message: message)
      ]
    }
    let patient = DoctorPatient(options: options, content: content)
    return try DoctorCheck.all.flatMap { try $0.findings(patient) }
  }
}

/// What is looked at.
struct DoctorPatient {
  let options: SiteOptions
  let content: Content

  var output: String { options.output ?? "site" }

  func path(_ file: String) -> String { "\(options.content)/\(file)" }
}

/// One look (体检项目): its name and what it finds.
struct DoctorCheck {
  let name: String
  private let look: (DoctorPatient) throws -> [(DoctorFinding.State, String, String)]

  init(
    _ name: String,
    _ look: @escaping (DoctorPatient) throws -> [(DoctorFinding.State, String, String)]
  ) {
    self.name = name
    self.look = look
  }

  func findings(_ patient: DoctorPatient) throws -> [DoctorFinding] {
    try look(patient).map { state, place, message in
      DoctorFinding(check: name, state: state, place: place, message: message)
    }
  }

  /// All of them, in the order in which they are told. A new one is a line here.
  static var all: [DoctorCheck] {
    [content, drafts, calendar, address, footer, samples, output, disk, readers, fonts]
  }
}
