import Disclosure
import TestSupport
import Testing

struct CitedSubjectsCheckTests {
  /// Three platforms of a list that was awarded before the takeover.
  private let platforms: [DossierPart] = [
    .programme(.plain(takeover: "2021-01-01")),
    .list(
      "2020",
      [
        ListedRow("jn-0001", name: "东湾数据服务平台", operator: "东湾数据公司"),
        ListedRow("jn-0002", name: "西塘装备服务平台", operator: "西塘装备公司"),
        ListedRow("jn-0003", name: "北岗食品服务平台", operator: "北岗食品公司"),
      ]
    ),
    .award("a", of: ["2020"], on: "2020-06-30"),
  ]

  /// A notice that revokes, and the rows that cite it.
  private func register(
    saying text: String,
    attached: [String] = [],
    published: Day = "2021-06-10",
    rows: PlatformID...
  ) -> Register {
    let given: [DossierPart] =
      platforms + [
        .change(.renamed, "jn-0001", on: "2021-02-01", "平台名称", "东湾数据服务平台", "东湾算力服务平台"),
        .notice("r", .revocation, published: published, attached: attached, saying: text),
      ]
    return Register(
      Dossier(
        given
          + rows.map { .ending(.revoked, $0, on: published, ground: "检查不合格", by: "r") }
      )
    )
  }

  @Test func aRowAboutAnotherPlatformThanItsNoticeIsTold() {
    #expect(
      register(saying: "决定撤销西塘装备 服务平台的称号。", rows: "jn-0003").sentences == [
        "records/revocations.csv:2:1: 警告 [record/ending-names-another] "
          + "公告 r 说的是“西塘装备服务平台”（jn-0002），没有提到这一行的 jn-0003；请核对平台编号和文件。"
      ]
    )
    #expect(
      register(saying: "决定撤销\n西塘装备\n公司和东湾数据公司的称号。", rows: "jn-0001", "jn-0003").sentences
        == [
          "records/revocations.csv:3:1: 警告 [record/ending-names-another] "
            + "公告 r 说的是“西塘装备公司”（jn-0002），没有提到这一行的 jn-0003；请核对平台编号和文件。"
        ]
    )
  }

  @Test func aNoticeThatNamesThePlatformOfItsRowsMayNameOthers() {
    #expect(register(saying: "撤销西塘装备服务平台，业务由北岗食品公司承接。", rows: "jn-0002").marks == [])
    #expect(register(saying: "撤销东湾数据服务平台。", rows: "jn-0001").marks == [])
    #expect(register(saying: "撤销东湾算力服务平台。", rows: "jn-0001").marks == [])
    #expect(register(saying: "撤销 jn-0003，见西塘装备公司来函。", rows: "jn-0003").marks == [])
  }

  @Test func aNoticeThatNamesNoOtherIsLeftAlone() {
    #expect(register(saying: "撤销一家平台的称号。", rows: "jn-0003").marks == [])
    // The other has a row of its own.
    #expect(
      register(saying: "撤销西塘装备服务平台等2家的称号。", rows: "jn-0002", "jn-0003").marks == []
    )
    #expect(
      !register(saying: "撤销西塘装备服务平台。", attached: ["撤销名单"], rows: "jn-0003").marks
        .contains("warning record/ending-names-another")
    )
    #expect(
      register(saying: "撤销西塘装备服务平台。", published: "2020-12-31", rows: "jn-0003").marks == []
    )
  }

  @Test func aRowMoreThanItsNoticeNamesIsTold() {
    #expect(
      register(saying: "撤销西塘装备服务平台的称号。", rows: "jn-0002", "jn-0003").marks == [
        "warning record/ending-names-another"
      ]
    )
  }

  /// A notice of changes, and the rows that cite it.
  private func changes(_ text: String, _ rows: DossierPart...) -> [String] {
    let given: [DossierPart] =
      platforms + [
        .notice("n", .change, published: "2021-06-10", saying: text)
      ]
    return Register(Dossier(given + rows)).marks
  }

  private func renamed(_ platform: PlatformID, _ old: String, _ new: String) -> DossierPart {
    .change(.renamed, platform, on: "2021-06-10", "平台名称", old, new, by: "n")
  }

  @Test func aChangeIsOfAPlatformAndToANameOfWhichItsNoticeSpeaks() {
    let text = "东湾数据服务平台更名为“东湾 算力服务平台（一期）”。"
    #expect(changes(text, renamed("jn-0001", "东湾数据服务平台", "东湾算力服务平台(一期)")) == [])
    #expect(
      changes(text, renamed("jn-0001", "东湾数据服务平台", "东湾算力服务平台"))
        == []
    )
    #expect(
      changes(text, renamed("jn-0001", "东湾数据服务平台", "东湾算为服务平台"))
        == ["warning record/change-not-in-notice"]
    )
    #expect(
      changes(text, renamed("jn-0002", "西塘装备服务平台", "西塘智造服务平台"))
        == ["warning record/change-names-another"]
    )
    #expect(
      changes("东湾数据服务平台更名为东湾５Ｇ服务平台。", renamed("jn-0001", "东湾数据服务平台", "东湾5G服务平台")) == []
    )
    #expect(
      changes("同意东湾数据服务平台变更名称。", renamed("jn-0001", "东湾数据服务平台", "东湾算力服务平台")) == []
    )
    let corrected = DossierPart.change(
      .corrected,
      "jn-0001",
      on: "2021-06-10",
      "平台名称",
      "东湾数据服务平台",
      "东湾数智服务平台",
      by: "n"
    )
    #expect(changes("“东湾数据服务平台”的“数据”改为“数智”。", corrected) == [])
    let hotline = DossierPart.change(
      .updated,
      "jn-0002",
      on: "2021-06-10",
      "服务热线",
      "",
      "0531-00000001",
      by: "n"
    )
    #expect(changes(text, hotline) == ["warning record/change-names-another"])
    #expect(changes("两家平台的信息有变更。", hotline) == [])
  }
}
