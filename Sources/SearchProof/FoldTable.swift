/// The published table by which texts and queries are folded (归一表).
///
/// Three steps a character: what is a space or unseen is dropped; each shift whose range holds the
/// character is applied, in order; what then is like another becomes it.
struct FoldTable {
  private let spaces: [ClosedRange<Int>]
  private let unseen: [ClosedRange<Int>]
  private let shifts: [(range: ClosedRange<Int>, by: Int)]
  private let alike: [Unicode.Scalar: Unicode.Scalar]

  init?(_ json: JSONValue?) {
    guard let spaces = json?["spaces"]?.elements?.all(Self.range),
      let unseen = json?["unseen"]?.elements?.all(Self.range),
      let shifts = json?["shifts"]?.elements?.all(Self.shift),
      let entries = json?["alike"]?.elements?.all(\.texts)
    else { return nil }
    (self.spaces, self.unseen, self.shifts) = (spaces, unseen, shifts)
    var alike: [Unicode.Scalar: Unicode.Scalar] = [:]
    for entry in entries {
      guard entry.count == 2, let character = entry[0].unicodeScalars.first else { return nil }
      for other in entry[1].unicodeScalars { alike[other] = character }
    }
    self.alike = alike
  }

  private static func range(_ json: JSONValue) -> ClosedRange<Int>? {
    guard let numbers = json.numbers, numbers.count == 2, numbers[0] <= numbers[1] else {
      return nil
    }
    return numbers[0]...numbers[1]
  }

  private static func shift(_ json: JSONValue) -> (range: ClosedRange<Int>, by: Int)? {
    guard let numbers = json.numbers, numbers.count == 3, numbers[0] <= numbers[1] else {
      return nil
    }
    return (numbers[0]...numbers[1], numbers[2])
  }

  /// A text as it is compared.
  func folded(_ text: String) -> Text { text.unicodeScalars.compactMap(folded) }

  /// The words of a query, none twice.
  func words(_ query: String) -> [Text] {
    var words: [Text] = []
    for part in query.unicodeScalars.split(whereSeparator: isSpace) {
      let word = part.compactMap(folded)
      if !word.isEmpty && !words.contains(word) { words.append(word) }
    }
    return words
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    spaces.contains { $0.contains(Int(scalar.value)) }
  }

  private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    var value = Int(scalar.value)
    guard !isSpace(scalar), !unseen.contains(where: { $0.contains(value) }) else { return nil }
    for shift in shifts where shift.range.contains(value) { value += shift.by }
    let shifted = UInt32(exactly: value).flatMap(Unicode.Scalar.init) ?? scalar
    return alike[shifted] ?? shifted
  }
}

/// A folded text: its code points, for positions count them.
typealias Text = [Unicode.Scalar]

extension Collection<Unicode.Scalar> {
  /// As keys of the index are written.
  var utf8: [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return Array(String(view).utf8)
  }
}

extension Text {
  /// Whether the word stands in it; millions of texts are asked.
  func holds(_ word: Text) -> Bool {
    guard let first = word.first, count >= word.count else { return word.isEmpty }
    for start in 0...count - word.count where self[start] == first {
      if word.indices.allSatisfy({ self[start + $0] == word[$0] }) { return true }
    }
    return false
  }
}
