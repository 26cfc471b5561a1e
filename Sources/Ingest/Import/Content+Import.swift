package import Diagnostics
package import Disclosure

extension Content {
  /// Reads a list as it was found, and checks its rows as the rows of a batch are; nil where a
  /// finding is an error.
  package func importedList(
    _ sheets: [FoundSheet],
    file: RelativePath,
    _ request: ImportRequest,
    diagnostics: inout [Diagnostic]
  ) -> ImportedList? {
    let words = HeaderWords(request.programme)
    guard
      let list = FoundList.search(
        sheets,
        named: request.sheet,
        words,
        file: file,
        &diagnostics
      )
    else { return nil }
    var reading = ListReading(
      list,
      words,
      declared: request.programme.columns,
      accepted: request.accepted,
      file: file
    )
    var table = reading.read()
    let isEmpty = request.batch != nil && table.rows.isEmpty
    if isEmpty {
      let place = SourceLocation(
        file,
        list.sheet.position(list.header, list.columns.first?.index ?? 1)
      )
      diagnostics.append(
        Diagnostic(.noRows, "表头下面没有一行名单；请填好以后再导入。", at: place)
      )
    }
    var checks = ListChecks(content: self, request: request, file: file)
    checks.giveIDs(to: &table)
    checks.check(table)
    // A kind that is told more than a hundred times is cut short; the ids are told whole.
    let found = (reading.diagnostics + checks.diagnostics).limited()
    diagnostics += found
    guard !found.hasErrors, !isEmpty else { return nil }
    return ImportedList(
      text: table.writtenText,
      rowCount: table.rows.count,
      proposals: checks.proposals
    )
  }

  /// The attached table of a programme that one of the sheets is; nil where one is a list.
  package static func attachedTable(
    of programme: Programme,
    in sheets: [FoundSheet]
  ) -> AttachedTable? {
    let words = HeaderWords(programme)
    let isList = sheets.contains { sheet in
      let list = FoundList(sheet, words)
      return list?.column(ChangeField.name) != nil && list?.column(ChangeField.operator) != nil
    }
    guard !isList else { return nil }
    var best: (table: AttachedTable, shared: Int)?
    for table in programme.tables {
      let words = HeaderWords(table)
      let shared = sheets.compactMap { FoundList($0, words)?.columns.compactMap(\.name).count }
        .max()
      guard let shared, shared * 2 >= table.columns.count, shared > best?.shared ?? 0 else {
        continue
      }
      best = (table, shared)
    }
    return best?.table
  }

  /// Checks an attached table as it was found, as `records/<programme>/<编号>.csv` is checked.
  package static func checkAttached(
    _ sheets: [FoundSheet],
    table attached: AttachedTable,
    of programme: ProgrammeID,
    file: RelativePath,
    sheet: String? = nil,
    diagnostics: inout [Diagnostic]
  ) {
    let words = HeaderWords(attached)
    guard
      let list = FoundList.search(sheets, named: sheet, words, file: file, &diagnostics)
    else { return }
    var reading = ListReading(list, words, declared: attached.columns, accepted: [], file: file)
    let table = reading.read()
    var found: [Diagnostic] = []
    _ = attachedRows(
      table.checkedText,
      file: file,
      table: attached,
      of: programme,
      diagnostics: &found
    )
    diagnostics += (reading.diagnostics + found.map(table.placed)).limited()
  }
}
