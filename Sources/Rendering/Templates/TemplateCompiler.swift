import Diagnostics

/// Turns the tree of a page template, with all it extends and includes, into flat steps.
struct TemplateCompiler {
  /// A page may not unfold to more steps than this; includes within includes could multiply.
  static let mostOps = 200_000
  static let mostBytes = 8 << 20
  static let mostIncludes = 10_000
  static let deepestInclude = 32

  let templates: [String: ParsedTemplate]
  var scope: TemplateScope
  var source: TemplateSource
  var markup = MarkupState.text
  var ops: [TemplateOp] = []
  var literals: [UInt8] = []
  var slots: [Int] = []
  var texts: [String] = []
  var blocks: [String: (nodes: [TemplateNode], source: TemplateSource)] = [:]
  var includes: [String] = []
  var includeCount = 0
  /// The last step that a jump leads to: no literal may be merged across it.
  var lastTarget = 0
  var isTooLarge = false
  var used: Set<String> = []
  var diagnostics: [Diagnostic] = []

  init(
    _ templates: [String: ParsedTemplate],
    page: ParsedTemplate,
    shape: RecordShape,
    words: [String: String]
  ) {
    self.templates = templates
    source = page.source
    scope = TemplateScope(root: shape, words: words)
  }

  /// Compiles the page; what it found wrong stands in `diagnostics`.
  mutating func compile(_ name: String) -> Template {
    used.insert(name)
    let chain = ancestry(of: name)
    collectBlocks(of: chain)
    if let base = chain.last {
      source = base.source
      emit(base.nodes)
      if markup != .text {
        let place = base.source.bytes.count
        report(.unbalancedMarkup, at: place, "模板结束时标签、引号或注释没有写完：请补全。")
      }
    }
    return Template(ops: ops, literals: literals, slots: slots, texts: texts)
  }

  mutating func report(_ kind: DiagnosticKind, at offset: Int, _ message: String) {
    diagnostics.append(TemplateTrouble(kind, at: offset, message).diagnostic(in: source))
  }

  mutating func attempt(_ work: (inout TemplateCompiler) throws(TemplateTrouble) -> Void) {
    do throws(TemplateTrouble) {
      try work(&self)
    } catch {
      diagnostics.append(error.diagnostic(in: source))
    }
  }
}
