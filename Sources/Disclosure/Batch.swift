package import Diagnostics

/// One row of a batch's list (名单).
package struct ListedPlatform: Hashable, Sendable {
  package let id: PlatformID
  package let name: String
  package let `operator`: String
  package let creditCode: CreditCode?
  package let nature: String
  package let district: String
  package let recommender: String
  package let category: String
  package let functions: [String]
  package let hotline: String
  package let website: String
  package let introduction: String
  /// A star or other grade (等级).
  package let grade: String
  package let validFrom: Day?
  package let validTo: Day?
  /// By the order of the programme's columns; nil where the list does not give it.
  package let figures: [Figure?]
  package let location: SourceLocation

  package init(
    id: PlatformID,
    name: String,
    operator: String,
    creditCode: CreditCode?,
    nature: String,
    district: String,
    recommender: String,
    category: String,
    functions: [String],
    hotline: String,
    website: String,
    introduction: String,
    grade: String,
    validFrom: Day?,
    validTo: Day?,
    figures: [Figure?],
    location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.operator = `operator`
    self.creditCode = creditCode
    self.nature = nature
    self.district = district
    self.recommender = recommender
    self.category = category
    self.functions = functions
    self.hotline = hotline
    self.website = website
    self.introduction = introduction
    self.grade = grade
    self.validFrom = validFrom
    self.validTo = validTo
    self.figures = figures
    self.location = location
  }
}

/// One round of recognition (批次): its list, frozen once published.
package struct Batch: Sendable {
  package let key: BatchKey
  package let rows: [ListedPlatform]
  package let file: RelativePath

  package init(key: BatchKey, rows: [ListedPlatform], file: RelativePath) {
    self.key = key
    self.rows = rows
    self.file = file
  }
}
