import Pinyin
import Testing

struct PinyinReaderTests {
  @Test(
    "words read otherwise than their characters",
    arguments: [
      ("重庆银行", "chong qing yin hang"),
      ("济南市长清区", "ji nan shi chang qing qu"),
      ("单县", "shan xian"),
      ("乐陵", "lao ling"),
      ("音乐", "yin yue"),
      ("长度测量", "chang du ce liang"),
      ("成长", "cheng zhang"),
      ("六安铅山蚌埠", "lu an yan shan beng bu"),
      ("厦门大厦", "xia men da sha"),
      ("会计协会计划", "kuai ji xie hui ji hua"),
      ("重工重组", "zhong gong chong zu"),
      ("成都地质", "cheng du di zhi"),
      ("给排水", "ji pai shui"),
      ("效率率先", "xiao lv shuai xian"),
      ("曾翟", "zeng zhai"),
      ("西藏冷藏", "xi zang leng cang"),
      ("战略", "zhan lve"),
      ("太行山", "tai hang shan"),
      ("德州扒鸡", "de zhou pa ji"),
      ("番茄蛤蜊", "fan qie ge li"),
      ("晟泰鸿鹄", "sheng tai hong hu"),
      ("南京六合区", "nan jing lu he qu"),
      ("东阿阿胶", "dong e e jiao"),
      ("弹性弹药", "tan xing dan yao"),
      ("空调调度", "kong tiao diao du"),
    ]
  )
  func readsWords(name: String, spelling: String) {
    #expect(spelled(name) == spelling)
  }

  @Test(
    "a word is not seen across the border of others",
    arguments: [
      ("运行业务", "yun xing ye wu"),  // not 行业
      ("国家长期", "guo jia chang qi"),  // not 家长
      ("中学校长", "zhong xue xiao zhang"),  // not 学校
      ("学校长清校区", "xue xiao chang qing xiao qu"),  // not 校长
      ("三人参与", "san ren can yu"),  // not 人参
      ("珠海参数", "zhu hai can shu"),  // not 海参
      ("清单县级", "qing dan xian ji"),  // not 单县
    ]
  )
  func keepsBorders(name: String, spelling: String) {
    #expect(spelled(name) == spelling)
  }

  @Test func lettersAndDigitsStandForThemselvesSmallAndOfHalfWidth() {
    #expect(spelled("3D打印（山东）·ＡＩ２") == "3 d da yin shan dong a i 2")
  }

  @Test(
    "what has no reading is skipped",
    arguments: [
      ("", ""),
      ("😀«é» 　\u{0}", ""),
      ("𠮷野", "ye"),  // beyond the standard characters
      ("𬭚", "chun"),  // beyond the first plane, but among them
      ("\u{F98E}", ""),  // a compatibility ideograph
      ("⼯业⾏业", "gong ye xing ye"),  // radicals, as PDF files give them
      ("ひらカナ한글", ""),
    ]
  )
  func skips(name: String, spelling: String) {
    #expect(spelled(name) == spelling)
  }

  @Test func ownWordsComeFirstAndTheLongestOfThem() {
    let reader = PinyinReader(words: [
      (word: "县重", syllables: ["xian", "zhong"]),
      (word: "重庆", syllables: ["zhong", "qing"]),
      (word: "重庆路", syllables: ["chong", "qing", "lu"]),
    ])
    #expect(spelled("重庆道", reader) == "zhong qing dao")
    #expect(spelled("重庆路", reader) == "chong qing lu")
    // Not even a word of ours that begins before it.
    #expect(spelled("单县重组", reader) == "dan xian zhong zu")
  }

  @Test func anOwnCharacterIsReadSoWhereItStandsInNoWord() {
    let reader = PinyinReader(words: [(word: "乐", syllables: ["yue"])])
    #expect(spelled("乐道快乐", reader) == "yue dao kuai le")
  }

  @Test(
    "what is no reading is left out",
    arguments: [["shan"], ["shan", "xiann"], ["shan", "xian", "xian"], []]
  )
  func leavesOut(syllables: [String]) {
    let reader = PinyinReader(words: [(word: "单县", syllables: syllables)])
    #expect(spelled("单县", reader) == "shan xian")
  }

  private func spelled(_ name: String, _ reader: PinyinReader = PinyinReader()) -> String {
    reader.units(of: name).map(\.text).joined(separator: " ")
  }
}
