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
