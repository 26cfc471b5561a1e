import Disclosure

/// The rules of a measure as the static API tells them, each with its article.
enum MeasureShape {
  static let measure = JSONShape<MeasureInEdition> {
    JSONShape(DataTable.measureFields)
    JSONShape(state)
    publicity.under("publicity", "公示的规定") { $0.measure.publicity }
    award.under("award", "认定的规定") { $0.measure.award }
    validity.under("validity", "有效期的规定") { $0.measure.validity.value }
    reapplication.under("reapplication", "再次申报的规定") {
      $0.measure.reapplication
    }
    JSONShape.list("categories", "类别", ConditionShape.category) { $0.measure.categories }
    ConditionShape.functions.under("functions", "服务功能的规定") { $0.measure.functions }
    JSONShape.list("conditions", "基本条件", ConditionShape.condition) { $0.measure.conditions }
    JSONShape.list("function_conditions", "各项服务功能的条件", ConditionShape.functionCondition) {
      $0.measure.functionConditions
    }
    JSONShape.list("grounds", "撤销、取消的情形", ground) { $0.measure.grounds }
    JSONShape.list("reports", "持有者每年报送的材料", report) { $0.measure.reports }
    JSONShape.list("materials", "申报材料", cited) { $0.measure.materials }
    JSONShape.list("articles", "条文要点", cited) { $0.measure.articles }
    JSONShape(last)
  }

  private static let state: [DataField<MeasureInEdition>] = [
    DataField(
      DataColumn(
        "state",
        "施行状态",
        nil,
        .code,
        example: "in_force",
        allowed: [
          .init(value: "not_yet", label: "尚未施行"), .init(value: "in_force", label: "有效"),
          .init(value: "ended", label: "已失效"),
        ]
      )
    ) { .text(($0.edition.state.measures[$0.measure.id] ?? .inForce).name) }
  ]

  private static let last: [DataField<MeasureInEdition>] = [
    DataField(DataColumn("bases", "制定依据", nil, .list, example: "中小企业促进法", empty: "没有载明")) {
      .list($0.measure.bases)
    },
    DataField(DataColumn("interpreter", "解释机关", example: "济南市工业和信息化局", empty: "没有载明")) {
      .given($0.measure.interpreter)
    },
  ]
}

extension JSONShape {
  /// These keys as an object under a name; `null` where the measure is silent.
  fileprivate func under<Outer>(
    _ name: String,
    _ label: String,
    _ value: @escaping @Sendable (Outer) -> Value?
  ) -> JSONShape<Outer> {
    .optional(name, label, empty: "没有规定", self, value)
  }
}

extension DataColumn {
  static let article = DataColumn("article", "条款", example: "第二十条", empty: "没有写条款")
}

extension MeasureShape {
  private static let publicity = JSONShape<PublicityRule>([
    DataField(DataColumn("length", "天数", "不少于几天", .integer, example: "5", empty: "未载明")) {
      .given($0.length.value)
    },
    DataField(
      DataColumn(
        "unit",
        "天数的单位",
        example: "工作日",
        empty: "未载明天数",
        allowed: PeriodUnit.allCases.map { .init(value: $0.label, label: $0.label) }
      )
    ) { .given($0.statedUnit?.label) },
    DataField(
      DataColumn("counts_first_day", "第一天是否计入", nil, .flag, example: "true", empty: "未载明天数")
    ) { $0.statedUnit == nil ? .empty : .flag($0.rule == .startCounted) },
    DataField(DataColumn("place", "公示的网站或地点", example: "济南市工业和信息化局网站", empty: "没有规定")) {
      .given($0.place)
    },
    DataField(.article) { .given($0.article) },
  ])

  private static let award = JSONShape<AwardRule>([
    DataField(
      DataColumn("needs_no_objection", "是否须公示无异议", "false：办法没有写", .flag, example: "true")
    ) { .flag($0.demandsNoObjection) },
    DataField(.article) { .given($0.article) },
    DataField(DataColumn("per_year", "每年认定几次", nil, .integer, example: "1", empty: "没有规定")) {
      .given($0.frequency?.perYear)
    },
    DataField(DataColumn("per_year_article", "每年认定几次的条款", example: "第四条", empty: "没有规定")) {
      .given($0.frequency?.article)
    },
  ])

  private static let validity = JSONShape<ValidityRule>([
    DataField(DataColumn("years", "几年", nil, .integer, example: "3")) { .integer($0.years) },
    DataField(
      DataColumn(
        "reading",
        "计至",
        "有效期算到哪一天",
        example: "对应日",
        allowed: ValidityReading.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.reading.rawValue) },
    DataField(DataColumn("is_retroactive", "是否也管此前认定的", nil, .flag, example: "false")) {
      .flag($0.isRetroactive)
    },
    DataField(.article) { .given($0.article) },
  ])

  private static let reapplication = JSONShape<ReapplicationRule>([
    DataField(
      DataColumn(
        "start",
        "从何时起",
        example: "期满当年",
        allowed: ReapplicationRule.Start.allCases.map {
          .init(value: $0.rawValue, label: $0.rawValue)
        }
      )
    ) { .text($0.start.rawValue) },
    DataField(.article) { .given($0.article) },
  ])

  private static let ground = JSONShape<Ground>([
    DataField(DataColumn("name", "情形", example: "检查不合格")) { .text($0.name) },
    DataField(DataColumn("word", "用词", "撤销或取消，按办法的用词", example: "撤销")) { .text($0.word) },
    DataField(DataColumn("ban_years", "禁报年", "几年内不得申报", .integer, example: "3", empty: "办法没有规定")) {
      .given($0.banYears)
    },
    DataField(.article) { .given($0.article) },
  ])

  private static let report = JSONShape<ReportDue>([
    DataField(DataColumn("name", "报送什么", example: "年度总结")) { .text($0.name) },
    DataField(DataColumn("month", "几月", nil, .integer, example: "12")) { .integer($0.month) },
    DataField(DataColumn("day", "几日前", nil, .integer, example: "15")) { .integer($0.day) },
    DataField(DataColumn("is_owed_next_year", "是否次年报送", nil, .flag, example: "false")) {
      .flag($0.isOwedNextYear)
    },
    DataField(.article) { .given($0.article) },
  ])

  private static let cited = JSONShape<CitedItem>([
    DataField(DataColumn("text", "内容", example: "营业执照复印件")) { .text($0.text) },
    DataField(.article) { .given($0.article) },
  ])
}
