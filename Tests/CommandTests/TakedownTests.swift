import Diagnostics
import TestSupport
import Testing

struct TakedownTests {
  private let head = "对象,字段,日期,理由,依据\n"

  @Test func aFieldIsGoneFromEveryFileAndThePageSaysWhenAndWhy() throws {
    let takedowns: RelativePath = "takedowns.csv"
    try withSampleFolder(changing: [takedowns: head + "p-1,运营单位,2024-02-20,泄露信息,局办公会\n"]) {
      folder in
      #expect(try gongshi("build", "--as-of", "2024-03-01", in: folder).status == 0)
      let site = try files(below: "\(folder)/site")
      #expect(holding("甲公司", in: site) == [])
      let page = String(decoding: try #require(site["platforms/p-1.html"]), as: UTF8.self)
      #expect(page.contains("“运营单位”已撤下"))
      #expect(page.contains("2024年2月20日，泄露信息（依据：局办公会）"))
    }
  }

  @Test func aNoticeIsGoneButItsAddressStaysAndItsAwardStands() throws {
    try withSampleFolder { folder in
      #expect(try gongshi("build", "--as-of", "2024-03-01", in: folder).status == 0)
      try write(
        head + "notices/p-award.html,,2024-02-20,泄露信息,\n",
        to: "\(folder)/content/takedowns.csv"
      )
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let site = try files(below: "\(folder)/site")
      #expect(holding("认定如下", in: site) == [])
      let page = String(decoding: try #require(site["notices/p-award.html"]), as: UTF8.self)
      #expect(page.contains("本页内容已撤下"))
      #expect(!page.contains("甲平台"))
      #expect(holding(#""standing":"valid""#, in: site).contains("api/v1/platforms/p-1.json"))
    }
  }

  @Test func anAttachmentIsGoneAndItsNoticeRemains() throws {
    let notice = SampleContent.files["notices/2023/p-award.md"]?
      .replacing("认定: {", with: "附件: [{文件: list.txt, 标题: 名单}]\n认定: {")
      .replacing("认定如下。", with: "认定如下。\n\n附件：名单")
    let changes: [RelativePath: String?] = [
      "notices/2023/p-award.md": notice, "attachments/p-award/list.txt": "名单\n",
    ]
    try withSampleFolder(changing: changes) { folder in
      #expect(try gongshi("build", "--as-of", "2024-03-01", in: folder).status == 0)
      #expect(try files(below: "\(folder)/site")["notices/p-award/list.txt"] != nil)
      try write(
        head + "https://example.gov.cn/gongshi/notices/p-award/list.txt,,2024-02-20,泄露信息,\n",
        to: "\(folder)/content/takedowns.csv"
      )
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let site = try files(below: "\(folder)/site")
      #expect(site["notices/p-award/list.txt"] == nil)
      #expect(holding("list.txt", in: site) == [])
      let page = String(decoding: try #require(site["notices/p-award.html"]), as: UTF8.self)
      #expect(page.contains("“附件”已撤下"))
      #expect(page.contains("认定如下"))
      let json = try #require(site["api/v1/notices/p-award.json"])
      #expect(String(decoding: json, as: UTF8.self).contains(#""reason":"泄露信息""#))
    }
  }

  @Test func aMisspeltAttachmentIsRefused() throws {
    let row = ["list.txt", "%E5%90%8D.txt", "gone-long-ago.pdf"].map {
      "notices/p-award/\($0),,2024-02-20,泄露信息,\n"
    }.joined()
    let notice = SampleContent.files["notices/2023/p-award.md"]?
      .replacing("认定: {", with: "附件: [{文件: lists.txt, 标题: 名单}]\n认定: {")
    let changes: [RelativePath: String?] = [
      "notices/2023/p-award.md": notice, "attachments/p-award/lists.txt": "名单\n",
      "takedowns.csv": head + row,
    ]
    try withSampleFolder(changing: changes) { folder in
      let run = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(run.output.contains("公告 p-award 没有附件“list.txt”，是否要写“lists.txt”？请核对。"))
      #expect(run.output.contains("takedowns.csv:3:1: 错误 [takedown/unknown-target]"))
      #expect(run.output.contains("takedowns.csv:4:1: 警告 [takedown/not-offered]"))
    }
  }

  @Test func aRowThatNamesNothingIsRefused() throws {
    let rows = "p-9,,2024-02-20,理由,\np-1,运营单为,2024-02-20,理由,\n"
    try withSampleFolder(changing: ["takedowns.csv": head + rows]) { folder in
      let run = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("takedowns.csv:2:1: 错误 [takedown/unknown-target]"))
      #expect(run.output.contains("不能单独撤下字段“运营单为”；是否要写“运营单位”？"))
    }
  }

  private func holding(_ text: String, in site: [String: [UInt8]]) -> [String] {
    site.filter { String(decoding: $0.value, as: UTF8.self).contains(text) }.keys.sorted()
  }
}
