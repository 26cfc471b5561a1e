import Glibc
import Synchronization

/// Bytes that are made early and wanted late (暂存), in a file without a name: memory does not hold
/// them until then, and nothing is left of them.
package struct ByteStore: Sendable {
  /// Bytes in the store; they keep it.
  package struct Kept: Sendable {
    fileprivate enum Place: Sendable {
      case memory([UInt8])
      case file(NamelessFile, start: Int, count: Int)
    }

    fileprivate let place: Place

    package func bytes() throws(FileError) -> [UInt8] {
      switch place {
      case .memory(let bytes): bytes
      case .file(let file, let start, let count): try file.file.read(count, at: start)
      }
    }
  }

  /// Folders for temporary files, the one that is not in memory on most machines first.
  package static let folders = ["/var/tmp", "/tmp"]

  private let file: NamelessFile?

  /// A store in the first folder that takes it; in memory where none does.
  package init(in folders: [String] = ByteStore.folders) {
    file = folders.lazy.compactMap { try? NamelessFile(in: $0) }.first
  }

  /// Takes bytes, from any thread; those that find no room in the file stay in memory.
  package func keep(_ bytes: [UInt8]) -> Kept {
    guard let file, let start = try? file.append(bytes) else { return Kept(place: .memory(bytes)) }
    return Kept(place: .file(file, start: start, count: bytes.count))
  }
}

/// A file that nobody else can open (无名文件), written to from its end on.
private final class NamelessFile: Sendable {
  let file: OpenFile
  private let end = Mutex(0)

  init(in folder: String) throws(FileError) { file = try OpenFile(namelessIn: folder) }

  /// Returns where the bytes begin.
  func append(_ bytes: [UInt8]) throws(FileError) -> Int {
    let start = end.withLock { end in
      let start = end
      end += bytes.count
      return start
    }
    try file.write(bytes, at: start)
    return start
  }
}
