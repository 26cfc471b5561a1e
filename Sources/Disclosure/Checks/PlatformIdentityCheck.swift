import Diagnostics

extension RegisterCheck {
  /// One platform has one id for ever (平台编号), in all lists and programmes.
  static let platformIdentity = RegisterCheck([.platformUnderAnotherID]) { register in
    // A row that was corrected out of its list is a wrong id that was found.
    let exclusions = ListExclusions(register.dossier, register.dossier.standingChanges)
    var known: [Identity: (id: PlatformID, batch: BatchKey)] = [:]
    var findings: [Diagnostic] = []
    for batch in register.dossier.batches {
      for row in batch.rows where !exclusions.strike(row.id, from: batch.key) {
        let identity = Identity(name: row.name, operator: row.operator, code: row.creditCode)
        guard let first = known[identity] else {
          known[identity] = (row.id, batch.key)
          continue
        }
        // Within one list the code tells.
        guard first.id != row.id, first.batch != batch.key else { continue }
        findings.append(
          Diagnostic(
            .platformUnderAnotherID,
            "“\(row.name)”（\(row.operator)）在名单 \(first.batch) 里是 \(first.id)，这里写成 \(row.id)；"
              + "同一个平台只用一个编号，请核对。",
            at: row.location
          )
        )
      }
    }
    return findings
  }

  private struct Identity: Hashable {
    let name: String
    let `operator`: String
    let code: CreditCode?
  }
}

extension DiagnosticKind {
  static let platformUnderAnotherID = DiagnosticKind(
    "record/platform-under-another-id",
    .warning,
    "名称、运营单位、代码都相同的平台在另一个名单里是另一个编号，网站上会成为两个平台，称号和禁报期都接不上。"
      + "多半是编号抄错了，已经公布的请加“更正”，列入由是改为否；确实是两个平台的，可以不改。"
  )
}
