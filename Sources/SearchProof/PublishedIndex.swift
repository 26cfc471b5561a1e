/// The search index as anybody reads it (查询索引): from the published description alone.
///
/// It shares no code with what writes the index, so what one of them understands wrongly the other
/// shows.
package struct PublishedIndex {
  /// The bytes of a file of the index by its name, such as `text-12`; nil where there is none.
  package typealias Read = (_ name: String) -> [UInt8]?

  let fold: FoldTable
  /// How many rows there are.
  package let count: Int
  /// Grams of three characters that have a longer entry.
  let common: Set<Text>
  let syllables: [String]
  /// How many files have one version, and one script.
  let bundle: Int
  private let groups: [String: Group]
  private let read: Read

  /// The files of one kind.
  struct Group {
    let count: Int
    /// How many rows a file holds, where they are split by rows.
    let size: Int?
    /// How many files are shared by keys, and the keys of those that follow, where keys tell the file.
    let shared: Int
    let own: [[UInt8]]
    /// The version of each bundle.
    let versions: [String]
  }

  /// Opens the index; throws where it is no index of this form.
  package init(read: @escaping Read) throws(IndexFault) {
    let head = try Self.json("index", read)
    guard let fold = FoldTable(head["fold"]), let count = head["count"]?.number,
      let bundle = head["bundle"]?.number, bundle > 0,
      let groups = head["files"]?.members
    else { throw IndexFault("index", .form) }
    self.fold = fold
    self.count = count
    self.bundle = bundle
    self.read = read
    common = Set(Self.words(head["common"]).map { Array($0.unicodeScalars) })
    syllables = Self.words(head["syllables"])
    var known: [String: Group] = [:]
    for (name, json) in groups {
      guard let group = Group(json, bundle: bundle) else { throw IndexFault("index", .form) }
      known[String(decoding: name, as: UTF8.self)] = group
    }
    self.groups = known
  }

  private static func words(_ json: JSONValue?) -> [String] {
    (json?.text ?? "").split(separator: " ").map(String.init)
  }

  /// The scripts of the index, each with the names of the files that it hands over.
  var scripts: [(name: String, files: [String])] {
    var scripts = [(name: "index", files: ["index"])]
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
      for start in stride(from: 1, through: group.count, by: bundle) {
        let files = (start...min(start + bundle - 1, group.count)).map { "\(name)-\($0)" }
        scripts.append((name: "\(name)-b\(start / bundle + 1)", files: files))
      }
    }
    return scripts
  }

  func has(_ group: String) -> Bool { groups[group].map { $0.count > 0 } ?? false }

  /// A file of a group, from 1; throws where it is missing, damaged or of another edition.
  func file(_ group: String, _ number: Int) throws(IndexFault) -> JSONValue {
    let name = "\(group)-\(number)"
    let json = try Self.json(name, read)
    guard let files = groups[group], (1...max(1, files.count)).contains(number) else {
      throw IndexFault(name, .missing)
    }
    guard json["version"]?.text == files.versions[(number - 1) / bundle] else {
      throw IndexFault(name, .otherEdition)
    }
    return json
  }

  /// The file of a keyed group that holds a key: its own, or that which the FNV-1a digest of its code
  /// points tells.
  func number(ofFileWith key: Text, in group: String) -> Int? {
    guard let group = groups[group], group.shared > 0 else { return nil }
    if let place = group.own.firstIndex(of: key.utf8) { return group.shared + place + 1 }
    let digest = key.reduce(2_166_136_261 as UInt32) { ($0 ^ $1.value) &* 16_777_619 }
    return Int(digest % UInt32(group.shared)) + 1
  }

  /// The file and the place in it of a row.
  func place(of row: Int, in group: String) -> (number: Int, index: Int)? {
    groups[group]?.size.flatMap { size in
      size > 0 ? (row / size + 1, row % size) : nil
    }
  }

  private static func json(_ name: String, _ read: Read) throws(IndexFault) -> JSONValue {
    guard let bytes = read(name) else { throw IndexFault(name, .missing) }
    guard let json = JSONValue(bytes) else { throw IndexFault(name, .form) }
    guard json["schema"]?.number == 3 else { throw IndexFault(name, .form) }
    return json
  }
}

extension PublishedIndex.Group {
  /// Versions have four characters each.
  fileprivate init?(_ json: JSONValue, bundle: Int) {
    guard let count = json["count"]?.number, count >= 0, let versions = json["versions"]?.bytes,
      versions.count == (count + bundle - 1) / bundle * 4
    else { return nil }
    self.count = count
    shared = json["shared"]?.number ?? 0
    own = (json["own"]?.bytes ?? []).split(separator: UInt8(ascii: " ")).map(Array.init)
    guard (0...count).contains(shared), own.count == (shared > 0 ? count - shared : 0)
    else { return nil }
    size = json["size"]?.number
    self.versions = stride(from: 0, to: versions.count, by: 4).map {
      String(decoding: versions[$0..<$0 + 4], as: UTF8.self)
    }
  }
}

/// A file of the index that cannot be used.
package struct IndexFault: Error, Hashable, Sendable {
  package let file: String
  package let kind: Kind

  package enum Kind: Sendable { case missing, form, otherEdition }

  init(_ file: String, _ kind: Kind) {
    (self.file, self.kind) = (file, kind)
  }

  package var message: String {
    switch kind {
    case .missing: "缺少索引文件 \(file)"
    case .form: "索引文件 \(file) 的格式不对"
    case .otherEdition: "索引文件 \(file) 与 index 不是同一版"
    }
  }
}
