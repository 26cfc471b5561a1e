import Diagnostics
import Disclosure

/// Reads what a condition demands (不低于, 须为, 同月) and how it is relaxed (放宽).
enum DemandEntry {
  private static let keys = ["不低于", "须为", "同月"]

  static func read(
    _ fields: inout YAMLFields,
    of column: Column?,
    _ columns: [Column]
  ) -> Condition.Demand? {
    let written = keys.filter { fields.optional($0) != nil }
    guard written.count < 2 else {
      if let second = written.dropFirst().first, let value = fields.optional(second) {
        fields.refuse(second, value, "“不低于”“须为”“同月”只写一个；两样都要的，写成两个条件")
      }
      return nil
    }
    switch written.first {
    case "须为"?:
      return fields.optional("须为").flatMap {
        ConditionEntries.readWords("须为", $0, &fields, of: column)
      }.map { .words($0) }
    case "同月"?: return readMonth(&fields, column, columns)
    default: return readThreshold(&fields, column)
    }
  }

  static func readRelaxation(
    _ fields: inout YAMLFields,
    from demand: Condition.Demand?,
    _ columns: [Column],
    _ categories: [Category]
  ) -> Condition.Relaxation? {
    let natures = readNatures(&fields)
    let atLeast = fields.requiredNumber("不低于")
    let applies = fields.map("适用") {
      ApplicabilityEntry.read(&$0, columns: columns, categories: categories)
    }
    guard let natures, let atLeast, applies != nil || !fields.has("适用") else { return nil }
    guard case .atLeast(let strict) = demand, atLeast < strict else {
      if let demand, let value = fields.optional("不低于") { refuse(demand, value, &fields) }
      return nil
    }
    return Condition.Relaxation(natures: natures, atLeast: atLeast, applies: applies)
  }

  /// The first digits of division codes.
  static func readDivisions(_ fields: inout YAMLFields) -> [String] {
    fields.items("代码区划").compactMap { item in
      guard let text = fields.text("代码区划", item) else { return nil }
      guard (2...6).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
      else {
        fields.refuse("代码区划", item, "“\(text)”不是行政区划代码；请写前 2 至 6 位数字，例如 \"3701\"")
        return nil
      }
      return text
    }
  }

  private static func readThreshold(
    _ fields: inout YAMLFields,
    _ column: Column?
  ) -> Condition.Demand? {
    guard let number = fields.requiredNumber("不低于") else { return nil }
    if let column, !column.type.isNumeric, let value = fields.optional("不低于") {
      fields.refuse("不低于", value, "列“\(column.name)”的类型是\(column.type.rawValue)，不是数；是否和文用“须为”")
      return nil
    }
    return .atLeast(number)
  }

  private static func readMonth(
    _ fields: inout YAMLFields,
    _ column: Column?,
    _ columns: [Column]
  ) -> Condition.Demand? {
    guard let other = ConditionEntries.readColumn("同月", &fields, columns), let column,
      let value = fields.optional("同月")
    else { return nil }
    for day in [column, other] where day.type != .day {
      fields.refuse("同月", value, "列“\(day.name)”的类型是\(day.type.rawValue)；“同月”比较两个日期")
      return nil
    }
    return .sameMonth(as: other.name)
  }

  private static func readNatures(_ fields: inout YAMLFields) -> [String]? {
    guard let value = fields.required("单位性质") else { return nil }
    if value.isEmptyList { fields.refuse("单位性质", value, "至少要写一种单位性质") }
    let natures = fields.items("单位性质", value).compactMap { fields.text("单位性质", $0) }
    return natures.isEmpty ? nil : natures
  }

  private static func refuse(
    _ demand: Condition.Demand,
    _ value: YAMLValue,
    _ fields: inout YAMLFields
  ) {
    switch demand {
    case .atLeast: fields.refuse("不低于", value, "放宽后的数要比原来的小")
    case .words, .sameMonth: fields.refuse("不低于", value, "只有“不低于”的条件可以放宽")
    }
  }
}
