import Testing

@testable import Disclosure

struct DocumentNumberTests {
  /// Each as it is written, how it should be, and what is wrong with it.
  @Test(arguments: [
    ("济工信中小企业字〔2020〕4号", "济工信中小企业字〔2020〕4号", []),
    ("国办发明电〔2019〕16号", "国办发明电〔2019〕16号", []),
    ("工信部企业[2012]197号", "工信部企业〔2012〕197号", ["年份用六角括号〔〕"]),
    ("示工信字（2021）5号", "示工信字〔2021〕5号", ["年份用六角括号〔〕"]),
    ("示工信字【2021】5号", "示工信字〔2021〕5号", ["年份用六角括号〔〕"]),
    ("示工信字〔21〕5号", "示工信字〔2021〕5号", ["年份写四位"]),
    ("示工信字〔2021年〕5号", "示工信字〔2021〕5号", ["年份写四位"]),
    ("示工信字〔2021〕05号", "示工信字〔2021〕5号", ["序号不补零"]),
    ("示工信字〔2021〕第5号", "示工信字〔2021〕5号", ["不加“第”"]),
    ("示工信字〔２０２１〕５号", "示工信字〔2021〕5号", ["数字用半角"]),
    ("示工信字 〔2021〕 5 号", "示工信字〔2021〕5号", ["中间不留空格"]),
    ("示工信字〔2021〕5", "示工信字〔2021〕5号", ["末尾写“号”"]),
    (
      "示工信字[21]第05", "示工信字〔2021〕5号",
      ["年份用六角括号〔〕", "年份写四位", "序号不补零", "不加“第”", "末尾写“号”"]
    ),
  ])
  func readsWhatIsMeantAndWhatIsWrong(written: String, canonical: String, flaws: [String]) {
    let number = DocumentNumber(whole: written)
    #expect(number?.canonical == canonical)
    #expect(number?.flaws.map(\.rawValue) == flaws)
  }

  /// Brackets round a year that are no document number.
  @Test(arguments: [
    "拟认定名单（2021）5家", "示例路（2021）", "（2021）鲁01民初5号", "2023年第5号", "〔2018〕32号",
    "第十四条（12）5号楼", "示范平台(2023)12个", "示工信字〔99999〕5号", "示工信字〔2021〕",
    "示工信字〔1840〕5号", "示工信字〔2021〕999999号",
  ])
  func leavesOtherBracketsAlone(text: String) {
    #expect(DocumentNumber.all(in: text.scalars).isEmpty)
  }

  @Test func takesTheAgencyOutOfItsSentence() {
    let text = "依据国办发明电〔2019〕16号和示工信字〔2021〕32、33号，以及示数据字〔2024〕1号"
    let found = DocumentNumber.all(in: text.scalars)
    #expect(
      found.map(\.canonical) == ["国办发明电〔2019〕16号", "示工信字〔2021〕32号", "示数据字〔2024〕1号"]
    )
    #expect(found.map(\.flaws) == [[], [], []])
    #expect(found.map(\.range.lowerBound) == [2, 17, 36])
  }
}
