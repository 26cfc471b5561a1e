extension JSONSchema {
  /// What a column of the data declares of its values, as JSON writes them.
  init(_ column: DataColumn) {
    form = Self.form(of: column)
    description = Self.description(of: column)
    example = Self.example(of: column)
    // An empty list is written as one.
    isNullable = column.empty != nil && column.kind != .list
  }

  /// An object with a key for each column.
  static func row(_ columns: [DataColumn], _ description: String? = nil) -> JSONSchema {
    object(columns.map { Property(name: $0.name, schema: JSONSchema($0)) }, description)
  }

  private static func form(of column: DataColumn) -> Form {
    let choices = column.allowed.map(\.value)
    switch column.kind {
    case .text, .code: return choices.isEmpty ? .text(format: nil) : .choice(choices)
    case .integer: return .integer
    case .flag: return .flag
    case .day: return .text(format: "date")
    case .moment: return .text(format: "date-time")
    case .link: return .text(format: "uri-reference")
    case .list: return .list(choices.isEmpty ? .text : JSONSchema(.choice(choices)))
    }
  }

  /// Label, meaning, the words for codes, what `null` means: whatever says more than the one before.
  private static func description(of column: DataColumn) -> String {
    var parts = [column.label]
    if column.meaning != column.label { parts.append(column.meaning) }
    let codes = column.allowed.filter { $0.value != $0.label }
    if !codes.isEmpty {
      parts.append(codes.map { "\($0.value) \($0.label)" }.joined(separator: "、"))
    }
    if let empty = column.empty {
      parts.append("\(column.kind == .list ? "空" : "null")：\(empty)")
    }
    return parts.joined(separator: "；")
  }

  private static func example(of column: DataColumn) -> DataValue? {
    switch column.kind {
    case .flag: nil
    case .integer: Int(column.example).map(DataValue.integer)
    case .list:
      .list(
        column.example.split(separator: DataValue.separator).map { String($0) }
      )
    case .text, .code, .day, .moment, .link: .text(column.example)
    }
  }
}
