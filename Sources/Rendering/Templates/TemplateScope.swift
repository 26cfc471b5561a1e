package import Diagnostics

/// The names a place of a template can use, and the optionals known to be present there.
struct TemplateScope {
  struct Variable {
    let name: String
    let shape: Shape
  }

  let root: RecordShape
  let words: [String: String]
  /// The variables of the loops around this place, outermost first.
  var variables: [Variable] = []
  var present: Set<Reference> = []

  /// A path looked up: how it is read, what it is, and where it stands if it is a value.
  struct Found {
    var operand: Operand
    var shape: Shape
    var reference: Reference?
  }

  func find(_ path: PathSyntax) throws(TemplateTrouble) -> Found {
    guard let first = path.parts.first else {
      throw TemplateTrouble(at: path.offset, "缺少字段名。")
    }
    if first.name == "words" { return try word(path) }
    if first.name == "loop" { return try loopField(path) }
    if let depth = variables.lastIndex(where: { $0.name == first.name }) {
      let start = Reference(base: .loop(depth))
      return try follow(path.parts.dropFirst(), from: start, variables[depth].shape, path: path)
    }
    guard root.slot(of: first.name) != nil else {
      let known = variables.map(\.name) + root.fields.map(\.name) + ["words", "loop"]
      throw TemplateTrouble(
        .unknownTemplateName,
        at: first.offset,
        "\(root.name)没有字段“\(first.name)”\(suggestion(for: first.name, among: known))。"
      )
    }
    return try follow(path.parts[...], from: Reference(base: .root), .record(root), path: path)
  }

  private func follow(
    _ parts: ArraySlice<Named>,
    from start: Reference,
    _ shape: Shape,
    path: PathSyntax
  ) throws(TemplateTrouble) -> Found {
    var reference = start
    var shape = unwrapped(shape, at: start)
    for part in parts {
      if case .optional = shape { throw unguarded(path, before: part) }
      guard case .record(let record) = shape else {
        throw TemplateTrouble(
          .wrongTemplateKind,
          at: part.offset,
          "“\(part.name)”前面是\(shape.label)，没有字段：请删去“.\(part.name)”。"
        )
      }
      guard let slot = record.slot(of: part.name) else {
        let guess = suggestion(for: part.name, among: record.fields.map(\.name))
        throw TemplateTrouble(
          .unknownTemplateName,
          at: part.offset,
          "\(record.name)没有字段“\(part.name)”\(guess)。"
        )
      }
      reference.slots.append(slot)
      shape = unwrapped(record.fields[slot].shape, at: reference)
    }
    return Found(operand: .value(reference), shape: shape, reference: reference)
  }

  /// The shape without its `optional` where a condition has made sure of it.
  private func unwrapped(_ shape: Shape, at reference: Reference) -> Shape {
    guard case .optional(let wrapped) = shape, present.contains(reference) else { return shape }
    return wrapped
  }

  private func unguarded(_ path: PathSyntax, before part: Named) -> TemplateTrouble {
    let before = path.parts.prefix { $0.offset < part.offset }.map(\.name).joined(separator: ".")
    return .unguarded(before, at: path.offset)
  }

  private func word(_ path: PathSyntax) throws(TemplateTrouble) -> Found {
    guard path.parts.count == 2 else {
      throw TemplateTrouble(at: path.offset, "词语要写成 words.名称。")
    }
    let key = path.parts[1]
    guard let word = words[key.name] else {
      throw TemplateTrouble(
        .unknownTemplateName,
        at: key.offset,
        "words.yaml 没有“\(key.name)”\(suggestion(for: key.name, among: words.keys.sorted()))。"
      )
    }
    return Found(operand: .constant(word), shape: .text)
  }

  private func loopField(_ path: PathSyntax) throws(TemplateTrouble) -> Found {
    guard path.parts.count == 2 else {
      throw TemplateTrouble(at: path.offset, "loop 要写成 loop.index、loop.first 或 loop.last。")
    }
    guard !variables.isEmpty else {
      throw TemplateTrouble(.unknownTemplateName, at: path.offset, "loop 只能在 {% for %} 里用。")
    }
    let depth = variables.count - 1
    let field = path.parts[1]
    switch field.name {
    case "index": return Found(operand: .loopIndex(depth), shape: .number)
    case "first": return Found(operand: .loopFirst(depth), shape: .flag)
    case "last": return Found(operand: .loopLast(depth), shape: .flag)
    default:
      let guess = suggestion(for: field.name, among: ["index", "first", "last"])
      throw TemplateTrouble(
        .unknownTemplateName,
        at: field.offset,
        "loop 没有字段“\(field.name)”\(guess)。"
      )
    }
  }
}

extension TemplateTrouble {
  static func unguarded(_ path: String, at offset: Int) -> TemplateTrouble {
    TemplateTrouble(
      .unguardedOptional,
      at: offset,
      "“\(path)”可能没有：请写在 {% if \(path) %} 里，或加 | default(\"…\")。"
    )
  }
}

extension DiagnosticKind {
  package static let unguardedOptional = DiagnosticKind(
    "theme/unguarded-optional",
    .error,
    "这个字段有的页面没有。直接使用会印出空白，所以要先用 {% if %} 判断，或用 default 过滤器写明没有时印什么。"
  )
}
