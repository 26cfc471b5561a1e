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
    case .notFound, .notAFolder, .missingTheme: .inputNotFound
    case .unreadable, .unwritable, .noSpace, .tooLarge, .busy, .mountPoint, .repository: .disk
    }
  }
}

extension ExitStatus {
  /// Ends the program: by this status, unless it is good and the result could not be written.
  func end() -> Never {
    guard self == .good, Terminal.hasLostResult else { exit(rawValue) }
    Terminal.complain("结果没有写完；请核对磁盘空间。")
    exit(ExitStatus.disk.rawValue)
  }
}
