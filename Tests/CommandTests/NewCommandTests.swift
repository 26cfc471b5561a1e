import Diagnostics
import TestSupport
import Testing

struct NewCommandTests {
  /// The sample with its list, and neither publicity nor award nor revocation.
  private func withList(
    changing changes: [RelativePath: String?] = [:],
    _ body: (String) throws -> Void
  ) throws {
    let without: [RelativePath: String?] = [
      "notices/2023/p-list.md": nil, "notices/2023/p-award.md": nil,
      "records/demo/revocations.csv": nil,
    ]
    try withSampleFolder(changing: without.merging(changes) { $1 }, body)
  }

  @Test func aPublicityNoticeIsFilledInToTheDay() throws {
    try withList { folder in
      let new = try gongshi(
        "new",
        "publicity",
        "--batch",
        "2023",
        "--day",
        "2023-06-19",
        "--department",
        "服务处",
        "--number",
        "示局〔2023〕5号",
        "--no-input",
        "--publish",
        in: folder
      )
      #expect(new.status == 0)
      #expect(new.output == "content/notices/2023/demo-2023-publicity.md\n")
      #expect(
        try text(of: "\(folder)/content/notices/2023/demo-2023-publicity.md") == """
          ---
          标题: 关于2023年度示范平台（演示）拟认定名单的公示
          类型: 公示
          发布: 2023-06-19 09:00
          成文: 2023-06-19
          发文机关: 示例局
          名单: [demo/2023]
          文号: 示局〔2023〕5号
          依据: [demo-2021]
          公示期: {起: 2023-06-19, 止: 2023-06-26, 天数: 5, 单位: 工作日, 计法: 首日计入}
          异议: {部门: 服务处, 电话: 0531-00000000, 要求: 单位反映的加盖公章，个人反映的署真实姓名，附证明材料；匿名、逾期的不予受理}
          ---

          根据《示范平台认定管理办法》第二十条，拟认定2家平台为2023年度示范平台（演示），现予以公示。

          {名单}

          ## 一、公示时间

          公示时间：2023年6月19日至21日、25日至26日（5个工作日）。

          ## 二、异议方式

          公示期内如有异议，请以书面形式反映。单位反映的应加盖公章，个人反映的应签署真实姓名，并附有关证明材料。匿名或者逾期的异议不予受理，反映人的情况严格保密。

          """
      )
      let check = try gongshi("check", "--as-of", "2023-06-20", in: folder)
      #expect(check.status == 0)
      // That the other way of counting asks for a day more is told of every such window.
      #expect(
        check.output.split(separator: "\n").allSatisfy {
          $0.contains("[publicity/short-by-statute]")
        },
        "\(check.output)"
      )
    }
  }

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

  @Test func aRevocationTellsTheRowsToRecord() throws {
    let changes: [RelativePath: String?] = ["records/demo/revocations.csv": nil]
    try withSampleFolder(changing: changes) { folder in
      let new = try gongshi(
        "new",
        "revocation",
        "--platform",
        "p-1、p-2",
        "--ground",
        "虚假申报",
        "--reason",
        "经查实申报数据虚假",
        "--day",
        "2023-12-01",
        "--publish",
        "--no-input",
        in: folder
      )
      #expect(new.status == 0)
      let path = "\(folder)/content/notices/2023/demo-2023-revoke.md"
      #expect(
        try text(of: path).hasSuffix(
          """
          依据: [demo-2021]
          ---

          根据《示范平台认定管理办法》第二十四条，经查实申报数据虚假，决定撤销下列2家平台的称号：

          1. 甲平台（甲公司）
          2. 乙平台（乙公司）

          自撤销之日起3年内不得申报。

          """
        )
      )
      let table = """
        平台编号,事项,日期,情形,事由,文件,批次,禁报主体
        p-1,撤销,2023-12-01,虚假申报,经查实申报数据虚假,demo-2023-revoke,,
        p-2,撤销,2023-12-01,虚假申报,经查实申报数据虚假,demo-2023-revoke,,

        """
      #expect(new.errors.hasSuffix(table))
      try write(table, to: "\(folder)/content/records/demo/revocations.csv")
      let check = try gongshi("check", "--as-of", "2023-12-02", in: folder)
      #expect(check.status == 0)
      #expect(!check.output.contains("revoke"))
    }
  }

  @Test func aLastDayOffOfNaturalDaysIsPutOff() throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?
      .replacing("公示: {天数: 5,", with: "公示: {天数: 5, 单位: 自然日,")
    try withList(changing: ["programmes/demo.yaml": programme]) { folder in
      let new = try gongshi(
        "new",
        "publicity",
        "--batch",
        "2023",
        "--day",
        "2023-06-20",
        "--department",
        "服务处",
        "--no-input",
        "--publish",
        in: folder
      )
      #expect(new.status == 0)
      // The 22nd to the 24th is the holiday; the 25th, a Sunday, is worked.
      #expect(
        try text(of: "\(folder)/content/notices/2023/demo-2023-publicity.md")
          .contains("公示期: {起: 2023-06-20, 止: 2023-06-25, 天数: 6, 单位: 自然日, 计法: 首日计入}")
      )
      let check = try gongshi("check", "--as-of", "2023-06-20", in: folder)
      #expect(!check.output.contains("publicity/"), "\(check.output)")
    }
  }

  @Test(arguments: [
    ("未通过复核", "“未通过复核”是自动撤销的情形；请在 revocations.csv 逐个登记“自动撤销”，公告用 gongshi new notice 写。"),
    ("弄虚作假", "办法里没有情形“弄虚作假”；已有：虚假申报。"),
  ])
  func anUnknownGroundIsToldWhatToDo(_ ground: String, _ advice: String) throws {
    let programme = SampleContent.files["programmes/demo.yaml"].map {
      $0 + "\n自动撤销: [{名称: 未通过复核}]\n"
    }
    try withSampleFolder(changing: ["programmes/demo.yaml": programme]) { folder in
      let new = try run(
        "\(productsFolder)/gongshi",
        [
          "new", "revocation", "--platform", "p-1", "--ground", ground, "--reason", "因", "--day",
          "2023-12-01", "--no-input",
        ],
        in: folder,
        environment: []
      )
      #expect(new.status == 1)
      #expect((new.output + new.errors).contains(advice), "\(new.output)\(new.errors)")
    }
  }

  @Test func aMeasureWithoutGroundsIsToldWhereToWriteThem() throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?
      .replacing("\n    情形: [{名称: 虚假申报, 用词: 撤销, 条款: 第二十四条, 禁报年: 3}]", with: "")
    let changes: [RelativePath: String?] = [
      "programmes/demo.yaml": programme, "records/demo/revocations.csv": nil,
    ]
    try withSampleFolder(changing: changes) { folder in
      let new = try gongshi(
        "new",
        "revocation",
        "--platform",
        "p-1",
        "--ground",
        "虚假申报",
        "--reason",
        "因",
        "--day",
        "2023-12-01",
        "--no-input",
        in: folder
      )
      #expect(new.status == 1)
      #expect(
        (new.output + new.errors)
          .contains("办法没有写撤销、取消的情形；请先在 programmes/demo.yaml 的“情形”里写明“虚假申报”。"),
        "\(new.output)\(new.errors)"
      )
    }
  }

  @Test func aFirmThatIsItselfRecognisedIsNamedOnce() throws {
    let records = SampleContent.files["records/demo/2023.csv"]?
      .replacing("p-1,甲平台,甲公司,", with: "p-1,甲公司,甲公司,")
    try withSampleFolder(changing: ["records/demo/2023.csv": records]) { folder in
      let new = try gongshi(
        "new",
        "revocation",
        "--platform",
        "p-1",
        "--ground",
        "虚假申报",
        "--reason",
        "经查实",
        "--day",
        "2023-12-01",
        "--no-input",
        in: folder
      )
      #expect(new.status == 0)
      let path = "\(folder)/content/notices/2023/demo-2023-revoke.md"
      #expect(try text(of: path).contains("决定撤销甲公司的称号。"))
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

  @Test func aPlatformIsCorrectedOutOfAList() throws {
    try withSampleFolder { folder in
      let correction = try run(
        "\(productsFolder)/gongshi",
        [
          "new", "correction", "--corrects", "p-award", "--platform", "p-1", "--field", "列入",
          "--value", "否", "--day", "2023-07-03", "--no-input",
        ],
        in: folder,
        environment: ["LC_ALL=C.UTF-8"]
      )
      #expect(correction.errors.hasSuffix("p-1,更正,2023-07-03,列入,是,否,demo-2023-correct,2023,抄录有误\n"))
      let path = "\(folder)/content/notices/2023/demo-2023-correct.md"
      #expect(try text(of: path).contains("甲平台不应列入名单。"))
    }
  }

  @Test func aDeclaredColumnIsCorrected() throws {
    try withSampleFolder { folder in
      let correction = try gongshi(
        "new",
        "correction",
        "--corrects",
        "p-award",
        "--platform",
        "p-1",
        "--field",
        "年服务企业数",
        "--value",
        "210",
        "--day",
        "2023-07-03",
        "--no-input",
        in: folder
      )
      #expect(
        correction.errors.hasSuffix(
          "p-1,更正,2023-07-03,年服务企业数,120,210,demo-2023-correct,2023,抄录有误\n"
        ),
        "\(correction.errors)"
      )
    }
  }

  @Test func aCorrectionACallAndANoticeAreReadWithoutAFinding() throws {
    try withSampleFolder { folder in
      let correction = try gongshi(
        "new",
        "correction",
        "--corrects",
        "p-award",
        "--platform",
        "p-1",
        "--field",
        "推荐单位",
        "--value",
        "历下区工信局",
        "--day",
        "2023-07-03",
        "--no-input",
        in: folder
      )
      #expect(
        correction.errors.hasSuffix("p-1,更正,2023-07-03,推荐单位,,历下区工信局,demo-2023-correct,2023,抄录有误\n")
      )
      let call = try gongshi(
        "new",
        "call",
        "--day",
        "2023-03-01",
        "--until",
        "2023-03-31",
        "--number",
        "示局〔2023〕1号",
        "--publish",
        "--no-input",
        in: folder
      )
      #expect(call.status == 0)
      let notice = try gongshi(
        "new",
        "notice",
        "--title",
        "关于座谈的通知",
        "--text",
        "现通知如下。",
        "--day",
        "2023-07-03",
        "--no-input",
        in: folder
      )
      #expect(notice.status == 0)
      let check = try gongshi("check", "--as-of", "2023-07-04", in: folder)
      #expect(check.status == 0)
      #expect(!check.output.contains("demo-2023"), "\(check.output)")
    }
  }

  /// In brackets, where a comma ends a value.
  @Test func aDepartmentIsPublishedAsItWasTyped() throws {
    try withList { folder in
      let new = try gongshi(
        "new",
        "publicity",
        "--batch",
        "2023",
        "--day",
        "2023-06-19",
        "--department",
        "甲, 乙: {丙} #1",
        "--publish",
        "--no-input",
        in: folder
      )
      #expect(new.status == 0)
      #expect(try gongshi("build", "--as-of", "2023-06-20", in: folder).status == 0)
      let page = try text(of: "\(folder)/site/notices/demo-2023-publicity.html")
      #expect(page.contains("甲, 乙: {丙} #1"))
    }
  }

  @Test func whatIsNotKnownIsNamedAndNothingIsWritten() throws {
    let site = "格式: 1\n网站: {名称: 示例局, 网址: https://example.gov.cn/gongshi/}\n"
    try withList(changing: ["site.yaml": site]) { folder in
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
    try withList { folder in
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

  @Test(arguments: [
    ("历下区", "登记册里的区县已经是“历下区”；请核对 --value。"), ("高新", "济南市没有叫“高新”的区县；请核对 --value"),
  ])
  func aCorrectionChangesSomethingThatIsThere(_ value: String, _ message: String) throws {
    try withSampleFolder { folder in
      let what = ["--corrects", "p-award", "--platform", "p-1", "--field", "区县", "--value", value]
      let new = try run(
        "\(productsFolder)/gongshi",
        ["new", "correction", "--day", "2023-07-03", "--no-input"] + what,
        in: folder,
        environment: []
      )
      #expect(new.status == 1)
      #expect((new.output + new.errors).contains(message), "\(new.output)\(new.errors)")
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

  @Test func aListIsMadePublicOnceUnlessItIsAskedFor() throws {
    try withSampleFolder { folder in
      let arguments = ["new", "publicity", "--batch", "2023", "--day", "2023-07-03", "--no-input"]
      let program = "\(productsFolder)/gongshi"
      let refused = try run(program, arguments, in: folder, environment: [])
      #expect(refused.status == 1)
      #expect(refused.output.contains("名单 demo/2023 已经由 p-list 公示；确实要再公示一次，请加 --again。"))
      let made = try run(program, arguments + ["--again"], in: folder, environment: [])
      #expect(made.status == 0)
      let draft = try text(of: "\(folder)/\(made.output.dropLast())")
      #expect(draft.contains("标题: 关于2023年度示范平台（演示）拟认定名单的再次公示\n"))
      #expect(draft.contains("接续: p-list\n"))
    }
  }

  @Test func aFileIsNeverReplacedAndTheNextIDIsTaken() throws {
    try withList { folder in
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
    try withList(changing: changes) { folder in
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
    try withList { folder in
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
