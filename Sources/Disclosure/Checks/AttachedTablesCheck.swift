package import Diagnostics

extension RegisterCheck {
  /// The rows of attached tables speak of platforms in the programme's lists, name notices that
  /// exist, and fulfil the table's conditions.
  static let attachedTables = RegisterCheck([.rowOfUnlistedPlatform, .rowMissesCondition]) {
    register in
    let dossier = register.dossier
    guard !dossier.attachedRows.isEmpty else { return [] }
    var references = RowReferences(dossier)
    let named = dossier.attachedRows.flatMap { row in
      references.findings(beside: row.programme, row.platform, row.notice, at: row.location)
    }
    let missed = dossier.programmes.flatMap { programme in
      programme.tables.flatMap { table in
        table.findings(
          in: dossier.attachedRows.filter {
            $0.programme == programme.id && $0.table == table.id
          }
        )
      }
    }
    return named + missed
  }
}

extension AttachedTable {
  /// The conditions that rows miss, each at its cell; a private value is not repeated.
  package func findings(in rows: [AttachedRow]) -> [Diagnostic] {
    let conditions = judged
    guard !conditions.isEmpty else { return [] }
    return rows.flatMap { row in
      let applicant = Applicant(figures: row.figures, at: row.location)
      return row.missed(conditions).map { missed in
        let condition = missed.condition
        let isPublic = missed.place.map { columns[$0].isPublic } ?? false
        let value = isPublic ? applicant.figure(missed.place).map { "“\($0.text)”" } ?? "" : ""
        return Diagnostic(
          .rowMissesCondition,
          "“\(condition.column)”\(condition.requirement)，这一行\(value)不符，不能列入\(title)；"
            + "请核对，确实不符的请删去这一行。",
          at: applicant.location(of: missed.place),
          article: condition.article ?? article
        )
      }
    }
  }
}

extension DiagnosticKind {
  static let rowOfUnlistedPlatform = DiagnosticKind(
    "table/unlisted-platform",
    .error,
    "附表和监管记录只写本认定事项名单里的平台。请核对平台编号；平台还没有进入名单的，先补名单。"
  )
  static let rowMissesCondition = DiagnosticKind(
    "table/condition-missed",
    .error,
    "附表的“条件”写明哪些记录可以列入，例如服务活动的参加人数不得少于10人。达不到的不能列入；抄错了的请改正，确实不符的请删去这一行。"
  )
}
