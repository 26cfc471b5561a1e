import Disclosure
import Rendering

/// A month of changes as a line of the list of months.
struct MonthSummary: Sendable {
  let month: String
  let url: String
  let dayCount: Int
  let counts: String

  init(_ month: History.MonthOfChange, _ linker: Linker) {
    self.month = month.month.chinese
    url = linker.link(SitePath.changes(in: month.month))
    dayCount = month.days.count
    counts = month.counts.shown
  }
}

/// The changes of a day in words.
struct DaySummary: Sendable {
  let day: DayText
  let url: String
  let counts: String
  let changes: [ChangeLine]
  /// How many changes are not told here.
  let rest: Int?

  /// How many changes of a day a page tells; the file of the day has all.
  static let limit = 200

  init(_ day: History.DayOfChange, _ linker: Linker) {
    self.day = day.day.shown
    url = linker.link(SitePath.delta(day.day))
    counts = day.counts.shown
    changes = linker.edition.history.value.changes(of: day, upTo: Self.limit).map {
      ChangeLine($0, linker)
    }
    rest = day.count > changes.count ? day.count - changes.count : nil
  }
}

/// One change in words (变化一行).
struct ChangeLine: Sendable {
  let platform: LinkedText
  let programme: String
  let kind: String
  let standing: String?
  let fields: [Field]
  /// Whether the title only has other notices than before.
  let isOfNotices: Bool
  let notices: [LinkedText]

  struct Field: Sendable {
    let label: String
    let old: String
    let new: String
  }

  init(_ change: TitleChange, _ linker: Linker) {
    platform = LinkedText(change.name, linker.platform(change.platform))
    programme = linker.edition.programmeTitle(change.programme)
    kind = change.kind.label
    standing = change.standingOfAdded
    fields = change.differences.filter { !Self.unsaid.contains($0.column.name) }.map {
      Self.field($0, linker)
    }
    isOfNotices = change.differences.map(\.column.name) == ["notices"]
    notices = change.notices.compactMap(linker.notice)
  }

  /// A difference in words; of districts the names, not the codes.
  private static func field(_ difference: TitleChange.Difference, _ linker: Linker) -> Field {
    let (old, new) = (difference.old.told, difference.new.told)
    guard difference.column.name == "district" else {
      return Field(label: difference.column.label, old: old, new: new)
    }
    let districts = linker.edition.dossier.districts
    return Field(
      label: linker.word(.facetDistrict),
      old: districts[old]?.name ?? old,
      new: districts[new]?.name ?? new
    )
  }

  /// Columns that say again, for programs, what another says, or that a link says.
  private static let unsaid: Set = ["standing", "notices", "url", "valid_to_computed", "year"]
}

extension TitleChange {
  /// Of a title that is new: what is pending, or its standing in words.
  fileprivate var standingOfAdded: String? {
    added.map { $0.title.pending?.label ?? $0.title.standingLabel }
  }
}

extension DataValue {
  /// The value as a sentence says it.
  fileprivate var told: String {
    switch self {
    case .empty: ""
    case .text(let text): Pending(rawValue: text)?.label ?? text
    case .integer, .list: text
    case .flag(let flag): flag ? "是" : "否"
    case .day(let day): day.chinese
    }
  }
}

extension [TitleChange.Kind: Int] {
  /// Each kind that there is, with how many: `认定 3，到期 2`.
  var shown: String {
    TitleChange.Kind.allCases.compactMap { kind in self[kind].map { "\(kind.label) \($0)" } }
      .joined(separator: "，")
  }
}

extension View where Root == MonthSummary {
  static var monthOfChange: View {
    View(
      "month of changes",
      [
        .text("month", "月份") { $0.month },
        .text("url", "月份页的链接") { $0.url },
        .number("day_count", "有变化的天数") { $0.dayCount },
        .text("counts", "各类变化和项数") { $0.counts },
      ]
    )
  }
}

extension View where Root == DaySummary {
  static var dayOfChange: View {
    View(
      "day of changes",
      [
        .record("day", "日期", .day) { $0.day },
        .text("url", "当日增量（JSON）的链接") { $0.url },
        .text("counts", "各类变化和项数") { $0.counts },
        .list("changes", "变化", .changeLine) { $0.changes },
        .optionalNumber("rest", "没有列出的项数") { $0.rest },
      ]
    )
  }
}

extension View where Root == ChangeLine {
  fileprivate static var changeLine: View {
    View(
      "change",
      [
        .record("platform", "平台", .link) { $0.platform },
        .text("programme", "认定事项") { $0.programme },
        .text("kind", "变化类型") { $0.kind },
        .optionalText("standing", "新列入的称号的状态") { $0.standing },
        .list("fields", "变化的字段", .changedField) { $0.fields },
        .flag("is_of_notices", "是否只是有关公告有增减") { $0.isOfNotices },
        .list("notices", "当日的公告", .link) { $0.notices },
      ]
    )
  }
}

extension View where Root == ChangeLine.Field {
  fileprivate static var changedField: View {
    View(
      "changed field",
      [
        .text("label", "字段") { $0.label },
        .text("old", "原值，可能为空") { $0.old },
        .text("new", "新值，可能为空") { $0.new },
      ]
    )
  }
}
