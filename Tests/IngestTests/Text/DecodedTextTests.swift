import Diagnostics
import Testing

@testable import Ingest

@Suite struct DecodedTextTests {
  /// 名称 in GB18030.
  static let gb: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6]

  private func read(_ bytes: [UInt8]) -> (text: String?, found: [String]) {
    var findings = Findings("a.csv")
    let text = DecodedText(bytes, findings: &findings)
    var diagnostics: [Diagnostic] = []
    findings.hand(to: &diagnostics)
    return (
      text.map { String(decoding: $0.bytes, as: UTF8.self) },
      diagnostics.map { "\($0.location?.description ?? "-") \($0.code)" }
    )
  }

  @Test func readsUTF8WithAndWithoutAMark() {
    let plain = read(Array("名称".utf8))
    let marked = read([0xEF, 0xBB, 0xBF] + Array("名称".utf8))
    #expect(plain.text == "名称" && plain.found == [])
    #expect(marked.text == "名称" && marked.found == [])
  }

  @Test func readsGB18030AndSaysSo() {
    let outcome = read(Self.gb)
    #expect(outcome.text == "名称")
    #expect(outcome.found == ["a.csv format/gb18030"])
  }

  @Test func readsTheUnicodeTextOfSpreadsheets() {
    let outcome = read([0xFF, 0xFE, 0x0D, 0x54, 0xF0, 0x79])
    #expect(outcome.text == "名称")
    #expect(outcome.found == ["a.csv format/gb18030"])
  }

  @Test func saysWhereDamagedUTF8Breaks() {
    let outcome = read(Array("平台编号\n名".utf8) + [0xFF])
    #expect(outcome.text == nil)
    #expect(outcome.found == ["a.csv:2:2 format/bad-encoding"])
  }

  @Test func refusesDamagedUTF8ThatWouldPassForGB18030() {
    let outcome = read(Array("平台编号".utf8) + [0xE5, 0xB9])
    #expect(outcome.text == nil)
    #expect(outcome.found == ["a.csv:1:5 format/bad-encoding"])
  }

  @Test func saysWhereDamagedGB18030Breaks() {
    let outcome = read(Self.gb + [0x0A] + Self.gb + [0xFF, 0xFF])
    #expect(outcome.text == nil)
    #expect(outcome.found == ["a.csv:2:3 format/bad-encoding"])
  }

  @Test func refusesControlCharacters() {
    #expect(read(Array("a\nb\u{8}c".utf8)).found == ["a.csv:2:2 format/control-character"])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8],
      [0x80], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func knowsEveryKindOfMalformedUTF8(_ bytes: [UInt8]) {
    #expect(UTF8Flaw(in: [0x61] + bytes)?.offset == 1)
  }

  @Test func makesEveryLineEndANewline() {
    var findings = Findings("a.md")
    let text = DecodedText(Array("a\r\nb\rc\n\nd".utf8), findings: &findings)
    #expect(text?.unixText == "a\nb\nc\n\nd")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0xFFFFF, 0x10FFFF] as [UInt32])
  func refusesWhatIsNoCharacter(code: UInt32) throws {
    let sign = Character(try #require(Unicode.Scalar(code)))
    #expect(read(Array("甲\n乙\(sign)丙".utf8)).found == ["a.csv:2:2 format/control-character"])
  }

  @Test(
    arguments: [
      Array("PK\u{3}\u{4}".utf8) + [0x14], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], Array("%PDF-1.7".utf8),
    ] as [[UInt8]]
  )
  func refusesWhatIsNoTextAtAll(_ bytes: [UInt8]) {
    let outcome = read(bytes)
    #expect(outcome.text == nil)
    #expect(outcome.found == ["a.csv format/not-text"])
  }

  @Test func tellsACharacterThatWasLost() {
    #expect(read(Array("甲\n乙\u{FFFD}丙".utf8)).found == ["a.csv:2:2 format/lost-character"])
  }

  @Test(arguments: [
    "\u{200B}", "\u{200E}", "\u{2028}", "\u{202E}", "\u{2060}", "\u{2069}", "\u{FEFF}",
  ])
  func charactersThatNobodySeesAreTold(sign: String) {
    let read = read(Array("甲\n乙\(sign)丙".utf8))
    #expect(read.found == ["a.csv:2:2 format/invisible-character"])
  }

  @Test func signsThatAreSeenAreNot() {
    #expect(
      read(Array("\u{FEFF}“甲”—…\u{200D}\u{2070}，Ａ\u{FFFC}\u{FDF0}😀\u{1FFFD}".utf8)).found == []
    )
  }

  @Test(arguments: ["\u{8}", "\u{200B}"]) func aFileOfNothingElseIsReadOnce(sign: String) {
    let found = read(Array(String(repeating: sign + "\n", count: 100_000).utf8)).found
    #expect(found.count == 101)
    #expect(found[99].hasPrefix("a.csv:100:1 "))
  }
}
