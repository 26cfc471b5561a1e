/// The row of a list against what the register learned of it (更正、变更).
extension ListedPlatform {
  /// The cell of a column that a change may name; nil for another one.
  package func text(of field: String) -> String? {
    switch field {
    case ChangeField.name: name
    case ChangeField.operator: `operator`
    case ChangeField.creditCode: creditCode?.description ?? ""
    case ChangeField.district: district
    case ChangeField.nature: nature
    case ChangeField.category: category
    case ChangeField.functions: functions.joined(separator: "、")
    case ChangeField.recommender: recommender
    case ChangeField.hotline: hotline
    case ChangeField.website: website
    default: nil
    }
  }

  /// The changes by which the row says what was wrong, or no longer so on a day: corrections, whenever
  /// they were made known, and what had changed by that day; in their order.
  package func changes(
    in list: BatchKey,
    of record: PlatformRecord,
    by day: Day
  ) -> [RegisterEvent.Change] {
    var values: [String: String] = [:]
    return record.events.compactMap { event in
      guard case .changed(let change) = event.fact, change.field != ChangeField.listed,
        change.kind == .corrected || event.visible <= day,
        change.isOfIdentity
          || event.programme == list.programme && (event.batch ?? list.batch) == list.batch,
        let value = values[change.field] ?? text(of: change.field), value == change.old
      else { return nil }
      values[change.field] = change.new
      return change
    }
  }
}

extension RegisterEvent.Change {
  /// Whether it is of the platform itself, whatever title it holds.
  package var isOfIdentity: Bool {
    [ChangeField.name, ChangeField.operator, ChangeField.creditCode].contains(field)
  }
}
