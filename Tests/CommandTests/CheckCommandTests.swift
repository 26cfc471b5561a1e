import Diagnostics
import Glibc
import TestSupport
import Testing

struct CheckCommandTests {
  @Test func aGoodContentIsSaidToBeGoodAndNothingIsWritten() throws {
    try withSampleFolder { folder in
      let run = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 0)
      #expect(!run.output.contains("错误"))
      #expect(access("\(folder)/site", F_OK) == -1)
    }
  }

  @Test func comparesWithAPublishedSiteOnlyWhereItIsNamed() throws {
    try withSampleFolder { folder in
      _ = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(try gongshi("check", "--as-of", "2023-06-20", in: folder).status == 0)
      let run = try gongshi("check", "--as-of", "2023-06-20", "--output", "site", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("[site/published-path-vanished]"))
    }
  }

  @Test func jsonIsAnObjectALine() throws {
    try withSampleFolder(changing: ["records/demo/2024.csv": "平台编号,平台名称\n"]) { folder in
      let run = try gongshi("check", "--format", "json", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      let lines = run.output.split(separator: "\n").filter { $0.contains("2024.csv") }
      #expect(
        lines == [
          #"{"severity":"error","code":"format/missing-column","message":"表头缺少“运营单位”这一列；请补上，列的先后不限。","file":"records/demo/2024.csv","line":1,"column":1}"#
        ]
      )
    }
  }

  @Test func oneTableIsCheckedWithTheRulesOfItsProgramme() throws {
    try withSampleFolder { folder in
      try write(
        "平台编号,平台名称,运营单位,统一社会信用代码,年服务企业数\np-9,丙平台,丙公司,91370102MADEM00116,很多\n",
        to: "\(folder)/名单.csv"
      )
      let run = try gongshi("check", "名单.csv", "--programme", "demo", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("名单.csv:2:13: 错误 [record/credit-code]"))
      #expect(run.output.contains("[record/bad-figure]"))
    }
  }

  @Test func theRowsOfOneTableAreJudgedByTheMeasure() throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?.split(separator: "\n").flatMap {
      line -> [Substring] in
      guard line.contains("情形:") else { return [line] }
      return ["    条件: [{列: 年服务企业数, 不低于: 50, 条款: 第十四条}]", line]
    }.joined(separator: "\n")
    try withSampleFolder(changing: ["programmes/demo.yaml": programme]) { folder in
      try write("平台编号,平台名称,运营单位,区县,年服务企业数\np-9,丙平台,丙公司,历下,49\n", to: "\(folder)/名单.csv")
      let run = try gongshi("check", "名单.csv", "--programme", "demo", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("名单.csv:2:1: 错误 [record/unknown-district]"))
      #expect(run.output.contains("名单.csv:2:16: 错误 [condition/missed] “年服务企业数”写的是49"))
    }
  }

  @Test func aTableInGB18030IsReadAndTheEncodingTold() throws {
    let list = SampleContent.files["records/demo/2023.csv"] ?? ""
    try withSampleFolder { folder in
      let path = "\(folder)/content/records/demo/2023.csv"
      try write(bytes: gb18030(list), to: path)
      let run = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("records/demo/2023.csv: 提示 [format/gb18030]"))
    }
  }

  @Test func aLinkThatLeadsOutOfTheFolderIsRefused() throws {
    try withSampleFolder { folder in
      try write("secret", to: "\(folder)/secret.csv")
      symlink("../../../secret.csv", "\(folder)/content/records/demo/2024.csv")
      let run = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("records/demo/2024.csv: 错误 [files/link-leads-out]"))
    }
  }

  private func gb18030(_ text: String) throws -> [UInt8] {
    let converter = try #require(iconv_open("GB18030", "UTF-8"))
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    let capacity = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (unread, unwritten) = (source.count, target.count)
        _ = iconv(converter, &from, &unread, &to, &unwritten)
        return unwritten
      }
    }
    return output.prefix(capacity - left).map { UInt8(bitPattern: $0) }
  }
}
