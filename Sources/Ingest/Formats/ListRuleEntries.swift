import Diagnostics
import Disclosure

/// Reads the rules of a programme over its lists: 命名, 功能上限, 典型案例, 推荐至.
enum ListRuleEntries {
  static func readNaming(_ fields: inout YAMLFields) -> NamingRule? {
    let ending = fields.text("结尾")
    let forbidden = fields.texts("不得含")
    let article = fields.text("条款")
    return NamingRule(ending: ending, forbidden: forbidden, article: article)
  }

  static func readFunctionLimit(
    _ fields: inout YAMLFields,
    columns: [Column],
    tables: [AttachedTable]
  ) -> FunctionLimit? {
    let column = readColumn("列", &fields, columns.filter { $0.type == .integer })
    let table = readTable(&fields, tables)
    let tiers = readTiers(&fields)
    let doubtful = fields.items("存疑").compactMap { fields.integer("存疑", $0, in: 0...10_000) }
    let article = fields.text("条款")
    guard fields.has("列") || fields.has("附表") else {
      fields.findings.report(
        .missingKey,
        "“功能上限”缺少“列”或者“附表”；请写明活动场次从哪一列或者哪张附表来。",
        at: fields.place
      )
      return nil
    }
    guard !tiers.isEmpty, column != nil || table != nil else { return nil }
    return FunctionLimit(
      column: column,
      table: table,
      tiers: tiers,
      doubtful: doubtful,
      article: article
    )
  }

  static func readCaseStudy(
    _ fields: inout YAMLFields,
    columns: [Column]
  ) -> CaseStudyRule? {
    let texts = columns.filter { $0.type == .text }
    let practice = fields.required("做法") == nil ? nil : readColumn("做法", &fields, texts)
    let effect = fields.required("成效") == nil ? nil : readColumn("成效", &fields, texts)
    let article = fields.text("条款")
    if practice == effect, practice != nil, let value = fields.optional("成效") {
      fields.refuse("成效", value, "“做法”和“成效”是两列，不能写同一列")
      return nil
    }
    guard let practice, let effect else { return nil }
    return CaseStudyRule(practice: practice, effect: effect, article: article)
  }

  static func readRecommendation(_ fields: inout YAMLFields) -> ProgrammeReference? {
    guard let value = fields.optional("推荐至"),
      let id = fields.identifier("推荐至", value, ProgrammeID.self)
    else { return nil }
    let place = value.place
    return ProgrammeReference(
      id: id,
      location: SourceLocation(fields.findings.file, line: place.line, column: place.column)
    )
  }

  /// The tiers by rising numbers of activities; only the last has no bound, and must have none.
  private static func readTiers(_ fields: inout YAMLFields) -> [FunctionLimit.Tier] {
    guard let value = fields.required("档") else { return [] }
    let items = fields.items("档", value)
    var tiers: [FunctionLimit.Tier] = []
    for item in items {
      let tier = fields.map("档", item) { fields -> FunctionLimit.Tier? in
        let upTo = fields.integer("不超过", in: 0...10_000)
        let most = fields.required("最多").flatMap { fields.integer("最多", $0, in: 0...100) }
        return most.map { FunctionLimit.Tier(upTo: upTo, most: $0) }
      }
      if let tier { tiers.append(tier) }
    }
    let bounds = tiers.map { $0.upTo ?? .max }
    let rises = zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
    guard tiers.count == items.count, rises, tiers.last?.upTo == nil, !tiers.isEmpty else {
      fields.refuse("档", value, "各档按“不超过”从小到大写，最后一档不写“不超过”")
      return []
    }
    return tiers
  }

  private static func readTable(
    _ fields: inout YAMLFields,
    _ tables: [AttachedTable]
  ) -> AttachedTableID? {
    guard let value = fields.optional("附表"), let text = fields.text("附表", value) else {
      return nil
    }
    if let table = tables.first(where: { $0.id.string == text }) { return table.id }
    let known = tables.map(\.id.string)
    let nearest = nearestName(to: text, among: known).map { "是不是“\($0)”" } ?? "请先在“附表”里声明"
    fields.refuse("附表", value, "没有附表“\(text)”，\(nearest)")
    return nil
  }

  private static func readColumn(
    _ key: String,
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> String? {
    guard let value = fields.optional(key), let name = fields.text(key, value) else { return nil }
    if columns.contains(where: { $0.name == name }) { return name }
    let nearest = nearestName(to: name, among: columns.map(\.name))
    let advice = nearest.map { "是不是“\($0)”？" } ?? "请在“列”里用相应的类型声明它，或者改用已经声明的列名。"
    fields.findings.report(.unknownColumn, "“\(key)”用到的列“\(name)”没有声明；\(advice)", at: value.place)
    return nil
  }
}
