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
///
/// A step holds numbers only, its texts and paths stand in the template: threads that render at
/// once would all count the references of what it held.
enum TemplateOp: BitwiseCopyable, Sendable {
  /// Prints a stretch of the template's literals.
  case literal(Stretch)
  case print(Source)
  /// Prints a text as an address, or `#` where its scheme is not allowed.
  case printAddress(Source)
  /// Takes a value for the filters that follow.
  case load(Source)
  case filter(Filter)
  case printLoaded
  case printLoadedAddress
  case jump(Int)
  /// Jumps where the answer is `outcome`.
  case branch(Test, when: Bool, to: Int)
  /// Starts the loop at a depth over a list, or jumps where the list is empty.
  case enter(depth: Int, list: Source, ifEmpty: Int)
  /// Takes the next element and jumps back to the body, or goes on where there is none.
  case next(depth: Int, body: Int)

  /// Elements of a list of the template, from `start` up to `end`.
  struct Stretch: BitwiseCopyable, Sendable {
    let start: Int
    let end: Int
  }

  /// Where a value comes from.
  enum Source: BitwiseCopyable, Sendable {
    /// A field of the root record or of a loop's element: nearly all that pages read.
    case field(Reference.Base, slot: Int)
    /// Any other place: a stretch of the template's slots.
    case path(Reference.Base, Stretch)
    /// One of the template's texts.
    case text(Int)
    case loopIndex(Int)
    case loopFirst(Int)
    case loopLast(Int)
  }

  /// What is made of the value that was taken; texts are those of the template.
  enum Filter: BitwiseCopyable, Sendable {
    case join(separator: Int)
    case count
    case fallback(text: Int)
    case segment
  }

  /// What is asked of a value.
  enum Test: BitwiseCopyable, Sendable {
    case holds(Source)
    case isPresent(Source)
    case equals(Source, text: Int)
  }

  /// The same jump, to another step.
  func jumping(to target: Int) -> TemplateOp {
    switch self {
    case .jump: .jump(target)
    case .branch(let test, let outcome, _): .branch(test, when: outcome, to: target)
    case .enter(let depth, let list, _): .enter(depth: depth, list: list, ifEmpty: target)
    case .next(let depth, _): .next(depth: depth, body: target)
    case .literal, .print, .printAddress, .load, .filter, .printLoaded, .printLoadedAddress: self
    }
  }
}
