package import Diagnostics
import Disclosure

/// Reads `programmes/<programme>.yaml`.
enum ProgrammeFile {
  /// What could be read of a programme; its measures also where one of them was left out.
  static func read(_ fields: inout YAMLFields, id: ProgrammeID) -> Programme? {
    checkID(&fields, id)
    let title = fields.requiredText("名称")
    let formerTitles = fields.texts("曾用名称")
    let level = fields.requiredWord("层级", Level.self)
    let area = fields.requiredText("地域")
    let subject = fields.word("主体", SubjectKind.self) ?? .platform
    let authorities = fields.required("机关").map { readAuthorities(&fields, $0) } ?? []
    let takeover = fields.day("接管")
    let columns = ColumnDeclarations.read(&fields)
    let measures = readMeasures(&fields, columns: columns)
    let lapseGrounds = fields.namedOnce(
      "自动撤销",
      fields.maps("自动撤销", readLapseGround),
      \.name
    )
    let merger = fields.map("并入", readMerger)
    let tables = AttachedTableEntries.read(&fields)
    let naming = fields.map("命名", ListRuleEntries.readNaming)
    let functionLimit = fields.map("功能上限") {
      ListRuleEntries.readFunctionLimit(&$0, columns: columns, tables: tables)
    }
    let caseStudy = fields.map("典型案例") { ListRuleEntries.readCaseStudy(&$0, columns: columns) }
    let supervision = fields.map("监管", SupervisionEntries.readRule)
    let forms = BlankFormEntries.read(&fields)
    let recommendsTo = ListRuleEntries.readRecommendation(&fields)
    guard let title, let level, let area else { return nil }
    let place = fields.place
    return Programme(
      id: id,
      title: title,
      formerTitles: formerTitles,
      level: level,
      area: area,
      subject: subject,
      authorities: authorities,
      takeover: takeover,
      measures: measures,
      lapseGrounds: lapseGrounds,
      columns: columns,
      merger: merger,
      naming: naming,
      functionLimit: functionLimit,
      caseStudy: caseStudy,
      tables: tables,
      recommendsTo: recommendsTo,
      supervision: supervision,
      forms: forms,
      location: SourceLocation(fields.findings.file, line: place.line, column: place.column)
    )
  }

  private static func checkID(_ fields: inout YAMLFields, _ id: ProgrammeID) {
    guard let value = fields.required("编号"), let written = fields.text("编号", value),
      written != id.string
    else { return }
    fields.refuse("编号", value, "文件名是 \(id).yaml，编号也应当是 \(id)")
  }

  private static func readAuthorities(
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> [AuthorityName] {
    let items = fields.items("机关", value)
    if value.isEmptyList { fields.refuse("机关", value, "至少要有一个机关名称") }
    return items.compactMap { item in
      fields.map("机关", item) { fields in
        let name = fields.requiredText("名称")
        let first = fields.day("起")
        let last = fields.day("止")
        return name.map { AuthorityName(name: $0, first: first, last: last) }
      }
    }
  }

  private static func readMeasures(_ fields: inout YAMLFields, columns: [Column]) -> [Measure] {
    guard let value = fields.required("办法") else { return [] }
    if value.isEmptyList { fields.refuse("办法", value, "至少要有一个管理办法") }
    var measures: [Measure] = []
    for item in fields.items("办法", value) {
      guard
        let measure = fields.map("办法", item, { MeasureEntry.read(&$0, columns: columns) })
      else { continue }
      if measures.contains(where: { $0.id == measure.id }) {
        fields.findings.report(
          .duplicateMeasure,
          "办法编号“\(measure.id)”重复；请给另一个办法换一个编号。",
          at: item.place
        )
      } else {
        measures.append(measure)
      }
    }
    return measures
  }

  private static func readLapseGround(_ fields: inout YAMLFields) -> LapseGround? {
    let name = fields.requiredText("名称")
    let basis = fields.optional("依据").flatMap { value in
      value.isSilent ? nil : fields.identifier("依据", value, NoticeID.self)
    }
    let place = fields.place(of: fields.has("依据") ? "依据" : "名称")
    let location = SourceLocation(fields.findings.file, line: place.line, column: place.column)
    return name.map { LapseGround(name: $0, basis: basis, location: location) }
  }

  private static func readMerger(_ fields: inout YAMLFields) -> Programme.Merger? {
    let into = fields.required("项目").flatMap {
      fields.identifier("项目", $0, ProgrammeID.self)
    }
    guard let day = fields.requiredDay("日期"), let into else { return nil }
    return Programme.Merger(into: into, day: day)
  }
}

extension DiagnosticKind {
  package static let duplicateMeasure = DiagnosticKind(
    "programme/duplicate-measure",
    .error,
    "办法的编号在全站只能用一次，文件的“依据”才知道指的是哪一个。请给其中一个办法换一个编号，并核对引用它的文件。"
  )
}
