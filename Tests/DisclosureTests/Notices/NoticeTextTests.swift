import Diagnostics
import TestSupport
import Testing

@testable import Disclosure

struct NoticeTextTests {
  private func text(_ body: String) -> NoticeText { NoticeText(LintedNotice().notice(body)) }

  @Test func takesMarksOffAndKeepsPlaces() {
    let line = text("> ## **甲**`乙`\\*丙").lines[0]
    #expect(line.text == "甲乙*丙")
    #expect(line.kind == .heading(2))
    #expect(line.location(0) == LintedNotice().place(100, 8))
    #expect(line.location(3) == LintedNotice().place(100, 16))
  }

  @Test func readsLinesAsParagraphs() {
    let read = text("甲\n乙\n\n- 丙\n- 丁\n| 戊 |\n")
    #expect(read.paragraphs.map(\.text) == ["甲乙", "丙", "丁", "| 戊 |"])
    #expect(read.paragraphs[0].location(1) == LintedNotice().place(101, 1))
  }

  @Test func skipsCode() {
    #expect(text("甲\n```\n乙\n~~~\n丙\n```\n丁").paragraphs.map(\.text) == ["甲", "丁"])
  }

  @Test func keepsTheWordsOfLinksAndTheirAddresses() {
    let read = text("见[济企通](http://a.cn)和<https://b.cn>，国办[2012]197号")
    #expect(read.paragraphs.map(\.text) == ["见济企通和，国办[2012]197号"])
    #expect(read.links.map(\.address) == ["http://a.cn", "https://b.cn"])
    let places = [LintedNotice().place(100, 2), LintedNotice().place(100, 21)]
    #expect(read.links.map(\.location) == places)
  }

  @Test func readsNoCodeOutOfAnyText() {
    for body in ["", "#", "[", "](", "[]()", "<", "\\", "```", "《", "附件", "附件：", "（", "第", "\u{0}"]
    {
      #expect(text(body).paragraphs.count <= 1)
    }
  }
}
