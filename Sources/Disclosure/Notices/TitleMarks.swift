/// The title marks (书名号) of a text: what stands in 《》, and where they do not match.
struct TitleMarks: Sendable {
  /// A title as it is cited.
  struct Title: Sendable {
    /// What stands between the outer marks.
    let range: Range<Int>
    /// The document number in the brackets behind it.
    let number: DocumentNumber?
  }

  enum Problem: Hashable, Sendable {
    case notClosed(Int)
    case notOpened(Int)
    /// 《 within 《》, where 〈 belongs.
    case nested(Int)
  }

  private(set) var titles: [Title] = []
  private(set) var problems: [Problem] = []

  init(_ scalars: [Unicode.Scalar]) {
    var open: [Int] = []
    var inner: [Int] = []
    var ranges: [Range<Int>] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "《":
        if !open.isEmpty { problems.append(.nested(index)) }
        open.append(index)
      case "》":
        guard let start = open.popLast() else {
          problems.append(.notOpened(index))
          continue
        }
        if open.isEmpty {
          ranges.append(start + 1..<index)
          problems += inner.map(Problem.notClosed)
          inner = []
        }
      case "〈": inner.append(index)
      case "〉": if inner.popLast() == nil, !open.isEmpty { problems.append(.notOpened(index)) }
      default: continue
      }
    }
    problems += open.prefix(1).map(Problem.notClosed)
    guard !ranges.isEmpty else { return }
    let numbers = Dictionary(
      DocumentNumber.all(in: scalars).map { ($0.range.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    titles = ranges.map { range in
      let behind = scalars.skippingSpaces(from: range.upperBound + 1)
      let isBracket = scalars.at(behind) == "（" || scalars.at(behind) == "("
      let start = scalars.skippingSpaces(from: behind + 1)
      return Title(
        range: range,
        number: isBracket ? numbers[start] : nil
      )
    }
  }
}
