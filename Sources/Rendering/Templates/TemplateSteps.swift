package import Diagnostics

extension TemplateCompiler {
  mutating func emit(_ nodes: [TemplateNode]) {
    for node in nodes {
      guard ops.count < Self.mostOps, literals.count < Self.mostBytes,
        includeCount < Self.mostIncludes
      else {
        if !isTooLarge { report(.templateSyntax, at: 0, "模板展开后太大：请减少互相包含的模板。") }
        isTooLarge = true
        return
      }
      switch node {
      case .text(let range):
        if let place = markup.advance(over: source.bytes[range]).first(where: { !isData(at: $0) }) {
          report(
            .inlineCode,
            at: place,
            "写在网页里的脚本和样式会被安全策略拦下，不起作用：请移到 assets 里的文件。"
          )
        }
        emitLiteral(source.bytes[range])
      case .output(let output): emitOutput(output)
      case .loop(let loop): emitLoop(loop)
      case .choice(let branches, let otherwise, let offset):
        emitChoice(branches, otherwise, offset: offset)
      case .include(let file): emitInclude(file)
      case .block(let name, let body): emitBlock(name, body)
      }
    }
  }

  /// Whether what stands in a script is data, which no policy stops: `application/ld+json`.
  private func isData(at place: Int) -> Bool {
    let before = source.bytes[..<place]
    guard let open = before.lastIndex(of: UInt8(ascii: "<")) else { return false }
    return before[open...].firstRange(of: Array("json\"".utf8)) != nil
  }

  /// Appends to the literal before, unless a jump may land between the two.
  private mutating func emitLiteral(_ bytes: some Sequence<UInt8>) {
    let start = literals.count
    literals += bytes
    let end = literals.count
    if ops.count > lastTarget, case .literal(let before) = ops.last {
      ops[ops.count - 1] = .literal(TemplateOp.Stretch(start: before.start, end: end))
    } else {
      ops.append(.literal(TemplateOp.Stretch(start: start, end: end)))
    }
  }

  private mutating func emitOutput(_ output: OutputSyntax) {
    attempt { (compiler: inout TemplateCompiler) throws(TemplateTrouble) in
      let found = try compiler.scope.printable(output)
      let asAddress = try compiler.checkPlace(of: found.shape, at: output.path.offset)
      if case .constant(let word) = found.operand {
        compiler.emitLiteral(HTML(escaping: asAddress ? LinkScheme.checked(word) : word).bytes)
      } else {
        compiler.emitPrint(found.operand, asAddress: asAddress)
      }
    }
    if case .beforeValue(let tag, _) = markup { markup = .unquoted(tag: tag) }
  }

  /// Whether the value must be printed as an address; throws where nothing may be printed.
  private func checkPlace(of shape: Shape, at offset: Int) throws(TemplateTrouble) -> Bool {
    let problem: String
    switch markup {
    case .text: return false
    case .quoted(let value):
      if value.attribute.hasPrefix("on") || value.takesNoText && shape != .number {
        problem = "属性 \(value.attribute) 里不能印字段：请改用别的属性。"
      } else if shape == .html {
        problem = "HTML 不能印在属性里：请改用文字字段。"
      } else {
        return value.isAddress && value.schemeIsOpen && shape == .text
      }
    case .beforeValue(_, let attribute): problem = "属性值要加引号：请写成 \(attribute)=\"{{ … }}\"。"
    case .unquoted: problem = "属性值要加引号：请用 \"…\" 括起整个值。"
    case .rawText(let element): problem = "<\(element)> 里不能印字段：请改放在 data- 属性里。"
    case .comment: problem = "注释里不能印字段：请删去，或改用 {# #}。"
    case .tagName, .tag, .attributeName, .beforeSeparator: problem = "标签名和属性名不能用字段：请写明，或用 {% if %}。"
    }
    throw TemplateTrouble(.unsafePlace, at: offset, problem)
  }

  private mutating func emitInclude(_ file: Named) {
    guard let template = templates[file.name] else { return reportMissing(file) }
    used.insert(file.name)
    if includes.contains(file.name) {
      let path = (includes + [file.name]).joined(separator: " → ")
      return report(.templateCycle, at: file.offset, "include 绕成一圈（\(path)）：请断开一处。")
    }
    guard includes.count < Self.deepestInclude else {
      return report(.templateSyntax, at: file.offset, "include 嵌套太深：请合并几个模板。")
    }
    if let parent = template.parent {
      let message = "“\(file.name)”写有 extends \"\(parent.name)\"，不能被 include：请删去一处。"
      return report(.templateSyntax, at: file.offset, message)
    }
    let outer = source
    includeCount += 1
    includes.append(file.name)
    source = template.source
    emit(template.nodes)
    source = outer
    includes.removeLast()
  }

  private mutating func emitBlock(_ name: Named, _ body: [TemplateNode]) {
    guard includes.isEmpty else {
      return report(.templateSyntax, at: name.offset, "被 include 的模板里不能写 block：请移到外面。")
    }
    let outer = source
    let chosen = blocks[name.name] ?? (body, source)
    source = chosen.source
    emit(chosen.nodes)
    source = outer
  }
}

extension DiagnosticKind {
  package static let inlineCode = DiagnosticKind(
    "theme/inline-code",
    .warning,
    "网页的安全策略只允许 assets 里的脚本和样式。写在模板里的 <script>、<style>、style 属性和 on… 属性浏览器都不执行。"
  )
  package static let unsafePlace = DiagnosticKind(
    "theme/unsafe-place",
    .error,
    "字段只能印在正文和加了引号的属性值里。印在脚本、样式、标签名、事件属性里，内容可能变成代码。"
  )
}
