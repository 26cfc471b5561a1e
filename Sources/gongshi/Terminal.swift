import Diagnostics
import Disclosure
import Glibc
import Synchronization

/// The two streams: results on one, everything else on the other.
enum Terminal {
  /// Opens nothing (`/dev/null`) as each stream that is closed: otherwise the next file that is opened
  /// would take its number, and be written what is meant for the reader.
  static func openStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number, which is this one.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  /// A result, on standard output.
  static func result(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// What is said beside the result, on standard error.
  static func say(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  static func complain(_ text: String) { say("gongshi：\(text)") }

  /// Findings in order of place, then how many there are of each weight.
  static func show(_ diagnostics: [Diagnostic], as format: OutputFormat, onStandardOutput: Bool) {
    let stream = onStandardOutput || format == .json ? STDOUT_FILENO : STDERR_FILENO
    let coloured = isColoured(stream)
    let lines = diagnostics.sortedByPlace().map(\.masked).map { diagnostic in
      switch format {
      case .text: DiagnosticPrinter.text(diagnostic, coloured: coloured)
      case .json: DiagnosticPrinter.json(diagnostic)
      }
    }
    if !lines.isEmpty { write(lines.joined(separator: "\n") + "\n", to: stream) }
  }

  /// “2 个错误，1 个警告”; nothing where there is neither.
  static func count(_ diagnostics: [Diagnostic]) -> String {
    Severity.allCases.compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) 个\(severity.label)"
    }.joined(separator: "，")
  }

  private static func isColoured(_ stream: Int32) -> Bool {
    isatty(stream) == 1 && getenv("NO_COLOR") == nil
  }

  /// Whether a result could not be written whole, as on a full disk.
  static var hasLostResult: Bool { resultIsLost.load(ordering: .relaxed) }
  private static let resultIsLost = Atomic<Bool>(false)

  /// Writes a text as it is, to a file descriptor.
  static func write(_ text: String, to stream: Int32) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Glibc.write(stream, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      if written < 0 && errno == EAGAIN, waitForRoom(in: stream) { continue }
      guard written > 0 else {
        // Nobody listens to a stream that is closed; a full disk is another matter.
        if stream == STDOUT_FILENO, errno != EPIPE, errno != EBADF {
          resultIsLost.store(true, ordering: .relaxed)
        }
        return
      }
      start += written
    }
  }

  /// Waits where a stream that another program made non-blocking is full; false where that fails.
  private static func waitForRoom(in stream: Int32) -> Bool {
    var wanted = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
    while poll(&wanted, 1, -1) < 0 { guard errno == EINTR else { return false } }
    return true
  }
}
