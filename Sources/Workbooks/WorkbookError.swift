import CXlsxWriter
import Glibc

/// Why a workbook could not be written.
package enum WorkbookError: Error, Hashable, Sendable {
  case noSpace
  /// The disk refused: `errno` of the call that failed.
  case unwritable(errno: Int32)
  /// The library refused what it was asked for, in its words: a mistake of the caller.
  case refused(String)
}

extension WorkbookError {
  init(_ error: lxw_error) {
    switch error {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: self = .unwritable(errno: ENOMEM)
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
      LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      let isFull = errno == ENOSPC || errno == EDQUOT
      self = isFull ? .noSpace : .unwritable(errno: errno == 0 ? EIO : errno)
    default: self = .refused(String(cString: lxw_strerror(error)))
    }
  }
}
