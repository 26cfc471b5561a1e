package import Disclosure

/// A column of the table in which a list is filled in (名单模板).
package struct ListTemplateColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case text
    case long
    case day
  }

  package let heading: String
  package let kind: Kind
  /// The words to choose from; empty where anything may stand.
  package let choices: [String]
  /// Whether several of them may stand in a cell, joined with 、.
  package let allowsSeveral: Bool
  package let help: String
}

extension Content {
  /// The columns that a list of a programme may have, as `import` knows them, with the words of
  /// the vocabularies; the ids are left out, which `import` proposes.
  package func listTemplate(of programme: Programme, on day: Day) -> [ListTemplateColumn] {
    let measure = programme.governingMeasure(on: day)
    let districts = dossier.districts.all.filter { $0.area == programme.area && $0.exists(on: day) }
    let functions = measure?.functions?.names ?? vocabularies.functions.map(\.name)
    var columns = [
      column(ChangeField.name, "全称，与批准文件一致。"),
      column(ChangeField.operator, "单位全称，与营业执照一致。"),
      column(ChangeField.creditCode, "18 位，对照营业执照；这一列是文本格式，不会变成 9.1E+17。"),
      column(ChangeField.nature, "从列表里选。", choices: vocabularies.natures.map(\.name)),
      column(ChangeField.district, "从列表里选。", choices: districts.map(\.name)),
      column(ChangeField.recommender, "推荐单位全称；没有就空着。"),
    ]
    if let categories = measure?.categories, !categories.isEmpty {
      columns.append(
        column(ChangeField.category, "从列表里选。", choices: categories.map(\.name))
      )
    }
    if hasGrades(programme) {
      columns.append(column(ChangeField.grade, "与评定的一致，写法同以前的名单。"))
    }
    if !functions.isEmpty {
      columns.append(
        column(ChangeField.functions, "几项之间用顿号“、”隔开。", choices: functions, several: true)
      )
    }
    columns += [
      column(ChangeField.hotline, "单位的座机，如 0531-00000001；不写个人手机。"),
      column(ChangeField.website, "完整网址，https:// 开头；没有就空着。"),
      column(ChangeField.introduction, "一两句话，公众会看到。", .long),
    ]
    return columns + programme.columns.map(declared)
  }

  /// Whether a list of the programme, or a change, has ever given a grade (等级).
  private func hasGrades(_ programme: Programme) -> Bool {
    dossier.batches.contains { batch in
      batch.key.programme == programme.id && batch.rows.contains { !$0.grade.isEmpty }
    }
      || dossier.changes.contains {
        $0.programme == programme.id && $0.field == ChangeField.grade
      }
  }

  private func declared(_ column: Column) -> ListTemplateColumn {
    let heading = column.name + (column.unit.map { "（\($0)）" } ?? "")
    let scope = column.isPublic ? "公开。" : "只用于审核，不公开。"
    switch column.type {
    case .flag: return self.column(heading, "填 是 或者 否；\(scope)", choices: ["是", "否"])
    case .day: return self.column(heading, "写成 2026-03-09；\(scope)", .day)
    case .text: return self.column(heading, scope, choices: column.values)
    case .decimal, .integer, .percentage:
      return self.column(heading, "只写数，不写单位\(column.unit.map { "（\($0)）" } ?? "")；\(scope)")
    }
  }

  private func column(
    _ heading: String,
    _ help: String,
    _ kind: ListTemplateColumn.Kind = .text,
    choices: [String] = [],
    several: Bool = false
  ) -> ListTemplateColumn {
    ListTemplateColumn(
      heading: heading,
      kind: kind,
      choices: choices,
      allowsSeveral: several,
      help: help
    )
  }
}
