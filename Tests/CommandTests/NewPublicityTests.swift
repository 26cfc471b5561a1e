import Diagnostics
import TestSupport
import Testing

/// `gongshi new publicity`.
struct NewPublicityTests {
  @Test func aPublicityNoticeIsFilledInToTheDay() throws {
    try withSampleList { folder in
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

  @Test func aLastDayOffOfNaturalDaysIsPutOff() throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?
      .replacing("公示: {天数: 5,", with: "公示: {天数: 5, 单位: 自然日,")
    try withSampleList(changing: ["programmes/demo.yaml": programme]) { folder in
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

  /// In brackets, where a comma ends a value.
  @Test func aDepartmentIsPublishedAsItWasTyped() throws {
    try withSampleList { folder in
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
}
