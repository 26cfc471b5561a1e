import Diagnostics
import TestSupport
import Testing

struct TakenDownValuesTests {
  private let head = "对象,字段,日期,理由,依据\n"

  private func told(_ rows: String, _ changes: [RelativePath: String?]) throws -> [String] {
    var changes = changes
    changes["takedowns.csv"] = head + rows + "\n"
    return try GuardedSite(changing: changes).told
  }

  @Test func aNameInTheProseOfANoticeRemains() throws {
    let found = try told(
      "p-1,运营单位,2024-02-20,泄露信息,",
      awardNotice(body: "认定如下。\n\n其中甲公司成绩突出。")
    )
    #expect(
      found == [
        "notices/2023/p-award.md:14:1: 错误 [takedown/value-remains] 已撤下的p-1 的运营单位还在 notices/p-award.html 等里；"
          + "请从正文、附件或别的记录里也删去。"
      ]
    )
  }

  @Test func aNameInAnAttachmentRemains() throws {
    var changes = awardNotice(offering: [("a.txt", "名单")])
    changes["takedowns.csv"] = head + "p-1,,2024-02-20,泄露信息,\n"
    let site = try GuardedSite(
      changing: changes,
      adding: ["attachments/p-award/a.txt": Array("代码 91370102MADEM00115".utf8)]
    )
    #expect(
      site.told == [
        "notices/2023/p-award.md:9:7: 错误 [takedown/value-remains] 已撤下的p-1 的统一社会信用代码还在 notices/p-award/a.txt 里；"
          + "请从正文、附件或别的记录里也删去。"
      ]
    )
  }

  @Test func aNameInsideAPackedAttachmentRemains() throws {
    var changes = awardNotice(offering: [("list.docx", "名单")])
    changes["takedowns.csv"] = head + "p-1,,2024-02-20,泄露信息,\n"
    let records: RelativePath = "records/demo/2023.csv"
    changes[records] = SampleContent.files[records]?.replacing("甲公司", with: "示例检测有限公司")
    let fixture = "\(repositoryFolder)/Tests/DocumentsTests/Fixtures/list.docx"
    let site = try GuardedSite(
      changing: changes,
      adding: ["attachments/p-award/list.docx": try bytes(of: fixture)]
    )
    let found = site.findings.filter { $0.code == "takedown/value-remains" }.map(\.message)
    #expect(
      found == ["已撤下的p-1 的运营单位还在 notices/p-award/list.docx 里；请从正文、附件或别的记录里也删去。"]
    )
  }

  @Test func whatIsGoneFromEverywherePasses() throws {
    #expect(try told("p-1,,2024-02-20,泄露信息,", [:]) == [])
  }

  @Test func whatAnotherRecordHasByRightPasses() throws {
    let path: RelativePath = "records/demo/2023.csv"
    let records = SampleContent.files[path]?.replacing("乙公司", with: "甲公司（济南）")
    let body = awardNotice(body: "认定如下。\n\n历下区的甲公司（济南）在列。")
    let found = try told(
      "p-1,运营单位,2024-02-20,泄露信息,\np-1,区县,2024-02-20,泄露信息,",
      body.merging([path: records]) { $1 }
    )
    #expect(found == [])
  }

  /// `录入错误` is what the dictionary of the data gives as an example.
  @Test func commonWordsOfReasonsPass() throws {
    let changes = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,信息变更,2023-09-04,服务热线,,0531-00000009,,2023,录入错误
      """
    #expect(
      try told("p-1,,2024-02-20,泄露信息,", ["records/demo/changes.csv": changes]) == []
    )
  }

  @Test func aNameInTheWordsAboutAnotherPlatformRemains() throws {
    let changes = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-2,信息变更,2023-09-04,服务热线,,0531-00000009,,2023,并入示例检测有限公司
      """
    let path: RelativePath = "records/demo/2023.csv"
    let records = SampleContent.files[path]?.replacing("甲公司", with: "示例检测有限公司")
    let found = try told(
      "p-1,运营单位,2024-02-20,泄露信息,",
      ["records/demo/changes.csv": changes, path: records]
    )
    #expect(found.count == 1)
    #expect(found.first?.contains("已撤下的p-1 的运营单位还在") == true)
  }

  /// A name stays a name, though an introduction says nothing else.
  @Test func aNameThatIsAnIntroductionTooRemains() throws {
    let path: RelativePath = "records/demo/2023.csv"
    let records = SampleContent.files[path]?
      .replacing("服务功能,", with: "服务功能,简介,")
      .replacing(
        "p-1,甲平台,甲公司,91370102MADEM00115,企业,历下区,信息服务,",
        with:
          "p-1,泉城机密平台,甲公司,91370102MADEM00115,企业,历下区,信息服务,泉城机密平台,"
      )
      .replacing("历下区,信息服务,,", with: "历下区,信息服务,与泉城机密平台合作办事,,")
    let found = try told(
      "p-1,平台名称,2024-02-20,泄露信息,\np-1,简介,2024-02-20,泄露信息,",
      [path: records]
    )
    #expect(found.count == 1)
  }
}
