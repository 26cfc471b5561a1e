package import Diagnostics
import Disclosure

/// Reads the columns that a programme adds to its lists (列).
enum ColumnDeclarations {
  static func read(_ fields: inout YAMLFields) -> [Column] {
    fields.map("列") { columns -> [Column]? in
      let entries = columns.allEntries()
      // What a rule names may stand further down.
      let plain = entries.map { Self.plain($0) }
      return entries.compactMap { read($0, &columns, plain) }
    } ?? []
  }

  private static func read(
    _ entry: YAMLEntry,
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> Column? {
    guard !BatchFile.Words.all.contains(entry.key) else {
      fields.findings.report(
        .reservedColumn,
        "“\(entry.key)”是每张名单都有的列，不用在这里声明；请删去，或者换一个列名。",
        at: entry.place
      )
      return nil
    }
    return fields.map(entry.key, entry.value) { fields in
      let type = fields.requiredWord("类型", ColumnType.self)
      let unit = fields.text("单位")
      let isPublic = fields.requiredFlag("公开")
      let values = readValues(&fields, type)
      let reservations = fields.maps("限用") { readReservation(&$0, values) }
      let requirement = readRequirement(&fields, columns)
      let allowsEstimate = readEstimate(&fields, type)
      let comparedAs = fields.text("对照")
      guard let type, let isPublic else { return nil }
      return Column(
        name: entry.key,
        type: type,
        unit: unit,
        isPublic: isPublic,
        values: values,
        reservations: reservations,
        requirement: requirement,
        allowsEstimate: allowsEstimate,
        comparedAs: comparedAs
      )
    }
  }

  /// A column by its type alone, without a word about what is wrong in it.
  private static func plain(_ entry: YAMLEntry) -> Column {
    guard case .map(let entries, let place) = entry.value else {
      return Column(name: entry.key, type: .text, unit: nil, isPublic: false)
    }
    var fields = YAMLFields(entries, place)
    let type = fields.word("类型", ColumnType.self) ?? .text
    let values = fields.has("取值") ? fields.texts("取值") : []
    return Column(name: entry.key, type: type, unit: nil, isPublic: false, values: values)
  }

  private static func readValues(_ fields: inout YAMLFields, _ type: ColumnType?) -> [String] {
    guard let value = fields.optional("取值") else { return [] }
    guard type == nil || type == .text else {
      fields.refuse("取值", value, "只有类型是“文”的列可以限定取值")
      return []
    }
    if value.isEmptyList { fields.refuse("取值", value, "至少要写一个词") }
    var seen: Set<String> = []
    return fields.items("取值", value).compactMap { item in
      guard let text = fields.text("取值", item), seen.insert(text).inserted else { return nil }
      return text
    }
  }

  private static func readReservation(
    _ fields: inout YAMLFields,
    _ values: [String]
  ) -> Column.Reservation? {
    let value = fields.required("值").flatMap { written in
      fields.word("值", written, of: values.map { ($0, $0) })
    }
    let holds = fields.requiredText("运营单位含")
    let article = fields.text("条款")
    guard let value, let holds else { return nil }
    return Column.Reservation(value: value, operatorHolds: holds, article: article)
  }

  /// `true`, or of whom: `{列, 为, 类别, 条款}`.
  private static func readRequirement(
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> Column.Requirement? {
    guard let value = fields.optional("必填") else { return nil }
    if case .text = value {
      let isRequired = fields.word("必填", value, of: [("true", true), ("false", false)])
      return isRequired == true ? Column.Requirement(applies: nil, article: nil) : nil
    }
    return fields.map("必填", value) { fields in
      let article = fields.text("条款")
      let applies = ApplicabilityEntry.read(&fields, columns: columns, categories: nil)
      return applies.map { Column.Requirement(applies: $0, article: article) }
    }
  }

  private static func readEstimate(_ fields: inout YAMLFields, _ type: ColumnType?) -> Bool {
    let allowsEstimate = fields.flag("可预计") ?? false
    if allowsEstimate, let type, !type.isNumeric, let value = fields.optional("可预计") {
      fields.refuse("可预计", value, "只有数、整数、百分数可以写预计数")
      return false
    }
    return allowsEstimate
  }
}

extension DiagnosticKind {
  package static let reservedColumn = DiagnosticKind(
    "programme/reserved-column",
    .error,
    "平台编号、区县、服务热线等列每张名单都可以用，含义固定，不能再由认定事项声明。请删去这一项，或者给自己的列换一个名称。"
  )
}
