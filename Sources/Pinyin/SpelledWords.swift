/// Words that read otherwise than their characters do, found by their first character.
struct SpelledWords: Sendable {
  struct Word: Sendable {
    let characters: [UInt32]
    let units: [PinyinUnit]
  }

  /// By first character, the longest first.
  private let words: [UInt32: [Word]]
  /// The remainders of the first characters: most characters of a text are passed by one look.
  private var beginnings = Array(repeating: false, count: 4096)

  var isEmpty: Bool { words.isEmpty }

  init(_ words: [Word]) {
    self.words = Dictionary(grouping: words) { $0.characters.first ?? 0 }
      .mapValues { $0.sorted { $0.characters.count > $1.characters.count } }
    for character in self.words.keys { beginnings[Int(character % 4096)] = true }
  }

  /// The longest word that begins there and ends before `end`.
  func word(in text: [UInt32], at start: Int, before end: Int) -> Word? {
    let first = text[start]
    guard beginnings[Int(first % 4096)], let candidates = words[first] else { return nil }
    return candidates.first { word in
      word.characters.count <= end - start
        && text[start..<start + word.characters.count].elementsEqual(word.characters)
    }
  }

  /// The words of the list that is part of the program.
  static let common: SpelledWords = {
    var words: [Word] = []
    var characters: [UInt32] = []
    var units: [PinyinUnit] = []
    for piece in "\(HanReadings.words)".split(whereSeparator: \.isWhitespace) {
      if characters.isEmpty {
        characters = piece.unicodeScalars.map(\.value)
      } else if let unit = PinyinUnit(syllable: String(piece)) {
        units.append(unit)
      }
      if units.count == characters.count {
        words.append(Word(characters: characters, units: units))
        characters = []
        units = []
      }
    }
    return SpelledWords(words)
  }()
}
