import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

/// The changes of one day as a document of their own (增量): once published it never differs.
struct DeltaDocument: Sendable {
  let edition: Edition
  let day: History.DayOfChange

  private var path: RelativePath { SitePath.delta(day.day) }

  /// The file, made piece by piece: a day may award thousands.
  ///
  /// What it says of a title stands in the table of titles, or as a former value in that of changes;
  /// a title that is gone is in neither.
  var file: PlannedFile {
    let history = edition.history.value
    return LongDocument(key: "changes", head: Self.head, item: TitleChange.shape)
      .file(path, isTwin: !history.hasRemovals, self) { emit throws(FileError) in
        try history.changesKeepingFirst(of: day, emit)
      }
  }

  static var schema: JSONSchema {
    LongDocument(key: "changes", head: head, item: TitleChange.shape).schema("变化，按平台和认定事项")
  }

  /// The first keys: those of every document, but of this day's edition.
  private static let head = JSONShape<DeltaDocument> {
    JSONShape.constant("schema", "文件格式的版本", APIHead.schema)
    JSONShape.constant("version", "数据的版本", DataTable.version)
    DataField<DeltaDocument>(
      DataColumn(
        "self",
        "本文件的地址",
        nil,
        .link,
        example: "https://gxj.example.gov.cn/gongshi/changes/2023-06-27.json"
      )
    ) { .text($0.edition.address(of: $0.path)) }
    DataField<DeltaDocument>(DataTable.editionDay) { .day($0.day.day) }
    DataField<DeltaDocument>(.licence) { .given($0.edition.content.site.licence) }
    DataField<DeltaDocument>(.source) {
      .text($0.edition.content.site.source ?? $0.edition.content.site.name)
    }
    DataField<DeltaDocument>(.previousDay) { .given($0.day.previous) }
    DataField<DeltaDocument>(.changeCount) { .integer($0.day.count) }
    JSONShape.object("counts", "各类变化的项数", TitleChange.Kind.counts) { $0.day.counts }
  }
}

extension TitleChange {
  /// A change as an object of the delta.
  fileprivate static let shape = JSONShape<TitleChange> {
    DataField<TitleChange>(.platform) { .text($0.platform.string) }
    DataField<TitleChange>(.programme) { .text($0.programme.string) }
    DataField<TitleChange>(.nameOfDay) { .text($0.name) }
    DataField<TitleChange>(.changeKind) { .text($0.kind.rawValue) }
    DataField<TitleChange>(.changeNotices) { .list($0.notices.map(\.string)) }
    JSONShape.optional("row", "新列入的称号的整行，字段同 platforms 表", empty: "不是新列入", rowShape) {
      $0.added?.row
    }
    JSONShape.list("fields", "变化的字段", linePerElement: false, differenceShape) { $0.differences }
  }

  private static let rowShape = JSONShape<[DataValue]>(
    DataTable.titles.columns.enumerated().map { index, column in
      DataField(column) { $0.indices.contains(index) ? $0[index] : .empty }
    }
  )

  private static let differenceShape = JSONShape<Difference> {
    DataField<Difference>(.changedField(example: "standing")) { .text($0.column.name) }
    JSONShape.any("old", "原值，写法同 platforms 表") { $0.old }
    JSONShape.any("new", "新值，写法同 platforms 表") { $0.new }
  }
}

extension TitleChange.Kind {
  /// How many changes there are of each kind.
  static let counts = JSONShape<[TitleChange.Kind: Int]>(
    allCases.map { kind in
      DataField(DataColumn(kind.rawValue, kind.label, nil, .integer, example: "3")) {
        .integer($0[kind] ?? 0)
      }
    }
  )
}

/// The list of all editions in which the data changed, and of the yearly checkpoints
/// (`/changes/index.json`). It is made of the files that it names, so that none is missing.
struct ChangesIndex: Sendable {
  let history: History
  let checkpoints: [Checkpoint]

  init(_ edition: Edition) {
    history = edition.history.value
    checkpoints = Checkpoint.all(in: edition)
  }

  static let shape = JSONShape<ChangesIndex> {
    DataField<ChangesIndex>(DataColumn("count", "有变化的版次数", nil, .integer, example: "60")) {
      .integer($0.history.days.count)
    }
    JSONShape.list("editions", "有变化的各版，旧的在前；从空表起逐个套用，得到今天的 platforms 表", dayShape) {
      $0.history.days
    }
    JSONShape.list("checkpoints", "每年年底的整表，旧的在前", checkpointShape) { $0.checkpoints }
  }.document

  private static let dayShape = JSONShape<History.DayOfChange> {
    DataField<History.DayOfChange>(DataTable.editionDay) { .day($0.day) }
    DataField<History.DayOfChange>(.previousDay) { .given($0.previous) }
    DataField<History.DayOfChange>(
      DataColumn("path", "增量的地址", "从网站根目录算起", .link, example: "changes/2023-06-27.json")
    ) { .text(SitePath.delta($0.day).string) }
    DataField<History.DayOfChange>(.changeCount) { .integer($0.count) }
    JSONShape.object("counts", "各类变化的项数", TitleChange.Kind.counts) { $0.counts }
  }

  private static let checkpointShape = JSONShape<Checkpoint>([
    DataField(DataColumn("day", "截至", nil, .day, example: "2023-12-31")) { .day($0.day) },
    DataField(
      DataColumn(
        "path",
        "整表的地址",
        "从网站根目录算起",
        .link,
        example: "changes/checkpoints/2023-12-31.csv"
      )
    ) { .text(SitePath.checkpoint($0.day).string) },
  ])
}

extension DataColumn {
  fileprivate static let previousDay = DataColumn(
    "previous",
    "上一版",
    "前一个有变化的版次日",
    .day,
    example: "2023-06-12",
    empty: "这是第一版"
  )
  fileprivate static func changedField(example: String) -> DataColumn {
    DataColumn("field", "字段", "platforms 表的字段名", .code, example: example)
  }

  fileprivate static let changeCount = DataColumn("count", "变化的项数", nil, .integer, example: "3")
}
