import Glibc
import TestSupport
import Testing

/// The rule table: every rule of the five source documents is true of the program, and shown.
struct RuleTableTests {
  /// How many rules each document has, and those that ask nothing of a disclosure site.
  private static let documents = [("S0", 29), ("S1", 51), ("S2", 54), ("S3", 16), ("S4", 35)]
  private static let outsideTheSite = ["S0-27", "S0-29"]

  @Test func everyRuleOfTheDocumentsIsInTheTable() throws {
    let expected = Self.documents.flatMap { name, count in
      (1...count).map { $0 < 10 ? "\(name)-0\($0)" : "\(name)-\($0)" }
    }.filter { !Self.outsideTheSite.contains($0) }
    #expect(try Rule.all().map(\.id) == expected)
  }

  @Test("a rule has something behind each of its actions", arguments: try Rule.all())
  func evidence(rule: Rule) {
    #expect(rule.missingEvidence == [])
    #expect(!rule.does.isEmpty)
  }

  @Test("the public reads it", arguments: try Rule.all().filter { !$0.phrases.isEmpty })
  func phrases(rule: Rule) throws {
    for phrase in rule.phrases {
      let page = Self.visibleText(try text(of: "\(repositoryFolder)/site/\(phrase.page)"))
      #expect(page.contains(Self.withoutSpaces(phrase.words)), "\(phrase.page): \(phrase.words)")
    }
  }

  @Test(
    "an input that breaks it is reported",
    arguments: try Rule.all().filter { !$0.codes.isEmpty }
  )
  func failingCase(rule: Rule) throws {
    let (texts, marks) = RuleCase.unmarked(try RuleCase(of: rule.id).fails)
    let found = try RuleCase.findings(texts, among: rule.codes)
    #expect(found == marks)
    #expect(
      Set(marks.compactMap { $0.split(separator: " ").last.map(String.init) }) == Set(rule.codes)
    )
  }

  @Test("an input that keeps it is not", arguments: try Rule.all().filter { !$0.codes.isEmpty })
  func passingCase(rule: Rule) throws {
    let input = try RuleCase(of: rule.id).passes
    #expect(!input.isEmpty)
    #expect(try RuleCase.findings(input, among: rule.codes) == [])
  }

  @Test func theTestsThatAreNamedExist() throws {
    let sources = try files(below: "\(repositoryFolder)/Tests")
      .filter { $0.key.hasSuffix(".swift") }
      .map { String(decoding: $0.value, as: UTF8.self) }
    let missing = try Rule.all().flatMap { rule in
      rule.tests.filter { name in
        let parts = name.split(separator: "/")
        return !sources.contains { source in
          parts.count == 2 && source.contains("struct \(parts[0]) ")
            && source.contains("func \(parts[1])(") && source.contains("@Test")
            && (!name.hasPrefix(Rule.plantedValues) || source.contains("(\"\(rule.id)\", "))
        }
      }.map { "\(rule): \($0)" }
    }
    #expect(missing == [])
  }

  @Test func thePrintedTableIsMadeOfTheRules() throws {
    let path = "\(repositoryFolder)/Tests/RulesTests/RULES.md"
    let table = try RuleTable.markdown(Rule.all())
    if getenv("RECORD") != nil { try write(table, to: path) }
    #expect(try text(of: path) == table, "RECORD=1 swift test --filter RuleTableTests rewrites it")
  }

  /// What a reader sees of a page, without any space.
  private static func visibleText(_ page: String) -> String {
    var text = ""
    var isTag = false
    for scalar in page.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { text.unicodeScalars.append(scalar) }
      }
    }
    for (entity, character) in [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return withoutSpaces(text)
  }

  private static func withoutSpaces(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
