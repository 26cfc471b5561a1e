/// A page template, compiled: the steps that print it, every name looked up.
package struct Template: Sendable {
  let ops: [TemplateOp]
  /// The literals of all steps, one after the other: steps that held each its own would have the
  /// threads that render at once count the same references.
  let literals: [UInt8]

  /// The page of a root record; it must have the shape the template was compiled for.
  package func render(_ root: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    // Most pages are about half literal.
    bytes.reserveCapacity(2 * literals.count)
    render(root, to: &bytes)
    return bytes
  }

  /// Appends the page, so that a worker can use one buffer for many.
  package func render(_ root: Value, to bytes: inout [UInt8]) {
    var run = TemplateRun(root: root)
    var index = 0
    while index < ops.count {
      index += 1
      switch ops[index - 1] {
      case .literal(let range): bytes.append(contentsOf: literals[range])
      case .print(let operand): run.print(operand, to: &bytes)
      case .printField(let base, let slot): run.printField(slot, of: base, to: &bytes)
      case .printAddress(let operand): run.printAddress(operand, to: &bytes)
      case .jump(let target): index = target
      case .jumpUnless(let condition, let target):
        if !run.holds(condition) { index = target }
      case .enter(let depth, let list, let ifEmpty):
        if !run.enter(depth, run.value(at: list)) { index = ifEmpty }
      case .next(let depth, let body):
        if run.advance(depth) { index = body }
      }
    }
  }
}

/// The state of one rendering: the root and the loops that are running.
private struct TemplateRun {
  private struct Loop {
    let elements: [Value]
    var index = 0
    /// The fields of the current element; none where the elements are texts.
    var fields: [Value]

    init(elements: [Value]) {
      self.elements = elements
      fields = elements[0].fields
    }
  }

  private let root: Value
  private let rootFields: [Value]
  private var loops: [Loop] = []

  init(root: Value) {
    self.root = root
    rootFields = root.fields
  }

  mutating func enter(_ depth: Int, _ list: Value) -> Bool {
    guard case .list(let elements) = list else { mismatch("a list") }
    guard !elements.isEmpty else { return false }
    loops.removeSubrange(min(depth, loops.count)...)
    loops.append(Loop(elements: elements))
    return true
  }

  mutating func advance(_ depth: Int) -> Bool {
    let index = loops[depth].index + 1
    guard index < loops[depth].elements.count else { return false }
    loops[depth].index = index
    loops[depth].fields = loops[depth].elements[index].fields
    return true
  }

  func value(at reference: Reference) -> Value {
    guard let first = reference.slots.first else {
      return switch reference.base {
      case .root: root
      case .loop(let depth): loops[depth].elements[loops[depth].index]
      }
    }
    var value =
      switch reference.base {
      case .root: rootFields[first]
      case .loop(let depth): loops[depth].fields[first]
      }
    for slot in reference.slots.dropFirst() {
      guard case .record(let fields) = value, slot < fields.count else { mismatch("a record") }
      value = fields[slot]
    }
    return value
  }

  func printField(_ slot: Int, of base: Reference.Base, to bytes: inout [UInt8]) {
    switch base {
    case .root: print(rootFields[slot], to: &bytes)
    case .loop(let depth): print(loops[depth].fields[slot], to: &bytes)
    }
  }

  func print(_ operand: Operand, to bytes: inout [UInt8]) {
    print(value(of: operand), to: &bytes)
  }

  private func print(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): appendEscaped(text, to: &bytes)
    case .html(let html): bytes.append(contentsOf: html.bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag, .list, .record, .none: mismatch("something printable")
    }
  }

  func printAddress(_ operand: Operand, to bytes: inout [UInt8]) {
    guard case .text(let address) = value(of: operand) else { mismatch("a text") }
    appendEscaped(LinkScheme.checked(address), to: &bytes)
  }

  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .holds(let operand): value(of: operand).holds
    case .isPresent(let operand): value(of: operand).isPresent
    case .equals(let operand, let text): equals(value(of: operand), text)
    case .not(let inner): !holds(inner)
    case .and(let a, let b): holds(a) && holds(b)
    case .or(let a, let b): holds(a) || holds(b)
    }
  }

  private func value(of operand: Operand) -> Value {
    switch operand {
    case .value(let reference): value(at: reference)
    case .constant(let text): .text(text)
    case .loopIndex(let depth): .number(loops[depth].index + 1)
    case .loopFirst(let depth): .flag(loops[depth].index == 0)
    case .loopLast(let depth): .flag(loops[depth].index + 1 == loops[depth].elements.count)
    case .joined(let list, let separator): .text(joined(value(of: list), with: separator))
    case .count(let list): .number(count(of: value(of: list)))
    case .fallback(let operand, let text): fallback(value(of: operand), text)
    case .segment(let operand): segment(value(of: operand))
    }
  }

  private func equals(_ value: Value, _ text: String) -> Bool {
    guard case .text(let given) = value else { return false }
    return given.utf8.elementsEqual(text.utf8)
  }

  private func joined(_ list: Value, with separator: String) -> String {
    guard case .list(let elements) = list else { mismatch("a list") }
    var joined = ""
    for (index, element) in elements.enumerated() {
      guard case .text(let text) = element else { mismatch("a text") }
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }

  private func count(of list: Value) -> Int {
    guard case .list(let elements) = list else { mismatch("a list") }
    return elements.count
  }

  private func fallback(_ value: Value, _ text: String) -> Value {
    switch value {
    case .none: .text(text)
    case .text(let given): .text(given.isEmpty ? text : given)
    case .number, .flag, .html, .list, .record: value
    }
  }

  private func segment(_ value: Value) -> Value {
    guard case .text(let text) = value else { mismatch("a text") }
    return .text(percentEncodedSegment(text))
  }
}

extension Value {
  fileprivate var fields: [Value] {
    if case .record(let fields) = self { return fields }
    return []
  }
}

/// The value does not have the shape that the template was compiled for: our own mistake.
private func mismatch(_ expected: String) -> Never {
  preconditionFailure("a template was given a value of another shape: expected \(expected)")
}
