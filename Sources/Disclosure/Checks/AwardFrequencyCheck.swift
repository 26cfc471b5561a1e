import Diagnostics

extension RegisterCheck {
  /// No more batches are first awarded in one year than the measure says (每年认定一次).
  static let awardFrequency = RegisterCheck([.awardedTooOften]) { register in
    let dossier = register.dossier
    var batches: [ProgrammeYear: Set<BatchKey>] = [:]
    var awarded: Set<BatchKey> = []
    var findings: [Diagnostic] = []
    for notice in dossier.notices.sortedByAward() {
      guard let award = notice.award else { continue }
      for list in notice.lists where awarded.insert(list.key).inserted {
        let year = ProgrammeYear(programme: list.key.programme, year: award.day.year)
        batches[year, default: []].insert(list.key)
        guard let programme = dossier.programme(list.key.programme),
          !programme.isHistory(award.day),
          let measure = programme.governingMeasure(on: award.day),
          let frequency = measure.award?.frequency,
          let count = batches[year]?.count, count > frequency.perYear
        else { continue }
        findings.append(
          Diagnostic(
            .awardedTooOften,
            "\(award.day.year)年已认定过\(frequency.perYear)批，这是第\(count)批（\(list.key)），"
              + "而办法写每年认定\(frequency.perYear)次；请核对，确有依据的请在公告里写明。",
            at: award.location,
            article: measure.citation(frequency.article)
          )
        )
      }
    }
    return findings
  }

  private struct ProgrammeYear: Hashable {
    let programme: ProgrammeID
    let year: Int
  }
}

extension DiagnosticKind {
  static let awardedTooOften = DiagnosticKind(
    "award/more-often-than-the-measure",
    .warning,
    "办法写明每年认定几次，这一年认定的批次多于这个数。暂缓的平台由后一份公告认定，仍算同一批。请核对批次和日期，确有依据的请在公告里写明。"
  )
}
