import Foundation
import Glibc
import TestSupport
import Testing

struct InitCommandTests {
  /// Runs `body` in a folder that holds a new bureau's folder, 公示站.
  private func withNewFolder(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let made = try gongshi(
        "init",
        "公示站",
        "--name",
        "示例市工业和信息化局",
        "--districts",
        "370102历下区、市中区",
        "--as-of",
        "2026-03-02",
        in: folder
      )
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output == "公示站\n")
      try body("\(folder)/公示站")
    }
  }

  @Test func aNewFolderBuildsAtOnceWithoutAFinding() throws {
    try withNewFolder { folder in
      let check = try gongshi("check", "--as-of", "2026-03-02", in: folder)
      #expect(check.status == 0)
      #expect(check.output == "")
      #expect(try gongshi("build", "--as-of", "2026-03-02", in: folder).status == 0)
      #expect(try text(of: "\(folder)/site/index.html").contains("示例市工业和信息化局"))
      #expect(
        try text(of: "\(folder)/content/vocabularies/districts.csv")
          == "代码,名称,地域,起,止,后继\n370102,历下区,示例市,,,\nq-2,市中区,示例市,,,\n"
      )
    }
  }

  @Test(arguments: [
    ("郑州市工业和信息化局", "层级: 市级\n地域: 郑州市\n"),
    ("郑州市金水区科学技术局", "层级: 县级\n地域: 金水区\n"),
    ("济南市市中区工业和信息化局", "层级: 县级\n地域: 市中区\n"),
    ("贵州省工业和信息化厅", "层级: 省级\n地域: 贵州省\n"),
    ("延边朝鲜族自治州工业和信息化局", "层级: 市级\n地域: 延边朝鲜族自治州\n"),
    ("示例市城市管理局", "层级: 市级\n地域: 示例市\n"),
    ("示例市市场监督管理局", "层级: 市级\n地域: 示例市\n"),
  ])
  func theAreaIsTheLastUnitOfTheName(name: String, written: String) throws {
    try withTemporaryFolder { folder in
      let themes = "\(repositoryFolder)/themes"
      let made = try gongshi("init", "站", "--name", name, "--themes", themes, in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let programme = try text(of: "\(folder)/站/content/programmes/sme-platform.yaml")
      #expect(programme.contains(written))
    }
  }

  @Test func itsOwnThemeInheritsTheOfficialOneBesideIt() throws {
    try withNewFolder { folder in
      #expect(try text(of: "\(folder)/themes/bureau/theme.yaml") == "标题: 本单位主题\n继承: official\n")
      #expect(
        try files(below: "\(folder)/themes/official")
          == files(below: "\(repositoryFolder)/themes/official")
      )
      let style = ":root { --accent: #123456; }\n"
      try write(style, to: "\(folder)/themes/bureau/assets/style.css")
      #expect(try gongshi("build", "--as-of", "2026-03-02", in: folder).status == 0)
      let written = try files(below: "\(folder)/site").values
      #expect(written.contains { String(decoding: $0, as: UTF8.self) == style })
    }
  }

  @Test func aFolderWithFilesIsLeftAlone() throws {
    try withNewFolder { folder in
      let before = try files(below: folder)
      let again = try gongshi("init", ".", "--name", "示例市局", in: folder)
      #expect(again.status == 64)
      #expect(again.errors.contains(". 里已经有文件，从不覆盖；请换一个文件夹。"))
      #expect(try files(below: folder) == before)
    }
  }

  @Test func theFilesAreToldAsJSON() throws {
    try withTemporaryFolder { folder in
      let made = try gongshi(
        "init",
        "站",
        "--name",
        "示例市局",
        "--as-of",
        "2026-03-02",
        "--format",
        "json",
        in: folder
      )
      let told = try JSONDecoder().decode(Made.self, from: Data(made.output.utf8))
      #expect(told.folder == "站")
      #expect(try told.files == files(below: "\(folder)/站").keys.sorted())
    }
  }

  private struct Made: Decodable {
    let folder: String
    let files: [String]
  }

  @Test(arguments: [
    (["--name", "示例局"], "从单位名称看不出地域；请用 --area 写明"),
    (["--name", " "], "--name 不能是空的"),
    (["--name", "示例市局\n二科"], "--name 里有换行或者看不见的字符；请写成一行文字"),
    (["--name", "示例市局", "--telephone", "13800138000"], "--telephone 里有手机号（138****8000）"),
    (["--name", "示例市局", "--districts", "历下区、历下区"], "“历下区”写了两次；请删去一个"),
    (["--name", "示例市局", "--districts", "370102历下区、370102市中区"], "代码 370102 写了两次"),
    (["--name", "示例市局", "--districts", "370102"], "缺名称"),
    (["--name", "示例市局", "--districts", "99999999"], "行政区划代码是 6 位数字"),
    (
      ["--name", "示例市局", "--area", "示例市,甲", "--districts", "历下区"],
      "通不过检查：vocabularies/districts.csv"
    ),
    (["--name", "示例市局", "--domain", "https://a.cn"], "--domain 只写域名"),
    (["--name", "示例市局", "--themes", "nowhere"], "找不到 official 主题；请用 --themes 写明"),
  ])
  func wrongUsageIsTold(_ options: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let made = try run(
        "\(productsFolder)/gongshi",
        ["init", "站"] + options,
        in: folder,
        environment: []
      )
      #expect(made.status == 64)
      #expect(made.errors.contains(message))
      #expect(access("\(folder)/站", F_OK) == -1)
    }
  }

  @Test(arguments: [2025, 2026])
  func theKnownCalendarsAreThoseOfTheDemonstration(_ year: Int) throws {
    try withTemporaryFolder { folder in
      _ = try gongshi("init", "站", "--name", "示例市局", "--as-of", "2025-06-01", in: folder)
      #expect(
        try text(of: "\(folder)/站/content/calendars/\(year).yaml")
          == text(of: "\(repositoryFolder)/content/calendars/\(year).yaml")
      )
    }
  }

  @Test func doctorTellsWhatIsLeftToDo() throws {
    try withNewFolder { folder in
      let doctor = try gongshi("doctor", "--as-of", "2026-03-09", in: folder)
      #expect(doctor.status == 0)
      let lines = doctor.output.split(separator: "\n").filter { $0.contains("content") }
      #expect(
        lines == [
          "✓ 通过  content：检查没有错误。",
          "! 注意  content/notices/2026/sme-2026-call.md：还是草稿，发布日期已经到了；定稿后删去“草稿: true”一行。",
          "✓ 通过  content/calendars：有2026年的放假安排。",
          "! 注意  content/calendars/2027.yaml：还没有明年的放假安排，跨年的公示拟不出来；国务院办公厅的通知公布后请补上。",
          "! 注意  content/site.yaml：网址 https://example.gov.cn/gongshi/ 是样例，二维码和订阅都会指错；请改成网站真正的地址。",
          "! 注意  content/site.yaml：页脚缺标识码、ICP、公安备案、电话、地址、党政机关标识、找错；"
            + "政府网站检查会看这些，请补上（国办发〔2017〕47号）。",
          "! 注意  content/programmes/sme-platform.yaml:10:5：办法还是样例；请照本单位的办法改标题、文号、条款和数字。",
          "! 注意  content/site.yaml：每页有“演示”字样，搜索引擎不收录；正式公开前删去“演示: true”。",
        ]
      )
    }
  }

  @Test func doctorStopsWhatWouldBlockTheNextPublication() throws {
    try withNewFolder { folder in
      let path = "\(folder)/content/site.yaml"
      try write(try text(of: path).replacing("演示: true\n", with: ""), to: path)
      try write("平台编号\n", to: "\(folder)/content/records/sme-platform/2026.csv")
      let doctor = try gongshi("doctor", "--as-of", "2027-03-09", "--format", "json", in: folder)
      #expect(doctor.status == 1)
      let blocked = doctor.output.split(separator: "\n").filter { $0.contains(#""blocked""#) }
      #expect(
        blocked.map { $0.prefix { $0 != "," } } == [
          #"{"check":"content""#, #"{"check":"calendar""#, #"{"check":"address""#,
          #"{"check":"sample""#,
        ]
      )
      #expect(doctor.errors.contains("4 项要改，改好以前不能发布"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMadeForEveryShell(_ shell: String) throws {
    let script = try gongshi("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("publicity"))
    #expect(try gongshi("--help").output.contains("gongshi --generate-completion-script bash"))
  }
}
