package import Diagnostics

extension TemplateScope {
  /// The names of all filters.
  static let filters = ["default", "join", "count", "url"]

  /// A path with its filters applied, which must come to something printable.
  func printable(_ syntax: OutputSyntax) throws(TemplateTrouble) -> Found {
    var found = try find(syntax.path)
    for filter in syntax.filters { found = try apply(filter, to: found, of: syntax.path) }
    switch found.shape {
    case .text, .number, .html: return found
    case .optional: throw .unguarded(syntax.path.written, at: syntax.path.offset)
    case .flag, .list, .record:
      let way = found.shape == .flag ? "请用 {% if %}" : "请用 {% for %} 或写出它的字段"
      throw TemplateTrouble(
        .wrongTemplateKind,
        at: syntax.path.offset,
        "“\(syntax.path.written)”是\(found.shape.label)，不能直接印出：\(way)。"
      )
    }
  }

  private func apply(
    _ filter: OutputSyntax.Filter,
    to found: Found,
    of path: PathSyntax
  ) throws(TemplateTrouble) -> Found {
    let name = filter.name.name
    if case .optional = found.shape, name != "default", Self.filters.contains(name) {
      throw .unguarded(path.written, at: path.offset)
    }
    switch (name, found.shape) {
    case ("default", .text), ("default", .optional(.text)), ("default", .optional(.number)):
      return Found(operand: .fallback(found.operand, try text(of: filter)), shape: .text)
    case ("join", .list(.text)):
      return Found(operand: .joined(found.operand, separator: try text(of: filter)), shape: .text)
    case ("count", .list):
      try refuseArgument(of: filter)
      return Found(operand: .count(found.operand), shape: .number)
    case ("url", .text):
      try refuseArgument(of: filter)
      return Found(operand: .segment(found.operand), shape: .text)
    case ("default", _), ("join", _), ("count", _), ("url", _):
      throw TemplateTrouble(
        .wrongTemplateKind,
        at: filter.name.offset,
        "过滤器“\(name)”不能用于\(found.shape.label)：请换一个，或删去。"
      )
    default:
      throw TemplateTrouble(
        .unknownTemplateName,
        at: filter.name.offset,
        "没有过滤器“\(name)”\(suggestion(for: name, among: Self.filters))。"
      )
    }
  }

  /// The text in the brackets: quoted, or a word of the theme.
  private func text(of filter: OutputSyntax.Filter) throws(TemplateTrouble) -> String {
    switch filter.argument {
    case .string(let text): return text
    case .path(let path):
      if path.parts.first?.name == "words", case .constant(let word) = try find(path).operand {
        return word
      }
      throw TemplateTrouble(at: path.offset, "括号里只能写引号中的文字，或 words.名称。")
    case nil:
      let name = filter.name.name
      throw TemplateTrouble(at: filter.name.offset, "过滤器“\(name)”要写成 \(name)(\"…\")。")
    }
  }

  private func refuseArgument(of filter: OutputSyntax.Filter) throws(TemplateTrouble) {
    if filter.argument == nil { return }
    let name = filter.name.name
    throw TemplateTrouble(at: filter.name.offset, "过滤器“\(name)”不带括号：请删去括号。")
  }
}

extension DiagnosticKind {
  package static let wrongTemplateKind = DiagnosticKind(
    "theme/wrong-kind",
    .error,
    "字段的种类与用法不合：列表和记录不能直接印出，只有列表可以循环，只有文字可以比较。各字段的种类见 themes/README.md。"
  )
}
