import Databases
import Disclosure
import Files

/// The tables of the database and the published tables that they come from, in the order in which
/// they are written (库表清单).
extension DatabaseSplit {
  static func all(in edition: Edition) -> [DatabaseSplit] {
    [programmes, measures, notices, codes, platforms, names, titles, holdings, revocations]
      + [events, figures]
      + AttachedTableColumns.all(in: edition).map { attached($0.dataTable) }
  }

  private static let platform = DatabaseTable.Reference(
    columns: ["id"],
    table: "platforms",
    targets: ["id"]
  )
  private static let title = DatabaseTable.Reference(
    columns: ["id", "programme"],
    table: "titles",
    targets: ["id", "programme"]
  )

  private static let programmes = DatabaseSplit(
    .programmes,
    links: [
      DatabaseLink(
        "former_titles",
        "programme_former_titles",
        of: .programmes,
        DataColumn("title", "曾用名称", example: "济南市中小企业服务平台")
      )
    ],
    references: [.init(columns: ["merged_into"], table: "programmes", targets: ["id"])]
  )

  private static let measures = DatabaseSplit(.measures)

  private static let notices = DatabaseSplit(
    .notices,
    links: [.listsOfNotices]
      + ["continues", "corrected_by", "withdrawn_by", "replaced_by"].map(DatabaseLink.later),
    indexes: [["programme"]]
  )

  private static let codes = DatabaseSplit(.codes)

  private static let platforms = DatabaseSplit(
    .registered,
    isNumbered: true,
    indexes: [["credit_code"]]
  )

  private static let names = DatabaseSplit(.formerNames, isCompact: true, references: [platform])

  private static let titles = DatabaseSplit(
    .titles,
    as: "titles",
    dropping: DataTable.platformFields.map(\.column).filter { $0 != .platform },
    links: [
      DatabaseLink(
        "functions",
        "title_functions",
        of: .titles,
        DataColumn("function", "服务功能", example: "信息服务"),
        target: title,
        indexes: [["function"]]
      ),
      DatabaseLink(
        "notices",
        "title_notices",
        of: .titles,
        .notice("notice", "公告", empty: ""),
        target: title,
        indexes: [["notice"]]
      ),
    ],
    references: [platform],
    indexes: [["district"], ["year"], ["standing"], ["programme"]]
  )

  private static let holdings = DatabaseSplit(
    .holdings,
    dropping: [.platformName],
    isCompact: true,
    references: [title],
    indexes: [["ended"]]
  )

  private static let revocations = DatabaseSplit(
    .revocations,
    dropping: DataTable.revocations.columns.filter {
      ["name", "operator", "programme_title"].contains($0.name)
    },
    references: [
      .init(
        columns: ["id", "programme", "batch"],
        table: "holdings",
        targets: ["id", "programme", "batch"]
      )
    ]
  )

  private static let events = DatabaseSplit(
    .events,
    dropping: [.platformName],
    references: [platform],
    indexes: [["id"]]
  )

  private static let figures = DatabaseSplit(
    .figures,
    dropping: [.platformName],
    isCompact: true,
    references: [title]
  )

  private static func attached(_ table: DataTable) -> DatabaseSplit {
    DatabaseSplit(table, dropping: [.platformName], references: [platform], indexes: [["id"]])
  }
}

extension DatabaseLink {
  /// A list as rows of one value beside the key of the table that has it.
  fileprivate init(
    _ column: String,
    _ name: String,
    of source: DataTable,
    _ value: DataColumn,
    target: DatabaseTable.Reference? = nil,
    indexes: [[String]] = []
  ) {
    let key = source.columns.filter { source.key.contains($0.name) }
    self.init(
      column: column,
      table: DatabaseTable(
        name,
        "一行是\(source.title)的“\(value.label)”一格里的一个值。",
        key + [Self.position, value],
        key: source.key + [Self.position.name],
        isCompact: true,
        references: [target ?? .whole(source)],
        indexes: indexes
      )
    ) { [.integer($1), .text($0)] }
  }

  /// The lists that a notice published, each with its programme and batch.
  fileprivate static let listsOfNotices = DatabaseLink(
    column: "lists",
    table: DatabaseTable(
      "notice_lists",
      "一行是公告公布的一份名单。",
      [ofNotice, position, .programme, .batch],
      key: [ofNotice.name, position.name],
      isCompact: true,
      references: [.whole(.notices)],
      indexes: [["programme", "batch"]]
    )
  ) { list, position in
    let parts = list.split(separator: "/", maxSplits: 1).map { DatabaseValue.text(String($0)) }
    return [.integer(position), parts.first ?? .null, parts.count > 1 ? parts[1] : .null]
  }

  /// What later became of a notice, by the name of its column; all in one table.
  fileprivate static func later(_ column: String) -> DatabaseLink {
    DatabaseLink(column: column, table: laterNotices) {
      [.text(column), .integer($1), .text($0)]
    }
  }

  private static let ofNotice = DataColumn("id", "公告编号", nil, .code, example: "jn-2023-award")

  private static let laterNotices = DatabaseTable(
    "notice_links",
    "一行是两份公告之间的一个关系：id 接续了 other，或者被 other 更正、撤回、取代。",
    [
      ofNotice,
      DataColumn(
        "relation",
        "关系",
        nil,
        .code,
        example: "corrected_by",
        allowed: [
          .init(value: "continues", label: "接续"), .init(value: "corrected_by", label: "被更正"),
          .init(value: "withdrawn_by", label: "被撤回"), .init(value: "replaced_by", label: "被取代"),
        ]
      ),
      position, .notice("other", "另一公告", empty: ""),
    ],
    key: ["id", "relation", "position"],
    isCompact: true,
    references: [.whole(.notices)]
  )
}

extension DatabaseTable.Reference {
  /// To the rows of a table by their key.
  fileprivate static func whole(_ table: DataTable) -> DatabaseTable.Reference {
    .init(columns: table.key, table: table.name, targets: table.key)
  }
}
