package import Diagnostics
import Disclosure

/// Reads what a measure asks of columns (条件, 功能条件).
enum ConditionEntries {
  static func read(
    _ key: String,
    _ fields: inout YAMLFields,
    columns: [Column],
    categories: [Category] = []
  ) -> [Condition] {
    fields.maps(key) { readCondition(&$0, columns, categories) }
  }

  /// `functions` are the names of the measure; any where it names none.
  static func readByFunction(
    _ fields: inout YAMLFields,
    columns: [Column],
    categories: [Category],
    functions: [String]
  ) -> [FunctionCondition] {
    var read: [FunctionCondition] = []
    for item in fields.items("功能条件") {
      let condition = fields.map("功能条件", item) { fields -> FunctionCondition? in
        let function = readFunction(&fields, functions, read)
        let routes = readRoutes(&fields, columns, categories)
        let article = fields.text("条款")
        guard let function, !routes.isEmpty else { return nil }
        return FunctionCondition(function: function, routes: routes, article: article)
      }
      if let condition { read.append(condition) }
    }
    return read
  }

  private static func readFunction(
    _ fields: inout YAMLFields,
    _ functions: [String],
    _ read: [FunctionCondition]
  ) -> String? {
    guard let value = fields.required("功能"), let name = fields.text("功能", value) else {
      return nil
    }
    if !functions.isEmpty, !functions.contains(name) {
      let nearest = nearestName(to: name, among: functions)
      let advice = nearest.map { "是不是“\($0)”" } ?? "可以写：\(functions.joined(separator: "、"))"
      fields.refuse("功能", value, "办法的“功能”里没有“\(name)”，\(advice)")
      return nil
    }
    if read.contains(where: { $0.function == name }) {
      fields.refuse("功能", value, "“\(name)”的条件已经写过；几种路径任选的，写在一项的“任一”里")
      return nil
    }
    return name
  }

  /// `条件` is the only route; `任一` lists several, of which one suffices.
  private static func readRoutes(
    _ fields: inout YAMLFields,
    _ columns: [Column],
    _ categories: [Category]
  ) -> [[Condition]] {
    if fields.optional("条件") != nil, let value = fields.optional("任一") {
      fields.refuse("任一", value, "“条件”和“任一”只写一个：各条都要满足写“条件”，几种路径任选写“任一”")
      return []
    }
    guard let value = fields.optional("任一") else {
      guard let value = fields.required("条件") else { return [] }
      return [readRoute("条件", value, &fields, columns, categories)].filter { !$0.isEmpty }
    }
    let routes = fields.items("任一", value).map {
      readRoute("任一", $0, &fields, columns, categories)
    }
    // A route without its conditions would be open to everybody.
    return routes.contains(where: \.isEmpty) ? [] : routes
  }

  /// The conditions of a route; none where one of them was refused.
  private static func readRoute(
    _ key: String,
    _ value: YAMLValue,
    _ fields: inout YAMLFields,
    _ columns: [Column],
    _ categories: [Category]
  ) -> [Condition] {
    let items = fields.items(key, value)
    if value.isEmptyList { fields.refuse(key, value, "至少要写一个条件") }
    let route = items.compactMap { item in
      fields.map(key, item) { readCondition(&$0, columns, categories) }
    }
    return route.count == items.count ? route : []
  }

  private static func readCondition(
    _ fields: inout YAMLFields,
    _ columns: [Column],
    _ categories: [Category]
  ) -> Condition? {
    let column = readColumn("列", &fields, columns)
    let demand = DemandEntry.read(&fields, of: column, columns)
    let unit = readUnit(&fields, of: column)
    let relaxed = fields.map("放宽") {
      DemandEntry.readRelaxation(&$0, from: demand, columns, categories)
    }
    let applies = fields.map("适用") {
      ApplicabilityEntry.read(&$0, columns: columns, categories: categories)
    }
    let divisions = DemandEntry.readDivisions(&fields)
    let article = fields.text("条款")
    guard let column, let demand, applies != nil || !fields.has("适用") else { return nil }
    return Condition(
      column: column.name,
      demand: demand,
      unit: unit,
      relaxed: relaxed,
      applies: applies,
      divisions: divisions,
      article: article
    )
  }

  /// The unit of the condition, which is the column's: the figures are compared as they stand.
  private static func readUnit(_ fields: inout YAMLFields, of column: Column?) -> String? {
    guard let value = fields.optional("单位"), !value.isSilent else { return column?.unit }
    guard let unit = fields.text("单位", value), let column, unit != column.unit else {
      return column?.unit
    }
    let declared = column.unit.map { "声明的单位是“\($0)”" } ?? "声明里没有单位"
    fields.refuse("单位", value, "列“\(column.name)”\(declared)；两处要一样，数才能比较")
    return column.unit
  }

  static func readColumn(
    _ key: String,
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> Column? {
    guard let value = fields.required(key), let name = fields.text(key, value) else { return nil }
    if let column = columns.first(where: { $0.name == name }) { return column }
    let nearest = nearestName(to: name, among: columns.map(\.name))
    let advice = nearest.map { "是不是“\($0)”？" } ?? "请在“列”里声明它，或者改用已经声明的列名。"
    fields.findings.report(.unknownColumn, "条件用到的列“\(name)”没有声明；\(advice)", at: value.place)
    return nil
  }

  /// One word or a list of words that a column can hold.
  static func readWords(
    _ key: String,
    _ value: YAMLValue,
    _ fields: inout YAMLFields,
    of column: Column?
  ) -> [String]? {
    let items = if case .list(let items, _) = value { items } else { [value] }
    let words = items.compactMap { fields.text(key, $0) }
    guard let column, !words.isEmpty, words.count == items.count else {
      if value.isEmptyList { fields.refuse(key, value, "至少要写一个词") }
      return nil
    }
    let known: [String]
    switch column.type {
    case .flag: known = ["是", "否"]
    case .text: known = column.values
    case .decimal, .integer, .percentage, .day:
      fields.refuse(key, value, "列“\(column.name)”的类型是\(column.type.rawValue)，不能用词来要求")
      return nil
    }
    guard !known.isEmpty, let unknown = words.first(where: { !known.contains($0) }) else {
      return words
    }
    let nearest = nearestName(to: unknown, among: known).map { "，是不是“\($0)”" } ?? ""
    fields.refuse(
      key,
      value,
      "列“\(column.name)”不会是“\(unknown)”\(nearest)；可以写：\(known.joined(separator: "、"))"
    )
    return nil
  }
}

extension DiagnosticKind {
  package static let unknownColumn = DiagnosticKind(
    "programme/unknown-column",
    .error,
    "认定条件里的“列”必须先在这个认定事项的“列”里声明类型和是否公开，名单才能填写，程序才能核对。请改正列名，或者补上声明。"
  )
}
