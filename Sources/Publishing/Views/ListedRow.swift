import Disclosure
import Rendering

/// A row of a list as its notice shows it: as it was published, and what became of it (名单行).
struct ListedRow: Sendable {
  let number: Int
  let name: String
  let url: String?
  let `operator`: String
  let creditCode: String?
  let district: String
  let recommender: String
  let category: String
  let functions: [String]
  let grade: String
  /// What became of it, in words.
  let outcome: String
  /// Struck through, never deleted: refused, withdrawn, or corrected out of the list.
  let isStruck: Bool

  init(
    _ row: ListedPlatform,
    number: Int,
    in batch: BatchKey,
    published: Day,
    _ linker: Linker
  ) {
    self.number = number
    name = row.name
    url = linker.platform(row.id)
    `operator` = row.operator
    creditCode = row.creditCode?.string
    district = row.district
    recommender = row.recommender
    category = row.category
    functions = row.functions
    grade = row.grade
    let outcome = RowOutcome(row.id, in: batch, linker.edition)
    let record = linker.edition.state.register[row.id]
    let changes = record.map { row.changes(in: batch, of: $0, by: published) } ?? []
    let told = [outcome?.text(linker.words) ?? ""].filter { !$0.isEmpty }
    self.outcome = (told + changes.compactMap { Self.sentence($0, linker) })
      .joined(separator: "；")
    isStruck = outcome?.isStruck ?? false
  }

  /// Only of what the row shows.
  private static func sentence(_ change: RegisterEvent.Change, _ linker: Linker) -> String? {
    guard columns.contains(change.field) else { return nil }
    return linker.words.sentence(
      change.kind == .corrected ? .rowCorrected : .rowChanged,
      ["field": change.field, "value": change.new]
    )
  }

  /// The columns that it shows.
  static let columns: Set = [
    ChangeField.name, ChangeField.operator, ChangeField.creditCode, ChangeField.district,
    ChangeField.recommender, ChangeField.category, ChangeField.functions,
    ChangeField.grade,
  ]
}

/// The list that a notice publishes: its columns as far as any row fills them.
struct ListedTable: Sendable {
  let caption: String
  let rows: [ListedRow]

  init(_ batch: Batch, shown rows: [ListedPlatform], published: Day, _ linker: Linker) {
    let programme = linker.edition.programmeTitle(batch.key.programme)
    caption = linker.words.sentence(
      .listCaption,
      ["programme": programme, "batch": batch.key.batch.string, "count": "\(rows.count)"]
    )
    self.rows = rows.enumerated().map {
      ListedRow($1, number: $0 + 1, in: batch.key, published: published, linker)
    }
  }
}

extension View where Root == ListedTable {
  static var listedTable: View {
    View(
      "list",
      [
        .text("caption", "名单标题") { $0.caption },
        .flag("has_district", "是否有区县") { table in table.rows.contains { !$0.district.isEmpty } },
        .flag("has_recommender", "是否有推荐单位") { table in
          table.rows.contains { !$0.recommender.isEmpty }
        },
        .flag("has_category", "是否有类别") { table in table.rows.contains { !$0.category.isEmpty } },
        .flag("has_functions", "是否有服务功能") { table in
          table.rows.contains { !$0.functions.isEmpty }
        },
        .flag("has_grade", "是否有等级") { table in table.rows.contains { !$0.grade.isEmpty } },
        .list("rows", "各行", .listedRow) { $0.rows },
      ]
    )
  }
}

extension View where Root == ListedRow {
  fileprivate static var listedRow: View {
    View(
      "listed row",
      [
        .number("number", "序号") { $0.number },
        .text("name", "公示时的平台名称") { $0.name },
        .optionalText("url", "平台页链接") { $0.url },
        .text("operator", "公示时的运营单位") { $0.operator },
        .optionalText("credit_code", "统一社会信用代码") { $0.creditCode },
        .text("district", "区县") { $0.district },
        .text("recommender", "推荐单位") { $0.recommender },
        .text("category", "类别") { $0.category },
        .texts("functions", "服务功能") { $0.functions },
        .text("grade", "等级") { $0.grade },
        .text("outcome", "结果") { $0.outcome },
        .flag("is_struck", "是否划去") { $0.isStruck },
      ]
    )
  }
}
