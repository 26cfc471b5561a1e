/// Reads names aloud (注音): every Han character as a syllable of Mandarin.
///
/// Of a character the commonest reading is taken, unless it stands in a word that is known to read
/// otherwise: a site's own words first, then ours, the longest from left to right.
package struct PinyinReader: Sendable {
  private let ownWords: SpelledWords
  private let ownCharacters: [UInt32: PinyinUnit]

  /// A reader with a site's own readings.
  ///
  /// A single character is read so wherever it stands in no word. What has no legal syllable for
  /// each character is left out: whoever wrote it is told elsewhere.
  package init(words: [(word: String, syllables: [String])] = []) {
    var characters: [UInt32: PinyinUnit] = [:]
    var longer: [SpelledWords.Word] = []
    for (word, syllables) in words {
      let scalars = word.unicodeScalars.map(\.value)
      let units = syllables.compactMap(PinyinUnit.init(syllable:))
      guard let first = scalars.first, let unit = units.first, units.count == syllables.count,
        units.count == scalars.count
      else { continue }
      if scalars.count == 1 {
        characters[first] = unit
      } else {
        longer.append(SpelledWords.Word(characters: scalars, units: units))
      }
    }
    ownCharacters = characters
    ownWords = SpelledWords(longer)
  }

  /// The units of a name: of a Han character its syllable, of a Latin letter or digit that, small
  /// and of half width; what is neither, or has no reading, is skipped.
  package func units(of text: String) -> [PinyinUnit] {
    var units: [PinyinUnit] = []
    forEachUnit(of: text.unicodeScalars.map(\.value)) { units.append($0) }
    return units
  }

  /// Tells the units of a name that is given by its code points.
  package func forEachUnit(of text: [UInt32], _ tell: (PinyinUnit) -> Void) {
    read(text) { _, unit in
      if let unit { tell(unit) }
    }
  }

  /// Tells each character of a text with its unit, in order.
  func read(_ text: [UInt32], _ tell: (UInt32, PinyinUnit?) -> Void) {
    guard !ownWords.isEmpty else { return read(text, 0..<text.count, tell) }
    var start = 0
    var index = 0
    while index < text.count {
      if let word = ownWords.word(in: text, at: index, before: text.count) {
        read(text, start..<index, tell)
        for (character, unit) in zip(word.characters, word.units) { tell(character, unit) }
        index += word.characters.count
        start = index
      } else {
        index += 1
      }
    }
    read(text, start..<text.count, tell)
  }

  /// Tells a stretch without own words.
  private func read(
    _ text: [UInt32],
    _ stretch: Range<Int>,
    _ tell: (UInt32, PinyinUnit?) -> Void
  ) {
    let common = SpelledWords.common
    let characters = HanCharacters.table
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      let scalar = text[index]
      if let word = common.word(in: text, at: index, before: stretch.upperBound) {
        for (character, unit) in zip(word.characters, word.units) { tell(character, unit) }
        index += word.characters.count
      } else {
        let own = ownCharacters.isEmpty ? nil : ownCharacters[scalar]
        tell(scalar, own ?? characters.unit(of: scalar) ?? latin(scalar))
        index += 1
      }
    }
  }

  private func latin(_ scalar: UInt32) -> PinyinUnit? {
    let half = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    guard let ascii = UInt8(exactly: half) else { return nil }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii)
    return PinyinUnit(ascii: isCapital ? ascii + 32 : ascii)
  }
}
