import Diagnostics
import Disclosure

/// A file of the specimen with one value changed as a clerk's slip would (改动).
struct Mutation: Sendable {
  /// What may happen to a value.
  enum Kind: String, CaseIterable, Sendable {
    case blank
    /// 甲 becomes 甲甲.
    case doubled
    /// The row, the key or the item is written twice.
    case twice
    /// The value beside it stands in its place.
    case neighbour
    case fullWidth = "full-width"
    case dayBefore = "day-before"
    case dayAfter = "day-after"
    /// Of a credit code, the 18th character.
    case checkCharacter = "check-character"
    /// Of a credit code, the 17th character, with the 18th as it must then be.
    case organisationCharacter = "organisation-character"
    case unknown
  }

  let site: Site
  let kind: Kind
  let text: String
}

extension Mutation {
  /// The mutations of the specimen: of each key or column some occurrences, so that all are seen.
  static func all(of specimen: Specimen) throws -> [Mutation] {
    var counts: [String: Int] = [:]
    var mutations: [Mutation] = []
    for (path, text) in specimen.texts {
      let editable = EditableText(text)
      for site in try sites(of: path, text, editable) where site.isTaken(of: text, &counts) {
        mutations += Kind.allCases.compactMap { kind in
          site.replacement(for: kind).map { columns, replacement in
            let text = editable.replacing(columns, ofLine: site.line, with: replacement)
            return Mutation(site: site, kind: kind, text: text)
          }
        }
      }
    }
    return mutations
  }

  static func sites(
    of path: RelativePath,
    _ text: String,
    _ editable: EditableText
  ) throws -> [Site] {
    switch path.fileExtension {
    case "csv": return CSVSites.sites(path, editable)
    case "yaml": return try YAMLSites.sites(path, editable, keys: text, offset: 0)
    case "md":
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let end = lines.dropFirst().firstIndex(of: "---") ?? lines.count
      let keys = lines[1..<end].joined(separator: "\n")
      return try YAMLSites.sites(path, editable, keys: keys, offset: 1)
    default: return []
    }
  }
}

extension Site {
  /// Whether it is the first of its key or column in its file, or holds a day, of which each may
  /// be wrong in its own way. Of notices the first of each kind that has rules of its own counts;
  /// of a row of a table of matters, every cell.
  fileprivate func isTaken(of text: String, _ counts: inout [String: Int]) -> Bool {
    let ownRules = ["申报通知", "公示", "认定公告"]
    let kind = ownRules.first { text.contains("\n类型: \($0)\n") } ?? ""
    let isNotice = file.fileExtension == "md"
    let parent = file.parent?.description ?? ""
    let group = isNotice ? kind : file.fileExtension == "yaml" ? parent : file.description
    let name = "\(group) \(key) \(role) \(value.isEmpty)"
    let count = counts[name, default: 0] + 1
    counts[name] = count
    return count == 1 || parent == "programmes" && Day(iso: value) != nil
  }

  /// What stands where after a mutation; nil where it would change nothing, or is no slip that can
  /// happen to this value.
  fileprivate func replacement(for kind: Mutation.Kind) -> (columns: Range<Int>, text: String)? {
    if kind == .twice {
      let end = columns.upperBound + (role == .quotedScalar ? 1 : 0)
      return again.map { (end..<end, $0) }
    }
    guard role != .row, let changed = changed(by: kind), changed != value else { return nil }
    return (columns, role == .plainScalar ? quotedIfNeeded(changed) : changed)
  }

  private func changed(by kind: Mutation.Kind) -> String? {
    // A name has no value beside it and is no date.
    if role == .keyName, kind != .unknown, kind != .fullWidth { return nil }
    return switch kind {
    case .twice: nil
    case .unknown: "未知词"
    case .neighbour: neighbour
    case .blank: ""
    // In YAML a word that is doubled is an unknown word, which has its own turn.
    case .doubled: role == .cell || role == .heading || hasASCII ? value + value : nil
    case .fullWidth: SlippedText.fullWidth(value)
    case .dayBefore: SlippedText.moved(value, by: -1)
    case .dayAfter: SlippedText.moved(value, by: 1)
    case .checkCharacter: SlippedText.withWrongCheck(value)
    case .organisationCharacter: SlippedText.withWrongOrganisationCheck(value)
    }
  }

  private var hasASCII: Bool { value.utf8.contains { $0 < 0x80 } }

  /// A plain scalar of YAML, in quotation marks where it needs them.
  func quotedIfNeeded(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { !",[]{}#\"'&*!|>%@`".unicodeScalars.contains($0) }
      && !text.contains(": ")
    return isPlain ? text : "\"\(text)\""
  }
}
