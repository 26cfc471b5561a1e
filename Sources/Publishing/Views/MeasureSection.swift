import Disclosure
import Rendering

/// A measure as the pages of programmes show it (管理办法).
struct MeasureSection: Sendable {
  let measure: Measure
  let state: MeasureState
  let conditions: [ConditionRow]
  let functionConditions: [ConditionRow]

  /// What is asked for, and its article.
  struct ConditionRow: Sendable {
    let name: String
    let text: String
    let article: String?
  }

  init(_ measure: Measure, _ edition: Edition) {
    self.measure = measure
    state = edition.state.measures[measure.id] ?? .inForce
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
  }
}

extension MeasureState {
  /// A name for templates to compare with.
  var name: String {
    switch self {
    case .notYet: "not_yet"
    case .inForce: "in_force"
    case .ended: "ended"
    }
  }
}

extension View where Root == MeasureSection {
  static var measure: View {
    View(
      "measure",
      [
        .text("id", "编号") { $0.measure.id.string },
        .text("title", "标题") { $0.measure.title },
        .text("state", "not_yet、in_force 或 ended") { $0.state.name },
        .optionalText("number", "文号") { $0.measure.number },
        .optionalRecord("issued", "成文日期", .day) { $0.measure.issued?.shown },
        .optionalRecord("effective", "施行日期", .day) { $0.measure.effective.value?.shown },
        .optionalRecord("expires", "有效的最后一天", .day) { $0.measure.expires?.shown },
        .optionalRecord("publicity", "公示的规定", .publicityRule) { $0.measure.publicity },
        .optionalRecord("award", "认定的规定", .awardRule) { $0.measure.award },
        .optionalRecord("validity", "有效期的规定", .validityRule) { $0.measure.validity.value },
        .optionalRecord("reapplication", "再次申报的规定", .reapplicationRule) {
          $0.measure.reapplication
        },
        .list("categories", "类别", .category) { $0.measure.categories },
        .optionalRecord("functions", "服务功能的规定", .functionRule) { $0.measure.functions },
        .list("conditions", "基本条件", .condition) { $0.conditions },
        .list("function_conditions", "功能条件", .condition) { $0.functionConditions },
        .list("grounds", "撤销、取消的情形", .ground) { $0.measure.grounds },
        .list("reports", "报送", .report) { $0.measure.reports },
        .list("materials", "申报材料", .cited) { $0.measure.materials },
        .list("articles", "条文要点", .cited) { $0.measure.articles },
        .texts("bases", "依据") { $0.measure.bases },
        .optionalText("interpreter", "解释机关") { $0.measure.interpreter },
      ]
    )
  }
}

extension View where Root == MeasureSection.ConditionRow {
  static var condition: View {
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

extension View where Root == ReportDue {
  fileprivate static var report: View {
    View(
      "report",
      [
        .text("name", "报送什么") { $0.name },
        .number("month", "每年几月") { $0.month },
        .number("day", "几日前") { $0.day },
        .flag("is_owed_next_year", "是否次年报送") { $0.isOwedNextYear },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}
