/// Puts a sentinel beside runs of `*` that CommonMark would not take for emphasis.
///
/// `**重要：**请注意` is not bold by its rules: the closing run stands between a punctuation mark and a
/// letter. With a sentinel between mark and run it is. The renderer takes every sentinel out again.
func helpingChineseEmphasis(in line: [UInt8]) -> [UInt8] {
  guard line.contains(UInt8(ascii: "*")) else { return line }
  let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
  var helped: [UInt8] = []
  helped.reserveCapacity(line.count + 12)
  var index = 0
  while index < scalars.count {
    if scalars[index] == "\\", index + 1 < scalars.count {
      append(scalars[index], scalars[index + 1], to: &helped)
      index += 2
      continue
    }
    guard scalars[index] == "*" else {
      append(scalars[index], to: &helped)
      index += 1
      continue
    }
    let end = scalars[index...].firstIndex { $0 != "*" } ?? scalars.count
    let before = index > 0 ? scalars[index - 1] : nil
    let after = end < scalars.count ? scalars[end] : nil
    if needsHelp(mark: before, letter: after) { helped += MarkdownSource.sentinel }
    for _ in index..<end { helped.append(UInt8(ascii: "*")) }
    if needsHelp(mark: after, letter: before) { helped += MarkdownSource.sentinel }
    index = end
  }
  return helped
}

/// Whether a run of `*` stands between a punctuation mark and a letter, one of them Chinese.
private func needsHelp(mark: UnicodeScalar?, letter: UnicodeScalar?) -> Bool {
  guard let mark, let letter, isPunctuation(mark), isLetter(letter) else { return false }
  return !mark.isASCII || !letter.isASCII
}

private func isLetter(_ scalar: UnicodeScalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func isPunctuation(_ scalar: UnicodeScalar) -> Bool {
  if scalar.isASCII {
    return (0x21...0x7E).contains(scalar.value) && !isLetter(scalar)
  }
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation:
    return true
  default: return false
  }
}

private func append(_ scalars: UnicodeScalar..., to bytes: inout [UInt8]) {
  for scalar in scalars { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }
}
