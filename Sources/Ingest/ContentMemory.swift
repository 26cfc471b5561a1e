import Diagnostics
import Files
import Synchronization

/// What the files of a content folder held when they were last read (已读文件), for those who read it
/// again after every change: a file that is the same, and is read by the same rules, is not parsed
/// again. It holds one reading of each file.
package final class ContentMemory: Sendable {
  /// What a file gave: the value, and the findings on the way to it.
  private struct Reading: Sendable {
    let key: String
    let value: (any Sendable)?
    let findings: [Diagnostic]
  }

  private let readings = Mutex<[RelativePath: Reading]>([:])

  package init() {}

  /// The value of a file and its findings; `key` tells its bytes, and all else that `read` goes by,
  /// from any other.
  func value<Value: Sendable>(
    of path: RelativePath,
    _ key: String,
    _ diagnostics: inout [Diagnostic],
    _ read: (inout [Diagnostic]) throws(FileError) -> Value?
  ) throws(FileError) -> Value? {
    if let known = readings.withLock({ $0[path] }), known.key == key,
      known.value == nil || known.value is Value
    {
      diagnostics += known.findings
      return known.value as? Value
    }
    var findings: [Diagnostic] = []
    let value = try read(&findings)
    diagnostics += findings
    let reading = Reading(key: key, value: value, findings: findings)
    readings.withLock { $0[path] = reading }
    return value
  }
}
