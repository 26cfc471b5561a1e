import Diagnostics
import Files
import Rendering

/// A file of the search index (查询索引文件), before it has its version: its place and what follows
/// schema and version.
struct SearchFile {
  let path: RelativePath
  fileprivate let body: [UInt8]

  /// A file of one object.
  init(_ path: RelativePath, _ body: (inout JSONWriter) -> Void) {
    self.path = path
    var writer = JSONWriter()
    writer.object(body)
    writer.lineBreak()
    self.body = Array(writer.bytes.dropFirst())
  }
}

/// Files that have one version (同一版本的索引文件), and stand in one script besides: pages opened from a
/// folder can read nothing else.
struct SearchBundle: Sendable {
  /// How many files make a bundle.
  static let size = 64
  static let schema = 3

  let script: RelativePath
  let version: String
  private let parts: [Part]

  private struct Part: Sendable {
    let path: RelativePath
    let body: ByteStore.Kept
  }

  init(_ script: RelativePath, _ files: [SearchFile], in store: ByteStore) {
    self.script = script
    version = Self.version(of: files)
    parts = files.map { Part(path: $0.path, body: store.keep($0.body)) }
  }

  /// Four digits of base64url: too few to be taken for a telephone number, enough to tell an
  /// edition from those before it.
  private static func version(of files: [SearchFile]) -> String {
    var whole = SHA256()
    for file in files { whole.update(file.body, count: file.body.count) }
    let digest = UInt32(whole.finish().description.prefix(6), radix: 16) ?? 0
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let chosen = [18, 12, 6, 0].map { digits[Int(digest >> UInt32($0) & 63)] }
    return String(decoding: chosen, as: UTF8.self)
  }

  var files: [PlannedFile] {
    parts.map { part in
      PlannedFile(part.path, .input { () throws(FileError) in try json(of: part) })
    } + [PlannedFile(script, isTwin: true, .input { () throws(FileError) in try wholeScript() })]
  }

  private func json(of part: Part) throws(FileError) -> [UInt8] {
    let head = Array("{\"schema\":\(Self.schema),\"version\":\"\(version)\",".utf8)
    return head + (try part.body.bytes())
  }

  /// The same bytes, each file as one call.
  private func wholeScript() throws(FileError) -> [UInt8] {
    var script: [UInt8] = []
    for part in parts {
      script += "gongshi.shard(\"\(part.path.stem)\",".utf8
      script += try json(of: part)
      script += ");\n".utf8
    }
    return script
  }
}

/// Files of one kind (一组索引文件), numbered from 1.
struct SearchGroup: Sendable {
  let name: String
  /// How many rows each file holds; nil where keys say which file it is.
  let size: Int?
  /// How many files are shared by keys, and the keys that have one of their own, which follow; nil
  /// where no keys say which file it is.
  private let keys: (shared: Int, own: [String])?
  private let count: Int
  private let bundles: [SearchBundle]

  /// The files that `make` hands over in their order; no more than those of a bundle are in memory
  /// at a time.
  init(
    name: String,
    size: Int? = nil,
    keys: (shared: Int, own: [String])? = nil,
    in store: ByteStore,
    files make: (_ take: (SearchFile) -> Void) -> Void
  ) {
    self.name = name
    self.size = size
    self.keys = keys
    var count = 0
    var bundles: [SearchBundle] = []
    var files: [SearchFile] = []
    let close = {
      guard !files.isEmpty else { return }
      let script = SitePath.searchBundle(name, bundles.count + 1)
      bundles.append(SearchBundle(script, files, in: store))
      files.removeAll(keepingCapacity: true)
    }
    make { file in
      count += 1
      files.append(file)
      if files.count == SearchBundle.size { close() }
    }
    close()
    self.count = count
    self.bundles = bundles
  }

  var files: [PlannedFile] { bundles.flatMap(\.files) }

  func write(to json: inout JSONWriter) {
    json.object(JSONKey(name)) { json in
      json.field("count", count)
      if let size { json.field("size", size) }
      if let keys {
        json.field("shared", keys.shared)
        json.field("own", keys.own.joined(separator: " "))
      }
      json.field("versions", bundles.map(\.version).joined())
    }
  }

  /// The number of the file that holds a key, from 1; nil where no keys say which file it is.
  func number(ofFileWith key: String) -> Int? {
    guard let keys else { return nil }
    if let place = keys.own.firstIndex(of: key) { return keys.shared + place + 1 }
    return Self.file(of: key.unicodeScalars.lazy.map(\.value), among: keys.shared) + 1
  }

  /// The file of a key among `count`, from 0: FNV-1a over its code points.
  static func file(of key: some Sequence<UInt32>, among count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for scalar in key { hash = (hash ^ scalar) &* 16_777_619 }
    return Int(hash % UInt32(max(1, count)))
  }
}
