import Diagnostics
import Disclosure
import Testing

struct HeadingSequenceRuleTests {
  @Test func repeatsGapsAndReversalsAreTold() {
    #expect(
      LintedNotice().sentences("一、甲\n三、乙\n三、丙\n二、丁\n") == [
        "notices/n.md:101:1: 警告 [heading/out-of-sequence] 序号从“一、”跳到“三、”，缺少“二、”；"
          + "请核对是否漏写。",
        "notices/n.md:102:1: 警告 [heading/out-of-sequence] 序号“三、”重复，按顺序应当是“四、”；"
          + "已印发的文件请核对原件，不要自行改号。",
        "notices/n.md:103:1: 警告 [heading/out-of-sequence] 序号“二、”排在“三、”之后，顺序倒了；"
          + "请核对。",
      ]
    )
    #expect(
      LintedNotice().sentences("（二）甲") == [
        "notices/n.md:100:1: 警告 [heading/out-of-sequence] 序号从“（二）”开始，前面没有“（一）”；"
          + "请核对是否漏写或者错号。"
      ]
    )
  }

  @Test(arguments: [
    "## 一、甲\n## ▲三、乙",
    "一、甲\n（一）子\n▲（三）子",
    "1.甲\n2.乙\n▲4.丙",
    "1、甲\n2、乙\n▲2、丙",
    "第一条 甲\n▲第三条 乙",
    "第一章 总则\n第一条 甲\n第二章 细则\n▲第三条 乙",
    "（1）甲\n▲（3）乙",
    "一、甲\n（一）子\n二、乙\n▲（二）子",
  ])
  func eachLevelIsRead(body: String) {
    LintedNotice().expect(body, raises: ["heading/out-of-sequence"])
  }

  @Test(arguments: [
    "## 一、甲\n（一）子\n（二）子\n## 二、乙\n（一）子\n1.甲\n2.乙\n（二）子\n1.甲",
    "第一章 总则\n第一条 甲\n（一）子\n第二章 细则\n第二条 乙\n（一）子",
    "1. 甲\n1. 乙\n1. 丙",
    "1、甲\n2、乙\n另需准备：\n1、丙",
    "说明：1、甲\n2、乙",
    "一、甲\n二、乙\n附件1\n声明\n一、甲\n附件2\n一、乙",
    "一、甲\n二、乙\n\n示例市示范平台申请表\n一、甲",
    "十、甲".afterNine,
    "第十五条、第十六条规定的条件",
    "第十五条规定的条件",
    "2.5亿元以上",
    "一、二等奖各一名",
    "50家以上",
    "| 三、 | 甲 |",
    "正文\n附件：1. 甲\n2. 乙",
  ])
  func rightOrdersPass(body: String) {
    #expect(LintedNotice(attachments: Self.twoFiles(body)).findings(body).map(\.code) == [])
  }

  private static func twoFiles(_ body: String) -> [(file: String, title: String)] {
    body.contains("附件：") ? [("a.txt", "甲"), ("b.txt", "乙")] : []
  }
}

extension String {
  /// Ten headings that end with this one.
  fileprivate var afterNine: String {
    ["一", "二", "三", "四", "五", "六", "七", "八", "九"].map { "\($0)、甲\n" }.joined() + self
  }
}
