import Diagnostics
package import Disclosure

extension Programme {
  /// The plain programme with rules over its lists and its attached tables.
  package static func ruled(
    _ id: ProgrammeID = "jn",
    takeover: Day? = nil,
    measures: [Measure] = [.plain()],
    columns: [Column] = [],
    naming: NamingRule? = nil,
    functionLimit: FunctionLimit? = nil,
    caseStudy: CaseStudyRule? = nil,
    tables: [AttachedTable] = [],
    recommendsTo: ProgrammeID? = nil,
    supervision: SupervisionRule? = nil
  ) -> Programme {
    let plain = Programme.plain(id, takeover: takeover, measures: measures)
    return Programme(
      id: plain.id,
      title: plain.title,
      formerTitles: [],
      level: plain.level,
      area: plain.area,
      subject: plain.subject,
      authorities: [],
      takeover: takeover,
      measures: measures,
      lapseGrounds: [],
      columns: columns,
      merger: nil,
      naming: naming,
      functionLimit: functionLimit,
      caseStudy: caseStudy,
      tables: tables,
      recommendsTo: recommendsTo.map {
        ProgrammeReference(
          id: $0,
          location: SourceLocation("programmes/jn.yaml", line: 7, column: 6)
        )
      },
      supervision: supervision,
      location: plain.location
    )
  }
}

extension DossierPart {
  /// A list whose rows have functions and figures.
  package static func list(
    _ key: BatchKey,
    figures rows: [(id: PlatformID, functions: [String], figures: [Figure?])]
  ) -> DossierPart {
    let file = RelativePath("records/\(key).csv") ?? "records"
    let listed = rows.enumerated().map { index, row in
      ListedPlatform(
        id: row.id,
        name: "\(row.id)平台",
        operator: "\(row.id)公司",
        creditCode: nil,
        facts: ListedFacts(functions: row.functions, figures: Figures(row.figures)),
        location: SourceLocation(file, line: index + 2, column: 1)
      )
    }
    return .batch(Batch(key: key, rows: listed, file: file))
  }

  /// A row of an attached table.
  package static func attached(
    _ table: AttachedTableID,
    _ platform: PlatformID,
    _ figures: [Figure?],
    on day: Day? = nil,
    by notice: NoticeID? = nil,
    in programme: ProgrammeID = "jn"
  ) -> DossierPart {
    .attached { location in
      AttachedRow(
        programme: programme,
        table: table,
        platform: platform,
        figures: Figures(figures),
        day: day,
        notice: notice.map { NoticeReference(id: $0, location: location) },
        location: location
      )
    }
  }

  /// A row of `supervision.csv`.
  package static func supervised(
    _ kind: SupervisionRow.Kind,
    _ platform: PlatformID,
    on day: Day,
    _ result: SupervisionRow.Result? = nil,
    about year: Int? = nil,
    samples: Int? = nil,
    satisfied: Int? = nil,
    of batch: BatchID? = nil
  ) -> DossierPart {
    .supervised { location in
      SupervisionRow(
        programme: "jn",
        platform: platform,
        kind: kind,
        day: day,
        result: result,
        year: year,
        samples: samples,
        satisfied: satisfied,
        notice: nil,
        batch: batch,
        location: location
      )
    }
  }
}
