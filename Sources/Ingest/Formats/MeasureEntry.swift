import Diagnostics
import Disclosure

/// Reads one measure of a programme's file (办法).
enum MeasureEntry {
  static func read(_ fields: inout YAMLFields, columns: [Column]) -> Measure? {
    let id = fields.required("编号").flatMap { fields.identifier("编号", $0, MeasureID.self) }
    let title = fields.requiredText("标题")
    let number = fields.text("文号")
    let issued = fields.day("成文")
    let effective = readEffective(&fields)
    let expires = fields.day("失效")
    let publicity = fields.map("公示", readPublicity)
    let award = fields.map("认定", readAward)
    let validity = readValidity(&fields)
    let reapplication = fields.map("再申报", readReapplication)
    let procedure = fields.maps("程序", ProcedureEntries.readStep)
    let categories = fields.maps("类别", readCategory)
    let functions = fields.map("功能", readFunctions)
    let conditions = ConditionEntries.read(
      "条件",
      &fields,
      columns: columns,
      categories: categories
    )
    let functionConditions = ConditionEntries.readByFunction(
      &fields,
      columns: columns,
      categories: categories,
      functions: functions?.names ?? []
    )
    let lengthLimits = fields.maps("字数") { readLengthLimit(&$0, columns) }
    let grounds = fields.namedOnce("情形", fields.maps("情形", readGround), \.name)
    let reports = fields.maps("报送", readReport)
    let materials = fields.maps("材料") { readCited("名称", &$0) }
    let articles = fields.maps("要点") { readCited("内容", &$0) }
    let bases = fields.texts("依据")
    let interpreter = fields.text("解释机关")
    guard let id, let title, let effective else { return nil }
    let place = fields.place
    return Measure(
      id: id,
      title: title,
      number: number,
      issued: issued,
      effective: effective,
      expires: expires,
      publicity: publicity,
      award: award,
      validity: validity,
      reapplication: reapplication,
      procedure: procedure,
      categories: categories,
      functions: functions,
      conditions: conditions,
      functionConditions: functionConditions,
      lengthLimits: lengthLimits,
      grounds: grounds,
      reports: reports,
      materials: materials,
      articles: articles,
      bases: bases,
      interpreter: interpreter,
      location: SourceLocation(fields.findings.file, line: place.line, column: place.column)
    )
  }

  private static func readEffective(_ fields: inout YAMLFields) -> Stated<Day>? {
    guard let value = fields.required("施行") else { return nil }
    return value.isSilent ? .silent : fields.day("施行", value).map { .given($0) }
  }

  private static func readPublicity(_ fields: inout YAMLFields) -> PublicityRule? {
    var length: Stated<Int>?
    if let value = fields.required("天数") {
      length =
        value.isSilent
        ? .silent : fields.integer("天数", value, in: 1...366).map { .given($0) }
    }
    let unit = PeriodWords.unit(&fields) ?? .workingDay
    let rule = PeriodWords.rule(&fields) ?? .startCounted
    let place = fields.text("地点")
    let article = fields.text("条款")
    return length.map {
      PublicityRule(length: $0, unit: unit, rule: rule, place: place, article: article)
    }
  }

  private static func readAward(_ fields: inout YAMLFields) -> AwardRule? {
    let demands = fields.required("无异议").flatMap {
      fields.word("无异议", $0, of: [("必须", true), (silentWord, false)])
    }
    let article = fields.text("条款")
    let frequency = fields.map("每年") { fields -> AwardRule.Frequency? in
      let perYear = fields.required("次数").flatMap { fields.integer("次数", $0, in: 1...12) }
      let article = fields.text("条款")
      return perYear.map { AwardRule.Frequency(perYear: $0, article: article) }
    }
    return demands.map {
      AwardRule(demandsNoObjection: $0, article: article, frequency: frequency)
    }
  }

  private static func readValidity(_ fields: inout YAMLFields) -> Stated<ValidityRule> {
    guard let value = fields.optional("有效期"), !value.isSilent else { return .silent }
    let rule = fields.map("有效期", value) { fields -> ValidityRule? in
      let years = fields.required("年").flatMap { fields.integer("年", $0, in: 1...50) }
      let reading = fields.word("计至", ValidityReading.self) ?? .correspondingDay
      let article = fields.text("条款")
      let isRetroactive = fields.flag("追溯") ?? false
      return years.map {
        ValidityRule(years: $0, reading: reading, article: article, isRetroactive: isRetroactive)
      }
    }
    return rule.map { .given($0) } ?? .silent
  }

  private static func readReapplication(_ fields: inout YAMLFields) -> ReapplicationRule? {
    let start = fields.requiredWord("起", ReapplicationRule.Start.self)
    let article = fields.text("条款")
    return start.map { ReapplicationRule(start: $0, article: article) }
  }

  private static func readCategory(_ fields: inout YAMLFields) -> Category? {
    let name = fields.requiredText("名称")
    let atLeast = fields.integer("至少", in: 1...100)
    let article = fields.text("条款")
    return name.map { Category(name: $0, atLeast: atLeast, article: article) }
  }

  private static func readFunctions(_ fields: inout YAMLFields) -> FunctionRule? {
    let names = fields.required("名称").map { value in
      fields.items("名称", value).compactMap { fields.text("名称", $0) }
    }
    let atLeast = fields.integer("至少", in: 1...100)
    let eachMustHold = fields.flag("都须满足") ?? false
    let article = fields.text("条款")
    return names.map {
      FunctionRule(names: $0, atLeast: atLeast, eachMustHold: eachMustHold, article: article)
    }
  }

  private static func readLengthLimit(
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> LengthLimit? {
    let texts = columns.filter { $0.type == .text }.map(\.name)
    let field = fields.required("列").flatMap { value in
      fields.word(
        "列",
        value,
        of: ([ChangeField.name, ChangeField.operator] + texts).map { ($0, $0) }
      )
    }
    let characters = fields.required("不超过").flatMap { fields.integer("不超过", $0, in: 1...1000) }
    let article = fields.text("条款")
    guard let field, let characters else { return nil }
    return LengthLimit(field: field, characters: characters, article: article)
  }

  private static func readGround(_ fields: inout YAMLFields) -> Ground? {
    let name = fields.requiredText("名称")
    let word = fields.required("用词").flatMap {
      fields.word("用词", $0, of: [("撤销", "撤销"), ("取消", "取消")])
    }
    let article = fields.text("条款")
    let banYears = fields.integer("禁报年", in: 1...50)
    let trigger = fields.map("触发", SupervisionEntries.readTrigger)
    guard let name, let word else { return nil }
    return Ground(
      name: name,
      word: word,
      article: article,
      banYears: banYears,
      trigger: trigger
    )
  }

  private static func readReport(_ fields: inout YAMLFields) -> ReportDue? {
    let name = fields.requiredText("名称")
    let article = fields.text("条款")
    let reports: [SupervisionRow.Kind] = [.annualReport, .halfYearReport]
    let kind = fields.optional("事项").flatMap {
      fields.word("事项", $0, of: reports.map { ($0.rawValue, $0) })
    }
    let isOwedNextYear = fields.flag("次年") ?? false
    guard let value = fields.required("截止"), let text = fields.text("截止", value) else {
      return nil
    }
    // Any leap year will do: it has every day of the year.
    guard let due = Day(iso: "2024-" + text) else {
      fields.refuse("截止", value, "“\(text)”不是月日；请加引号写成 \"12-31\"")
      return nil
    }
    return name.map {
      ReportDue(
        name: $0,
        month: due.month,
        day: due.dayOfMonth,
        kind: kind,
        isOwedNextYear: isOwedNextYear,
        article: article
      )
    }
  }

  private static func readCited(_ key: String, _ fields: inout YAMLFields) -> CitedItem? {
    let text = fields.requiredText(key)
    let article = fields.text("条款")
    return text.map { CitedItem(text: $0, article: article) }
  }
}
