import Disclosure
import Rendering

/// A measure as its programme's page shows it (管理办法).
struct MeasureSection: Sendable {
  let measure: Measure
  let state: MeasureState
  let facts: [LabelledText]
  let conditions: [ConditionRow]
  let functionConditions: [ConditionRow]
  let grounds: [ConditionRow]
  let reports: [ConditionRow]

  /// A rule, what it says, and its article.
  struct ConditionRow: Sendable {
    let name: String
    let text: String
    let article: String?
  }

  init(_ measure: Measure, _ linker: Linker) {
    self.measure = measure
    state = linker.edition.state.measures[measure.id] ?? .inForce
    facts = Self.facts(measure, state)
    conditions = measure.conditions.map { condition in
      ConditionRow(
        name: condition.column,
        text: condition.requirement,
        article: condition.article
      )
    }
    functionConditions = measure.functionConditions.map { condition in
      ConditionRow(
        name: condition.function,
        text: condition.requirement,
        article: condition.article
      )
    }
    grounds = measure.grounds.map { ground in
      ConditionRow(
        name: ground.name,
        text: ground.word + (ground.banYears.map { "，\($0)年内不得申报" } ?? "，办法未规定禁报期"),
        article: ground.article
      )
    }
    reports = measure.reports.map { report in
      ConditionRow(
        name: report.name,
        text: "每年\(report.month)月\(report.day)日前",
        article: report.article
      )
    }
  }

  private static func facts(_ measure: Measure, _ state: MeasureState) -> [LabelledText] {
    [
      LabelledText("文号", measure.number ?? "未载明"),
      LabelledText("成文日期", measure.issued?.chinese ?? "未载明"),
      LabelledText("施行日期", measure.effective.value?.chinese ?? "未载明"),
      LabelledText("有效期至", ifGiven: measure.expires?.chinese),
      LabelledText("有效性", state.label(expires: measure.expires)),
      LabelledText("公示", ifGiven: measure.publicity.map(publicityText)),
      LabelledText("认定", ifGiven: measure.award.map(awardText)),
      LabelledText("称号有效期", validityText(measure.validity)),
      LabelledText(
        "再次申报",
        ifGiven: measure.reapplication.map { cited($0.start.rawValue + "可再次申报", $0.article) }
      ),
      LabelledText("类别", ifGiven: categoriesText(measure.categories)),
      LabelledText("服务功能", ifGiven: measure.functions.map(functionsText)),
      LabelledText("依据", ifGiven: measure.bases.joined(separator: "；")),
      LabelledText("解释机关", ifGiven: measure.interpreter),
    ].compactMap(\.self)
  }

  private static func publicityText(_ rule: PublicityRule) -> String {
    let length = rule.length.value.map { "\($0)个\(rule.unit.label)" } ?? "未规定天数，以公告写明的为准"
    return cited(length + (rule.place.map { "，在\($0)公示" } ?? ""), rule.article)
  }

  private static func awardText(_ rule: AwardRule) -> String {
    cited(rule.demandsNoObjection ? "公示无异议的方可认定" : "未载明是否须无异议", rule.article)
  }

  private static func validityText(_ validity: Stated<ValidityRule>) -> String {
    guard let rule = validity.value else { return "未载明" }
    return cited("\(rule.years)年，计至\(rule.reading.rawValue)", rule.article)
  }

  private static func categoriesText(_ categories: [Disclosure.Category]) -> String {
    categories.map { category in
      let rule = [category.atLeast.map { "至少\($0)项功能" }, category.article].compactMap(\.self)
      return category.name + (rule.isEmpty ? "" : "（\(rule.joined(separator: "，"))）")
    }.joined(separator: "、")
  }

  private static func functionsText(_ rule: FunctionRule) -> String {
    cited(
      rule.names.joined(separator: "、") + (rule.atLeast.map { "，至少满足\($0)项" } ?? "")
        + (rule.eachMustHold ? "，列出的各项都须满足" : ""),
      rule.article
    )
  }

  private static func cited(_ text: String, _ article: String?) -> String {
    article.map { "\(text)（\($0)）" } ?? text
  }
}

extension MeasureState {
  /// What the public reads of a measure's validity; its last day was still in force.
  func label(expires: Day?) -> String {
    switch self {
    case .notYet: "尚未施行"
    case .inForce: "有效"
    case .ended: "已失效" + (expires.map { "（有效期至\($0.chinese)）" } ?? "")
    }
  }
}

extension View where Root == MeasureSection {
  static var measure: View {
    View(
      "measure",
      [
        .text("title", "标题") { $0.measure.title },
        .flag("is_ended", "是否已失效") { $0.state == .ended },
        .text("state_label", "有效性") { $0.state.label(expires: nil) },
        .list("facts", "各项信息", .fact) { $0.facts },
        .list("conditions", "基本条件", .condition) { $0.conditions },
        .list("function_conditions", "功能条件", .condition) { $0.functionConditions },
        .list("grounds", "撤销、取消的情形", .condition) { $0.grounds },
        .list("reports", "报送", .condition) { $0.reports },
        .list("materials", "申报材料", .cited) { $0.measure.materials },
        .list("articles", "条文要点", .cited) { $0.measure.articles },
      ]
    )
  }
}

extension View where Root == MeasureSection.ConditionRow {
  fileprivate static var condition: View {
    View(
      "condition",
      [
        .text("name", "名称") { $0.name },
        .text("text", "要求") { $0.text },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == CitedItem {
  fileprivate static var cited: View {
    View(
      "cited item",
      [
        .text("text", "内容") { $0.text },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}
