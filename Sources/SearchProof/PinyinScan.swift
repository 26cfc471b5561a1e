/// The pinyin of all names, to be read through (拼音通读).
struct PinyinScan {
  /// Every different unit once, and the names as their numbers.
  private let units: [String]
  private let names: [[Int]]
  private let syllables: [String]

  init(_ scan: RecordScan) {
    var numbers: [String: Int] = [:]
    var units: [String] = []
    names = scan.rows.map { row in
      row.units.map { unit in
        if let known = numbers[unit.text] { return known }
        numbers[unit.text] = units.count
        units.append(unit.text)
        return units.count - 1
      }
    }
    self.units = units
    syllables = scan.syllables
  }

  /// The rows whose names hold what the word may mean.
  func rows(of word: Text) -> [Int] {
    guard let cuts = PinyinCuts(word, syllables: syllables)?.cuts, !cuts.isEmpty else { return [] }
    let meanings = cuts.map { cut in cut.map { token in units.map(token.matches) } }
    return names.indices.filter { row in meanings.contains { Self.holds(names[row], $0) } }
  }

  private static func holds(_ name: [Int], _ tokens: [[Bool]]) -> Bool {
    guard name.count >= tokens.count else { return false }
    return (0...name.count - tokens.count).contains { start in
      tokens.indices.allSatisfy { tokens[$0][name[start + $0]] }
    }
  }
}
