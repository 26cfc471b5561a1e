/// Operands and conditions as steps.
extension TemplateCompiler {
  mutating func emitPrint(_ operand: Operand, asAddress: Bool) {
    if let source = source(of: operand) {
      ops.append(asAddress ? .printAddress(source) : .print(source))
    } else {
      emitLoad(operand)
      ops.append(asAddress ? .printLoadedAddress : .printLoaded)
    }
  }

  /// Appends the steps that ask a condition, and returns those that jump where it comes out as
  /// `outcome`: they still have to land.
  mutating func emitJumps(_ condition: Condition, when outcome: Bool) -> [Int] {
    switch condition {
    case .holds(let operand): return emitBranch(.holds(asked(operand)), when: outcome)
    case .isPresent(let operand): return emitBranch(.isPresent(asked(operand)), when: outcome)
    case .equals(let operand, let text):
      return emitBranch(.equals(asked(operand), text: index(of: text)), when: outcome)
    case .not(let inner): return emitJumps(inner, when: !outcome)
    case .and(let left, let right):
      return emitJumps(left, right, bothNeeded: outcome, when: outcome)
    case .or(let left, let right):
      return emitJumps(left, right, bothNeeded: !outcome, when: outcome)
    }
  }

  /// The right side is asked only where the left one has not decided.
  private mutating func emitJumps(
    _ left: Condition,
    _ right: Condition,
    bothNeeded: Bool,
    when outcome: Bool
  ) -> [Int] {
    guard bothNeeded else {
      return emitJumps(left, when: outcome) + emitJumps(right, when: outcome)
    }
    let decided = emitJumps(left, when: !outcome)
    let jumps = emitJumps(right, when: outcome)
    land(decided)
    return jumps
  }

  private mutating func emitBranch(_ test: TemplateOp.Test, when outcome: Bool) -> [Int] {
    ops.append(.branch(test, when: outcome, to: 0))
    return [ops.count - 1]
  }

  /// Makes jumps go on with the step that comes next.
  mutating func land(_ jumps: [Int]) {
    for jump in jumps { ops[jump] = ops[jump].jumping(to: ops.count) }
    lastTarget = ops.count
  }

  mutating func source(at reference: Reference) -> TemplateOp.Source {
    if reference.slots.count == 1 { return .field(reference.base, slot: reference.slots[0]) }
    let start = slots.count
    slots += reference.slots
    return .path(reference.base, TemplateOp.Stretch(start: start, end: slots.count))
  }

  /// What a condition asks; the syntax has no filters there.
  private mutating func asked(_ operand: Operand) -> TemplateOp.Source {
    guard let source = source(of: operand) else {
      preconditionFailure("a condition asks a filtered value")
    }
    return source
  }

  /// Nil where the operand has filters.
  private mutating func source(of operand: Operand) -> TemplateOp.Source? {
    switch operand {
    case .value(let reference): source(at: reference)
    case .constant(let text): .text(index(of: text))
    case .loopIndex(let depth): .loopIndex(depth)
    case .loopFirst(let depth): .loopFirst(depth)
    case .loopLast(let depth): .loopLast(depth)
    case .joined, .count, .fallback, .segment: nil
    }
  }

  private mutating func emitLoad(_ operand: Operand) {
    switch operand {
    case .joined(let list, let separator):
      emitLoad(list)
      ops.append(.filter(.join(separator: index(of: separator))))
    case .count(let list):
      emitLoad(list)
      ops.append(.filter(.count))
    case .fallback(let value, let text):
      emitLoad(value)
      ops.append(.filter(.fallback(text: index(of: text))))
    case .segment(let value):
      emitLoad(value)
      ops.append(.filter(.segment))
    case .value, .constant, .loopIndex, .loopFirst, .loopLast:
      ops.append(.load(asked(operand)))
    }
  }

  private mutating func index(of text: String) -> Int {
    texts.append(text)
    return texts.count - 1
  }
}
