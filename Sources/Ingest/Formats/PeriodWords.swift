import Disclosure

/// The words for how a period is counted (单位, 计法), in measures and in notices.
enum PeriodWords {
  static func unit(_ fields: inout YAMLFields) -> PeriodUnit? {
    fields.optional("单位").flatMap {
      fields.word("单位", $0, of: PeriodUnit.allCases.map { ($0.label, $0) })
    }
  }

  static func rule(_ fields: inout YAMLFields) -> CountingRule? {
    fields.optional("计法").flatMap {
      fields.word("计法", $0, of: CountingRule.allCases.map { ($0.label, $0) })
    }
  }
}
