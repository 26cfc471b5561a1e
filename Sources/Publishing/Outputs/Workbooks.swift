extension Output {
  /// `/data/`: the tables that most readers open in Excel or WPS, as workbooks.
  static let workbooks = Output(name: "workbooks", pages: []) { edition, _ in
    DataTable.standing.filter { DataTable.namesOfWorkbooks.contains($0.name) }
      .map { $0.workbook(edition) }
  }
}
