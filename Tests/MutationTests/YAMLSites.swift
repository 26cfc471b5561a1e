import Diagnostics
import Yams

/// The scalar values of a YAML text by key path, and the names of its keys.
struct YAMLSites {
  private let file: RelativePath
  private let text: EditableText
  /// How many lines stand before the YAML text.
  private let offset: Int
  private var sites: [Site] = []

  /// `keys` begins on the line after the first `offset` lines of `text`.
  static func sites(
    _ file: RelativePath,
    _ text: EditableText,
    keys: String,
    offset: Int
  ) throws -> [Site] {
    let parser = try Parser(yaml: keys, resolver: .basic)
    guard let root = try parser.singleRoot() else { return [] }
    var walk = YAMLSites(file: file, text: text, offset: offset)
    withExtendedLifetime(parser) {
      walk.visit(root, Surroundings(path: [], outer: offset > 0 ? [offset + 1] : []), again: nil)
    }
    return walk.withNeighbours()
  }

  private init(file: RelativePath, text: EditableText, offset: Int) {
    self.file = file
    self.text = text
    self.offset = offset
  }

  private struct Surroundings {
    var path: [String]
    var outer: Set<Int>
  }

  private mutating func visit(_ node: Node, _ around: Surroundings, again: String?) {
    switch node {
    case .scalar(let scalar):
      add(scalar, around, scalar.style == .plain ? .plainScalar : .quotedScalar, again)
    case .mapping(let mapping):
      let inner = entering(node, around)
      for (key, value) in mapping {
        guard case .scalar(let name) = key else { continue }
        var below = inner
        // The names of columns are a bureau's own.
        below.path.append(around.path.last == "列" ? "*" : name.string)
        below.outer.insert(line(key))
        add(name, below, .keyName, nil)
        visit(value, below, again: writtenAgain(name, value, isFlow: isFlow(node)))
      }
    case .sequence(let sequence):
      let inner = entering(node, around)
      for item in sequence {
        let isFlow = isFlow(node)
        let indent = String(repeating: " ", count: max(0, (item.mark?.column ?? 3) - 3))
        let before = isFlow ? ", " : "\n\(indent)- "
        visit(item, inner, again: before + written(item))
      }
    case .alias: break
    }
  }

  /// The first line of a list or mapping counts as the place of what is in it, but not the first
  /// line of the file.
  private func entering(_ node: Node, _ around: Surroundings) -> Surroundings {
    var inner = around
    if !around.path.isEmpty { inner.outer.insert(line(node)) }
    return inner
  }

  private func writtenAgain(_ key: Node.Scalar, _ value: Node, isFlow: Bool) -> String? {
    guard case .scalar = value else { return nil }
    if isFlow { return ", \(key.string): \(written(value))" }
    let indent = String(repeating: " ", count: max(0, (key.mark?.column ?? 1) - 1))
    return "\n\(indent)\(key.string): \(written(value))"
  }

  private func written(_ node: Node) -> String {
    guard case .scalar(let scalar) = node else { return "" }
    return scalar.style == .plain ? scalar.string : "\"\(scalar.string)\""
  }

  private mutating func add(
    _ scalar: Node.Scalar,
    _ around: Surroundings,
    _ role: Site.Role,
    _ again: String?
  ) {
    guard let mark = scalar.mark else { return }
    let start = mark.column - 1 + (scalar.style == .plain ? 0 : 1)
    let columns = start..<start + scalar.string.unicodeScalars.count
    let line = mark.line + offset
    precondition(
      text.stretch(columns, ofLine: line) == scalar.string,
      "\(file):\(line): write the specimen's values on one line, without escapes"
    )
    sites.append(
      Site(
        file: file,
        key: around.path.joined(separator: "."),
        role: role,
        line: line,
        outerLines: around.outer.union([line]),
        columns: columns,
        value: scalar.string,
        neighbour: nil,
        again: again
      )
    )
  }

  /// Whether a list or mapping is written with brackets; the parser does not tell.
  private func isFlow(_ node: Node) -> Bool {
    guard let column = node.mark?.column else { return false }
    let first = text.stretch(column - 1..<column, ofLine: line(node))
    return first == "{" || first == "["
  }

  private func line(_ node: Node) -> Int { (node.mark?.line ?? 1) + offset }

  /// Each site with the value that comes next, or for the last ones before it.
  private func withNeighbours() -> [Site] {
    let values = sites.filter { $0.role != .keyName }
    return sites.map { site in
      let after = values.first { value in
        (site.line, site.columns.lowerBound) < (value.line, value.columns.lowerBound)
      }
      let beside = after ?? values.last { $0.line < site.line }
      return Site(
        file: site.file,
        key: site.key,
        role: site.role,
        line: site.line,
        outerLines: site.outerLines,
        columns: site.columns,
        value: site.value,
        neighbour: beside.flatMap { $0.value == site.value ? nil : $0.value },
        again: site.again
      )
    }
  }
}
