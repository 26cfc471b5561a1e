import Disclosure

/// What the measures of several programmes ask for, side by side (条件对照): a row for each
/// condition, a column for each programme. Columns of lists that go by one name, their own or the
/// one declared for it (对照), are one row.
struct ThresholdTable: Sendable {
  let subject: SubjectKind
  let columns: [Column]
  let conditions: [Row]
  let functions: [Row]

  /// A programme with the measure that governs it.
  struct Column: Sendable {
    /// Its area, or its name where another has the same area.
    let label: String
    let programme: Programme
    let measure: MeasureSection
  }

  struct Row: Sendable {
    let name: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    /// The label of its column.
    let label: String
    /// Empty where the measure is silent.
    let rules: [Rule]
    /// Whether the measure has no such function at all.
    let isAbsent: Bool
  }

  struct Rule: Sendable {
    /// The column of the list, where the row goes by another name.
    let ownName: String?
    let text: String
    let article: String?
  }

  /// A table for every kind of subject of which two programmes or more have rules to compare.
  static func all(in edition: Edition) -> [ThresholdTable] {
    SubjectKind.allCases.compactMap { subject in
      let governed = edition.dossier.programmes.filter { $0.subject == subject }
        .compactMap { programme in
          programme.governingMeasure(on: edition.day).map { (programme, $0) }
        }
        .filter { $0.1.hasRulesToCompare }
      return governed.count > 1 ? ThresholdTable(subject, governed, edition) : nil
    }
  }

  private init(_ subject: SubjectKind, _ governed: [(Programme, Measure)], _ edition: Edition) {
    self.subject = subject
    let areas = Dictionary(grouping: governed, by: \.0.area)
    columns = governed.map { programme, measure in
      Column(
        label: areas[programme.area]?.count == 1 ? programme.area : programme.title,
        programme: programme,
        measure: MeasureSection(measure, edition)
      )
    }
    conditions = Self.rows(columns, \.comparedConditions) { _, _ in false }
    functions = Self.rows(columns, \.comparedFunctions) { column, function in
      !(column.measure.measure.functions?.names.contains(function) ?? false)
    }
  }

  private static func rows(
    _ columns: [Column],
    _ rules: (Column) -> [(row: String, rule: Rule)],
    isAbsent: (Column, String) -> Bool
  ) -> [Row] {
    let listed = columns.map(rules)
    let byRow = listed.map { Dictionary(grouping: $0, by: \.row) }
    return merged(listed.map { $0.map(\.row) }).map { name in
      let cells = zip(columns, byRow).map { column, rules in
        let found = rules[name]?.map(\.rule) ?? []
        return Cell(
          label: column.label,
          rules: found,
          isAbsent: found.isEmpty && isAbsent(column, name)
        )
      }
      return Row(name: name, cells: cells)
    }
  }

  /// All names once, each behind the one that precedes it where it first stands, so that what
  /// measures ask for in the same place stays together.
  private static func merged(_ lists: [[String]]) -> [String] {
    var names: [String] = []
    for list in lists {
      var place = 0
      for name in list {
        if let known = names.firstIndex(of: name) {
          place = known + 1
        } else {
          names.insert(name, at: place)
          place += 1
        }
      }
    }
    return names
  }
}

extension ThresholdTable.Column {
  /// The conditions, each with the name of its row.
  fileprivate var comparedConditions: [(row: String, rule: ThresholdTable.Rule)] {
    let rows = Dictionary(programme.columns.map { ($0.name, $0.comparedAs) }) { first, _ in first }
    return measure.conditions.map { condition in
      let row = rows[condition.name] ?? condition.name
      let rule = ThresholdTable.Rule(
        ownName: row == condition.name ? nil : condition.name,
        text: condition.text,
        article: condition.article
      )
      return (row, rule)
    }
  }

  fileprivate var comparedFunctions: [(row: String, rule: ThresholdTable.Rule)] {
    measure.functionConditions.map { condition in
      let rule = ThresholdTable.Rule(
        ownName: nil,
        text: condition.text,
        article: condition.article
      )
      return (condition.name, rule)
    }
  }
}

extension Measure {
  /// Whether it states a condition or a period, so that something stands in its column.
  fileprivate var hasRulesToCompare: Bool {
    !conditions.isEmpty || !functionConditions.isEmpty || !grounds.isEmpty || functions != nil
      || validity.value != nil || publicity?.length.value != nil
  }
}
