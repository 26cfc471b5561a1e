import Rendering

/// A column of a published table (字段): the one declaration that the formats, the dictionary and
/// every machine-readable description of the data read.
///
/// A class, because rows are made of columns by the million, and a copy of ten texts each time takes
/// longer than the row. Two columns are equal where they are one.
final class DataColumn: Hashable, Sendable {
  /// What its values are (类型).
  enum Kind: Hashable, Sendable {
    case text
    /// Digits and letters that name something; never a number to reckon with.
    case code
    case integer
    case flag
    case day
    /// A moment in China, `2026-03-05T09:00:00+08:00`.
    case moment
    /// An address: of a page, from the root of the site.
    case link
    /// Several texts, or several codes; joined by `、` in formats without lists.
    case list
  }

  /// A value that a column may hold, and the word that the public reads (代码值).
  struct Allowed: Hashable, Sendable {
    let value: String
    let label: String
  }

  /// Another table's column that holds the same names (参照).
  struct Reference: Hashable, Sendable {
    let table: String
    let column: String
  }

  /// The name in every format (字段名): `a-z` and `_`.
  let name: String
  /// The name as a key of JSON.
  let key: JSONKey
  /// The heading that the public reads (中文名).
  let label: String
  /// What a value means (含义).
  let meaning: String
  let kind: Kind
  /// A value as CSV writes it (示例).
  let example: String
  /// What an empty cell means (空值); nil where none is empty.
  let empty: String?
  /// The only values that it holds (取值); empty where any may stand.
  let allowed: [Allowed]
  let references: Reference?
  /// The version of the data since which it is there (自版本).
  let since: Int

  init(
    _ name: String,
    _ label: String,
    _ meaning: String? = nil,
    _ kind: Kind = .text,
    example: String,
    empty: String? = nil,
    allowed: [Allowed] = [],
    references: Reference? = nil,
    since: Int = 1
  ) {
    self.name = name
    key = JSONKey(quoting: name)
    self.label = label
    self.meaning = meaning ?? label
    self.kind = kind
    self.example = example
    self.empty = empty
    self.allowed = allowed
    self.references = references
    self.since = since
  }

  static func == (a: DataColumn, b: DataColumn) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A column and how its value follows from what a row is about.
struct DataField<Row>: Sendable {
  let column: DataColumn
  let value: @Sendable (Row) -> DataValue

  init(_ column: DataColumn, _ value: @escaping @Sendable (Row) -> DataValue) {
    self.column = column
    self.value = value
  }

  /// Reads the values of all fields of a row, in their order.
  static func reading(_ fields: [Self]) -> @Sendable (Row) -> [DataValue] {
    let count = fields.count
    let add: @Sendable (Row, inout [DataValue]) -> Void = inTurn(
      fields.map { field in
        let read = field.value
        return { row, values in values.append(read(row)) }
      }
    )
    return { row in
      var values: [DataValue] = []
      values.reserveCapacity(count)
      add(row, &values)
      return values
    }
  }
}
