import Glibc
import Synchronization

/// How far a long command has come (进度): one line at the foot of a terminal, written over again and
/// again and gone at the end. Nothing is shown where nobody looks on: in a file, a pipe, a log.
final class ProgressLine: Sendable {
  private struct State {
    var isOnScreen = false
    var latest: ContinuousClock.Instant?
  }

  private static let pause = Duration.milliseconds(100)
  private static let clear = "\r\u{1B}[K"

  private let isShown = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// What is being done now.
  func show(_ text: String) { write(text, atOnce: true) }

  /// How many of a number of things are done.
  func show(_ text: String, _ done: Int, of all: Int) {
    write("\(text) \(done) / \(all)", atOnce: false)
  }

  /// Takes the line away; before anything else is written.
  func end() {
    state.withLock { state in
      if state.isOnScreen { Terminal.write(Self.clear, to: STDERR_FILENO) }
      state.isOnScreen = false
    }
  }

  private func write(_ text: String, atOnce: Bool) {
    guard isShown else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if !atOnce, let latest = state.latest, now - latest < Self.pause { return }
      state.latest = now
      state.isOnScreen = true
      Terminal.write(Self.clear + text, to: STDERR_FILENO)
    }
  }
}
