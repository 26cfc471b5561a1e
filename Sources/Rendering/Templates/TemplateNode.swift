/// A template as it was written, before names are looked up.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let parent: Named?
  let nodes: [TemplateNode]
  /// Whether a tag was left open, so that the rest is not known.
  let isUnfinished: Bool
}

/// A name or a file with the place where it is written.
struct Named: Sendable {
  let name: String
  let offset: Int
}

/// `a.b.c`, each part with its place.
struct PathSyntax: Sendable {
  let parts: [Named]

  var offset: Int { parts.first?.offset ?? 0 }
  var written: String { parts.map(\.name).joined(separator: ".") }
}

/// A path and the filters behind it.
struct OutputSyntax: Sendable {
  struct Filter: Sendable {
    let name: Named
    let argument: ArgumentSyntax?
  }

  let path: PathSyntax
  let filters: [Filter]
}

/// What may stand in the brackets of a filter.
enum ArgumentSyntax: Sendable {
  case string(String)
  case path(PathSyntax)
}

/// What may stand behind `if`.
indirect enum ConditionSyntax: Sendable {
  case path(PathSyntax)
  case equals(PathSyntax, String)
  case not(ConditionSyntax)
  case and(ConditionSyntax, ConditionSyntax)
  case or(ConditionSyntax, ConditionSyntax)
}

indirect enum TemplateNode: Sendable {
  case text(Range<Int>)
  case output(OutputSyntax)
  case loop(LoopSyntax)
  case choice([Branch], otherwise: [TemplateNode], offset: Int)
  case include(Named)
  case block(Named, [TemplateNode])

  struct LoopSyntax: Sendable {
    let variable: Named
    let list: PathSyntax
    let body: [TemplateNode]
    let otherwise: [TemplateNode]
    let offset: Int
  }

  struct Branch: Sendable {
    let condition: ConditionSyntax
    let body: [TemplateNode]
  }
}
