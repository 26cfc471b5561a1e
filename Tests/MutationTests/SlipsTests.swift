import Diagnostics
import TestSupport
import Testing

/// One slip in the specimen is one finding.
struct SlipsTests {
  @Test(arguments: [
    (
      "programmes/demo.yaml", "成文: 2017-12-20", "成文: 2018-01-02",
      "programmes/demo.yaml:12:5: 警告 [measure/signed-after-its-first-day] "
        + "《示范平台认定管理暂行办法》成文（2018-01-02）晚于施行（2018-01-01）；请对照原件核对两个日期。"
    ),
    (
      "programmes/demo.yaml", "单位性质: [事业单位]", "单位性质: [事业]",
      "programmes/demo.yaml:20:5: 错误 [record/unknown-nature] "
        + "“放宽”的单位性质“事业”不在词表里，不会对任何单位放宽；是不是“企业”？"
    ),
    (
      "programmes/demo.yaml", "成效: 服务成效", "成效: 主要做法",
      "programmes/demo.yaml:81:22: 错误 [format/bad-value] “成效”的写法不对：“做法”和“成效”是两列，不能写同一列。"
    ),
    (
      "programmes/demo.yaml", "不得含: [国家, 中国]", "不得含: [国家, 国家]",
      "programmes/demo.yaml:74:24: 警告 [format/item-twice] “不得含”里“国家”写了两次；请删去一次，或者改正。"
    ),
    (
      "records/demo/2021.csv", "MADEM9016M,企业", "MADEM9016M,事业单位",
      "records/demo/2021.csv:2:35: 警告 [record/nature-differs-from-code] "
        + "单位性质是“事业单位”，信用代码却以 91 开头，是不是“企业”；请对照证照核对。"
    ),
    (
      "records/demo/2024.csv", "0531-00000012", "O531-00000012",
      "records/demo/2024.csv:3:62: 警告 [format/contact] “O531-00000012”不像电话号码；"
        + "请写成 0531-00000001 的形式，几个号码用“、”隔开。"
    ),
    (
      "records/demo/2024.csv", "https://b-01", "b-01",
      "records/demo/2024.csv:2:77: 警告 [format/contact] 网址“b-01.example.com/”不完整；"
        + "请写成 https://www.example.com/ 的形式。"
    ),
    (
      "records/demo/supervision.csv", "\na-02", "\na-02,抽查,2024-08-01,不合格,,2021,2024,,\na-02",
      "records/demo/supervision.csv:4:1: 警告 [record/row-twice] 这一行与第 3 行完全相同；重复录入的请删去一行。"
    ),
    (
      "site.yaml", "标识码: \"3700000000\"", "标识码: \"370000000\"",
      "site.yaml:2:44: 警告 [format/contact] “标识码”的写法不对：应当是10位数字，并加引号。"
    ),
    (
      "site.yaml", "域名: gxj.", "域名: www.",
      "site.yaml:2:15: 警告 [site/domain-differs] 域名“www.example.gov.cn”与网址的“gxj.example.gov.cn”不同；"
        + "请核对哪一个是对的。"
    ),
    (
      "site.yaml", "邮箱: gxj@", "邮箱: gxj＠",
      "site.yaml:10:7: 警告 [format/contact] “邮箱”的写法不对：请写邮箱地址，例如 fwc@gxj.example.gov.cn。"
    ),
    (
      "vocabularies/functions.csv", "技术服务,", "信息服务,",
      "vocabularies/functions.csv:3:1: 错误 [vocabulary/duplicate-word] "
        + "服务功能“信息服务”在第 2 行已经写过；请删去一行，或者改正。"
    ),
    (
      "vocabularies/natures.csv", "企业,91", "企业,9I",
      "vocabularies/natures.csv:2:4: 错误 [format/bad-value] “代码前缀”不能写“9I”；"
        + "请写统一社会信用代码的前两位，例如 91，或者空着。"
    ),
    (
      "vocabularies/services.csv", "0102,创业场地", "0102,",
      "vocabularies/services.csv:3:9: 错误 [vocabulary/service-name-missing] "
        + "中类的代码和名称只写了一个；请补上另一个，没有中类的两格都空着。"
    ),
    (
      "vocabularies/districts.csv", "370102,", "37010,",
      "vocabularies/districts.csv:2:1: 错误 [format/bad-identifier] “37010”不是区划代码；"
        + "请写国家的 6 位数字（乡镇 9 位），自编的代码只用小写字母、数字和“-”，至少有一个字母。"
    ),
  ])
  func aSlipIsOneFinding(
    path: RelativePath,
    right: String,
    wrong: String,
    sentence: String
  ) throws {
    let specimen = try Specimen.shared.get()
    let text = String(decoding: try #require(specimen.files[path]), as: UTF8.self)
    try #require(text.contains(right))
    let changed = text.replacing(right, with: wrong, maxReplacements: 1)
    let tree = specimen.tree(changing: path, to: Array(changed.utf8))
    let findings = try Specimen.earlyFindings(in: tree)
    #expect(findings.map { DiagnosticPrinter.text($0) } == [sentence])
  }

  @Test func aNoticeThatWasNotReadMakesNothingElseWrong() throws {
    let specimen = try Specimen.shared.get()
    for path in specimen.files.keys.sorted() where path.fileExtension == "md" {
      let tree = specimen.tree(changing: path, to: Array("---\n标题\n---\n".utf8))
      let findings = try Specimen.earlyFindings(in: tree)
      #expect(Set(findings.compactMap(\.location?.file)) == [path], "\(path)")
    }
  }

  @Test func aProgrammeThatWasNotReadMakesNothingElseWrong() throws {
    let specimen = try Specimen.shared.get()
    let path: RelativePath = "programmes/demo.yaml"
    let tree = specimen.tree(changing: path, to: Array("编号: [demo\n".utf8))
    let findings = try Specimen.earlyFindings(in: tree)
    #expect(Set(findings.compactMap(\.location?.file)) == [path])
  }

  /// A notice with one key that could not be read does not miss it, and nobody else misses its list.
  @Test(arguments: ["\n名单: [", "\n公示期: {", "\n成文: 2", "\n认定: {"])
  func aKeyThatWasNotReadMakesNothingElseWrong(key: String) throws {
    let specimen = try Specimen.shared.get()
    var count = 0
    for path in specimen.files.keys.sorted() where path.fileExtension == "md" {
      let text = String(decoding: try #require(specimen.files[path]), as: UTF8.self)
      guard text.contains(key) else { continue }
      count += 1
      let line = key.drop { $0 != ":" }.dropFirst().trimmingPrefix(" ")
      let wrong = key.replacing(": \(line)", with: ": 坏{}\n坏: \(line)")
      let tree = specimen.tree(changing: path, to: Array(text.replacing(key, with: wrong).utf8))
      let findings = try Specimen.earlyFindings(in: tree)
      let errors = Set(findings.filter { $0.severity == .error }.compactMap(\.location?.file))
      #expect(errors == (text.contains("\n草稿: true") ? [] : [path]), "\(path)")
    }
    #expect(count > 0)
  }

  @Test(
    arguments: [
      "vocabularies/districts.csv", "vocabularies/functions.csv", "vocabularies/natures.csv",
      "records/demo/changes.csv", "records/demo/revocations.csv",
    ] as [RelativePath]
  )
  func aTableThatWasNotReadMakesNothingElseWrong(path: RelativePath) throws {
    let specimen = try Specimen.shared.get()
    let bytes = try #require(specimen.files[path]) + [0xFF, 0x0A]
    let findings = try Specimen.earlyFindings(in: specimen.tree(changing: path, to: Array(bytes)))
    #expect(Set(findings.compactMap(\.location?.file)) == [path])
  }
}
