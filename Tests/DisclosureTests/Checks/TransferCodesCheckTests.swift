import Disclosure
import TestSupport
import Testing

struct TransferCodesCheckTests {
  private func sentences(
    takeover: Day = "2021-01-01",
    code: CreditCode? = "91370102MADEM00115",
    _ rows: DossierPart...
  ) -> [String] {
    let given: [DossierPart] = [
      .programme(.plain(takeover: takeover)),
      .list("2020", [ListedRow("jn-0001", operator: "甲公司", code: code)]),
      .award("a", of: ["2020"], on: "2020-06-30"),
    ]
    return Register(Dossier(given + rows)).sentences
  }

  private func changed(
    _ kind: ChangeRow.Kind,
    _ field: String,
    _ old: String,
    _ new: String,
    on day: Day = "2022-08-01"
  ) -> DossierPart {
    .change(kind, "jn-0001", on: day, field, old, new)
  }

  @Test func anotherOperatorUnderTheOldCodeIsTold() {
    #expect(
      sentences(changed(.transferred, "运营单位", "甲公司", "丑公司")) == [
        "records/changes.csv:2:1: 警告 [record/transfer-without-code] 运营单位变更没有写新单位的统一社会信用代码，"
          + "登记册里仍是原单位的 91370102MADEM00115；只是公司改名的请用“更名”，换了单位的请同日补一行统一社会信用代码。"
      ]
    )
  }

  @Test func aCodeThatListsGiveToAnotherOperatorIsTold() {
    let other = DossierPart.list(
      "2020-2",
      [ListedRow("jn-0002", operator: "寅公司", code: "91370103MADEM002XB")]
    )
    let code = changed(
      .transferred,
      "统一社会信用代码",
      "91370102MADEM00115",
      "91370103MADEM002XB"
    )
    let award = DossierPart.award("b", of: ["2020-2"], on: "2020-12-30")
    #expect(
      sentences(other, award, changed(.transferred, "运营单位", "甲公司", "丑公司"), code) == [
        "records/changes.csv:3:1: 警告 [record/code-of-another] 91370103MADEM002XB 是“寅公司”（jn-0002）的代码，"
          + "这里成了“丑公司”的；请核对是不是抄错了代码。"
      ]
    )
    #expect(
      sentences(other, award, changed(.transferred, "运营单位", "甲公司", "寅公司"), code) == []
    )
  }

  @Test func anOwnerOfTheDayOfAnotherNameCounts() {
    let other: [DossierPart] = [
      .list(
        "2020-2",
        [ListedRow("jn-0002", operator: "寅（一）公司", code: "91370103MADEM002XB")]
      ),
      .award("b", of: ["2020-2"], on: "2020-12-30"),
    ]
    let code = changed(.transferred, "统一社会信用代码", "91370102MADEM00115", "91370103MADEM002XB")
    let operated = { changed(.transferred, "运营单位", "甲公司", $0) }
    #expect(sentences(other[0], other[1], operated("寅(一)公司"), code) == [])
    let renamed = DossierPart.change(
      .renamed,
      "jn-0002",
      on: "2022-01-04",
      "运营单位",
      "寅（一）公司",
      "卯公司"
    )
    #expect(sentences(other[0], other[1], renamed, operated("卯公司"), code) == [])
  }

  @Test func codesThatAreExchangedBelongToNoOther() {
    let other: [DossierPart] = [
      .list("2020-2", [ListedRow("jn-0002", operator: "寅公司", code: "91370103MADEM002XB")]),
      .award("b", of: ["2020-2"], on: "2020-12-30"),
    ]
    let mine = changed(.corrected, "统一社会信用代码", "91370102MADEM00115", "91370103MADEM002XB")
    let theirs = DossierPart.change(
      .corrected,
      "jn-0002",
      on: "2022-08-01",
      "统一社会信用代码",
      "91370103MADEM002XB",
      "91370102MADEM00115"
    )
    #expect(sentences(other[0], other[1], mine, theirs) == [])
    #expect(sentences(other[0], other[1], mine).count == 1)
  }

  @Test func theCodeOfTheSameDayARenameAndAPlatformWithoutCodeAreNot() {
    let code = changed(
      .transferred,
      "统一社会信用代码",
      "91370102MADEM00115",
      "91370103MADEM002XB"
    )
    #expect(sentences(changed(.transferred, "运营单位", "甲公司", "丑公司"), code) == [])
    #expect(sentences(code, changed(.transferred, "运营单位", "甲公司", "丑公司")) == [])
    #expect(sentences(changed(.renamed, "运营单位", "甲公司", "丑公司")) == [])
    #expect(sentences(code: nil, changed(.transferred, "运营单位", "甲公司", "丑公司")) == [])
    #expect(
      sentences(takeover: "2023-01-01", changed(.transferred, "运营单位", "甲公司", "丑公司")) == []
    )
  }
}
