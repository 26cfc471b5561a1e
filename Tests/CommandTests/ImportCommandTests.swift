import Diagnostics
import Glibc
import TestSupport
import Testing

/// Lists as files, made by openpyxl and LibreOffice: `ImportFixtures/make.py`.
struct ImportCommandTests {
  private let fixtures = "\(repositoryFolder)/Tests/CommandTests/ImportFixtures"

  /// The sample content, whose measure asks for fifty firms a year.
  private func withContent(_ body: (String) throws -> Void) throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?.split(separator: "\n").flatMap {
      line -> [Substring] in
      guard line.contains("情形:") else { return [line] }
      return ["    条件: [{列: 年服务企业数, 不低于: 50, 条款: 第十四条}]", line]
    }.joined(separator: "\n")
    try withSampleFolder(changing: ["programmes/demo.yaml": programme], body)
  }

  private func imported(
    _ list: String,
    _ options: String...,
    in folder: String
  ) throws -> ProgramRun {
    try run(
      "\(productsFolder)/gongshi",
      ["import", list, "--programme", "demo", "--batch", "2026"] + options,
      in: folder,
      environment: ["LC_ALL=C.UTF-8"]
    )
  }

  private static let written = """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,年服务企业数
    p-3,丙平台,丙公司,91370102MADE00118X,企业,历下区,信息服务,120
    p-1,甲平台,甲公司,91370102MADEM00115,企业,历下区,信息服务,99
    p-4,"丁“新”,平台",丁公司,91370102MADE00126Q,企业,历下区,信息服务,1200

    """

  @Test(arguments: ["good", "libreoffice"])
  func aGoodListIsWrittenAsTheRowsOfABatch(_ name: String) throws {
    try withContent { folder in
      let list = "\(fixtures)/\(name).xlsx"
      let before = try bytes(of: list)
      let run = try imported(list, "--yes", in: folder)
      #expect(run.status == 0)
      #expect(try text(of: "\(folder)/content/records/demo/2026.csv") == Self.written)
      #expect(run.errors.contains("已写入 content/records/demo/2026.csv：3 行；1 个提示，请核对。"))
      #expect(try bytes(of: list) == before)
      let check = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(check.status == 0)
    }
  }

  @Test(arguments: [[], ["--no-input"]])
  func withoutATerminalIDsAreProposedAndNothingIsWritten(_ options: [String]) throws {
    try withContent { folder in
      let run = try run(
        "\(productsFolder)/gongshi",
        ["import", "\(fixtures)/good.xlsx", "--programme", "demo", "--batch", "2026"] + options,
        in: folder,
        environment: []
      )
      #expect(run.status == 1)
      #expect(run.output.contains("[名单!B4]: 提示 [import/id-new] “丙平台”是新的平台，拟编为 p-3。"))
      #expect(run.errors.contains("3 个编号还没有确认；核对无误后加 --yes 再运行一次。"))
      #expect(access("\(folder)/content/records/demo/2026.csv", F_OK) == -1)
    }
  }

  @Test func aListThatIsThereIsNeverReplaced() throws {
    try withContent { folder in
      let path = "\(folder)/content/records/demo/2026.csv"
      try write("平台编号,平台名称,运营单位\n", to: path)
      let run = try imported("\(fixtures)/good.xlsx", "--yes", in: folder)
      #expect(run.status == 1)
      #expect(
        run.output
          == "good.xlsx: 错误 [import/list-exists] records/demo/2026.csv 已经有了，从不覆盖；请核对批次；"
          + "还没有公告引用它，导错了的可以删去这个文件再导入。\n"
      )
      #expect(try text(of: path) == "平台编号,平台名称,运营单位\n")
    }
  }

  @Test(arguments: [
    (
      "平台名称\t运营单位\t区县\n丙平台\t丙公司\t历下区\n", "用制表符分隔，不是逗号；请另存为“CSV（逗号分隔）”再导入。"
    ), ("平台名称；运营单位；区县\n", "用全角分号分隔，不是半角逗号；请都改成半角逗号再导入。"),
  ])
  func anotherSeparatorIsNamed(_ list: String, _ advice: String) throws {
    try withContent { folder in
      try write(list, to: "\(folder)/list.csv")
      let run = try imported("\(folder)/list.csv", "--yes", in: folder)
      #expect(run.status == 1)
      #expect(
        run.output.contains("没有找到名单的表头；这个文件\(advice)"),
        "\(run.output)"
      )
    }
  }

  @Test(arguments: [
    ("平台名称,运营单位\n丙平台,丙公司\n丁平台,丁公司,多\n", "list.csv:3:1: 错误 [format/cell-count]"),
    ("一览表\n平台名称,运营单位\n丙平台,丙公司,\n", "list.csv:3:1: 错误 [format/cell-count]"),
    ("平台名称,运营单位\n\"丙平台,丙公司\n", "list.csv:2:1: 错误 [format/unclosed-quote]"),
  ])
  func aFlawInACSVListIsToldWhereItIs(_ list: String, _ finding: String) throws {
    try withContent { folder in
      try write(list, to: "\(folder)/list.csv")
      let run = try imported("\(folder)/list.csv", "--yes", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains(finding), "\(run.output)")
      #expect(!run.output.contains("import/no-list"))
    }
  }

  @Test func noIDIsProposedWhileRecordsAreUnread() throws {
    try withContent { folder in
      try write("平台编号\np-3\n", to: "\(folder)/content/records/demo/2025.csv")
      let run = try imported("\(fixtures)/good.xlsx", "--yes", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("content/records 里有错误，新的编号可能与它们重复"))
    }
  }

  @Test func everyMistakeIsToldInItsCell() throws {
    try withContent { folder in
      let run = try imported("\(fixtures)/messy.xlsx", "--yes", in: folder)
      #expect(run.status == 1)
      let recorded = "\(fixtures)/messy.txt"
      if getenv("RECORD") != nil { try write(run.output, to: recorded) }
      #expect(try run.output == text(of: recorded))
      #expect(access("\(folder)/content/records/demo/2026.csv", F_OK) == -1)
    }
  }

  @Test func checkReadsAWorkbookAsImportDoes() throws {
    try withContent { folder in
      let list = "\(fixtures)/messy.xlsx"
      let check = try gongshi("check", list, "--programme", "demo", in: folder)
      #expect(check.status == 1)
      #expect(try check.output == imported(list, in: folder).output)
    }
  }

  @Test func jsonNamesSheetAndCell() throws {
    try withContent { folder in
      let run = try imported("\(fixtures)/messy.xlsx", "--format", "json", in: folder)
      let line = run.output.split(separator: "\n").first { $0.contains("import/month-only") }
      #expect(
        line
          == #"{"severity":"error","code":"import/month-only","message":"这里只有年月，没有写明哪一天；请按批准文件写全，例如 2026-07-01 或者 2026-07-31。","file":"messy.xlsx","sheet":"拟认定名单","cell":"J6","notes":["“有效期起”列，表中显示为“2026年7月”。"]}"#
      )
    }
  }

  @Test func theCopyBearsTheMistakesAsComments() throws {
    try withContent { folder in
      let run = try imported("\(fixtures)/messy.xlsx", "--annotate", "批注.xlsx", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("已另存 批注.xlsx"))
      let again = try imported("批注.xlsx", in: folder)
      #expect(
        again.output == run.output.replacing("messy.xlsx", with: "批注.xlsx")
      )
      let refused = try imported("\(fixtures)/messy.xlsx", "--annotate", "批注.xlsx", in: folder)
      #expect(refused.status == 64)
      #expect(refused.errors.contains("批注.xlsx 已经有了，从不覆盖；--annotate 请换一个文件名。"))
    }
  }

  @Test func oneOfSeveralListsIsNamed() throws {
    try withContent { folder in
      let list = "\(fixtures)/two-lists.xlsx"
      let both = try imported(list, "--yes", in: folder)
      #expect(both.output.contains("[import/several-lists] 有几张工作表都像名单：“第一批”、“第二批”"))
      let wrong = try imported(list, "--yes", "--sheet", "第2批", in: folder)
      #expect(wrong.output.contains("没有名为“第2批”的工作表，是不是“第一批”"))
      #expect(try imported(list, "--yes", "--sheet", "第二批", in: folder).status == 0)
      #expect(
        try text(of: "\(folder)/content/records/demo/2026.csv")
          == "平台编号,平台名称,运营单位\np-3,癸平台,癸公司\n"
      )
    }
  }

  @Test func aWorkbookOfAnotherProgramIsRead() throws {
    try withContent { folder in
      let refused = try imported("\(fixtures)/other-writer.xlsx", in: folder)
      #expect(refused.output.contains("“46204”是 Excel 的日期序号，可能是 2026-07-01"))
      let run = try imported("\(fixtures)/other-writer.xlsx", "--accept", "C3", "--yes", in: folder)
      #expect(run.status == 0)
      #expect(
        try text(of: "\(folder)/content/records/demo/2026.csv")
          == "平台编号,平台名称,运营单位,有效期起\np-3,子&丑_x0041_平台,子丑公司,\n"
      )
    }
  }

  @Test func aTextInGB18030WithATitleIsRead() throws {
    try withContent { folder in
      let text = "名单,,\n平台名称,单位名称,所在区县\n丙平台,丙公司,历下\n"
      try write(bytes: gb18030(text), to: "\(folder)/名单.csv")
      let run = try imported("名单.csv", "--yes", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("名单.csv: 提示 [format/gb18030]"))
      #expect(run.output.contains("名单.csv:3:9: 错误 [record/unknown-district]"))
      try write("关于名单\n平台名称,单位名称\n丙平台,丙公司\n", to: "\(folder)/名单.csv")
      #expect(try imported("名单.csv", "--yes", in: folder).status == 0)
    }
  }

  @Test(arguments: [
    ("hostile-bomb", "import/unreadable"), ("hostile-entities", "import/unreadable"),
    ("hostile-macros", "import/macros"), ("hostile-old", "import/unreadable"),
    ("hostile-paths", "import/no-list"),
  ])
  func aHostileFileIsRefused(_ name: String, _ code: String) throws {
    try withContent { folder in
      let run = try imported(
        "\(fixtures)/\(name).xlsx",
        "--yes",
        "--annotate",
        "a.xlsx",
        in: folder
      )
      #expect(run.status == 1)
      #expect(run.output.hasPrefix("\(name).xlsx: 错误 [\(code)]"))
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(try files(below: folder)["a.xlsx"] == nil)
    }
  }

  @Test(arguments: [
    (["--batch", "changes"], "changes 是别的表的名称"), (["--batch", "二"], "只能用小写字母"),
    (["--programme", "dem"], "没有认定事项 dem，是否要写 demo"), (["--id-prefix", "甲"], "--id-prefix 只用"),
    (["--annotate", "a.xlsx"], "--annotate 只用于 .xlsx"),
  ])
  func wrongUsageIsTold(_ options: [String], _ message: String) throws {
    try withContent { folder in
      let list = options.contains("--annotate") ? "good.csv" : "\(fixtures)/good.xlsx"
      let defaults = ["--programme", "demo", "--batch", "2026"]
      let all =
        options.contains("--programme") || options.contains("--batch")
        ? Array(defaults[options.contains("--programme") ? 2...3 : 0...1]) + options
        : defaults + options
      let run = try run(
        "\(productsFolder)/gongshi",
        ["import", list] + all,
        in: folder,
        environment: []
      )
      #expect(run.status == 64)
      #expect(run.errors.contains(message))
    }
  }

  @Test func aFileThatIsNotThereIsNotFound() throws {
    try withContent { folder in
      let run = try imported("名单.xlsx", in: folder)
      #expect(run.status == 66)
    }
  }

  @Test func aListCutOffAnywhereIsRefused() throws {
    let whole = try bytes(of: "\(fixtures)/good.xlsx")
    try withContent { folder in
      for length in stride(from: 0, to: whole.count, by: whole.count / 16) {
        try write(bytes: Array(whole[..<length]), to: "\(folder)/名单.xlsx")
        let run = try imported("名单.xlsx", "--yes", in: folder)
        #expect(run.status == 1, "\(length)")
        #expect(run.output.contains("[import/unreadable] 文件损坏或者与扩展名不符"), "\(length)")
      }
    }
  }

  private func gb18030(_ text: String) throws -> [UInt8] {
    let converter = try #require(iconv_open("GB18030", "UTF-8"))
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    let capacity = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (unread, unwritten) = (source.count, target.count)
        _ = iconv(converter, &from, &unread, &to, &unwritten)
        return unwritten
      }
    }
    return output.prefix(capacity - left).map { UInt8(bitPattern: $0) }
  }
}
