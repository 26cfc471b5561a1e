import Diagnostics
import Disclosure
import TestSupport
import Testing

struct CalendarAreasCheckTests {
  private let yanggu = District(
    code: "371521",
    name: "阳谷县",
    area: "聊城市",
    first: nil,
    last: nil,
    successor: nil,
    location: Diagnostics.SourceLocation("vocabularies/districts.csv")
  )

  private func register(_ areas: [String]) -> Register {
    Register(.district(yanggu))
      .adding(.local(published: "2023-01-10", in: areas, off: ["2023-06-06"]))
  }

  @Test func anAreaThatNothingNamesIsAnErrorWithTheNearest() {
    #expect(
      register(["济南市", "济南"]).sentences == [
        "calendars/local.yaml:9:5: 错误 [calendar/unknown-area] 放假通知的地域“济南”不是认定事项"
          + "或区县的地域，是否要写“济南市”；请改正，否则它对谁都不适用。"
      ]
    )
    #expect(
      register(["江苏省"]).sentences == [
        "calendars/local.yaml:9:5: 错误 [calendar/unknown-area] 放假通知的地域“江苏省”不是认定事项"
          + "或区县的地域；请改正，否则它对谁都不适用。"
      ]
    )
  }

  @Test func theAreaOfAProgrammeOrADistrictIsKnown() {
    #expect(register(["济南市", "聊城市"]).marks == [])
  }
}
