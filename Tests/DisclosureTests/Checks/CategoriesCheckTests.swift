import Disclosure
import TestSupport
import Testing

struct CategoriesCheckTests {
  private func register(_ category: String, year: Int) -> Register {
    let programme = Programme.plain(
      measures: [
        .plain("old", to: "2021-12-31", categories: [Category(name: "综合类", atLeast: nil)]),
        .plain(
          "new",
          from: .given("2022-01-01"),
          categories: [Category(name: "综合性", atLeast: nil)]
        ),
      ]
    )
    let list: (BatchKey, Day, Day) =
      year == 2021
      ? ("2021", "2021-06-07", "2021-06-15") : ("2023", "2023-06-05", "2023-06-12")
    return Register(
      .programme(programme),
      .judged(list.0, JudgedRow("a", category: category)),
      .publicity("p", of: [list.0], from: list.1, to: list.2)
    )
  }

  private static let rows: [(category: String, year: Int, marks: [String])] = [
    ("综合类", 2021, []), ("综合性", 2023, []),
    ("综合性", 2021, ["error category/not-in-measure"]),
    ("综合类", 2023, ["error category/not-in-measure"]),
    ("", 2023, ["warning category/not-given"]),
  ]

  @Test(arguments: rows)
  func theCategoryIsOneOfTheMeasureInForce(category: String, year: Int, marks: [String]) {
    #expect(register(category, year: year).marks == marks)
  }

  @Test func whatIsWrongIsToldWithTheChoices() {
    #expect(
      register("综合类", year: 2023).sentences == [
        "records/jn/2023.csv:2:1: 错误 [category/not-in-measure] 类别“综合类”不在这张名单依据的《办法new》里；"
          + "可以写：综合性。"
      ]
    )
    #expect(
      register("", year: 2023).sentences == [
        "records/jn/2023.csv:2:1: 警告 [category/not-given] 没有写类别，功能项数无从核对；请写综合性。"
      ]
    )
  }
}
