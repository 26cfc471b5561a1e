import Testing

@testable import SearchProof

struct PinyinCutsTests {
  private let syllables = [
    "an", "he", "ji", "jin", "nan", "quan", "shan", "shang", "shi", "xi", "xian",
  ]

  @Test(
    "a Latin word is cut in the ways that are tried",
    arguments: [
      ("jinan", ["ji nan*", "jin an*"]), ("xian", ["xian", "xi an*"]), ("jn", ["j* n*"]),
      ("jiquan", ["ji quan*"]), ("shi", ["shi"]), ("sha", ["sha*"]), ("sh", ["s* h*"]),
      ("ji2", ["ji 2"]), ("济南", nil), ("j", nil), ("12", nil), ("zzz", []),
    ] as [(String, [String]?)]
  )
  func cuts(word: String, cuts: [String]?) {
    let found = PinyinCuts(Array(word.unicodeScalars), syllables: syllables)?.cuts
    let told = found?.map { cut in
      cut.map { token in
        switch token {
        case .whole(let text): text
        case .beginning(let text): "\(text)*"
        }
      }.joined(separator: " ")
    }
    #expect(told == cuts)
  }
}
