import Diagnostics
package import Disclosure

extension WorkingCalendar {
  /// The State Council's arrangements of 2018 to 2026, notice by notice, with both changes that
  /// came in the middle of a year.
  package static var stateCouncil: WorkingCalendar { .stateCouncil(with: []) }

  /// The same with local notices, each in the year of its first day.
  package static func stateCouncil(with local: [HolidayNotice]) -> WorkingCalendar {
    let added = Dictionary(grouping: local) { $0.off.union($0.working).min()?.year ?? 0 }
    return WorkingCalendar(arrangements.merging(added) { $0 + $1 })
  }

  private static var arrangements: [Int: [HolidayNotice]] {
    [
      2018: [
        notice("〔2017〕12号", "2017-11-30", off: off2018, working: work2018),
        notice("〔2018〕15号", "2018-12-06", off: "2018-12-30..2018-12-31", working: "2018-12-29"),
      ],
      2019: [
        notice("〔2018〕15号", "2018-12-06", off: off2019, working: work2019),
        notice(
          "〔2019〕3号",
          "2019-03-22",
          off: "2019-05-01..2019-05-04",
          working: "2019-04-28 2019-05-05"
        ),
      ],
      2020: [
        notice("〔2019〕16号", "2019-11-21", off: off2020, working: work2020),
        notice("〔2020〕1号", "2020-01-27", off: "2020-01-31..2020-02-02", working: ""),
      ],
      2021: [notice("〔2020〕27号", "2020-11-25", off: off2021, working: work2021)],
      2022: [
        notice("〔2021〕11号", "2021-10-25", off: off2022, working: work2022),
        notice("〔2022〕16号", "2022-12-08", off: "2022-12-31", working: ""),
      ],
      2023: [
        notice("〔2022〕16号", "2022-12-08", off: off2023, working: work2023),
        notice("〔2023〕7号", "2023-10-25", off: "2023-12-30..2023-12-31", working: ""),
      ],
      2024: [notice("〔2023〕7号", "2023-10-25", off: off2024, working: work2024)],
      2025: [notice("〔2024〕12号", "2024-11-12", off: off2025, working: work2025)],
      2026: [notice("〔2025〕7号", "2025-11-04", off: off2026, working: work2026)],
    ]
  }

  /// Days are separated by spaces; `a..b` is every day from a to b.
  private static func notice(
    _ number: String,
    _ published: Day,
    off: String,
    working: String
  ) -> HolidayNotice {
    HolidayNotice(
      number: "国办发明电\(number)",
      published: published,
      off: days(off),
      working: days(working),
      location: SourceLocation("calendars/2018.yaml")
    )
  }

  private static func days(_ text: String) -> Set<Day> {
    var days: Set<Day> = []
    for span in text.split(whereSeparator: \.isWhitespace) {
      var day = Day(stringLiteral: String(span.prefix(10)))
      let last = Day(stringLiteral: String(span.suffix(10)))
      while day <= last {
        days.insert(day)
        day = day.next
      }
    }
    return days
  }
}

private let off2018 = """
  2018-01-01 2018-02-15..2018-02-21 2018-04-05..2018-04-07 2018-04-29..2018-05-01 2018-06-18
  2018-09-24 2018-10-01..2018-10-07
  """
private let work2018 = "2018-02-11 2018-02-24 2018-04-08 2018-04-28 2018-09-29 2018-09-30"
private let off2019 = """
  2019-01-01 2019-02-04..2019-02-10 2019-04-05..2019-04-07 2019-05-01 2019-06-07..2019-06-09
  2019-09-13..2019-09-15 2019-10-01..2019-10-07
  """
private let work2019 = "2019-02-02 2019-02-03 2019-09-29 2019-10-12"
private let off2020 = """
  2020-01-01 2020-01-24..2020-01-30 2020-04-04..2020-04-06 2020-05-01..2020-05-05
  2020-06-25..2020-06-27 2020-10-01..2020-10-08
  """
private let work2020 = """
  2020-01-19 2020-02-01 2020-04-26 2020-05-09 2020-06-28 2020-09-27 2020-10-10
  """
private let off2021 = """
  2021-01-01..2021-01-03 2021-02-11..2021-02-17 2021-04-03..2021-04-05 2021-05-01..2021-05-05
  2021-06-12..2021-06-14 2021-09-19..2021-09-21 2021-10-01..2021-10-07
  """
private let work2021 = """
  2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09
  """
private let off2022 = """
  2022-01-01..2022-01-03 2022-01-31..2022-02-06 2022-04-03..2022-04-05 2022-04-30..2022-05-04
  2022-06-03..2022-06-05 2022-09-10..2022-09-12 2022-10-01..2022-10-07
  """
private let work2022 = """
  2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09
  """
private let off2023 = """
  2023-01-01..2023-01-02 2023-01-21..2023-01-27 2023-04-05 2023-04-29..2023-05-03
  2023-06-22..2023-06-24 2023-09-29..2023-10-06
  """
private let work2023 = """
  2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
  """
private let off2024 = """
  2024-01-01 2024-02-10..2024-02-17 2024-04-04..2024-04-06 2024-05-01..2024-05-05 2024-06-10
  2024-09-15..2024-09-17 2024-10-01..2024-10-07
  """
private let work2024 = """
  2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
  """
private let off2025 = """
  2025-01-01 2025-01-28..2025-02-04 2025-04-04..2025-04-06 2025-05-01..2025-05-05
  2025-05-31..2025-06-02 2025-10-01..2025-10-08
  """
private let work2025 = "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11"
private let off2026 = """
  2026-01-01..2026-01-03 2026-02-15..2026-02-23 2026-04-04..2026-04-06 2026-05-01..2026-05-05
  2026-06-19..2026-06-21 2026-09-25..2026-09-27 2026-10-01..2026-10-07
  """
private let work2026 = "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"
