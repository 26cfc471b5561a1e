import Databases

/// The views of the database (视图): flat rows, column by column those of the CSV of the same name.
enum DatabaseViews {
  static let creation =
    view("v_platforms", of: .titles, from: titles)
    + view("v_revocations", of: .revocations, from: revocations)

  /// What the columns of a view mean: those of the published table.
  static let all: [(name: String, table: DataTable)] = [
    ("v_platforms", .titles), ("v_revocations", .revocations),
  ]

  private static let titles = "titles AS row JOIN platforms AS platform ON platform.id = row.id"
  private static let revocations = """
    revocations AS row JOIN platforms AS platform ON platform.id = row.id
      JOIN programmes AS programme ON programme.id = row.programme
    """

  private static func view(_ name: String, of table: DataTable, from rows: String) -> String {
    let columns = table.columns.map { "\(value($0)) AS \(DatabaseWriter.quoted($0.name))" }
    let day = "(SELECT value FROM meta WHERE key = 'edition_day') AS \(DataTable.editionDay.name)"
    return """
      CREATE VIEW \(name) AS SELECT
        \((columns + [day]).joined(separator: ",\n  "))
      FROM \(rows);

      """
  }

  /// Where the value of a column stands.
  private static func value(_ column: DataColumn) -> String {
    let name = DatabaseWriter.quoted(column.name)
    switch column.name {
    case "former_names", "former_operators":
      let kind = String(column.name.dropLast())
      // Each once, and none that is borne again.
      let present = kind == "former_name" ? "name" : "operator"
      return joined(
        "value",
        of: "names",
        "id = row.id AND kind = \(DatabaseWriter.literal(kind)) AND value <> platform.\(present)"
          + " GROUP BY value",
        by: "min(position)"
      )
    case "functions": return joined("function", of: "title_functions", ofTitle)
    case "notices": return joined("notice", of: "title_notices", ofTitle)
    case "programme_title": return "programme.title"
    default:
      let isOfPlatform = DataTable.platformFields.contains { $0.column.name == column.name }
      return "\(isOfPlatform && column.name != "id" ? "platform" : "row").\(name)"
    }
  }

  private static let ofTitle = "id = row.id AND programme = row.programme"

  /// The values of a list in one cell, in their order; NULL where there are none.
  private static func joined(
    _ value: String,
    of table: String,
    _ condition: String,
    by order: String = "position"
  ) -> String {
    """
    (SELECT group_concat("\(value)", '\(DataValue.separator)') FROM \
    (SELECT "\(value)" FROM \(table) WHERE \(condition) ORDER BY \(order)))
    """
  }
}
