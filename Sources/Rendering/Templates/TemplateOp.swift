/// Where a value stands: in the root record or in the current element of a loop, then slot by slot.
struct Reference: Hashable, Sendable {
  enum Base: Hashable, Sendable {
    case root
    /// The loop at this depth, the outermost being 0.
    case loop(Int)
  }

  let base: Base
  var slots: [Int] = []
}

/// Something that can be printed or asked, names already looked up.
indirect enum Operand: Sendable {
  case value(Reference)
  case constant(String)
  case loopIndex(Int)
  case loopFirst(Int)
  case loopLast(Int)
  case joined(Operand, separator: String)
  case count(Operand)
  /// The text in place of what is missing or empty.
  case fallback(Operand, String)
  case segment(Operand)
}

/// What an `if` asks.
indirect enum Condition: Sendable {
  case holds(Operand)
  case isPresent(Operand)
  case equals(Operand, String)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
}

/// One step of a compiled template; jumps name the index of the step to go on with.
enum TemplateOp: Sendable {
  /// Prints a stretch of the template's literals.
  case literal(Range<Int>)
  case print(Operand)
  /// Prints a field of the root record or of a loop's element: nearly all that pages print.
  case printField(Reference.Base, slot: Int)
  /// Prints a text as an address, or `#` where its scheme is not allowed.
  case printAddress(Operand)
  case jump(Int)
  case jumpUnless(Condition, Int)
  /// Starts the loop at a depth over a list, or jumps where the list is empty.
  case enter(depth: Int, list: Reference, ifEmpty: Int)
  /// Takes the next element and jumps back to the body, or goes on where there is none.
  case next(depth: Int, body: Int)
}
