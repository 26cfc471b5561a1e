import Pinyin
import Testing

struct PinyinOrderTests {
  @Test func digitsThenLettersThenHanBySyllable() {
    let sorted = [
      "3D打印", "AI平台", "C检测", "阿里", "长清", "成长", "重庆", "东阿", "音乐", "长子县", "𠮷野",
    ]
    #expect(inOrder(sorted.reversed()) == sorted)
  }

  @Test func namesThatBeginWithTheSameCharacterStandTogether() {
    // 张 and 章 both read zhang: not 张安 章北 张城.
    #expect(inOrder(["张城", "章北", "张安"]) == ["张安", "张城", "章北"])
  }

  @Test func aShorterNameComesBeforeOneThatContinuesIt() {
    #expect(inOrder(["泉城智造", "泉城"]) == ["泉城", "泉城智造"])
  }

  @Test func whatDoesNotSoundDecidesLast() {
    #expect(inOrder(["（泉城）乙", "泉城甲", "“泉城”甲"]) == ["“泉城”甲", "泉城甲", "（泉城）乙"])
  }

  @Test func equalNamesShareARank() {
    #expect(PinyinOrder(of: ["乙", "甲", "乙", "丙", "丙"]).ranks == [3, 2, 3, 0, 0])
  }

  @Test func noNamesHaveNoRanks() {
    #expect(PinyinOrder(of: []).ranks == [])
    #expect(PinyinOrder(of: ["", "泉"]).ranks == [0, 1])
  }

  @Test(
    "the letter of the first character that counts",
    arguments: [
      ("重庆", "C"), ("长清", "C"), ("单县", "S"), ("“泉城”", "Q"), ("ａｂ", "A"), ("3D打印", nil),
      ("𠮷野", nil), ("", nil), ("😀", nil),
    ]
  )
  func letter(name: String, letter: String?) {
    let letters = PinyinOrder(of: [name]).letters.map { $0.map { String(UnicodeScalar($0)) } }
    #expect(letters == [letter])
  }

  private func inOrder(_ names: [String]) -> [String] {
    zip(names, PinyinOrder(of: names).ranks).sorted { $0.1 < $1.1 }.map(\.0)
  }
}
