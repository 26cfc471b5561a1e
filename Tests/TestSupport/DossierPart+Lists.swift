import Diagnostics
package import Disclosure

/// A row of a list; one that is given as an id alone has a name and an operator made from it.
package struct ListedRow: ExpressibleByStringLiteral {
  let id: PlatformID
  var name: String
  var `operator`: String
  var code: CreditCode?
  var district = ""
  var grade = ""
  var validFrom: Day?
  var validTo: Day?

  package init(stringLiteral id: String) { self.init(PlatformID(stringLiteral: id)) }

  package init(
    _ id: PlatformID,
    name: String? = nil,
    operator: String? = nil,
    code: CreditCode? = nil,
    district: String = "",
    grade: String = "",
    validFrom: Day? = nil,
    validTo: Day? = nil
  ) {
    self.id = id
    self.name = name ?? "\(id)平台"
    self.operator = `operator` ?? "\(id)公司"
    self.code = code
    self.district = district
    self.grade = grade
    self.validFrom = validFrom
    self.validTo = validTo
  }

  fileprivate func listed(at location: SourceLocation) -> ListedPlatform {
    ListedPlatform(
      id: id,
      name: name,
      operator: `operator`,
      creditCode: code,
      facts: ListedFacts(
        districtName: district,
        grade: grade,
        validFrom: validFrom,
        validTo: validTo
      ),
      location: location
    )
  }
}

extension DossierPart {
  /// `records/<programme>/<batch>.csv`, its rows from line 2.
  package static func list(_ key: BatchKey, _ rows: [ListedRow]) -> DossierPart {
    let file = RelativePath("records/\(key).csv") ?? "records"
    let listed = rows.enumerated().map { index, row in
      row.listed(at: SourceLocation(file, line: index + 2, column: 1))
    }
    return .batch(Batch(key: key, rows: listed, file: file))
  }

  /// A row of `districts.csv` in the area of the plain programme.
  package static func district(
    _ code: String,
    _ name: String,
    first: Day? = nil,
    last: Day? = nil,
    successor: String? = nil
  ) -> DossierPart {
    .district(
      District(
        code: code,
        name: name,
        area: "济南市",
        first: first,
        last: last,
        successor: successor,
        location: SourceLocation("vocabularies/districts.csv")
      )
    )
  }
}
