import Rendering

/// The columns of a table for readers of packages (Table Schema 2.0).
struct TableSchema: Sendable {
  private let table: DataTable
  private let format: DataFormat

  init(_ table: DataTable, _ format: DataFormat) {
    self.table = table
    self.format = format
  }

  func write(_ json: inout JSONWriter) {
    json.field("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
    json.array("fields", linePerElement: true) { json in
      for column in table.fileColumns { json.object { field(column, &$0) } }
    }
    json.field("missingValues", [""])
    if !table.key.isEmpty { json.field("primaryKey", table.key) }
    let keys = table.foreignKeys
    if !keys.isEmpty {
      json.array("foreignKeys") { json in
        for key in keys { json.object { foreignKey(key, &$0) } }
      }
    }
  }

  private func field(_ column: DataColumn, _ json: inout JSONWriter) {
    json.field("name", column.name)
    json.field("title", column.label)
    json.field("description", column.description)
    json.field("type", type(of: column))
    if column.kind == .list, format == .csv {
      json.field("itemType", "string")
      json.field("delimiter", DataValue.separator)
    }
    example(of: column, &json)
    if !column.allowed.isEmpty {
      json.array("categories") { json in
        for value in column.allowed {
          json.object { json in
            json.field("value", value.value)
            json.field("label", value.label)
          }
        }
      }
    }
    json.object("constraints") { json in
      json.field("required", column.empty == nil)
      if !column.allowed.isEmpty { json.field("enum", column.allowed.map(\.value)) }
    }
    json.field("since", column.since)
  }

  /// As JSON writes such a value; the declaration has it as CSV does.
  private func example(of column: DataColumn, _ json: inout JSONWriter) {
    switch column.kind {
    case .integer: json.field("example", Int(column.example))
    case .flag: json.field("example", column.example == DataValue.flag(true).text)
    case .list:
      json.field("example", column.example.split(separator: DataValue.separator).map(String.init))
    case .text, .code, .day, .moment, .link: json.field("example", column.example)
    }
  }

  /// Lists are arrays in NDJSON, and texts with a separator in CSV.
  private func type(of column: DataColumn) -> String {
    switch column.kind {
    case .text, .code, .link: "string"
    case .integer: "integer"
    case .flag: "boolean"
    case .day: "date"
    case .moment: "datetime"
    case .list: format == .csv ? "list" : "array"
    }
  }

  private func foreignKey(_ key: DataTable.ForeignKey, _ json: inout JSONWriter) {
    json.field("fields", key.columns)
    json.object("reference") { json in
      json.field("resource", key.table)
      json.field("fields", key.referenced)
    }
  }
}

extension DataTable {
  /// Columns whose values stand in another table, for every row that has any (外键).
  struct ForeignKey: Hashable, Sendable {
    let columns: [String]
    let table: String
    let referenced: [String]
  }

  /// What the columns declare; and the title that a row is about, where its key begins with it.
  var foreignKeys: [ForeignKey] {
    let declared = columns.compactMap { column in
      column.references.map {
        ForeignKey(columns: [column.name], table: $0.table, referenced: [$0.column])
      }
    }
    let title = Self.titles
    guard name != title.name, key.starts(with: title.key) else { return declared }
    return declared + [ForeignKey(columns: title.key, table: title.name, referenced: title.key)]
  }
}
