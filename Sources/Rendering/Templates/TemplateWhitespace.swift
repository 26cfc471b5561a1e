/// Drops the white space that only lays a template out.
///
/// A line that holds nothing but tags and comments goes with its line break; `{%-` and `-%}` drop
/// all white space on their side.
func trimmingWhitespace(of pieces: [TemplatePiece], in bytes: [UInt8]) -> [TemplatePiece] {
  var pieces = pieces
  trimTagLines(&pieces, in: bytes)
  for index in pieces.indices {
    if pieces[index].trimsBefore, index > 0, case .text(let range) = pieces[index - 1].kind {
      let end = range.last { !isWhitespace(bytes[$0]) }.map { $0 + 1 } ?? range.lowerBound
      pieces[index - 1].kind = .text(range.lowerBound..<end)
    }
    if pieces[index].trimsAfter, index + 1 < pieces.count,
      case .text(let range) = pieces[index + 1].kind
    {
      let start = range.first { !isWhitespace(bytes[$0]) } ?? range.upperBound
      pieces[index + 1].kind = .text(start..<range.upperBound)
    }
  }
  return pieces
}

private func trimTagLines(_ pieces: inout [TemplatePiece], in bytes: [UInt8]) {
  var index = 0
  while index < pieces.count {
    guard pieces[index].isTag else {
      index += 1
      continue
    }
    var end = index + 1
    while end < pieces.count, pieces[end].isTag || pieces[end].isBlankInLine(in: bytes) { end += 1 }
    while !pieces[end - 1].isTag { end -= 1 }
    trimLine(around: index..<end, of: &pieces, in: bytes)
    index = end
  }
}

/// Drops the line of the pieces in `run` if nothing else stands on it.
private func trimLine(around run: Range<Int>, of pieces: inout [TemplatePiece], in bytes: [UInt8]) {
  var before: (piece: Int, range: Range<Int>)?
  if run.lowerBound > 0 {
    guard case .text(let range) = pieces[run.lowerBound - 1].kind else { return }
    let lineStart = range.last { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    let beginsLine = range.lowerBound == 0 || bytes[range.lowerBound - 1] == UInt8(ascii: "\n")
    guard let start = lineStart ?? (beginsLine ? range.lowerBound : nil) else { return }
    guard bytes[start..<range.upperBound].allSatisfy(isWhitespace) else { return }
    before = (run.lowerBound - 1, range.lowerBound..<start)
  }
  if run.upperBound < pieces.count {
    guard case .text(let range) = pieces[run.upperBound].kind else { return }
    let lineEnd = range.first { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    guard let end = lineEnd ?? (range.upperBound == bytes.count ? bytes.count : nil) else { return }
    guard bytes[range.lowerBound..<end].allSatisfy(isWhitespace) else { return }
    pieces[run.upperBound].kind = .text(end..<range.upperBound)
  }
  if let before { pieces[before.piece].kind = .text(before.range) }
  for index in run where !pieces[index].isTag {
    pieces[index].kind = .text(pieces[index].offset..<pieces[index].offset)
  }
}

extension TemplatePiece {
  fileprivate var isTag: Bool {
    switch kind {
    case .tag, .comment: true
    case .text, .output: false
    }
  }

  fileprivate func isBlankInLine(in bytes: [UInt8]) -> Bool {
    guard case .text(let range) = kind else { return false }
    return range.allSatisfy { bytes[$0] != UInt8(ascii: "\n") && isWhitespace(bytes[$0]) }
  }
}
