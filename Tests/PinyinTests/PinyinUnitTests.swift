import Pinyin
import Testing

struct PinyinUnitTests {
  @Test func everyCharacterHasALegalSyllable() {
    let reader = PinyinReader()
    let beyondLatin: [ClosedRange<UInt32>] = [0x80...0xFEFF, 0x10000...0x3FFFF]
    let syllables = beyondLatin.joined().compactMap(UnicodeScalar.init).flatMap { character in
      reader.units(of: String(character)).map(\.text)
    }
    #expect(syllables.count > 21_000)
    #expect(Set(syllables).subtracting(legal).sorted() == [])
  }

  @Test func aSyllableIsReadAsItIsTyped() {
    #expect(PinyinUnit(syllable: "quan")?.text == "quan")
    #expect(PinyinUnit(syllable: "lü") == PinyinUnit(syllable: "lv"))
    #expect(PinyinUnit(syllable: "nue") == PinyinUnit(syllable: "nve"))
    #expect(["", "b", "7", "qua", "Quan", "quán", "单"].compactMap(PinyinUnit.init) == [])
  }

  @Test func theInitialIsTheFirstLetter() {
    let initials = PinyinReader().units(of: "重A7").map { UnicodeScalar($0.initial) }
    #expect(initials == ["z", "a", "7"])
  }

  @Test func unitsAreEqualAndOrderedAsTheirTextIs() {
    let units = PinyinReader().units(of: "啊Z阿a百9")
    #expect(units[0] == units[3])
    #expect(units.sorted().map(\.text) == ["9", "a", "a", "a", "bai", "z"])
  }

  /// What 现代汉语词典 has, and the few of dialect that stand in Unihan.
  private var legal: Set<String> {
    let finals = [
      "": "a ai an ang ao e ei en eng er o ou wa wai wan wang wei wen weng wo wu ya yan yang yao"
        + " ye yi yin ying yo yong you yu yuan yue yun",
      "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
      "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
      "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
      "f": "a an ang ei en eng iao o ou u",
      "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
      "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
      "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve",
      "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
      "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
      "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
      "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
      "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
      "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
      "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
      "zh": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
      "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
      "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
      "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
      "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
      "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
      "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    ]
    return Set(
      finals.flatMap { initial, finals in
        finals.split(separator: " ").map { initial + $0 }
      }
    )
  }
}
