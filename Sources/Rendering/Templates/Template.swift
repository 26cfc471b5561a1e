/// A page template, compiled: the steps that print it, every name looked up.
package struct Template: Sendable {
  let ops: [TemplateOp]
  /// The literals of all steps, one after the other.
  let literals: [UInt8]
  /// The slots of all paths, one after the other.
  let slots: [Int]
  /// Separators of `join`, what stands for something missing, what is compared with.
  let texts: [String]

  /// The page of a root record; it must have the shape the template was compiled for.
  package func render(_ root: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    // Most pages are about half literal.
    bytes.reserveCapacity(2 * literals.count)
    ops.withUnsafeBufferPointer { ops in
      literals.withUnsafeBufferPointer { literals in
        slots.withUnsafeBufferPointer { slots in
          texts.withUnsafeBufferPointer { texts in
            var run = TemplateRun(root: root, slots: slots, texts: texts)
            Self.perform(ops, literals, &run, to: &bytes)
          }
        }
      }
    }
    return bytes
  }

  private static func perform(
    _ ops: UnsafeBufferPointer<TemplateOp>,
    _ literals: UnsafeBufferPointer<UInt8>,
    _ run: inout TemplateRun,
    to bytes: inout [UInt8]
  ) {
    var index = 0
    while index < ops.count {
      index += 1
      switch ops[index - 1] {
      case .literal(let literal):
        bytes.append(
          contentsOf: UnsafeBufferPointer(rebasing: literals[literal.start..<literal.end])
        )
      case .print(let source): run.print(source, to: &bytes)
      case .printAddress(let source): run.printAddress(source, to: &bytes)
      case .load(let source): run.load(source)
      case .filter(let filter): run.apply(filter)
      case .printLoaded: run.printLoaded(to: &bytes)
      case .printLoadedAddress: run.printLoadedAddress(to: &bytes)
      case .jump(let target): index = target
      case .branch(let test, let outcome, let target):
        if run.answer(test) == outcome { index = target }
      case .enter(let depth, let list, let ifEmpty):
        if !run.enter(depth, list) { index = ifEmpty }
      case .next(let depth, let body):
        if run.advance(depth) { index = body }
      }
    }
  }
}
