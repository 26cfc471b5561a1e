import Disclosure
import TestSupport
import Testing

struct CandidateDaysTests {
  private static let twoMeasures: [Measure] = [
    .plain(
      "new",
      from: .given("2023-01-01"),
      to: "2023-09-30",
      validity: .years(1, .dayBefore, isRetroactive: true)
    ),
    .plain("old", to: "2022-12-31", validity: .years(1, .calendarYears)),
  ]

  private static let registers: [Register] = [
    // Publicity, a second one, an objection, an award, a rename known later.
    Register(
      .list("2022", ["jn-0001", "jn-0002"]),
      .publicity("p", of: ["2022"], from: "2022-03-07", to: "2022-03-11", published: "2022-03-09"),
      .publicity("q", of: ["2022"], from: "2022-03-21", to: "2022-03-25"),
      .change(.objectionAccepted, "jn-0002", on: "2022-03-24", batch: "2022"),
      .change(.refused, "jn-0002", on: "2022-03-30", batch: "2022"),
      .award("a", of: ["2022"], on: "2022-04-06", validTo: "2023-05-31"),
      .notice("r", published: "2022-07-07"),
      .change(.renamed, "jn-0001", on: "2022-06-01", "平台名称", "jn-0001平台", "新", by: "r")
    ),
    // Calendar years, an end with a ban, a restoration.
    Register(
      .programme(.plain(measures: [.plain(validity: .years(1, .calendarYears))])),
      .list("2021", ["jn-0001", "jn-0002"]),
      .award("a", of: ["2021"], on: "2021-12-20"),
      .ending(.revoked, "jn-0001", on: "2022-02-02", ground: "虚假申报"),
      .ending(.waived, "jn-0002", on: "2022-05-05"),
      .ending(.restored, "jn-0002", on: "2022-06-06")
    ),
    // A ban that ends, and a corrected first day from which the last is computed.
    Register(
      .programme(.plain(measures: [.plain(from: .silent, validity: .years(1))])),
      .list("2019", ["jn-0001"]),
      .award("a", of: ["2019"], on: "2019-06-30"),
      .ending(.revoked, "jn-0001", on: "2019-09-09", ground: "虚假申报"),
      .list("2022", ["jn-0002"]),
      .award("b", of: ["2022"], on: "2022-02-15"),
      .change(.corrected, "jn-0002", on: "2022-03-03", "有效期起", "", "2022-04-04")
    ),
    // Measures that end and begin, and govern backwards, the newer one first.
    Register(
      .programme(.plain(measures: twoMeasures)),
      .list("2021", ["jn-0001"]),
      .award("a", of: ["2021"], on: "2021-12-20"),
      .list("2022", ["jn-0002"]),
      .award("b", of: ["2022"], on: "2022-12-20")
    ),
  ]

  @Test(arguments: registers.indices)
  func everyDayOfAChangeIsACandidate(index: Int) {
    let register = Self.registers[index]
    let candidates = register.candidateDays()
    var before = register.view(asOf: "2021-12-15")
    var changes = 0
    var missed: [Day] = []
    for _ in 0..<800 {
      let view = register.view(asOf: before.day.next)
      if !view.saysTheSame(as: before) {
        changes += 1
        if !candidates.contains(view.day) { missed.append(view.day) }
      }
      before = view
    }
    #expect(missed == [])
    #expect(changes >= 4, "the dossier shows nothing")
  }

  @Test func aSingleAwardHasItsFewDays() {
    let days = Register(
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-06-27")
    ).candidateDays()
    #expect(days == ["2018-01-01", "2023-06-27", "2026-01-01", "2026-06-28"])
  }
}
