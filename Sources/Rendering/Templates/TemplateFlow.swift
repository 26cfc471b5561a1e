package import Diagnostics

extension TemplateCompiler {
  mutating func emitLoop(_ loop: TemplateNode.LoopSyntax) {
    let outer = scope
    let depth = scope.variables.count
    var list = Reference(base: .root)
    attempt { (compiler: inout TemplateCompiler) throws(TemplateTrouble) in
      list = try compiler.openLoop(loop)
    }
    guard scope.variables.count > depth else { return }
    let start = ops.count
    let before = markup
    ops.append(.enter(depth: depth, list: source(at: list), ifEmpty: 0))
    emit(loop.body)
    expectMarkup(before, at: loop.offset)
    ops.append(.next(depth: depth, body: start + 1))
    scope = outer
    guard !loop.otherwise.isEmpty else { return land([start]) }
    let afterBody = ops.count
    ops.append(.jump(0))
    land([start])
    markup = before
    emit(loop.otherwise)
    expectMarkup(before, at: loop.offset)
    land([afterBody])
  }

  /// Brings the loop's variable into scope.
  private mutating func openLoop(
    _ loop: TemplateNode.LoopSyntax
  ) throws(TemplateTrouble) -> Reference {
    let found = try scope.find(loop.list)
    if case .optional = found.shape { throw .unguarded(loop.list.written, at: loop.list.offset) }
    guard case .list(let element) = found.shape, let reference = found.reference else {
      throw TemplateTrouble(
        .wrongTemplateKind,
        at: loop.list.offset,
        "“\(loop.list.written)”是\(found.shape.label)，不能循环：请用列表。"
      )
    }
    let name = loop.variable.name
    let taken = scope.variables.map(\.name) + scope.root.fields.map(\.name) + ["words", "loop"]
    if taken.contains(name) {
      let message = "名称“\(name)”已经有了：请给循环变量换一个名称。"
      diagnostics.append(
        TemplateTrouble(.templateNameTaken, at: loop.variable.offset, message).diagnostic(
          in: source
        )
      )
    }
    scope.variables.append(TemplateScope.Variable(name: name, shape: element))
    return reference
  }

  mutating func emitChoice(
    _ branches: [TemplateNode.Branch],
    _ otherwise: [TemplateNode],
    offset: Int
  ) {
    let outer = scope
    let before = markup
    var after: MarkupState?
    var ends: [Int] = []
    for (index, branch) in branches.enumerated() {
      var condition = Condition.holds(.constant(""))
      attempt { (compiler: inout TemplateCompiler) throws(TemplateTrouble) in
        condition = try compiler.scope.condition(branch.condition)
      }
      let unmetJumps = emitJumps(condition, when: false)
      let unmet = scope.knowing(branch.condition, is: false)
      scope = scope.knowing(branch.condition, is: true)
      emit(branch.body)
      meet(&after, before: before, at: offset)
      if index < branches.count - 1 || !otherwise.isEmpty {
        ends.append(ops.count)
        ops.append(.jump(0))
      }
      land(unmetJumps)
      scope = unmet
    }
    emit(otherwise)
    meet(&after, before: before, at: offset)
    markup = after ?? before
    scope = outer
    land(ends)
  }

  /// Joins the markup at the end of a branch with that of the branches before, and starts anew.
  private mutating func meet(_ after: inout MarkupState?, before: MarkupState, at offset: Int) {
    if let other = after {
      if let joined = other.joined(with: markup) {
        after = joined
      } else {
        report(.unbalancedMarkup, at: offset, "{% if %} 的各支停在标签的不同位置：请让每支的标签和引号都完整。")
      }
    } else {
      after = markup
    }
    markup = before
  }

  private mutating func expectMarkup(_ expected: MarkupState, at offset: Int) {
    if let joined = expected.joined(with: markup) {
      markup = joined
    } else {
      report(.unbalancedMarkup, at: offset, "{% for %} 的内容没有停在开始的位置：请让其中的标签和引号都完整。")
      markup = expected
    }
  }
}

extension DiagnosticKind {
  package static let unbalancedMarkup = DiagnosticKind(
    "theme/unbalanced-markup",
    .error,
    "条件的各支、循环的内容和整个模板，都要停在 HTML 的同一位置，否则无法判断后面的字段印在哪里。请补全标签和引号。"
  )
  package static let templateNameTaken = DiagnosticKind(
    "theme/name-taken",
    .error,
    "循环变量与已有的字段或变量同名，会挡住后者。请给循环变量换一个名称。"
  )
}
