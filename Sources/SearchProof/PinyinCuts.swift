/// What a Latin word means as pinyin (拼音的切分): the ways to cut it into syllables and initials.
///
/// Those with the fewest tokens are tried, and those of full syllables only with one token more, so
/// that “xian” is 县 and 西安.
struct PinyinCuts {
  /// The ways to be tried.
  let cuts: [[Token]]

  /// A part of the word, and what it may stand for.
  enum Token: Hashable {
    /// A syllable, or a character that is written as one.
    case whole(String)
    /// The beginning of a syllable: an initial, or what is not yet typed to its end.
    case beginning(String)

    func matches(_ unit: String) -> Bool {
      switch self {
      case .whole(let text): unit == text
      case .beginning(let text): unit.hasPrefix(text)
      }
    }

    var text: String {
      switch self {
      case .whole(let text), .beginning(let text): text
      }
    }
  }

  /// How many syllables the beginning of one, typed alone, may mean, and how short it may be.
  private static let mostSyllables = 6
  private static let shortestBeginning = 3

  /// Nil for a word that is not searched as pinyin.
  init?(_ word: Text, syllables: [String]) {
    let letters: ClosedRange<Unicode.Scalar> = "a"..."z"
    let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    guard word.count >= 2, word.contains(where: letters.contains),
      word.allSatisfy({ letters.contains($0) || digits.contains($0) })
    else { return nil }
    let text = String(String.UnicodeScalarView(word))
    var tokens = Tokens(text, syllables)
    cuts = tokens.cuts
  }

  private struct Tokens {
    private let word: [Character]
    private let syllables: Set<String>
    private let ordered: [String]
    private let initials: Set<String>
    private var found: [[Token]] = []

    init(_ word: String, _ syllables: [String]) {
      self.word = Array(word)
      self.syllables = Set(syllables)
      ordered = syllables
      initials = Set(syllables.compactMap { $0.first.map(String.init) })
        .union(["zh", "ch", "sh"].filter { two in syllables.contains { $0.hasPrefix(two) } })
    }

    var cuts: [[Token]] {
      mutating get {
        let fewest = (0...word.count).first { count in
          found = []
          cut(from: 0, into: count, [], onlySyllables: false)
          return !found.isEmpty
        }
        guard let fewest else { return [] }
        let short = found
        found = []
        cut(from: 0, into: fewest + 1, [], onlySyllables: true)
        return short + found.filter { !short.contains($0) }
      }
    }

    private mutating func cut(
      from start: Int,
      into count: Int,
      _ before: [Token],
      onlySyllables: Bool
    ) {
      if start == word.count, count == 0 { found.append(before) }
      guard start < word.count, count > 0, word.count - start <= count * 6 else { return }
      for end in (start + 1)...min(word.count, start + 6) where end == word.count || count > 1 {
        let text = String(word[start..<end])
        let isLast = end == word.count
        let token =
          onlySyllables
          ? syllable(text).map { isLast && start > 0 ? .beginning($0.text) : $0 }
          : token(text, isLast: isLast, isOnly: isLast && start == 0)
        if let token {
          cut(from: end, into: count - 1, before + [token], onlySyllables: onlySyllables)
        }
      }
    }

    private func syllable(_ text: String) -> Token? {
      syllables.contains(text) ? .whole(text) : nil
    }

    /// The widest meaning of a part; nil where it has none.
    private func token(_ text: String, isLast: Bool, isOnly: Bool) -> Token? {
      let beginnings = isLast ? ordered.count { $0.hasPrefix(text) } : 0
      if isOnly {
        let isEnough = text.utf8.count >= Self.shortest && (1...Self.most).contains(beginnings)
        return syllable(text) ?? (isEnough ? .beginning(text) : nil)
      }
      if initials.contains(text) || beginnings > 0 { return .beginning(text) }
      let isDigit = text.utf8.count == 1 && text.utf8.allSatisfy { (48...57).contains($0) }
      return isDigit ? .whole(text) : syllable(text)
    }

    private static let shortest = PinyinCuts.shortestBeginning
    private static let most = PinyinCuts.mostSyllables
  }
}
