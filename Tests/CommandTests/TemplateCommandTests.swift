import Diagnostics
import Documents
import TestSupport
import Testing

struct TemplateCommandTests {
  private static let headings = [
    "平台名称", "运营单位", "统一社会信用代码", "单位性质", "区县", "推荐单位", "服务功能", "服务热线", "网址", "简介", "资产总额（万元）",
    "年服务企业数",
  ]

  @Test func theTemplateHasTheColumnsThatImportKnows() throws {
    try withSampleFolder { folder in
      let made = try gongshi("template", "--programme", "demo", "--as-of", "2023-06-01", in: folder)
      #expect(made.status == 0)
      #expect(made.output == "名单模板.xlsx\n")
      let book = try WorkbookReader.read(try bytes(of: "\(folder)/名单模板.xlsx"))
      #expect(book.sheets.map(\.name) == ["名单"])
      #expect(book.sheets.first?.rows.first?.cells.map(\.shown) == Self.headings)
      let check = try gongshi("check", "名单模板.xlsx", "--programme", "demo", in: folder)
      #expect(check.status == 0)
      #expect(check.output == "")
    }
  }

  @Test func gradesAndFunctionsAreAskedForWhereThereAreAny() throws {
    let changes: [RelativePath: String?] = [
      "vocabularies/functions.csv": nil,
      "records/demo/2023.csv": "平台编号,平台名称,运营单位,区县,等级\np-1,甲平台,甲公司,历下区,AAA\np-2,乙平台,乙公司,历下区,\n",
    ]
    try withSampleFolder(changing: changes) { folder in
      let made = try gongshi("template", "--programme", "demo", "--as-of", "2023-06-01", in: folder)
      #expect(made.status == 0)
      let book = try WorkbookReader.read(try bytes(of: "\(folder)/名单模板.xlsx"))
      #expect(
        book.sheets.first?.rows.first?.cells.map(\.shown)
          == Self.headings.map { $0 == "服务功能" ? "等级" : $0 }
      )
    }
  }

  @Test func theTemplateIsToldAsJSON() throws {
    try withSampleFolder { folder in
      let made = try gongshi(
        "template",
        "--programme",
        "demo",
        "--output",
        "表.xlsx",
        "--as-of",
        "2023-06-01",
        "--format",
        "json",
        in: folder
      )
      let columns = Self.headings.map { "\"\($0)\"" }.joined(separator: ",")
      #expect(
        made.output
          == #"{"file":"表.xlsx","programme":"demo","rows":500,"columns":["# + columns + "]}\n"
      )
    }
  }

  @Test func aTemplateIsNeverWrittenOverAFile() throws {
    try withSampleFolder { folder in
      try write("名单", to: "\(folder)/名单模板.xlsx")
      let made = try gongshi("template", "--programme", "demo", in: folder)
      #expect(made.status == 64)
      #expect(try text(of: "\(folder)/名单模板.xlsx") == "名单")
    }
  }

  @Test func whereNothingCanBeWrittenItSaysSoInOneLine() throws {
    try withSampleFolder { folder in
      let made = try gongshi(
        "template",
        "--programme",
        "demo",
        "--output",
        "/proc/t.xlsx",
        in: folder
      )
      #expect(made.status == 74)
      #expect(made.output == "")
      #expect(made.errors.hasPrefix("gongshi：无法写入“/proc/t.xlsx"))
      #expect(made.errors.split(separator: "\n").count == 1)
    }
  }

  /// A template of the programme that `init` writes, filled in by openpyxl (`mend.py`).
  @Test func aFilledTemplateIsImportedWithoutAFinding() throws {
    try withTemporaryFolder { folder in
      _ = try gongshi(
        "init",
        "站",
        "--name",
        "示例市局",
        "--districts",
        "历下区",
        "--as-of",
        "2026-03-02",
        in: folder
      )
      let list = "\(repositoryFolder)/Tests/CommandTests/ImportFixtures/filled-template.xlsx"
      let check = try gongshi("check", list, "--programme", "sme-platform", in: "\(folder)/站")
      #expect(check.status == 0)
      #expect(check.output == "")
    }
  }
}
