import Diagnostics

extension TemplateScope {
  /// A condition with its names looked up; the right side of `and` and `or` knows the left.
  func condition(_ syntax: ConditionSyntax) throws(TemplateTrouble) -> Condition {
    switch syntax {
    case .path(let path): return try asked(path)
    case .equals(let path, let text):
      let found = try find(path)
      guard found.shape == .text || found.shape == .optional(.text) else {
        throw TemplateTrouble(
          .wrongTemplateKind,
          at: path.offset,
          "“\(path.written)”是\(found.shape.label)，不能与文字比较：请只比较文字。"
        )
      }
      return .equals(found.operand, text)
    case .not(let inner): return .not(try condition(inner))
    case .and(let left, let right):
      let first = try condition(left)
      return .and(first, try knowing(left, is: true).condition(right))
    case .or(let left, let right):
      let first = try condition(left)
      return .or(first, try knowing(left, is: false).condition(right))
    }
  }

  private func asked(_ path: PathSyntax) throws(TemplateTrouble) -> Condition {
    let found = try find(path)
    if case .optional = found.shape { return .isPresent(found.operand) }
    return .holds(found.operand)
  }

  /// This scope with the optionals added that are present when the condition came out so.
  func knowing(_ syntax: ConditionSyntax, is outcome: Bool) -> TemplateScope {
    switch (syntax, outcome) {
    case (.path(let path), true), (.equals(let path, _), true):
      return knowing(path)
    case (.not(let inner), _): return knowing(inner, is: !outcome)
    case (.and(let left, let right), true): return knowing(left, is: true).knowing(right, is: true)
    case (.or(let left, let right), false):
      return knowing(left, is: false).knowing(right, is: false)
    case (.path, false), (.equals, false), (.and, false), (.or, true): return self
    }
  }

  private func knowing(_ path: PathSyntax) -> TemplateScope {
    do throws(TemplateTrouble) {
      guard let reference = try find(path).reference else { return self }
      var scope = self
      scope.present.insert(reference)
      return scope
    } catch {
      // The condition itself has reported it.
      return self
    }
  }
}
