package import Diagnostics
import Disclosure

/// Reads the thresholds of a measure (条件, 功能条件).
enum ConditionEntries {
  static func read(
    _ key: String,
    _ fields: inout YAMLFields,
    columns: [Column]
  ) -> [Condition] {
    fields.maps(key) { readCondition(&$0, columns) }
  }

  static func readByFunction(
    _ fields: inout YAMLFields,
    columns: [Column]
  ) -> [FunctionCondition] {
    fields.maps("功能条件") { fields in
      let function = fields.requiredText("功能")
      let routes = readRoutes(&fields, columns)
      let article = fields.text("条款")
      guard let function, !routes.isEmpty else { return nil }
      return FunctionCondition(function: function, routes: routes, article: article)
    }
  }

  /// `条件` is the only route; `任一` lists several, of which one suffices.
  private static func readRoutes(
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> [[Condition]] {
    if fields.optional("条件") != nil, let value = fields.optional("任一") {
      fields.refuse("任一", value, "“条件”和“任一”只写一个：各条都要满足写“条件”，几种路径任选写“任一”")
      return []
    }
    if fields.has("任一") {
      return fields.items("任一").map { route in
        fields.items("任一", route).compactMap { item in
          fields.map("任一", item) { readCondition(&$0, columns) }
        }
      }
    }
    guard fields.required("条件") != nil else { return [] }
    return [read("条件", &fields, columns: columns)]
  }

  private static func readCondition(
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> Condition? {
    let column = readColumn(&fields, columns)
    let atLeast = fields.requiredNumber("不低于")
    let unit = fields.text("单位")
    let relaxed = fields.map("放宽") { fields -> Condition.Relaxation? in
      let natures = fields.texts("单位性质")
      let atLeast = fields.requiredNumber("不低于")
      return atLeast.map { Condition.Relaxation(natures: natures, atLeast: $0) }
    }
    let article = fields.text("条款")
    guard let column, let atLeast else { return nil }
    return Condition(
      column: column,
      atLeast: atLeast,
      unit: unit,
      relaxed: relaxed,
      article: article
    )
  }

  private static func readColumn(_ fields: inout YAMLFields, _ columns: [Column]) -> String? {
    guard let value = fields.required("列"), let name = fields.text("列", value) else {
      return nil
    }
    guard !columns.contains(where: { $0.name == name }) else { return name }
    let nearest = nearestName(to: name, among: columns.map(\.name))
    let advice = nearest.map { "是不是“\($0)”？" } ?? "请在“列”里声明它，或者改用已经声明的列名。"
    fields.findings.report(.unknownColumn, "条件用到的列“\(name)”没有声明；\(advice)", at: value.place)
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
