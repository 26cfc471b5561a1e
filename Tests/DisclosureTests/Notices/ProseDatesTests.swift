import Testing

@testable import Disclosure

struct ProseDatesTests {
  /// Each as it is written, with the year of the front matter 2023.
  @Test(arguments: [
    ("2023年6月5日至6月9日", ["2023-06-05", "2023-06-09"]),
    ("2023年6月5日起至2023年6月9日止", ["2023-06-05", "2023-06-09"]),
    ("2023 年 6 月 5 日—9日", ["2023-06-05", "2023-06-09"]),
    ("2023年9月28日、10月7日至10日", ["2023-09-28", "2023-10-07", "2023-10-10"]),
    ("2023年12月29日至2024年1月5日", ["2023-12-29", "2024-01-05"]),
    ("6月5日至9日", ["2023-06-05", "2023-06-09"]),
    ("2020年4月16日-2020年4月24日", ["2020-04-16", "2020-04-24"]),
    ("2023-06-05至2023-06-09", ["2023-06-05", "2023-06-09"]),
    ("2023.6.5-2023.6.9", ["2023-06-05", "2023-06-09"]),
  ])
  func readsDatesThatLeanOnEachOther(text: String, days: [String]) {
    let dates = ProseDates(text.scalars, from: 0)
    #expect(dates?.days(inYear: 2023)?.map(\.description) == days)
  }

  @Test(arguments: ["2023年度", "5个工作日", "2023年6月", "0531-66605752", "3日内", ""])
  func readsNothingElseAsARange(text: String) {
    #expect((ProseDates(text.scalars, from: 0)?.written.count ?? 0) <= 1)
    #expect(ProseDates("2023年2月30日".scalars, from: 0)?.days(inYear: 2023) == nil)
  }
}
