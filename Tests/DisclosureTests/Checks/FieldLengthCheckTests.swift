import Disclosure
import TestSupport
import Testing

struct FieldLengthCheckTests {
  private func register(_ operatorName: String, takeover: Day? = nil) -> Register {
    let limit = LengthLimit(field: "运营单位", characters: 30, article: "附件3")
    return Register(
      .programme(.plain(takeover: takeover, measures: [.plain(lengthLimits: [limit])])),
      .judged("2023", JudgedRow("a", operator: operatorName)),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
  }

  @Test func aFieldMayBeAsLongAsTheFormSaysAndNoLonger() {
    #expect(register(String(repeating: "司", count: 30)).marks == [])
    #expect(
      register(String(repeating: "司", count: 31)).sentences == [
        "records/jn/2023.csv:2:1: 警告 [record/field-too-long] “运营单位”有31字，最多30字；"
          + "请核对是否多写了内容。（依据：《办法m》附件3）"
      ]
    )
  }

  @Test func inHistoryItIsNoted() {
    let register = register(String(repeating: "司", count: 31), takeover: "2024-01-01")
    #expect(register.marks == ["note record/field-too-long"])
  }
}
