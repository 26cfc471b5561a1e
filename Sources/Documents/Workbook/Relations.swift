/// What a part of an office document refers to (关系), by id: other parts of the same package.
struct Relations {
  struct Relation {
    /// The last part of the type's address, such as `worksheet`.
    let type: String
    /// The name of the entry; what lies outside of the package is left out.
    let target: String
  }

  private(set) var byID: [String: Relation] = [:]

  func target(ofType type: String) -> String? {
    byID.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.target
  }

  /// The relations of a part; none where it has none. The root's are those of the part "".
  static func read(
    of part: String,
    _ archive: inout ZIPArchive
  ) throws(DocumentFlaw) -> Relations {
    var relations = Relations()
    guard let bytes = try archive.read(path(of: part)) else { return relations }
    let folder = folder(of: part)
    try XMLEvents.read(bytes) { event in
      guard case .start("Relationship", let attributes) = event,
        attributes["TargetMode"] != "External",
        let id = attributes["Id"], let target = attributes["Target"],
        let type = attributes["Type"]?.split(separator: "/").last,
        let name = resolved(target, in: folder)
      else { return }
      relations.byID[id] = Relation(type: String(type), target: name)
    }
    return relations
  }

  /// The entry that holds the relations of a part.
  static func path(of part: String) -> String {
    let name = part.split(separator: "/").last ?? ""
    return folder(of: part) + "_rels/\(name).rels"
  }

  /// The folder of a part, with a slash at its end; nothing for the root.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// The name of an entry that a part names: relative to its folder, or from the root.
  private static func resolved(_ target: String, in folder: String) -> String? {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
