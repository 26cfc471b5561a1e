import Diagnostics
import Files
import TestSupport

/// A content of 10,000 rows and 1,000 notices, all of them wrong.
enum ManyMistakes {
  static let rows = 10_000
  static let notices = 1_000
  /// The mistakes of rows come in turn, so that there are as many of each.
  static var ofEachKind: Int { rows / mistakes.count }

  /// The kinds of finding of `records/demo/2023.csv`, and of each how many.
  static let codesOfRows = mistakes.map(\.code).sorted()

  private struct Mistake {
    let code: String
    let column: Int
    let value: String
  }

  private static let mistakes = [
    Mistake(code: "format/bad-identifier", column: 0, value: "P_"),
    Mistake(code: "format/empty-cell", column: 1, value: ""),
    Mistake(code: "record/credit-code", column: 3, value: "91370102MADEM00116"),
    Mistake(code: "record/unknown-nature", column: 4, value: "未知性质"),
    Mistake(code: "record/unknown-district", column: 5, value: "未知区"),
    Mistake(code: "record/unknown-function", column: 6, value: "未知服务"),
    Mistake(code: "record/bad-figure", column: 8, value: "很多"),
    Mistake(code: "condition/missed", column: 8, value: "3"),
    Mistake(code: "format/bad-date", column: 9, value: "2023-02-30"),
    Mistake(code: "record/unknown-category", column: 10, value: "未知类"),
  ]

  static func content(rows: Int = rows, notices: Int = notices) throws -> FileTree {
    var texts = SampleContent.files
    texts["programmes/demo.yaml"] = SampleContent.files["programmes/demo.yaml"]?
      .replacing(
        "再申报:",
        with: "条件: [{列: 年服务企业数, 不低于: 50, 条款: 第十四条}]\n    再申报:"
      )
    texts["records/demo/2023.csv"] = list(of: rows)
    texts["records/demo/changes.csv"] = changes(notices)
    for number in 1...notices {
      guard let path = RelativePath("notices/2023/n-\(number).md") else { continue }
      texts[path] = notice(number)
    }
    return FileTree(texts: texts)
  }

  private static func list(of rows: Int) -> String {
    var text = "平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,资产总额,年服务企业数,有效期止,类别\n"
    for row in 0..<rows {
      var cells = ["p-\(row)", "第\(row)平台", "公司", "", "企业", "历下区", "信息服务", "1", "60", "", ""]
      let mistake = mistakes[row % mistakes.count]
      cells[mistake.column] = mistake.value
      if mistake.column == 0 { cells[0] += String(row) }
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func changes(_ notices: Int) -> String {
    (1...notices).reduce(into: "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\n") { text, number in
      text += "p-\(number * 10),异议受理,2023-06-20,,,,lost-\(number),2023,\n"
    }
  }

  private static func notice(_ number: Int) -> String {
    """
    ---
    标题: 第\(number)号通知
    类型: 通知
    发布: 2023-07-03
    成文: 2023-07-03
    发文机关: 示例局
    名单: []
    文号: 示局发[2023]第\(number)号
    ---

    特此通知。
    """
  }
}
