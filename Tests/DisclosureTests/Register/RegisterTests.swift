import Diagnostics
import Disclosure
import TestSupport
import Testing

/// When a fact counts, and in which order.
struct RegisterTests {
  @Test func aFactDatedAheadIsUnknownBeforeItsNoticeAndHasNoEffectBeforeItsDay() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .award("early", of: ["2023"], on: "2023-06-27", published: "2023-06-20")
    )
    #expect(
      register.story("jn-0001", on: ["2023-06-20", "2023-06-26", "2023-06-27"]) == [
        "2023-06-20 -", "2023-06-26 -",
        "2023-06-27 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01",
      ]
    )
  }

  @Test func anAwardIsUnknownBeforeItIsPublished() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-09"),
      .award("late", of: ["2023"], on: "2023-06-20", published: "2023-06-27")
    )
    #expect(
      register.story("jn-0001", on: ["2023-06-20", "2023-06-26", "2023-06-27"]) == [
        "2023-06-20 none+awaiting_award | 2023", "2023-06-26 none+awaiting_award | 2023",
        "2023-06-27 valid | 2023 2023-06-20..2026-06-20~ | apply 2026-01-01",
      ]
    )
  }

  @Test func anAwardThatHasNotBegunIsNotYetValid() {
    let register = Register(
      .list("2022", ["jn-0001"]),
      .award("a", of: ["2022"], on: "2022-12-20", validFrom: "2023-01-01", validTo: "2025-12-31")
    )
    #expect(
      register.story("jn-0001", on: ["2022-12-20", "2022-12-31", "2023-01-01", "2026-01-01"]) == [
        "2022-12-20 none | 2022 2023-01-01..2025-12-31 awarded 2022-12-20 | apply 2025-01-01",
        "2022-12-31 none | 2022 2023-01-01..2025-12-31 awarded 2022-12-20 | apply 2025-01-01",
        "2023-01-01 valid | 2022 2023-01-01..2025-12-31 awarded 2022-12-20 | apply 2025-01-01",
        "2026-01-01 expired | 2022 2023-01-01..2025-12-31 awarded 2022-12-20 | apply 2025-01-01",
      ]
    )
  }

  @Test func draftsAndWhatRestsOnThemNeverEnter() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-06-27"),
      .list("2024", ["jn-0002"]),
      .award("b", of: ["2024"], on: "2024-06-27", isDraft: true),
      .notice("r", .revocation, published: "2024-01-10", isDraft: true),
      .ending(.revoked, "jn-0001", on: "2024-01-10", ground: "检查不合格", by: "r"),
      .change(.renamed, "jn-0001", on: "2024-01-10", "平台名称", "jn-0001平台", "新", by: "r")
    )
    #expect(register.view(asOf: "2025-01-01").records.map(\.id) == ["jn-0001"])
    #expect(
      register.story("jn-0001", on: ["2025-01-01"]) == [
        "2025-01-01 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01"
      ]
    )
    #expect(
      register.identity("jn-0001", on: ["2025-01-01"]) == [
        "2025-01-01 jn-0001平台 | jn-0001公司"
      ]
    )
  }

  @Test func factsOfOneDayTakeEffectInTheOrderOfTheirKinds() {
    let day: Day = "2023-06-05"
    let register = Register(
      .list("2023", [ListedRow("jn-0001", name: "甲平台")]),
      // Written in the opposite order.
      .ending(.restored, "jn-0001", on: day),
      .ending(.waived, "jn-0001", on: day),
      .change(.corrected, "jn-0001", on: day, "平台名称", "乙平台", "丙平台"),
      .change(.renamed, "jn-0001", on: day, "平台名称", "甲平台", "乙平台"),
      .change(.objectionDismissed, "jn-0001", on: day, batch: "2023"),
      .change(.objectionAccepted, "jn-0001", on: day, batch: "2023"),
      .award("a", of: ["2023"], on: day),
      .publicity("p", of: ["2023"], from: day, to: day)
    )
    #expect(register.outOfOrder().isEmpty)
    #expect(
      register.events.map(\.location.description) == [
        "records/jn/2023.csv:2:1",  // 公示
        "records/changes.csv:5:1", "records/changes.csv:4:1",  // 异议受理 异议不成立
        "records/jn/2023.csv:2:1",  // 认定
        "records/changes.csv:3:1", "records/changes.csv:2:1",  // 更名 更正
        "records/revocations.csv:3:1", "records/revocations.csv:2:1",  // 自愿放弃 恢复
      ]
    )
    #expect(
      register.story("jn-0001", on: [day]) == [
        "2023-06-05 valid | 2023 objections 0/1 2023-06-05..2026-06-05~ | apply 2026-01-01"
      ]
    )
  }

  @Test func aRefusedRowIsNotAwardedEvenOnTheSameDay() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-09"),
      .change(.applicationWithdrawn, "jn-0001", on: "2023-06-27", batch: "2023"),
      .award("a", of: ["2023"], on: "2023-06-27")
    )
    #expect(
      register.story("jn-0001", on: ["2023-06-27"]) == ["2023-06-27 none | 2023 撤回申报 2023-06-27 "]
    )
    #expect(register.view(asOf: "2023-06-27")["jn-0001"]?.titles.first?.notices == ["p"])
  }

  @Test func aViewFindsItsPlatformsAndNoOthers() {
    let view = Register(
      .list("2023", ["jn-0002", "jn-0003", "jn-0001"]),
      .award("a", of: ["2023"], on: "2023-06-27")
    ).view(asOf: "2023-06-27")
    let ids: [PlatformID] = ["jn-0000", "jn-0001", "jn-0002", "jn-0003", "jn-0004"]
    #expect(view.records.map(\.id) == ["jn-0001", "jn-0002", "jn-0003"])
    #expect(ids.map { view[$0]?.id } == [nil, "jn-0001", "jn-0002", "jn-0003", nil])
  }
}
