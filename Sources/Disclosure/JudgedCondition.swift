/// What a row's figures say of a condition.
package enum Verdict: Hashable, Sendable {
  case met
  /// Only the relaxed threshold is met, and that the unit may use it is not written.
  case metIfRelaxed
  case missed
  /// A figure is not given: nothing is said.
  case undecided
}

/// A condition with the places of its columns, so that many rows can be judged.
package struct JudgedCondition: Sendable {
  package let condition: Condition
  /// The place of the column among the figures.
  package let place: Int?
  private let other: Int?
  private let applies: JudgedApplicability?
  private let relaxationApplies: JudgedApplicability?

  package init(_ condition: Condition, _ columns: [Column]) {
    func place(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
    self.condition = condition
    self.place = place(of: condition.column)
    if case .sameMonth(let name) = condition.demand { other = place(of: name) } else { other = nil }
    applies = condition.applies.map { JudgedApplicability($0, columns) }
    relaxationApplies = condition.relaxed?.applies.map { JudgedApplicability($0, columns) }
  }

  package func verdict(on applicant: Applicant) -> Verdict {
    guard let figure = applicant.figure(place) else { return .undecided }
    let verdict = verdict(figure, applicant)
    guard verdict == .missed, let applies else { return verdict }
    switch applies.holds(for: applicant) {
    case true?: return .missed
    case false?: return .met
    case nil: return .undecided
    }
  }

  /// Whether the threshold for the applicant is the relaxed one.
  package func isRelaxed(for applicant: Applicant) -> Bool {
    guard let relaxed = condition.relaxed, relaxed.natures.contains(applicant.nature) else {
      return false
    }
    return relaxationApplies.map { $0.holds(for: applicant) != false } ?? true
  }

  private func verdict(_ figure: Figure, _ applicant: Applicant) -> Verdict {
    switch condition.demand {
    case .atLeast(let threshold):
      guard let number = figure.number else { return .undecided }
      if number >= threshold { return .met }
      guard let relaxed = condition.relaxed, number >= relaxed.atLeast, isRelaxed(for: applicant)
      else { return .missed }
      let isConfirmed = relaxationApplies.map { $0.holds(for: applicant) == true } ?? true
      return isConfirmed ? .met : .metIfRelaxed
    case .words(let words): return words.contains(figure.text) ? .met : .missed
    case .sameMonth:
      guard let other = applicant.figure(other) else { return .undecided }
      // Days are kept as 2024-09-12.
      return figure.text.prefix(7) == other.text.prefix(7) ? .met : .missed
    }
  }
}

/// To whom something applies, with the place of its column.
struct JudgedApplicability: Sendable {
  private let applicability: Applicability
  private let place: Int?

  init(_ applicability: Applicability, _ columns: [Column]) {
    self.applicability = applicability
    place = applicability.word.flatMap { word in
      columns.firstIndex { $0.name == word.column }
    }
  }

  /// Nil where the row does not say.
  func holds(for applicant: Applicant) -> Bool? {
    var isTold = true
    if !applicability.categories.isEmpty {
      if applicant.category.isEmpty {
        isTold = false
      } else if !applicability.categories.contains(applicant.category) {
        return false
      }
    }
    if let word = applicability.word {
      guard let figure = applicant.figure(place) else { return nil }
      if !word.words.contains(figure.text) { return false }
    }
    return isTold ? true : nil
  }
}

/// What a function asks for, with the places of its columns.
package struct JudgedFunction: Sendable {
  package let condition: FunctionCondition
  package let routes: [[JudgedCondition]]

  package init(_ condition: FunctionCondition, _ columns: [Column]) {
    self.condition = condition
    routes = condition.routes.map { route in route.map { JudgedCondition($0, columns) } }
  }

  /// Met by any route; missed only where given figures miss every route, so that an empty cell
  /// never counts against a platform.
  package func verdict(on applicant: Applicant) -> Verdict {
    var isUndecided = false
    for route in routes {
      switch Self.verdict(of: route, on: applicant) {
      case .met, .metIfRelaxed: return .met
      case .missed: continue
      case .undecided: isUndecided = true
      }
    }
    return isUndecided ? .undecided : .missed
  }

  private static func verdict(of route: [JudgedCondition], on applicant: Applicant) -> Verdict {
    let verdicts = route.map { $0.verdict(on: applicant) }
    if verdicts.contains(.missed) { return .missed }
    return verdicts.contains(.undecided) ? .undecided : .met
  }
}
