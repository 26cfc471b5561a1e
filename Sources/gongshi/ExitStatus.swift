import Files
import Glibc

/// How the program ends (sysexits).
enum ExitStatus: Int32, Error {
  case good = 0
  case contentHasErrors = 1
  case usage = 64
  case inputNotFound = 66
  case defect = 70
  case disk = 74
}

extension FileError {
  var status: ExitStatus {
    switch self {
    case .notFound, .notAFolder: .inputNotFound
    case .unreadable, .unwritable, .noSpace, .tooLarge, .busy, .mountPoint, .repository: .disk
    }
  }
}

extension ExitStatus {
  /// Ends the program.
  func end() -> Never { exit(rawValue) }
}
