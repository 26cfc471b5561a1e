import Disclosure
import TestSupport
import Testing

/// Figures that cannot be.
struct FigurePlausibilityCheckTests {
  private func marks(_ name: String, _ type: ColumnType, unit: String? = nil, _ value: String)
    -> [String]
  {
    let column = Column(name: name, type: type, unit: unit, isPublic: true)
    return Register(
      .programme(.plain(columns: [column])),
      .judged("2023", JudgedRow("jn-0001", value)),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    ).marks
  }

  @Test func aShareIsNoMoreThanTheWhole() {
    #expect(marks("满意度", .percentage, "100") == [])
    #expect(marks("满意度", .percentage, "100.1") == ["warning record/share-above-whole"])
    #expect(marks("增长率", .percentage, "150") == [])
  }

  @Test func aCountIsNotBelowZero() {
    #expect(marks("服务企业数", .integer, unit: "家", "0") == [])
    #expect(marks("服务企业数", .integer, unit: "家", "-1") == ["warning record/count-below-zero"])
    #expect(marks("补贴增减额", .integer, unit: "万元", "-1") == [])
  }
}
