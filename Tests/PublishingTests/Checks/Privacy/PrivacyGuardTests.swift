import Diagnostics
import Disclosure
import TestSupport
import Testing

struct PrivacyGuardTests {
  private let advice = "请删去，确需公开的按原值写进 allowed.csv 并写明理由。（依据：《个人信息保护法》第二十五条）"

  @Test func theSamplePasses() throws {
    #expect(try GuardedSite().told == [])
  }

  @Test(
    "a value in prose is an error at its line, and is shown masked",
    arguments: [
      ("138-0000-1234", "mobile-number", "手机号 138****1234"),
      ("37010219900307106X", "resident-id", "身份证号 3701**********106X"),
      ("6222 0200 0000 0000 000", "bank-card", "银行卡号 6222***********0000"),
      ("<abc@qq.com>", "personal-mail", "个人邮箱 a***@qq.com"),
      ("[写信](mailto:abc@qq.com)", "personal-mail", "个人邮箱 a***@qq.com"),
    ]
  )
  func prose(text: String, code: String, shown: String) throws {
    let site = try GuardedSite(changing: awardNotice(body: "认定如下。\n\n联系 \(text)。"))
    #expect(
      site.told == [
        "notices/2023/p-award.md:14:1: 错误 [privacy/\(code)] notices/p-award.html 等里有\(shown)；\(advice)"
      ]
    )
  }

  @Test func aValueOfARecordIsToldOnceAtItsRow() throws {
    let path: RelativePath = "records/demo/2023.csv"
    let records = SampleContent.files[path]?
      .replacing("服务功能,", with: "服务功能,服务热线,")
      .replacing("信息服务,98765.4", with: "信息服务,138 0000 1234,98765.4")
      .replacing("信息服务,,", with: "信息服务,,,")
    let site = try GuardedSite(changing: [path: records])
    #expect(
      site.told.map { $0.replacing(#/\] [a-z0-9/.-]+ /#, with: "] FILE ") } == [
        "records/demo/2023.csv:2:1: 错误 [privacy/mobile-number] FILE 等里有手机号 138****1234；\(advice)"
      ]
    )
  }

  @Test func aValueOnEveryPageIsToldOnceWithTheNumberOfFiles() throws {
    let path: RelativePath = "site.yaml"
    let settings = SampleContent.files[path]?.replacing("0531-00000000", with: "13800001234")
    let site = try GuardedSite(changing: [path: settings])
    let holding = site.paths(holding: "13800001234")
    #expect(holding.count > 10)
    let found = site.findings.filter { $0.code == "privacy/mobile-number" }
    #expect(found.map(\.location?.file) == [path])
    let first = try #require(holding.first { $0.fileExtension == "html" })
    #expect(
      found.first?.message.hasPrefix("\(first) 等 \(holding.count) 处里有手机号 138****1234；") == true
    )
  }

  @Test(
    "what is not published yet is warned of",
    arguments: [
      ("2024", "草稿: true", "这是草稿，不影响发布；定稿前请改正。"),
      ("2099", "文号: 示字〔2099〕1号", "2099年6月3日发布时会停止生成；请在那以前改正。"),
    ]
  )
  func notPublishedYet(year: String, line: String, note: String) throws {
    let path = "notices/\(year)/p-later.md"
    let notice = """
      ---
      标题: 关于会议的通知
      类型: 通知
      发布: \(year)-06-03
      成文: \(year)-06-03
      发文机关: 示例局
      名单: []
      \(line)
      ---

      请联系 13800001234。
      """
    #expect(
      try GuardedSite(changing: [#require(RelativePath(path)): notice]).told == [
        "\(path):11:1: 警告 [privacy/mobile-number] 这里有手机号 138****1234；\(advice)\n    · \(note)"
      ]
    )
  }

  @Test func anOfficesOwnNumbersAndAddressesPass() throws {
    let body =
      "认定如下。\n\n电话 0531-00000001、025-83000000，邮箱 sme@gxj.example.gov.cn，代码 913701027000000470。"
    #expect(try GuardedSite(changing: awardNotice(body: body)).told == [])
  }

  @Test func aFilledTableOfPeopleInABodyIsWarnedOf() throws {
    let table = "| 单位 | 联系人 |\n| --- | --- |\n| 示例检测有限公司 | 示例人 |"
    let site = try GuardedSite(changing: awardNotice(body: "认定如下。\n\n\(table)"))
    #expect(
      site.told == [
        "notices/2023/p-award.md:14:1: 警告 [privacy/personal-column] 正文的表格有“联系人”一列，而且填了内容；"
          + "这一列不公开，请删去后再发布。（依据：《政府信息公开条例》第十五条）"
      ]
    )
    let blank = "| 单位 | 联系人 |\n| --- | --- |\n| 示例检测有限公司 |  |"
    #expect(try GuardedSite(changing: awardNotice(body: "认定如下。\n\n\(blank)")).told == [])
  }
}
