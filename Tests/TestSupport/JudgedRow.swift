import Diagnostics
package import Disclosure

/// A row of a list as a measure judges it: of it a test says only what it is about.
package struct JudgedRow {
  let id: PlatformID
  var name: String?
  var `operator`: String?
  var code: CreditCode?
  var nature: String
  var category: String
  var functions: [String]
  /// By the order of the programme's columns.
  var figures: [String?]

  package init(
    _ id: PlatformID,
    name: String? = nil,
    operator: String? = nil,
    code: CreditCode? = nil,
    nature: String = "",
    category: String = "",
    functions: [String] = [],
    _ figures: String?...
  ) {
    self.id = id
    self.name = name
    self.operator = `operator`
    self.code = code
    self.nature = nature
    self.category = category
    self.functions = functions
    self.figures = figures
  }

  fileprivate func listed(at location: SourceLocation) -> ListedPlatform {
    ListedPlatform(
      id: id,
      name: name ?? "\(id)平台",
      operator: `operator` ?? "\(id)公司",
      creditCode: code,
      facts: ListedFacts(
        nature: nature,
        category: category,
        functions: functions,
        figures: Figures(
          figures.enumerated().map { index, text in
            text.map {
              let plain = Figure(normalised: $0)
              return Figure(text: plain.text, number: plain.number, textColumn: UInt32(20 + index))
            }
          }
        )
      ),
      location: location
    )
  }
}

extension DossierPart {
  /// `records/<programme>/<batch>.csv`, its rows from line 2, its figures from column 20.
  package static func judged(_ key: BatchKey, _ rows: JudgedRow...) -> DossierPart {
    let file = RelativePath("records/\(key).csv") ?? "records"
    let listed = rows.enumerated().map { index, row in
      row.listed(at: SourceLocation(file, line: index + 2, column: 1))
    }
    return .batch(Batch(key: key, rows: listed, file: file))
  }
}

extension Register {
  /// The findings of some codes as a clerk reads them.
  package func sentences(of areas: String...) -> [String] {
    sentences.filter { sentence in areas.contains { sentence.contains("[\($0)") } }
  }
}
