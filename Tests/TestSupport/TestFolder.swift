import Glibc

/// Runs `body` with the path of an empty folder, removed afterwards.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/gongshi-test-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw ProgramError.unreadable("/tmp") }
  let folder = String(cString: made)
  defer { removeTree(folder) }
  return try body(folder)
}

/// Writes a text, with the folders it needs.
package func write(_ text: String, to path: String) throws {
  try write(bytes: Array(text.utf8), to: path)
}

/// Writes bytes, with the folders they need.
package func write(bytes: [UInt8], to path: String) throws {
  var made = ""
  for part in path.split(separator: "/").dropLast() {
    made += "/\(part)"
    mkdir(made, 0o755)
  }
  guard let file = fopen(path, "w") else { throw ProgramError.unreadable(path) }
  defer { fclose(file) }
  guard bytes.isEmpty || fwrite(bytes, 1, bytes.count, file) == bytes.count else {
    throw ProgramError.unreadable(path)
  }
}

/// The bytes of a file as text.
package func text(of path: String) throws -> String {
  String(decoding: try bytes(of: path), as: UTF8.self)
}

/// The bytes of a file.
package func bytes(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw ProgramError.unreadable(path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// Every file below a folder, by its path there.
package func files(below folder: String) throws -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  guard let directory = opendir(folder) else { throw ProgramError.unreadable(folder) }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    let path = "\(folder)/\(name)"
    if entry.pointee.d_type == UInt8(DT_DIR) {
      for (inner, bytes) in try files(below: path) { found["\(name)/\(inner)"] = bytes }
    } else {
      found[name] = try bytes(of: path)
    }
  }
  return found
}

/// Copies a folder with all its files.
package func copyFolder(_ source: String, to target: String) throws {
  for (path, bytes) in try files(below: source) {
    try write(bytes: bytes, to: "\(target)/\(path)")
  }
}

private func removeTree(_ folder: String) {
  nftw(folder, { path, _, _, _ in path.map { remove($0) } ?? 0 }, 32, Int32(FTW_DEPTH | FTW_PHYS))
}
