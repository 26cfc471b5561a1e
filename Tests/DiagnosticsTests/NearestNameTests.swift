import Diagnostics
import Testing

struct NearestNameTests {
  private static let words: [(word: String, known: [String], nearest: String?)] = [
    ("发部", ["发布", "成文"], "发布"),  // one wrong character
    ("公示其", ["公示期", "公示"], "公示期"),  // a tie goes to the first
    ("公示其", ["公示", "公示期"], "公示"),
    ("历下", ["市中区", "历下区"], "历下区"),  // contained counts as one step
    ("jn-0002", ["jn-0010", "jn-0001"], "jn-0001"),  // nearer wins over earlier
    ("有效期", ["类别", "网址"], nil),  // nothing near
    ("", ["发布", "a"], "a"),  // nothing written is one step from one character
    ("发布", [], nil),
    ("发布", ["发布"], "发布"),
  ]

  @Test(arguments: words)
  func suggestsWhatIsNearEnough(word: String, known: [String], nearest: String?) {
    #expect(nearestName(to: word, among: known) == nearest)
  }

  @Test func veryLongWordsAreComparedByTheirBeginning() {
    let long = String(repeating: "甲", count: 100_000)
    #expect(nearestName(to: long, among: [String(repeating: "甲", count: 64)]) != nil)
    #expect(nearestName(to: long, among: ["乙"]) == nil)
  }
}
