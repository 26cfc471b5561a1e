package import Diagnostics

/// Reads the pieces of a template into a tree and reports every tag that is misspelt or left open.
struct TemplateParser {
  private let source: TemplateSource
  private let pieces: [TemplatePiece]
  private var index = 0
  private var parent: Named?
  private var diagnostics: [Diagnostic]

  static func parse(
    _ source: TemplateSource,
    diagnostics: inout [Diagnostic]
  ) -> ParsedTemplate {
    let cut = TemplateLexer.cut(source.bytes)
    var parser = TemplateParser(source: source, pieces: cut.pieces, troubles: cut.troubles)
    let nodes = parser.nodes(within: [], depth: 0).nodes
    // What is missing behind a tag that was left open is no mistake of its own.
    diagnostics +=
      cut.isUnfinished ? cut.troubles.map { $0.diagnostic(in: source) } : parser.diagnostics
    return ParsedTemplate(
      source: source,
      parent: parser.parent,
      nodes: nodes,
      isUnfinished: cut.isUnfinished
    )
  }

  private init(source: TemplateSource, pieces: [TemplatePiece], troubles: [TemplateTrouble]) {
    self.source = source
    self.pieces = pieces
    diagnostics = troubles.map { $0.diagnostic(in: source) }
  }

  /// Nodes up to a tag that `enders` names, whose reader is returned, or up to the end.
  private mutating func nodes(
    within enders: [String],
    depth: Int
  ) -> (nodes: [TemplateNode], ender: (name: Named, reader: TagReader)?) {
    var nodes: [TemplateNode] = []
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      do throws(TemplateTrouble) {
        switch piece.kind {
        case .text(let range): if !range.isEmpty { nodes.append(.text(range)) }
        case .comment: break
        case .output(let tokens):
          var reader = TagReader(tokens, offset: piece.offset)
          nodes.append(.output(try reader.output()))
        case .tag(let tokens):
          var reader = TagReader(tokens, offset: piece.offset)
          let name = try reader.name("标签名")
          if enders.contains(name.name) { return (nodes, (name, reader)) }
          if let node = try tag(name, &reader, depth: depth) { nodes.append(node) }
        }
      } catch {
        diagnostics.append(error.diagnostic(in: source))
      }
    }
    return (nodes, nil)
  }

  private mutating func tag(
    _ name: Named,
    _ reader: inout TagReader,
    depth: Int
  ) throws(TemplateTrouble) -> TemplateNode? {
    guard depth < TagReader.deepest else {
      // The rest would only repeat it.
      index = pieces.count
      throw TemplateTrouble(at: name.offset, "标签嵌套太深：请拆成几个模板。")
    }
    switch name.name {
    case "for": return try loop(&reader, depth: depth)
    case "if": return try choice(&reader, depth: depth)
    case "block": return try block(&reader, depth: depth)
    case "include":
      let file = try reader.string("引号中的模板路径")
      try reader.expectEnd()
      return .include(file)
    case "extends":
      let file = try reader.string("引号中的模板路径")
      try reader.expectEnd()
      guard depth == 0, parent == nil else {
        throw TemplateTrouble(at: name.offset, "extends 只能写一次，写在模板最外层：请删去这一处。")
      }
      parent = file
      return nil
    case "elif", "else", "endif", "endfor", "endblock":
      throw TemplateTrouble(at: name.offset, "“\(name.name)”前面没有对应的标签：请删去，或补上开头。")
    default:
      let known = [
        "for", "if", "elif", "else", "endif", "endfor", "include", "extends", "block", "endblock",
      ]
      throw TemplateTrouble(
        .unknownTemplateName,
        at: name.offset,
        "没有标签“\(name.name)”\(suggestion(for: name.name, among: known))。"
      )
    }
  }

  private mutating func loop(
    _ reader: inout TagReader,
    depth: Int
  ) throws(TemplateTrouble) -> TemplateNode {
    var header: (variable: Named, list: PathSyntax)?
    reporting { () throws(TemplateTrouble) in
      let variable = try reader.name("循环变量名")
      try reader.expect(.name("in"), "“in”")
      let list = try reader.path("列表的字段名")
      try reader.expectEnd()
      header = (variable, list)
    }
    var (body, ender) = nodes(within: ["else", "endfor"], depth: depth + 1)
    var otherwise: [TemplateNode] = []
    if let middle = ender, middle.name.name == "else" {
      reporting { () throws(TemplateTrouble) in try middle.reader.expectEnd() }
      (otherwise, ender) = nodes(within: ["endfor"], depth: depth + 1)
    }
    try close(ender, of: "for", with: "endfor", openedAt: reader.offset)
    guard let header else { return .choice([], otherwise: [], offset: reader.offset) }
    return .loop(
      TemplateNode.LoopSyntax(
        variable: header.variable,
        list: header.list,
        body: body,
        otherwise: otherwise,
        offset: reader.offset
      )
    )
  }

  private mutating func choice(
    _ reader: inout TagReader,
    depth: Int
  ) throws(TemplateTrouble) -> TemplateNode {
    var branches: [TemplateNode.Branch] = []
    var otherwise: [TemplateNode] = []
    var opening = reader
    while true {
      var condition: ConditionSyntax?
      reporting { () throws(TemplateTrouble) in
        condition = try opening.condition()
        try opening.expectEnd()
      }
      let (body, ender) = nodes(within: ["elif", "else", "endif"], depth: depth + 1)
      if let condition { branches.append(TemplateNode.Branch(condition: condition, body: body)) }
      guard let ender, ender.name.name != "endif" else {
        try close(ender, of: "if", with: "endif", openedAt: reader.offset)
        break
      }
      opening = ender.reader
      guard ender.name.name == "else" else { continue }
      reporting { () throws(TemplateTrouble) in try opening.expectEnd() }
      let last = nodes(within: ["endif"], depth: depth + 1)
      otherwise = last.nodes
      try close(last.ender, of: "if", with: "endif", openedAt: reader.offset)
      break
    }
    return .choice(branches, otherwise: otherwise, offset: reader.offset)
  }

  private mutating func block(
    _ reader: inout TagReader,
    depth: Int
  ) throws(TemplateTrouble) -> TemplateNode {
    var name = Named(name: "", offset: reader.offset)
    reporting { () throws(TemplateTrouble) in
      name = try reader.name("块名")
      try reader.expectEnd()
    }
    let (body, ender) = nodes(within: ["endblock"], depth: depth + 1)
    try close(ender, of: "block", with: "endblock", openedAt: reader.offset)
    return .block(name, body)
  }

  private func close(
    _ ender: (name: Named, reader: TagReader)?,
    of tag: String,
    with closing: String,
    openedAt offset: Int
  ) throws(TemplateTrouble) {
    guard let ender else {
      throw TemplateTrouble(at: offset, "{% \(tag) %} 没有结束：请补上 {% \(closing) %}。")
    }
    try ender.reader.expectEnd()
  }

  /// Reports what `read` throws and goes on, so that one bad header does not hide later findings.
  private mutating func reporting(_ read: () throws(TemplateTrouble) -> Void) {
    do throws(TemplateTrouble) {
      try read()
    } catch {
      diagnostics.append(error.diagnostic(in: source))
    }
  }
}

/// `，是不是“x”`, or nothing.
func suggestion(for name: String, among known: some Sequence<String>) -> String {
  nearestName(to: name, among: known).map { "，是不是“\($0)”" } ?? ""
}

extension DiagnosticKind {
  package static let templateSyntax = DiagnosticKind(
    "theme/syntax",
    .error,
    "模板的标签写得不完整或不成对。每个 {% if %}、{% for %}、{% block %} 都要有结束的标签，{{ }} 和 {% %} 都要写完。按提示的行列改正。"
  )
  package static let unknownTemplateName = DiagnosticKind(
    "theme/unknown-name",
    .error,
    "模板用了不存在的字段、过滤器、模板、块或词语。名称拼错时页面会悄悄缺一栏，所以不允许。可用的名称见 themes/README.md。"
  )
}
