import CXlsxWriter
import Glibc

/// Writes a workbook (.xlsx) row by row: a row that is done leaves the memory.
///
/// Equal calls give equal bytes for one version of the library.
package struct WorkbookWriter: ~Copyable {
  /// How many UTF-16 units a cell may hold; a longer text is refused, never cut.
  package static let textLimit = 32_767

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: SheetFormats
  private let rowLimit: Int
  private var open: OpenSheet?
  private var isFinished = false

  /// Begins a workbook that `finish` writes at an absolute path; until then its rows lie in files
  /// without a name in the same folder. A sheet with more rows than `rowLimit`, which Excel sets,
  /// goes on in further ones.
  package init(
    creating path: String,
    _ properties: WorkbookProperties,
    rowLimit: Int = 1_048_576
  ) throws(WorkbookError) {
    let folder = strdup(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
    defer { free(folder) }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.tmpdir = folder
    guard let workbook = workbook_new_opt(path, &options) else { throw .unwritable(errno: ENOMEM) }
    let error = properties.set(in: workbook)
    guard error == LXW_NO_ERROR else {
      lxw_workbook_free(workbook)
      throw WorkbookError(error)
    }
    self.workbook = workbook
    self.rowLimit = rowLimit
    formats = SheetFormats(workbook)
  }

  deinit { if !isFinished { lxw_workbook_free(workbook) } }

  /// Begins the next sheet; what is written goes there.
  package mutating func begin(_ sheet: Sheet) throws(WorkbookError) {
    try close()
    try begin(sheet, part: 1)
  }

  /// Writes a row below the one before: a cell for each column.
  package mutating func row(_ cells: [SheetCell]) throws(WorkbookError) {
    guard var sheet = open else { throw .refused("no sheet was begun") }
    if sheet.next == rowLimit {
      try close()
      try begin(sheet.sheet, part: sheet.part + 1)
      guard let further = open else { return }
      sheet = further
    }
    for (column, cell) in cells.enumerated() {
      try Self.check(sheet.write(cell, UInt16(column), formats))
    }
    open?.next += 1
  }

  /// Writes the file. Nothing is there before, or if this throws.
  package mutating func finish() throws(WorkbookError) {
    try close()
    isFinished = true
    errno = 0
    try Self.check(workbook_close(workbook))
  }

  private mutating func begin(_ sheet: Sheet, part: Int) throws(WorkbookError) {
    let name = part == 1 ? sheet.name : "\(sheet.name)（\(part)）"
    try Self.check(workbook_validate_sheet_name(workbook, name))
    guard let pointer = workbook_add_worksheet(workbook, name) else {
      throw .unwritable(errno: ENOMEM)
    }
    let next = OpenSheet(sheet: sheet, part: part, pointer: pointer)
    try Self.check(next.begin(formats))
    open = next
  }

  private mutating func close() throws(WorkbookError) {
    guard let sheet = open else { return }
    open = nil
    try Self.check(sheet.end())
  }

  private static func check(_ error: lxw_error) throws(WorkbookError) {
    if error != LXW_NO_ERROR { throw WorkbookError(error) }
  }
}
