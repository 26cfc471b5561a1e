import CXlsxWriter
import Glibc

/// A sheet that takes in rows.
struct OpenSheet {
  let sheet: Sheet
  /// Which of the sheets that its rows fill, from 1.
  let part: Int
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  /// The row that comes next, from 0.
  var next = 1

  private var lastColumn: UInt16 { UInt16(max(1, sheet.columns.count) - 1) }

  /// Writes the headings and all that does not depend on the rows.
  func begin(_ formats: SheetFormats) -> lxw_error {
    worksheet_freeze_panes(pointer, 1, 0)
    worksheet_set_landscape(pointer)
    worksheet_set_paper(pointer, 9)  // A4
    worksheet_fit_to_pages(pointer, 1, 0)
    var errors = [worksheet_repeat_rows(pointer, 0, 0)]
    for (index, column) in zip(UInt16(0)..., sheet.columns) {
      let format = formats.cell(column.format, isLocked: sheet.entryRows == nil)
      errors.append(worksheet_set_column(pointer, index, index, column.width, format))
      errors.append(worksheet_write_string(pointer, 0, index, column.heading, formats.heading))
    }
    if let rows = sheet.entryRows { errors += lock(entryRows: rows) }
    return errors.first { $0 != LXW_NO_ERROR } ?? LXW_NO_ERROR
  }

  func write(_ cell: SheetCell, _ column: UInt16, _ formats: SheetFormats) -> lxw_error {
    let row = UInt32(next)
    let isLocked = sheet.entryRows == nil
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let text):
      let isWrapped = sheet.columns[Int(column)].format == .wrapped
      let format = formats.cell(isWrapped ? .wrapped : .text, isLocked: isLocked)
      return worksheet_write_string(pointer, row, column, text, format)
    case .integer(let number):
      let format = formats.cell(.integer, isLocked: isLocked)
      return worksheet_write_number(pointer, row, column, Double(number), format)
    case .day(let year, let month, let day):
      let format = formats.cell(.day, isLocked: isLocked)
      var date = lxw_datetime(
        year: Int32(year),
        month: Int32(month),
        day: Int32(day),
        hour: 0,
        min: 0,
        sec: 0
      )
      return worksheet_write_datetime(pointer, row, column, &date, format)
    }
  }

  /// Writes what depends on the number of rows.
  func end() -> lxw_error {
    guard next > 1, !sheet.columns.isEmpty else { return LXW_NO_ERROR }
    let last = UInt32(next - 1)
    // Codes are texts on purpose; no cell need say that it could be a number.
    let cells = "A2:\(Self.letters(Int(lastColumn)))\(next)"
    let ignored = worksheet_ignore_errors(
      pointer,
      UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
      cells
    )
    guard ignored == LXW_NO_ERROR, sheet.hasFilter else { return ignored }
    return worksheet_autofilter(pointer, 0, 0, last, lastColumn)
  }

  /// The name of a column, from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    let (rest, last) = column.quotientAndRemainder(dividingBy: 26)
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(last)))
    return rest == 0 ? letter : letters(rest - 1) + letter
  }
}

extension OpenSheet {
  /// Locks all but the rows to fill in, and sets what may be entered there.
  private func lock(entryRows: Int) -> [lxw_error] {
    var rights = lxw_protection()
    rights.format_columns = 1
    rights.format_rows = 1
    rights.insert_rows = 1
    rights.delete_rows = 1
    rights.sort = 1
    worksheet_protect(pointer, nil, &rights)
    return zip(UInt16(0)..., sheet.columns).compactMap { index, column in
      column.entry.map { set($0, index, rows: UInt32(max(1, entryRows))) }
    }
  }

  private func set(_ entry: SheetEntry, _ column: UInt16, rows: UInt32) -> lxw_error {
    var rule = lxw_data_validation()
    var texts: [UnsafeMutablePointer<CChar>?] = [strdup(entry.title), strdup(entry.message)]
    rule.input_title = texts[0]
    rule.input_message = texts[1]
    rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.error_title = texts[0]
    rule.error_message = texts[1]
    let strictness =
      entry.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    rule.error_type = UInt8(strictness.rawValue)
    var list: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts + list { free(text) } }
    switch entry.choice {
    case .any: rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .range(let range):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      texts.append(strdup(range))
      rule.value_formula = texts[2]
    case .list(let values):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      list = values.map { (value: String) in strdup(value) } + [nil]
      return list.withUnsafeMutableBufferPointer { values in
        rule.value_list = values.baseAddress
        return worksheet_data_validation_range(pointer, 1, column, rows, column, &rule)
      }
    }
    return worksheet_data_validation_range(pointer, 1, column, rows, column, &rule)
  }
}
