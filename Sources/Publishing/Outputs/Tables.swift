import Disclosure

extension Output {
  /// `/data/`: every table as plain CSV, as CSV for Excel, and as NDJSON.
  ///
  /// The files are there from the first edition, so that no address comes and goes.
  static let tables = Output(name: "tables", pages: []) { edition, _ in
    DataTable.all(in: edition).flatMap { $0.files(edition).planned }
  }
}
