package import Diagnostics
package import Disclosure

/// What a list is imported as, and what may be passed over.
package struct ImportRequest: Sendable {
  package let programme: Programme
  /// The batch that it is to be; nil where the list is only checked.
  package let batch: BatchID?
  /// The sheet to read where several hold lists.
  package let sheet: String?
  /// Headers, rows, columns and cells that may be passed over.
  package let accepted: [String]
  /// How new ids begin; nil for the programme's usual beginning.
  package let idPrefix: String?

  package init(
    programme: Programme,
    batch: BatchID?,
    sheet: String? = nil,
    accepted: [String] = [],
    idPrefix: String? = nil
  ) {
    self.programme = programme
    self.batch = batch
    self.sheet = sheet
    self.accepted = accepted
    self.idPrefix = idPrefix
  }
}

/// A list that was found good, as the CSV of a batch.
package struct ImportedList: Sendable {
  /// The bytes of `records/<programme>/<batch>.csv`.
  package let text: [UInt8]
  package let rowCount: Int
  /// What ids the rows without one are given, each at its row.
  package let proposals: [Diagnostic]
}
