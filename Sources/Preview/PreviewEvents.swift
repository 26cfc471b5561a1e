import Synchronization

/// The pages that wait for news, each with its open line (Server-Sent Events).
final class PreviewEvents: Sendable {
  private struct Listeners {
    var last = 0
    var lines: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  }

  private let listeners = Mutex(Listeners())

  /// What is sent from time to time, so that a line whose page is gone is noticed.
  static let pulse = Array(": \n\n".utf8)

  static func message(_ text: String) -> [UInt8] { Array("data: \(text)\n\n".utf8) }

  /// A new line, which begins with `first` and ends when nobody reads it.
  func line(beginningWith first: [UInt8]) -> AsyncStream<[UInt8]> {
    let (stream, line) = AsyncStream.makeStream(
      of: [UInt8].self,
      bufferingPolicy: .bufferingNewest(4)
    )
    let number = listeners.withLock { listeners in
      listeners.last += 1
      listeners.lines[listeners.last] = line
      return listeners.last
    }
    line.onTermination = { [weak self] _ in
      _ = self?.listeners.withLock { $0.lines.removeValue(forKey: number) }
    }
    line.yield(first)
    return stream
  }

  func send(_ bytes: [UInt8]) {
    let lines = listeners.withLock { Array($0.lines.values) }
    for line in lines { line.yield(bytes) }
  }
}
