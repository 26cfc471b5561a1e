import Diagnostics
import Files
import Testing

@testable import Ingest

@Suite struct SiteFileTests {
  @Test func readsTheSite() throws {
    let read = try MarkedContent([
      "site.yaml": """
      格式: 1
      网站: {名称: 示例局, 域名: example.gov.cn, 标识码: "3700000000", 网址: https://example.gov.cn/}
      页脚: {主办单位: 示例局, 邮编: 000123}
      演示: true
      平台二维码: true
      拼音: {单县: shan xian, 吕: lü}
      """
    ])
    let site = try #require(read.content?.site)
    #expect(read.found == [])
    #expect(
      site
        == SiteSettings(
          name: "示例局",
          domain: "example.gov.cn",
          code: "3700000000",
          address: "https://example.gov.cn/",
          footer: SiteSettings.Footer(
            sponsor: "示例局",
            icp: nil,
            police: nil,
            telephone: nil,
            address: nil,
            postcode: "000123",
            mail: nil,
            errorReport: nil,
            bodyMark: nil,
            securityContact: nil
          ),
          isDemonstration: true,
          hasPlatformQRCode: true,
          theme: "official",
          licence: nil,
          source: nil,
          readings: [
            SiteSettings.Reading(word: "单县", syllables: ["shan", "xian"]),
            SiteSettings.Reading(word: "吕", syllables: ["lü"]),
          ],
          location: site.location
        )
    )
  }

  @Test func addsTheSlashToTheAddress() throws {
    let text = "格式: 1\n网站: {名称: 示例局, 网址: ▲https://example.gov.cn/gongshi}\n"
    try expect(["site.yaml": text], raise: ["format/address-without-slash"])
    let read = try MarkedContent(["site.yaml": text])
    #expect(read.content?.site.address == "https://example.gov.cn/gongshi/")
  }

  @Test(arguments: [
    ("格式: ▲2\n网站: {名称: 甲, 网址: https://a.cn/}", ["format/unknown-version"]),
    ("格式: 1\n网站: {名称: 甲, 网址: ▲ftp://a.cn/}", ["format/bad-value"]),
    ("格式: 1\n网站: {名称: 甲, 网址: ▲https://}", ["format/bad-value"]),
    ("格式: 1\n网站: ▲{名称: 甲}", ["format/missing-key"]),
    ("▲格式: 1", ["format/missing-key"]),
    ("格式: 1\n网站: ▲甲", ["format/bad-value"]),
    ("格式: 1\n网站: {名称: 甲, 网址: https://a.cn/}\n演示: ▲是", ["format/bad-value"]),
    ("格式: 1\n网站: {名称: 甲, 网址: https://a.cn/}\n▲页角: {}", ["format/unknown-key"]),
  ])
  func refuses(_ text: String, _ codes: [String]) throws {
    try expect(["site.yaml": text], raise: codes)
  }

  @Test(arguments: [
    "https://a.cn/", "http://a.cn:8080/x", "https://[::1]:443/a",
    "https://a.cn:65535/.well/a..b/",
  ])
  func knowsAnAddress(text: String) { #expect(SiteSettings.isAddress(text)) }

  @Test(arguments: [
    "https://u:secret@a.cn/", "https://u@a.cn/", "https://a.cn:0/", "https://a.cn:65536/",
    "https://a.cn:/", "https://a.cn:+80/", "https://:80/", "https://a.cn/../b/", "https://a.cn/./",
    "https://a.cn/%2e%2E/b/", "https://a.cn/..", "https://a.cn:80:90/",
  ])
  func refusesAnAddressThatIsNotPlain(text: String) { #expect(!SiteSettings.isAddress(text)) }

  @Test(arguments: [
    "▲../../../tmp", "▲a/b", "▲.hidden", "▲\"a\\nb\"", "▲|\n  a\n  b", "▲[a]", "▲\"a b\"",
  ])
  func refusesAThemeThatIsNoFolderName(name: String) throws {
    let text = "格式: 1\n网站: {名称: 甲, 网址: https://a.cn/}\n主题: \(name)\n"
    try expect(["site.yaml": text], raise: ["format/bad-value"])
    #expect(try MarkedContent(["site.yaml": text]).content == nil)
  }

  @Test(arguments: [
    (
      "单县: ▲shann xian",
      "“单县”的写法不对：“shann”不是音节；请用小写字母写，不标声调，ü 写作 v，各音节之间空一格，例如 shan xian。"
    ),
    ("单县: ▲shàn xiàn", "“单县”的写法不对：“shàn”不是音节；"),
    ("单县: ▲shan", "“单县”的写法不对：词有 2 个字，音节有 1 个；请给每个字写一个音节。"),
    ("单: ▲shan xian", "“单”的写法不对：词有 1 个字，音节有 2 个；"),
    ("单县: ▲[shan, xian]", "“单县”的写法不对：这里要一段文字，"),
    ("单县: ▲\"\"", "“单县”的写法不对：这里要一段文字，"),
  ])
  func refusesWhatIsNoReading(_ entry: String, _ message: String) throws {
    let text = "格式: 1\n网站: {名称: 甲, 网址: https://a.cn/}\n拼音: {\(entry)}\n"
    try expect(["site.yaml": text], raise: ["format/bad-value"])
    let read = try MarkedContent(["site.yaml": text])
    #expect(read.content?.site.readings == [])
    #expect(read.diagnostics.map(\.message).allSatisfy { $0.hasPrefix(message) })
  }

  @Test func readsNothingWithoutASite() throws {
    let read = try MarkedContent(FileTree(texts: ["programmes/README.md": "x"]))
    #expect(read.content == nil)
    #expect(read.found == ["site.yaml format/missing-file"])
  }
}
