package import Diagnostics
package import Disclosure

/// A piece of a dossier, so that a test writes down only what it is about.
///
/// Where no programme is given there is the plain one, `jn`, under the plain measure. Rows of
/// `changes.csv` and `revocations.csv` stand in the order given, from line 2.
package enum DossierPart {
  case programme(Programme)
  case batch(Batch)
  case notice(Notice)
  case change((SourceLocation) -> ChangeRow)
  case ending((SourceLocation) -> EndingRow)
  case district(District)
  case attached((SourceLocation) -> AttachedRow)
  case supervised((SourceLocation) -> SupervisionRow)
}

extension Register {
  /// The register of a dossier of these parts, under the State Council's calendar of 2018–2026.
  package init(_ parts: DossierPart...) { self.init(Dossier(parts)) }
}

extension Dossier {
  package convenience init(_ parts: DossierPart...) { self.init(parts) }

  package convenience init(_ parts: [DossierPart]) {
    var programmes: [Programme] = []
    var batches: [Batch] = []
    var notices: [Notice] = []
    var changes: [ChangeRow] = []
    var endings: [EndingRow] = []
    var districts: [District] = []
    var attachedRows: [AttachedRow] = []
    var supervision: [SupervisionRow] = []
    for part in parts {
      switch part {
      case .programme(let programme): programmes.append(programme)
      case .batch(let batch): batches.append(batch)
      case .notice(let notice): notices.append(notice)
      case .change(let row):
        changes.append(
          row(SourceLocation("records/changes.csv", line: changes.count + 2, column: 1))
        )
      case .ending(let row):
        endings.append(
          row(SourceLocation("records/revocations.csv", line: endings.count + 2, column: 1))
        )
      case .district(let district): districts.append(district)
      case .supervised(let row):
        supervision.append(
          row(SourceLocation("records/supervision.csv", line: supervision.count + 2, column: 1))
        )
      case .attached(let row):
        attachedRows.append(
          row(SourceLocation("records/attached.csv", line: attachedRows.count + 2, column: 1))
        )
      }
    }
    self.init(
      programmes: programmes.isEmpty ? [.plain()] : programmes,
      batches: batches,
      notices: notices,
      changes: changes,
      endings: endings,
      calendar: .stateCouncil,
      districts: Districts(districts),
      attachedRows: attachedRows,
      supervision: supervision
    )
  }
}
