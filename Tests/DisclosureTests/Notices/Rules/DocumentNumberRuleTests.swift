import Disclosure
import TestSupport
import Testing

struct DocumentNumberRuleTests {
  @Test func everyNumberOfANoticeIsRead() {
    let notice = LintedNotice(
      number: "示工信字(2023)01号",
      bases: [.document(title: "示例文件", number: "示工信字〔2022〕第3号")]
    )
    #expect(
      notice.sentences("依据示工信字[2021]5号。") == [
        "notices/n.md:3:5: 警告 [document-number/form] 文号“示工信字(2023)01号”不规范，"
          + "应当写作“示工信字〔2023〕1号”：年份用六角括号〔〕，序号不补零。",
        "notices/n.md:20:1: 警告 [document-number/form] 文号“示工信字〔2022〕第3号”不规范，"
          + "应当写作“示工信字〔2022〕3号”：不加“第”。",
        "notices/n.md:100:3: 警告 [document-number/form] 文号“示工信字[2021]5号”不规范，"
          + "应当写作“示工信字〔2021〕5号”：年份用六角括号〔〕。",
      ]
    )
  }

  @Test func aValueThatIsNoNumberIsTold() {
    #expect(
      LintedNotice(number: "五号文件").sentences("") == [
        "notices/n.md:3:5: 警告 [document-number/form] “五号文件”不像文号；"
          + "请写成机关代字〔年份〕序号的形式，例如 示工信字〔2021〕5号。"
      ]
    )
    #expect(
      LintedNotice(number: "文号：示工信字〔2023〕1号文").sentences("") == [
        "notices/n.md:3:5: 警告 [document-number/form] 文号“文号：示工信字〔2023〕1号文”不规范，"
          + "应当写作“示工信字〔2023〕1号”：去掉多余的文字。"
      ]
    )
  }

  @Test(arguments: ["示工信字〔2023〕1号", "2023年第5号", "国务院令第711号", "第5号"])
  func numbersThatAreRightPass(number: String) {
    #expect(LintedNotice(number: number).findings("依据国办发明电〔2019〕16号，拟认定（2021）5家。") == [])
  }

  @Test func theYearIsThatOfTheSigning() {
    #expect(
      LintedNotice(number: "示工信字〔2022〕1号").sentences("") == [
        "notices/n.md:3:5: 警告 [document-number/year-differs] 文号的年份是2022年，"
          + "成文却在2023年；请核对文号和成文日期。"
      ]
    )
  }

  @Test func theNumbersOfMeasuresAreRead() {
    let measure = Measure.plain().with(number: "示工信字[2018]32号", bases: ["上位办法（示政办﹝2017﹞09号）"])
    let register = Register(.programme(.plain(measures: [measure])))
    #expect(
      register.sentences == [
        "programmes/jn.yaml:10:5: 警告 [document-number/form] 文号“示工信字[2018]32号”不规范，"
          + "应当写作“示工信字〔2018〕32号”：年份用六角括号〔〕。",
        "programmes/jn.yaml:10:5: 警告 [document-number/form] 文号“示政办﹝2017﹞09号”不规范，"
          + "应当写作“示政办〔2017〕9号”：年份用六角括号〔〕，序号不补零。",
      ]
    )
  }
}
