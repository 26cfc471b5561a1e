import Diagnostics
import Files
import Rendering

/// A file of the search index (查询索引文件), before it has its version: its place and what follows
/// schema and version.
struct SearchFile: Sendable {
  static let schema = 3

  let path: RelativePath
  fileprivate let body: [UInt8]

  fileprivate var name: String { String(path.stem) }

  /// A file of one object.
  init(_ path: RelativePath, _ body: (inout JSONWriter) -> Void) {
    self.path = path
    var writer = JSONWriter()
    writer.object(body)
    writer.lineBreak()
    self.body = Array(writer.bytes.dropFirst())
  }

  fileprivate func json(_ version: String) -> [UInt8] {
    Array("{\"schema\":\(Self.schema),\"version\":\"\(version)\",".utf8) + body
  }

  /// The same bytes as a script of one call.
  fileprivate func script(_ version: String) -> [UInt8] {
    Array("gongshi.shard(\"\(name)\",".utf8) + json(version) + Array(");\n".utf8)
  }
}

/// Files that have one version (同一版本的索引文件), and stand in one script besides: pages opened from a
/// folder can read nothing else.
struct SearchBundle: Sendable {
  /// How many files make a bundle.
  static let size = 64

  let script: RelativePath
  let parts: ArraySlice<SearchFile>
  let version: String

  init(_ script: RelativePath, _ parts: ArraySlice<SearchFile>) {
    self.script = script
    self.parts = parts
    version = Self.version(of: parts)
  }

  /// Four digits of base64url: too few to be taken for a telephone number, enough to tell an
  /// edition from those before it.
  private static func version(of parts: ArraySlice<SearchFile>) -> String {
    var whole = SHA256()
    for part in parts { whole.update(part.body, count: part.body.count) }
    let digest = UInt32(whole.finish().description.prefix(6), radix: 16) ?? 0
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let chosen = [18, 12, 6, 0].map { digits[Int(digest >> UInt32($0) & 63)] }
    return String(decoding: chosen, as: UTF8.self)
  }

  var files: [PlannedFile] {
    parts.map { part in PlannedFile(part.path) { part.json(version) } } + [
      PlannedFile(script, isTwin: true, .made { parts.flatMap { $0.script(version) } })
    ]
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

  init(
    name: String,
    size: Int? = nil,
    files: [SearchFile],
    keys: (shared: Int, own: [String])? = nil
  ) {
    self.name = name
    self.size = size
    self.keys = keys
    count = files.count
    bundles = stride(from: 0, to: files.count, by: SearchBundle.size).map { start in
      let end = min(start + SearchBundle.size, files.count)
      let number = start / SearchBundle.size + 1
      return SearchBundle(SitePath.searchBundle(name, number), files[start..<end])
    }
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
