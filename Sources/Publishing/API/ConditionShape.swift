import Disclosure

/// What a measure asks of a list's columns and functions, as the static API tells it.
enum ConditionShape {
  static let category = JSONShape<Disclosure.Category>([
    DataField(DataColumn("name", "类别", example: "综合性")) { .text($0.name) },
    DataField(DataColumn("at_least", "至少几项服务功能", nil, .integer, example: "3", empty: "没有规定")) {
      .given($0.atLeast)
    },
    DataField(.article) { .given($0.article) },
  ])

  static let functions = JSONShape<FunctionRule>([
    DataField(DataColumn("names", "服务功能", nil, .list, example: "信息服务", empty: "没有列出")) {
      .list($0.names)
    },
    DataField(DataColumn("at_least", "至少几项", nil, .integer, example: "1", empty: "没有规定")) {
      .given($0.atLeast)
    },
    DataField(DataColumn("each_must_hold", "列出的各项是否都须满足", nil, .flag, example: "false")) {
      .flag($0.eachMustHold)
    },
    DataField(.article) { .given($0.article) },
  ])

  static let condition = JSONShape<Condition>([
    DataField(DataColumn("column", "栏目", "名单或申报书里的栏目", example: "年服务企业数")) {
      .text($0.column)
    },
    DataField(DataColumn("requirement", "要求", example: "不低于150万元（事业单位不低于100万元）")) {
      .text($0.requirement)
    },
    DataField(
      DataColumn("at_least", "不低于", "数字，按文本保存", .code, example: "150", empty: "不是数字的条件")
    ) { .given($0.threshold?.decimal) },
    DataField(DataColumn("unit", "单位", example: "万元", empty: "没有单位")) { .given($0.unit) },
    DataField(DataColumn("words", "须为", "其中之一", .list, example: "是", empty: "不是文字的条件")) {
      .list($0.choices)
    },
    DataField(DataColumn("relaxed_for", "放宽的单位性质", nil, .list, example: "事业单位", empty: "没有放宽")) {
      .list($0.relaxed?.natures ?? [])
    },
    DataField(
      DataColumn("relaxed_at_least", "放宽后不低于", "数字，按文本保存", .code, example: "100", empty: "没有放宽")
    ) { .given($0.relaxed?.atLeast.decimal) },
    DataField(DataColumn("applies_to", "适用于", "只对哪些平台要求", example: "专业类", empty: "对全部平台")) {
      .given($0.applies?.words)
    },
    DataField(.article) { .given($0.article) },
  ])

  static let functionCondition = JSONShape<FunctionCondition> {
    DataField<FunctionCondition>(DataColumn("function", "服务功能", example: "融资服务")) {
      .text($0.function)
    }
    DataField<FunctionCondition>(
      DataColumn("requirement", "要求", example: "服务活动次数不低于4次，且融资总额不低于10000万元")
    ) { .text($0.requirement) }
    DataField<FunctionCondition>(.article) { .given($0.article) }
    JSONShape.list("routes", "达到其中一组即可", linePerElement: false, route) { $0.routes }
  }

  private static let route = JSONShape<[Condition]>.list(
    "conditions",
    "一组里的都须达到",
    linePerElement: false,
    condition
  ) { $0 }
}

extension Condition {
  fileprivate var threshold: Double? {
    if case .atLeast(let number) = demand { number } else { nil }
  }

  fileprivate var choices: [String] {
    if case .words(let words) = demand { words } else { [] }
  }
}

extension Double {
  /// A number of law without a needless fraction.
  fileprivate var decimal: String { Int(exactly: self).map(String.init) ?? String(self) }
}
