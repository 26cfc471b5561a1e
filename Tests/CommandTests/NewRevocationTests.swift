import Diagnostics
import TestSupport
import Testing

/// `gongshi new revocation`.
struct NewRevocationTests {
  private func revocation(
    of platforms: String,
    _ ground: String,
    _ reason: String,
    in folder: String,
    _ options: [String] = []
  ) throws -> ProgramRun {
    try run(
      "\(productsFolder)/gongshi",
      [
        "new", "revocation", "--platform", platforms, "--ground", ground, "--reason", reason,
        "--day", "2023-12-01", "--no-input",
      ] + options,
      in: folder,
      environment: ["LC_ALL=C.UTF-8"]
    )
  }

  @Test func aRevocationTellsTheRowsToRecord() throws {
    let changes: [RelativePath: String?] = ["records/demo/revocations.csv": nil]
    try withSampleFolder(changing: changes) { folder in
      let new = try revocation(of: "p-1、p-2", "虚假申报", "经查实申报数据虚假", in: folder, ["--publish"])
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

  @Test(arguments: [
    ("未通过复核", "“未通过复核”是自动撤销的情形；请在 revocations.csv 逐个登记“自动撤销”，公告用 gongshi new notice 写。"),
    ("弄虚作假", "办法里没有情形“弄虚作假”；已有：虚假申报。"),
  ])
  func anUnknownGroundIsToldWhatToDo(_ ground: String, _ advice: String) throws {
    let programme = SampleContent.files["programmes/demo.yaml"].map {
      $0 + "\n自动撤销: [{名称: 未通过复核}]\n"
    }
    try withSampleFolder(changing: ["programmes/demo.yaml": programme]) { folder in
      let new = try revocation(of: "p-1", ground, "因", in: folder)
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
      let new = try revocation(of: "p-1", "虚假申报", "因", in: folder)
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
      let new = try revocation(of: "p-1", "虚假申报", "经查实", in: folder)
      #expect(new.status == 0)
      let path = "\(folder)/content/notices/2023/demo-2023-revoke.md"
      #expect(try text(of: path).contains("决定撤销甲公司的称号。"))
    }
  }
}
