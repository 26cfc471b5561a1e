import Diagnostics
import Files
import Synchronization

/// What the files of a content folder held when they were last read (已读文件), for those who read it
/// again after every change: a file that is the same, and is read by the same rules, is not parsed
/// again. It holds one reading of each file.
package final class ContentMemory: Sendable {
  private struct Known: Sendable {
    let key: String
    let reading: any Sendable
  }

  private let readings = Mutex<[RelativePath: Known]>([:])

  package init() {}

  /// What a file gave; `key` tells its bytes, and all else that `read` goes by, from any other.
  func reading<Value: Sendable>(
    of path: RelativePath,
    _ key: String,
    _ read: (inout [Diagnostic]) throws(FileError) -> Value?
  ) throws(FileError) -> FileReading<Value> {
    if let known = readings.withLock({ $0[path] }), known.key == key,
      let reading = known.reading as? FileReading<Value>
    {
      return reading
    }
    let reading = try FileReading(read)
    readings.withLock { $0[path] = Known(key: key, reading: reading) }
    return reading
  }
}
