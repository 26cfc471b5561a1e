import Diagnostics
import Disclosure
import Documents
import Files
import Publishing
import TestSupport
import Testing

struct WorkbookFileTests {
  /// The texts, numbers and formats of the cells of a sheet, row by row.
  private func cells(_ bytes: [UInt8], sheet: Int) throws -> [[String]] {
    var archive = try ZIPArchive(bytes)
    let part = try #require(try archive.read("xl/worksheets/sheet\(sheet).xml"))
    return String(decoding: part, as: UTF8.self).split(separator: "<row ").dropFirst().map { row in
      row.split(separator: "<c ").dropFirst().map { cell in
        let number = cell.split(separator: "<v>").dropFirst().first
        let value = number ?? cell.split(separator: "<t>").last
        return String((value ?? "").prefix { $0 != "<" })
      }
    }
  }

  private static let day = "2024-03-01"

  @Test func aRowATitleUnderTheHeadingsOfTheDictionary() throws {
    let bytes = try libraryFile("data/platforms.xlsx", asOf: #require(Day(iso: Self.day)))
    let data = try cells(bytes, sheet: 1)
    #expect(
      data == [
        [
          "平台编号", "平台名称", "曾用名称", "运营单位", "曾任运营单位", "统一社会信用代码", "平台页", "认定事项", "层级", "区县代码",
          "类别", "服务功能", "批次年度", "批次", "状态代码", "状态", "待定事项", "认定日期", "有效期起", "有效期止", "有效期止是否推算",
          "终止日期", "终止方式", "条款", "禁报期起", "禁报期止", "最早可再次申报日", "相关公告",
        ],
        [
          "p-1", "甲平台", "甲公司", "91370102MADEM00115", "platforms/p-1.html", "demo", "市级",
          "370102", "信息服务", "2023", "2023", "valid", "有效", "45106", "45106", "46202", "是", "46023",
          "p-list、p-award",
        ],
        [
          "p-2", "乙平台", "乙公司", "platforms/p-2.html", "demo", "市级", "370102", "信息服务", "2023",
          "2023", "revoked", "已撤销", "45106", "45106", "46202", "是", "45323", "撤销", "第二十四条", "45323",
          "46419", "46420", "p-list、p-award",
        ],
      ]
    )
    let dictionary = try cells(bytes, sheet: 2)
    #expect(dictionary.dropFirst().map { $0[1] } == data.first)
    #expect(
      dictionary.last == [
        "notices", "相关公告", "相关公告的编号，按事实的先后", "多值", "jn-2023-publicity、jn-2023-award", "没有公告", "1",
      ]
    )
  }

  @Test func theNotesSayTheDayTheRowsAndHowToCite() throws {
    let bytes = try libraryFile("data/revocations.xlsx", asOf: #require(Day(iso: Self.day)))
    #expect(
      try cells(bytes, sheet: 3).prefix(10) == [
        ["项目", "内容"],
        ["标题", "撤销、取消和终止"],
        ["截至", "2024-02-01"],
        ["行数", "1"],
        ["数据版本", "1.0.0+2024-02-01"],
        ["来源", "示例局"],
        ["联系方式", "电话 0531-00000000"],
        ["网站", "https://example.gov.cn/gongshi/"],
        ["本文件", "https://example.gov.cn/gongshi/data/revocations.xlsx"],
        ["字段说明", "https://example.gov.cn/gongshi/data/"],
      ]
    )
  }

  @Test func equalEditionsGiveEqualBytes() throws {
    let day = try #require(Day(iso: Self.day))
    let next = try #require(Day(iso: "2024-03-02"))
    let first = try libraryFile("data/platforms.xlsx", asOf: day)
    let second = try libraryFile("data/platforms.xlsx", asOf: next)
    #expect(first == second)
  }

  @Test func aTextTooLongForACellIsCutWithAWordAndCounted() throws {
    let long = String(repeating: "事", count: 40_000)
    let rows = "平台编号,事项,日期,情形,事由,文件,批次,禁报主体\np-2,撤销,2024-02-01,虚假申报,\(long),,,\n"
    let bytes = try libraryFile(
      "data/revocations.xlsx",
      of: SampleContent.tree(changing: ["records/demo/revocations.csv": rows]),
      asOf: #require(Day(iso: Self.day))
    )
    let cut = try #require(try cells(bytes, sheet: 1)[1].first { $0.count > 1_000 })
    #expect(cut.count == 32_767)
    #expect(cut.hasSuffix("事……（超过一格的上限，全文见同名 CSV）"))
    #expect(
      try cells(bytes, sheet: 3).last == [
        "过长的文字", "有 1 格超过 Excel 一格 32,767 字的上限，在末尾注明；全文见同名 CSV。",
      ]
    )
  }
}
