package import Diagnostics

extension TemplateCompiler {
  /// The page, the template it extends, and so on to the one that extends none.
  mutating func ancestry(of name: String) -> [ParsedTemplate] {
    var chain: [ParsedTemplate] = []
    var names = [name]
    while let template = templates[names[names.count - 1]] {
      chain.append(template)
      guard let parent = template.parent else { return chain }
      source = template.source
      if names.contains(parent.name) {
        let path = (names + [parent.name]).joined(separator: " → ")
        report(.templateCycle, at: parent.offset, "extends 绕成一圈（\(path)）：请断开一处。")
        return []
      }
      guard templates[parent.name] != nil else {
        reportMissing(parent)
        return []
      }
      names.append(parent.name)
      used.insert(parent.name)
    }
    return []
  }

  mutating func reportMissing(_ file: Named) {
    let guess = suggestion(for: file.name, among: templates.keys.sorted())
    report(.unknownTemplateName, at: file.offset, "没有模板“\(file.name)”\(guess)。")
  }

  /// Keeps, of each block, the one nearest to the page; a child may hold nothing but blocks.
  mutating func collectBlocks(of chain: [ParsedTemplate]) {
    var known = Set(chain.last.map { blockNames(in: $0.nodes) } ?? [])
    for template in chain.dropLast().reversed() {
      source = template.source
      for node in template.nodes {
        switch node {
        case .block(let name, let body):
          if !known.contains(name.name) {
            let guess = suggestion(for: name.name, among: known.sorted())
            let message = "上级模板没有块“\(name.name)”\(guess)。"
            report(.unknownTemplateName, at: name.offset, message)
          }
          blocks[name.name] = (body, template.source)
        case .text(let range):
          guard let place = range.first(where: { !isWhitespace(source.bytes[$0]) }) else {
            continue
          }
          report(.templateSyntax, at: place, "有 extends 的模板，内容要写在 {% block %} 里，否则不会印出。")
        case .output(let output): refuseOutside(output.path.offset)
        case .loop(let loop): refuseOutside(loop.offset)
        case .choice(_, _, let offset): refuseOutside(offset)
        case .include(let file): refuseOutside(file.offset)
        }
      }
      known.formUnion(blockNames(in: template.nodes))
    }
  }

  private mutating func refuseOutside(_ offset: Int) {
    report(.templateSyntax, at: offset, "有 extends 的模板，内容要写在 {% block %} 里，否则不会印出。")
  }

  private func blockNames(in nodes: [TemplateNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .block(let name, let body): [name.name] + blockNames(in: body)
      case .loop(let loop): blockNames(in: loop.body) + blockNames(in: loop.otherwise)
      case .choice(let branches, let otherwise, _):
        branches.flatMap { blockNames(in: $0.body) } + blockNames(in: otherwise)
      case .text, .output, .include: []
      }
    }
  }
}

extension DiagnosticKind {
  package static let templateCycle = DiagnosticKind(
    "theme/cycle",
    .error,
    "模板互相包含或继承，绕成一圈，页面永远写不完。按提示的路线断开其中一处。"
  )
}
