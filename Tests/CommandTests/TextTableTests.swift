import Testing

@testable import gongshi

struct TextTableTests {
  @Test func columnsAreAsWideAsTheirWidestCellAndAHanCharacterIsTwo() {
    #expect(
      TextTable.lines([["查询来自", "查到"], ["id", "12345"], ["平台", "6"]], [.left, .right]) == [
        "查询来自   查到",
        "id        12345",
        "平台          6",
      ]
    )
  }

  @Test func nothingStandsBehindTheLastCell() {
    #expect(TextTable.lines([["甲", ""], ["乙", "长"], []], [.left]) == ["甲", "乙  长", ""])
  }

  @Test(arguments: [("ａ", 2), ("a，", 3), ("ｱ", 1), ("é“”", 3), ("𠮷", 2)])
  func widthOf(_ text: String, _ width: Int) {
    #expect(TextTable.width(of: text) == width)
  }
}
