import Diagnostics
import Glibc
import Testing

@testable import Files

/// Runs `body` with the path of an empty folder, removed afterwards.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/gongshi-XXXXXX".utf8CString)
  let made = try #require(mkdtemp(&template))
  let folder = try realPath(of: String(cString: made))
  defer { #expect(throws: Never.self) { try removeFolder(folder) } }
  return try body(folder)
}

/// Writes files, with the folders they need; a path may be absolute or begin with the root.
func write(_ files: [String: String], in root: String) throws {
  for (path, text) in files {
    let full = "\(root)/\(path)"
    try makeFolders(String(full[..<(full.lastIndex(of: "/") ?? full.endIndex)]))
    unlink(full)
    try writeFile(full, Array(text.utf8))
  }
}

/// Every file below a folder with its text, read without the listing under test.
func snapshot(_ root: String) throws -> [String: String] {
  var found: [String: String] = [:]
  try walkFolder(root) { entry throws(FileError) in
    if case .file = entry.kind {
      let bytes = try readFile("\(root)/\(entry.path)", limit: 1 << 20)
      found[entry.path.string] = String(decoding: bytes, as: UTF8.self)
    }
    return true
  }
  return found
}

/// What tells one file on the disk from another.
func inode(_ path: String) throws -> UInt {
  try UInt(#require(try status(of: path)).st_ino)
}

/// Publishes an edition that holds exactly `files`.
@discardableResult
func publish(
  _ files: [String: String],
  to output: String,
  exchanges: Bool = true,
  note: String? = nil
) throws -> SiteTransaction.Summary {
  let transaction = try SiteTransaction(output: output, exchanges: exchanges, syncs: false)
  for (path, text) in files {
    _ = try transaction.put(#require(RelativePath(path)), Array(text.utf8))
  }
  return try transaction.commit(note: note.map { Array($0.utf8) })
}
