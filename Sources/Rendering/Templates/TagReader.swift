/// Reads the words of one tag from left to right.
struct TagReader {
  private let tokens: [TagToken]
  private var index = 0
  /// How many operands, brackets and `not` its condition has so far.
  private var parts = 0
  /// Where the tag begins, for what is missing at its end.
  let offset: Int

  init(_ tokens: [TagToken], offset: Int) {
    self.tokens = tokens
    self.offset = offset
  }

  var next: TagToken? { index < tokens.count ? tokens[index] : nil }

  /// Steps over a sign or keyword if it is next.
  mutating func skip(_ kind: TagToken.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    index += 1
    return true
  }

  mutating func name(_ what: String) throws(TemplateTrouble) -> Named {
    guard let token = next, case .name(let name) = token.kind else { throw missing(what) }
    index += 1
    return Named(name: name, offset: token.offset)
  }

  mutating func string(_ what: String) throws(TemplateTrouble) -> Named {
    guard let token = next, case .string(let text) = token.kind else { throw missing(what) }
    index += 1
    return Named(name: text, offset: token.offset)
  }

  mutating func expect(_ kind: TagToken.Kind, _ what: String) throws(TemplateTrouble) {
    guard skip(kind) else { throw missing(what) }
  }

  func expectEnd() throws(TemplateTrouble) {
    guard let token = next else { return }
    throw TemplateTrouble(at: token.offset, "多出“\(token.written)”：请删去。")
  }

  mutating func path(_ what: String) throws(TemplateTrouble) -> PathSyntax {
    var parts = [try name(what)]
    while skip(.sign(".")) { parts.append(try name("字段名")) }
    return PathSyntax(parts: parts)
  }

  /// A path with its filters, to the end of the tag.
  mutating func output() throws(TemplateTrouble) -> OutputSyntax {
    let path = try path("字段名")
    var filters: [OutputSyntax.Filter] = []
    while skip(.sign("|")) {
      let name = try name("过滤器名")
      var argument: ArgumentSyntax?
      if skip(.sign("(")) {
        argument = try self.argument()
        try expect(.sign(")"), "“)”")
      }
      filters.append(OutputSyntax.Filter(name: name, argument: argument))
    }
    try expectEnd()
    return OutputSyntax(path: path, filters: filters)
  }

  private mutating func argument() throws(TemplateTrouble) -> ArgumentSyntax {
    if let token = next, case .string(let text) = token.kind {
      index += 1
      return .string(text)
    }
    return .path(try path("引号中的文字"))
  }

  private func missing(_ what: String) -> TemplateTrouble {
    guard let token = next else { return TemplateTrouble(at: offset, "标签不完整：缺少\(what)。") }
    return TemplateTrouble(at: token.offset, "这里应为\(what)，却写了“\(token.written)”。")
  }
}

extension TagReader {
  /// How deep tags may be nested.
  static let deepest = 64
  /// How many operands, brackets and `not` a condition may have: each makes its tree deeper.
  private static let mostParts = 64

  /// A condition: `or` binds least, then `and`, then `not`.
  mutating func condition() throws(TemplateTrouble) -> ConditionSyntax {
    var left = try conjunction()
    while skip(.name("or")) { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(TemplateTrouble) -> ConditionSyntax {
    var left = try negation()
    while skip(.name("and")) { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(TemplateTrouble) -> ConditionSyntax {
    guard parts < Self.mostParts else {
      throw TemplateTrouble(at: next?.offset ?? offset, "条件太长或者嵌套太深：请拆成几个 if。")
    }
    parts += 1
    if skip(.name("not")) { return .not(try negation()) }
    if skip(.sign("(")) {
      let inner = try condition()
      try expect(.sign(")"), "“)”")
      return inner
    }
    let path = try path("字段名")
    if skip(.sign("==")) { return .equals(path, try string("引号中的文字").name) }
    if skip(.sign("!=")) { return .not(.equals(path, try string("引号中的文字").name)) }
    return .path(path)
  }
}
