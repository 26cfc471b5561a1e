package import Diagnostics
import Disclosure

/// Reads `records/<programme>/changes.csv`.
struct ChangesFile {
  private static let words = ["平台编号", "事项", "日期", "字段", "原值", "新值", "文件", "批次", "原因"]

  private let records: CSVRecords
  private let programme: Programme
  private let vocabulary: RecordVocabulary

  /// The rows that could be read; the platforms of the others are added to `leftOut`.
  static func read(
    _ text: DecodedText,
    programme: Programme,
    vocabulary: RecordVocabulary,
    leftOut: inout Set<PlatformID>,
    findings: inout Findings
  ) -> [ChangeRow] {
    guard let records = CSVRecords(text, required: words, findings: &findings) else { return [] }
    let file = ChangesFile(records: records, programme: programme, vocabulary: vocabulary)
    var changes: [ChangeRow] = []
    records.reportRepeatedRows(&findings)
    for row in records.rows {
      if let change = file.readRow(row, &findings) {
        changes.append(change)
      } else if let id = PlatformID(records.text(row, records.column("平台编号"))) {
        leftOut.insert(id)
      }
    }
    return changes
  }

  private func readRow(_ row: Int, _ findings: inout Findings) -> ChangeRow? {
    let head = RecordHead(records, row, &findings)
    let kind = records.word(
      row,
      records.column("事项"),
      ChangeRow.Kind.self,
      findings: &findings
    )
    guard let kind else { return nil }
    let values =
      kind.changesField ? readValues(row, kind, &findings) : noValues(row, kind, &findings)
    guard let head, let values else { return nil }
    return ChangeRow(
      programme: programme.id,
      platform: head.platform,
      kind: kind,
      day: head.day,
      field: values.field,
      old: values.old,
      new: values.new,
      notice: head.notice,
      batch: head.batch,
      reason: readReason(row, kind, &findings),
      location: records.location(row, in: findings.file)
    )
  }

  /// Why; of an objection nothing, for what it says may tell who raised it.
  private func readReason(
    _ row: Int,
    _ kind: ChangeRow.Kind,
    _ findings: inout Findings
  ) -> String {
    let column = records.column("原因")
    let reason = records.text(row, column)
    guard kind == .objectionAccepted, !reason.isEmpty else { return reason }
    findings.report(
      .cellNotUsed,
      "“\(kind.rawValue)”的原因不公开，以免看出是谁提的异议；请清空这一格。",
      at: records.place(row, column)
    )
    return ""
  }

  private struct Values {
    let field: String
    let old: String
    let new: String
  }

  /// For matters that change no field: what is written there has no effect, which is said.
  private func noValues(
    _ row: Int,
    _ kind: ChangeRow.Kind,
    _ findings: inout Findings
  ) -> Values? {
    for name in ["字段", "原值", "新值"] {
      let column = records.column(name)
      guard !records.text(row, column).isEmpty else { continue }
      findings.report(
        .cellNotUsed,
        "“\(kind.rawValue)”不改动字段，“\(name)”不起作用；请清空这一格，或者改正事项。",
        at: records.place(row, column)
      )
    }
    return Values(field: "", old: "", new: "")
  }

  private func readValues(
    _ row: Int,
    _ kind: ChangeRow.Kind,
    _ findings: inout Findings
  ) -> Values? {
    let column = records.column("字段")
    guard let field = records.required(row, column, findings: &findings) else { return nil }
    let allowed = kind.fields(programme)
    guard allowed.contains(field) else {
      let nearest = nearestName(to: field, among: allowed)
      let advice =
        nearest.map { "是不是“\($0)”？" } ?? "可以写：\(allowed.joined(separator: "、"))。"
      findings.report(
        .badField,
        "“\(kind.rawValue)”不能改“\(field)”；\(advice)",
        at: records.place(row, column)
      )
      return nil
    }
    let newColumn = records.column("新值")
    guard records.required(row, newColumn, findings: &findings) != nil else { return nil }
    let old = readValue(row, records.column("原值"), field, &findings)
    let new = readValue(row, newColumn, field, &findings)
    guard let old, let new else { return nil }
    if !new.isEmpty, old == new {
      findings.report(
        .nothingChanges,
        "新值与原值相同（“\(new)”），什么也没有改；请核对新值，已经发布的另加一行。",
        at: records.place(row, newColumn)
      )
    }
    return Values(field: field, old: old, new: new)
  }

  /// The value in the form in which lists are read; nil where it was refused.
  private func readValue(
    _ row: Int,
    _ column: CSVRecords.Column,
    _ field: String,
    _ findings: inout Findings
  ) -> String? {
    let text = records.text(row, column)
    guard !text.isEmpty else { return "" }
    switch field {
    case ChangeField.name, ChangeField.operator:
      return records.name(row, column, findings: &findings)
    case ChangeField.creditCode:
      return records.creditCode(row, column, findings: &findings)?.string
    case ChangeField.validFrom, ChangeField.validTo:
      return records.day(row, column, findings: &findings)?.description
    case ChangeField.nature: return vocabulary.nature(records, row, column, &findings)
    case ChangeField.functions:
      return vocabulary.functions(records, row, column, &findings).joined(separator: "、")
    case ChangeField.hotline:
      let digits = records.telephone(row, column, findings: &findings)
      return digits.isEmpty ? nil : digits
    case ChangeField.listed:
      let flag = Column(name: field, type: .flag, unit: nil, isPublic: true)
      return FigureColumn(place: column, column: flag).figure(records, row, &findings)?.text
    default:
      guard let declared = programme.columns.first(where: { $0.name == field }) else {
        return text
      }
      return FigureColumn(place: column, column: declared)
        .figure(records, row, &findings)?.text
    }
  }
}

extension ChangeRow.Kind {
  fileprivate var changesField: Bool {
    switch self {
    case .objectionAccepted, .objectionDismissed, .refused, .applicationWithdrawn: false
    case .renamed, .transferred, .updated, .regraded, .corrected: true
    }
  }

  /// The fields that a matter may change. What has a matter of its own is no `信息变更`: a new name
  /// entered so would leave no former name.
  fileprivate func fields(_ programme: Programme) -> [String] {
    let identity = [ChangeField.name, ChangeField.operator, ChangeField.creditCode]
    let facts =
      [
        ChangeField.nature, ChangeField.district, ChangeField.recommender, ChangeField.category,
        ChangeField.functions, ChangeField.hotline, ChangeField.website, ChangeField.introduction,
        ChangeField.validFrom, ChangeField.validTo,
      ] + programme.columns.map(\.name)
    switch self {
    case .objectionAccepted, .objectionDismissed, .refused, .applicationWithdrawn: return []
    case .renamed: return [ChangeField.name, ChangeField.operator]
    case .transferred: return [ChangeField.operator, ChangeField.creditCode]
    case .regraded: return [ChangeField.grade]
    case .updated: return facts
    case .corrected: return identity + [ChangeField.listed, ChangeField.grade] + facts
    }
  }
}

extension DiagnosticKind {
  package static let badField = DiagnosticKind(
    "record/bad-field",
    .error,
    "每种变更事项只能改相应的字段：更名改平台名称或运营单位，运营单位变更改运营单位或信用代码，等级调整改等级，"
      + "其余信息用信息变更，原来就错的用更正。请改正事项或者字段。"
  )

  package static let nothingChanges = DiagnosticKind(
    "record/nothing-changes",
    .warning,
    "变更、更正的新值与原值相同，网站就公布了一件没有发生的事，真正要改的也没有改；多半是复制了原值忘了修改。"
      + "没有发布的请改正这一行；已经发布的不要改，另加一行登记真正的变更。"
  )

  package static let cellNotUsed = DiagnosticKind(
    "record/cell-not-used",
    .warning,
    "这个事项用不到这一格，例如异议不改动字段、自愿放弃没有情形，写了也不会起作用，多半是填错了格或者选错了事项。"
      + "受理异议的原因也不用，因为从不公开是谁提的异议。请清空，或者改正事项。"
  )
}
