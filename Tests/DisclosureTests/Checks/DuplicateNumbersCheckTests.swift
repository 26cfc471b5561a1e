import Disclosure
import TestSupport
import Testing

struct DuplicateNumbersCheckTests {
  private func notice(
    _ id: NoticeID,
    on day: Day,
    _ number: String = "示工信字〔2023〕7号",
    title: String? = nil,
    issued: Day? = nil,
    issuer: String? = nil,
    corrects: [NoticeID] = [],
    isDraft: Bool = false
  ) -> DossierPart {
    .notice(
      id,
      published: day,
      issued: issued,
      corrects: corrects,
      isDraft: isDraft,
      title: title,
      number: number,
      issuer: issuer
    )
  }

  private func sentences(_ parts: DossierPart...) -> [String] {
    Register(Dossier(parts)).sentences.filter { $0.contains("notice/duplicate-number") }
  }

  @Test func theLaterOfTwoDocumentsOfOneNumberIsTold() {
    #expect(
      sentences(notice("b", on: "2023-06-05"), notice("a", on: "2023-07-03")) == [
        "notices/a.md:1:1: 警告 [notice/duplicate-number] 文号“示工信字〔2023〕7号”已是 b《公告b》的；"
          + "一个文号只编一份文件，请核对。"
      ]
    )
    #expect(
      sentences(notice("a", on: "2023-06-05"), notice("b", on: "2023-07-03", "示工信字[2023]第07号"))
        == [
          "notices/b.md:1:1: 警告 [notice/duplicate-number] 文号“示工信字[2023]第07号”已是 a《公告a》的；"
            + "一个文号只编一份文件，请核对。"
        ]
    )
  }

  @Test func aDocumentAndItsCorrectionOrItsCopyMayShareANumber() {
    let first = notice("a", on: "2023-06-05", title: "通知", issued: "2023-06-02")
    #expect(sentences(first, notice("b", on: "2023-07-03", corrects: ["a"])) == [])
    #expect(
      sentences(first, notice("b", on: "2023-07-03", title: "通知", issued: "2023-06-02")) == []
    )
    #expect(sentences(first, notice("b", on: "2023-07-03", isDraft: true)) == [])
    let correcting = notice("a", on: "2023-06-05", corrects: ["b"])
    #expect(sentences(correcting, notice("b", on: "2023-07-03")) == [])
  }

  @Test func anyEarlierDocumentMayBeTheOneCorrected() {
    let found = sentences(
      notice("a", on: "2023-06-05"),
      notice("b", on: "2023-07-03"),
      notice("c", on: "2023-08-01", corrects: ["b"]),
      notice("d", on: "2023-09-01")
    )
    #expect(found.map { $0.prefix(12) } == ["notices/b.md", "notices/d.md"])
    #expect(found.allSatisfy { $0.contains("已是 a《公告a》的") })
  }

  @Test func numbersOfAnotherYearOrBureauAreOthers() {
    let first = notice("a", on: "2023-06-05")
    #expect(sentences(first, notice("b", on: "2023-07-03", "示工信字〔2023〕8号")) == [])
    #expect(sentences(first, notice("b", on: "2024-07-03", "示工信字〔2024〕7号")) == [])
    let plain = notice("a", on: "2023-06-05", "第3号")
    #expect(sentences(plain, notice("b", on: "2024-07-03", "第3号")) == [])
    #expect(sentences(plain, notice("b", on: "2023-07-03", "第3号", issuer: "甲局")) == [])
    #expect(sentences(plain, notice("b", on: "2023-07-03", "第3号")).count == 1)
  }

  @Test func historyIsLeftAlone() {
    let list = DossierPart.list("2019", ["jn-0001"])
    let programme = DossierPart.programme(.plain(takeover: "2021-01-01"))
    let numbered = { (id: NoticeID, day: Day) in
      DossierPart.notice(id, .award, published: day, of: ["2019"], number: "示工信字〔2019〕7号")
    }
    #expect(
      sentences(programme, list, numbered("a", "2019-06-05"), numbered("b", "2019-07-05")) == []
    )
    #expect(
      sentences(programme, list, numbered("a", "2019-06-05"), numbered("b", "2021-07-05")).count
        == 1
    )
  }
}
