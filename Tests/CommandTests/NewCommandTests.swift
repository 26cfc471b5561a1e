import Diagnostics
import TestSupport
import Testing

struct NewCommandTests {
  @Test func anAwardComesAfterTheWindowWithoutRefusedAndObjected() throws {
    let rows = try #require(SampleContent.files["records/demo/2023.csv"])
    let changes: [RelativePath: String?] = [
      "notices/2023/p-award.md": nil, "records/demo/revocations.csv": nil,
      "records/demo/2023.csv": rows + "\np-3,丙平台,丙公司,,企业,历下区,信息服务,,",
      "records/demo/changes.csv": """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-2,异议受理,2023-06-20,,,,,2023,
      p-3,撤回申报,2023-06-21,,,,,2023,
      """,
    ]
    try withSampleFolder(changing: changes) { folder in
      let new = try gongshi("new", "award", "--batch", "2023", "--no-input", in: folder)
      #expect(new.output == "content/notices/2023/demo-2023-award.md\n")
      #expect(
        try text(of: "\(folder)/content/notices/2023/demo-2023-award.md") == """
          ---
          标题: 关于公布2023年度示范平台（演示）认定名单的公告
          类型: 认定公告
          发布: 2023-06-27 09:00
          成文: 2023-06-27
          发文机关: 示例局
          名单: [demo/2023]
          依据: [demo-2021]
          认定: {日期: 2023-06-27, 有效期起: 2023-06-27, 有效期止: 2026-06-27, 暂缓: [p-2]}
          草稿: true
          ---

          根据《示范平台认定管理办法》第二十一条，经公示和异议核查，现公布2023年度示范平台（演示）认定名单。

          ## 一、认定名单

          决定认定1家平台，名单如下：

          {名单}

          ## 二、有效期

          有效期自2023年6月27日起至2026年6月27日止。

          """
      )
      let check = try gongshi("check", "--as-of", "2023-06-30", in: folder)
      #expect(!check.output.contains("demo-2023-award"))
      #expect(check.status == 0)
    }
  }

  /// Names with all that YAML gives a meaning to.
  @Test(arguments: [
    #"甲: "平台" #1"#, "[甲], {乙}", "- 甲", "'甲'", "甲\\n乙", "*甲 & !乙", "2026-03", "true", "甲　乙",
    "@`%|>?",
  ])
  func aNameIsWrittenSoThatItIsReadBack(_ name: String) throws {
    let table = "平台编号,平台名称,运营单位\np-1,\"\(name.replacing("\"", with: "\"\""))\",甲公司\n"
    let changes: [RelativePath: String?] = [
      "records/demo/2023.csv": table, "records/demo/revocations.csv": nil,
    ]
    try withSampleFolder(changing: changes) { folder in
      let new = try gongshi(
        "new",
        "rename",
        "--platform",
        "p-1",
        "--field",
        "运营单位",
        "--value",
        "乙,公司",
        "--day",
        "2023-12-01",
        "--no-input",
        in: folder
      )
      #expect(new.status == 0)
      #expect(new.errors.contains("p-1,更名,2023-12-01,运营单位,甲公司,\"乙,公司\",demo-2023-rename,,"))
      let check = try gongshi("check", "--as-of", "2023-12-02", "--format", "json", in: folder)
      let told = check.output.split(separator: "\n").filter { $0.contains("demo-2023-rename") }
      #expect(!told.contains { $0.contains(#""severity":"error""#) }, "\(told)")
      #expect(!told.contains { $0.contains("format/") }, "\(told)")
    }
  }

  @Test func aNameWithMarksOfMarkdownIsPrintedAsItIs() throws {
    try withSampleFolder { folder in
      let new = try gongshi(
        "new",
        "rename",
        "--platform",
        "p-1",
        "--field",
        "平台名称",
        "--value",
        "5G*云*_[平台]<b>&amp;",
        "--day",
        "2023-12-01",
        "--publish",
        "--no-input",
        in: folder
      )
      #expect(new.status == 0)
      let path = "\(folder)/content/notices/2023/demo-2023-rename.md"
      #expect(
        try text(of: path).contains(#"由“甲平台”更名为“5G\*云\*\_\[平台\]\<b\>\&amp;”，统一社会信用代码不变"#)
      )
      _ = try gongshi("build", "--as-of", "2023-12-02", in: folder)
      #expect(
        try text(of: "\(folder)/site/notices/demo-2023-rename.html")
          .contains("更名为“5G*云*_[平台]&lt;b&gt;&amp;amp;”，统一")
      )
    }
  }

  @Test func whatIsNotKnownIsNamedAndNothingIsWritten() throws {
    let site = "格式: 1\n网站: {名称: 示例局, 网址: https://example.gov.cn/gongshi/}\n"
    try withSampleList(changing: ["site.yaml": site]) { folder in
      let new = try gongshi("new", "publicity", "--batch", "2023", in: folder)
      #expect(new.status == 1)
      #expect(
        new.output.split(separator: "\n").map { $0.split(separator: "--").last.map(String.init) }
          == ["telephone 写明。", "department 写明。", "day 写明。"]
      )
      #expect(try files(below: "\(folder)/content")["notices/2023/demo-2023-publicity.md"] == nil)
    }
  }

  @Test(arguments: [
    (
      ["publicity", "--batch", "2023", "--day", "2023-06-22"], 1,
      "2023-06-22 不是工作日；公示请从工作日开始，例如 --day 2023-06-25。"
    ),
    (["publicity", "--batch", "2023", "--day", "2023-12-29"], 1, "没有2024年的放假安排"),
    (
      ["publicity", "--batch", "2023", "--day", "2023-06-19", "--days", "3"], 1,
      "办法要求公示5个工作日，--days 3 不够；请不写 --days，或者写得不少于它。"
    ),
    (["publicity", "--batch", "2024", "--day", "2023-06-19"], 1, "没有名单 records/demo/2024.csv"),
    (["award", "--batch", "2023", "--day", "2023-06-19"], 1, "名单 demo/2023 还没有公示，不能认定"),
    (["publicity", "--batch", "二"], 64, "批次 二 只能用小写字母"),
    (["publicity", "--batch", "2023", "--programme", "dem"], 64, "没有认定事项 dem，是否要写 demo"),
    (["publicity", "--batch", "2023", "--id", "甲"], 64, "--id 只用小写字母"),
    (
      [
        "revocation", "--day", "2023-07-01", "--platform", "p-9", "--ground", "虚假申报", "--reason",
        "因",
      ], 1, "登记册里没有平台 p-9；请写平台编号，例如 demo-0001"
    ),
  ])
  func whatCannotBeIsRefused(_ arguments: [String], _ status: Int32, _ message: String) throws {
    try withSampleList { folder in
      let new = try run(
        "\(productsFolder)/gongshi",
        ["new"] + arguments + ["--no-input"],
        in: folder,
        environment: []
      )
      #expect(new.status == status)
      #expect((new.output + new.errors).contains(message), "\(new.output)\(new.errors)")
    }
  }

  /// A firm that is recognised itself has one name in two fields.
  @Test(arguments: [("企业", 2), ("平台", 1)])
  func aFirmIsRenamedInBothFields(subject: String, rows: Int) throws {
    let changes: [RelativePath: String?] = [
      "programmes/demo.yaml": SampleContent.files["programmes/demo.yaml"].map {
        $0 + "\n主体: \(subject)\n"
      },
      "records/demo/2023.csv": SampleContent.files["records/demo/2023.csv"]?
        .replacing("p-1,甲平台,甲公司,", with: "p-1,甲公司,甲公司,"),
    ]
    try withSampleFolder(changing: changes) { folder in
      let new = try run(
        "\(productsFolder)/gongshi",
        [
          "new", "rename", "--platform", "p-1", "--field", "平台名称", "--value", "丙公司", "--day",
          "2023-12-01", "--no-input",
        ],
        in: folder,
        environment: ["LC_ALL=C.UTF-8"]
      )
      #expect(new.status == 0, "\(new.errors)")
      let lines = new.errors.split(separator: "\n").map(String.init).filter {
        $0.hasPrefix("p-1,")
      }
      let both = [
        "p-1,更名,2023-12-01,平台名称,甲公司,丙公司,demo-2023-rename,,",
        "p-1,更名,2023-12-01,运营单位,甲公司,丙公司,demo-2023-rename,,",
      ]
      #expect(lines == Array(both.prefix(rows)))
    }
  }

  @Test func anAwardInsideTheWindowIsRefused() throws {
    try withSampleFolder { folder in
      let new = try gongshi(
        "new",
        "award",
        "--batch",
        "2023",
        "--day",
        "2023-06-26",
        "--no-input",
        in: folder
      )
      #expect(new.status == 1)
      #expect(new.output.contains("公示期到2023年6月26日，2023年6月26日还不能认定；最早写 --day 2023-06-27。"))
    }
  }

  @Test func aFileIsNeverReplacedAndTheNextIDIsTaken() throws {
    try withSampleList { folder in
      let arguments = ["new", "publicity", "--batch", "2023", "--day", "2023-06-19", "--no-input"]
      let write = { (more: [String]) in
        try run("\(productsFolder)/gongshi", arguments + more, in: folder, environment: [])
      }
      #expect(try write([]).status == 0)
      #expect(try write([]).output == "content/notices/2023/demo-2023-publicity-2.md\n")
      let again = try write(["--id", "demo-2023-publicity"])
      #expect(again.status == 1)
      #expect(again.output.contains("[new/notice-exists]"))
    }
  }

  @Test func filesThatLieReadyAreListedAsAttachments() throws {
    let changes: [RelativePath: String?] = [
      "attachments/demo-2023-publicity/异议书.txt": "异议书",
      "attachments/demo-2023-publicity/样式.txt": "样式",
    ]
    try withSampleList(changing: changes) { folder in
      _ = try gongshi(
        "new",
        "publicity",
        "--batch",
        "2023",
        "--day",
        "2023-06-19",
        "--no-input",
        in: folder
      )
      let written = try text(of: "\(folder)/content/notices/2023/demo-2023-publicity.md")
      #expect(written.contains("附件: [{文件: 异议书.txt, 标题: 异议书}, {文件: 样式.txt, 标题: 样式}]"))
      #expect(written.hasSuffix("\n附件：\n\n1. 异议书\n2. 样式\n"))
      let check = try gongshi("check", "--as-of", "2023-06-20", in: folder)
      #expect(!check.output.contains("[attachment/"), "\(check.output)")
    }
  }

  /// `script` gives the program a terminal, on which it may ask.
  @Test func inATerminalItAsksForWhatIsMissing() throws {
    try withSampleList { folder in
      try write("明天\n2023-06-19\n", to: "\(folder)/answers")
      let asked = try run(
        "/bin/sh",
        [
          "-c",
          "script -qec '\(productsFolder)/gongshi new publicity --batch 2023' /dev/null < answers",
        ],
        in: folder,
        environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
      )
      #expect(asked.output.contains("或者作出决定的那一天？"))
      #expect(asked.output.contains("“明天”不能用在这里。"))
      #expect(
        try text(of: "\(folder)/content/notices/2023/demo-2023-publicity.md")
          .contains("公示期: {起: 2023-06-19, 止: 2023-06-26,")
      )
    }
  }

  @Test func jsonTellsThePathAndTheRowsToRecord() throws {
    try withSampleFolder { folder in
      let new = try gongshi(
        "new",
        "rename",
        "--platform",
        "p-1",
        "--field",
        "运营单位",
        "--value",
        "新公司",
        "--day",
        "2023-12-01",
        "--format",
        "json",
        in: folder
      )
      #expect(
        new.output
          == #"{"notice":"demo-2023-rename","path":"content/notices/2023/demo-2023-rename.md","rows":[{"file":"content/records/demo/changes.csv","line":"p-1,更名,2023-12-01,运营单位,甲公司,新公司,demo-2023-rename,,"}]}"#
          + "\n"
      )
    }
  }
}
