package import Diagnostics

/// What a row says of a platform that a measure judges (申报事实), with its corrections applied.
package struct Applicant: Sendable {
  package private(set) var nature: String
  package private(set) var category: String
  package private(set) var functions: [String]
  package private(set) var figures: Figures
  package private(set) var creditCode: CreditCode?
  package private(set) var `operator`: String
  package private(set) var name: String
  private let location: SourceLocation
  /// Where figures stand that were corrected.
  private var corrections: [Int: SourceLocation] = [:]

  package init(_ row: ListedPlatform) {
    nature = row.nature
    category = row.category
    functions = row.functions
    figures = row.figures
    creditCode = row.creditCode
    `operator` = row.operator
    name = row.name
    location = row.location
  }

  /// A row of a table that has figures and nothing else.
  package init(figures: Figures, at location: SourceLocation) {
    nature = ""
    category = ""
    functions = []
    self.figures = figures
    creditCode = nil
    `operator` = ""
    name = ""
    self.location = location
  }

  func figure(_ place: Int?) -> Figure? { place.flatMap { figures[$0] } }

  /// The cell of a figure where it is known, else the row.
  func location(of place: Int?) -> SourceLocation {
    if let place, let correction = corrections[place] { return correction }
    guard let column = figure(place)?.textColumn, column > 0,
      case .text(let line, _) = location.position
    else { return location }
    return SourceLocation(location.file, line: line, column: Int(column))
  }

  /// Applies a correction (更正) of a field that a measure judges.
  mutating func correct(_ change: ChangeRow, columns: [Column]) {
    switch change.field {
    case ChangeField.nature: nature = change.new
    case ChangeField.category: category = change.new
    case ChangeField.functions: functions = ListedFacts.functions(change.new)
    case ChangeField.operator: `operator` = change.new
    case ChangeField.name: name = change.new
    case ChangeField.creditCode: creditCode = (try? CreditCode.read(change.new))?.code
    default:
      guard let place = columns.firstIndex(where: { $0.name == change.field }) else { return }
      figures[place] = Figure(normalised: change.new)
      corrections[place] = change.location
    }
  }
}
