package import Diagnostics
import Disclosure

/// Reads the blank forms of a programme (表单).
enum BlankFormEntries {
  static func read(_ fields: inout YAMLFields) -> [BlankForm] {
    var forms: [BlankForm] = []
    for item in fields.items("表单") {
      guard let form = fields.map("表单", item, readForm) else { continue }
      if forms.contains(where: { $0.id == form.id }) {
        fields.findings.report(
          .duplicateForm,
          "表单编号“\(form.id)”重复；请给另一张表单换一个编号。",
          at: item.place
        )
      } else {
        forms.append(form)
      }
    }
    return forms
  }

  private static func readForm(_ fields: inout YAMLFields) -> BlankForm? {
    let id = fields.required("编号").flatMap { fields.identifier("编号", $0, BlankFormID.self) }
    let title = fields.requiredText("名称")
    let article = fields.text("条款")
    let notes = fields.texts("说明")
    let blocks = readBlocks(&fields)
    guard let id, let title else { return nil }
    return BlankForm(id: id, title: title, article: article, notes: notes, blocks: blocks)
  }

  private static func readBlocks(_ fields: inout YAMLFields) -> [BlankForm.Block] {
    guard let value = fields.required("栏目") else { return [] }
    if value.isEmptyList { fields.refuse("栏目", value, "至少要有一栏，否则印出来是一张白纸") }
    return fields.items("栏目", value).compactMap { fields.map("栏目", $0, readBlock) }
  }

  /// A block is of the kind of the one key that it has besides its heading.
  private static func readBlock(_ fields: inout YAMLFields) -> BlankForm.Block? {
    let heading = fields.text("标题")
    let cells = fields.optional("填写").map { readCells(&fields, $0) }
    let columns = fields.optional("表头").map { readColumns(&fields, $0) }
    let label = fields.optional("书写").flatMap { fields.text("书写", $0) }
    let text = fields.optional("文字").map { readTexts("文字", &fields, $0) }
    let signatures = fields.optional("落款").map { readTexts("落款", &fields, $0) }
    let rows = fields.integer("行", in: 1...60)
    let kinds = ["填写", "表头", "书写", "文字", "落款"].filter(fields.has)
    guard kinds.count == 1 else {
      fields.findings.report(
        .badFormBlock,
        "每一栏只写“填写”“表头”“书写”“文字”“落款”中的一种，这里写了\(kinds.count)种；请补上或者分成几栏。",
        at: fields.place
      )
      return nil
    }
    let isRuled = columns != nil || label != nil
    if !isRuled, let value = fields.optional("行") {
      fields.refuse("行", value, "只有“表头”和“书写”有空行，请删去")
    }
    if isRuled, rows == nil, !fields.has("行") { _ = fields.required("行") }
    let content: BlankForm.Content? =
      if let cells {
        .cells(cells)
      } else if let columns, let rows {
        .table(columns, rows: rows)
      } else if let label, let rows {
        .writing(label, lines: rows)
      } else if let text {
        .text(text)
      } else {
        signatures.map { .signatures($0) }
      }
    return content.map { BlankForm.Block(heading: heading, content: $0) }
  }

  /// `[[注册日期, 单位性质], [{名称: 测评方法, 选项: [上门拜访, 电话询问]}]]`
  private static func readCells(
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> [[BlankForm.Cell]] {
    readList("填写", &fields, value).compactMap { row in
      let cells = readList("填写", &fields, row).compactMap { item in
        readNamed("填写", "选项", &fields, item)
      }
      return cells.isEmpty ? nil : cells.map { BlankForm.Cell(label: $0.name, choices: $0.words) }
    }
  }

  /// `[企业名称, {名称: 满意度, 分列: [满意, 不满意]}]`
  private static func readColumns(
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> [BlankForm.Column] {
    readList("表头", &fields, value).compactMap { readNamed("表头", "分列", &fields, $0) }
      .map { BlankForm.Column(name: $0.name, parts: $0.words) }
  }

  /// A name alone, or `{名称: …}` with a list of words.
  private static func readNamed(
    _ key: String,
    _ wordsKey: String,
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> (name: String, words: [String])? {
    guard case .map = value else { return fields.text(key, value).map { ($0, []) } }
    return fields.map(key, value) { fields in
      let name = fields.requiredText("名称")
      let words = fields.texts(wordsKey)
      return name.map { ($0, words) }
    }
  }

  private static func readTexts(
    _ key: String,
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> [String] {
    readList(key, &fields, value).compactMap { fields.text(key, $0) }
  }

  /// The items of a list that must have one.
  private static func readList(
    _ key: String,
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> [YAMLValue] {
    if value.isEmptyList { fields.refuse(key, value, "至少要写一项") }
    return fields.items(key, value)
  }
}

extension DiagnosticKind {
  package static let duplicateForm = DiagnosticKind(
    "programme/duplicate-form",
    .error,
    "表单的编号是它的永久网址（forms/认定事项/编号.html），在一个认定事项里只能用一次。请给其中一张换一个编号。"
  )

  package static let badFormBlock = DiagnosticKind(
    "programme/form-block",
    .error,
    "空白表单由一栏一栏组成：填写（带名称的格子）、表头（几行空白的表）、书写（大段空白）、文字（印好的话）、落款（签字、盖章、日期）。"
      + "每一栏只能是其中一种，次序就是印出来的次序。请按提示改正。"
  )
}
