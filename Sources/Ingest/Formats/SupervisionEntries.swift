import Diagnostics
import Disclosure

/// Reads what programmes and measures say of supervision: 监管, and 触发 of a ground.
enum SupervisionEntries {
  static func readRule(_ fields: inout YAMLFields) -> SupervisionRule? {
    let samples = fields.integer("样本", in: 1...1000)
    let article = fields.text("条款")
    return SupervisionRule(leastSamples: samples, article: article)
  }

  /// `{事项: [抽查, 考核], 结果: 不合格, 连续: 2}`, or with `次数` where others may come between.
  static func readTrigger(_ fields: inout YAMLFields) -> GroundTrigger? {
    let kinds = fields.required("事项").map { value in
      fields.items("事项", value).compactMap { item in
        fields.word("事项", item, of: SupervisionRow.Kind.allCases.map { ($0.rawValue, $0) })
      }
    }
    let result = fields.required("结果").flatMap { value in
      fields.word(
        "结果",
        value,
        of: SupervisionRow.Result.allCases.filter { result in
          kinds?.allSatisfy { $0.results.contains(result) } ?? true
        }.map { ($0.rawValue, $0) }
      )
    }
    let consecutive = fields.integer("连续", in: 1...100)
    let count = fields.integer("次数", in: 1...100)
    guard (consecutive == nil) != (count == nil) else {
      fields.findings.report(
        .missingKey,
        "“触发”要写“连续”或者“次数”，只写一个。",
        at: fields.place
      )
      return nil
    }
    guard let kinds, !kinds.isEmpty, let result, let number = consecutive ?? count else {
      return nil
    }
    return GroundTrigger(
      kinds: kinds,
      result: result,
      count: number,
      isConsecutive: consecutive != nil
    )
  }
}
