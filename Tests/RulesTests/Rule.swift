import TestSupport

/// One rule of the source documents, what the program does about it, and what shows that.
struct Rule: Hashable, Sendable, CustomStringConvertible {
  /// What a disclosure site has to do about a rule.
  enum Action: String, CaseIterable, Hashable, Sendable {
    case publish
    case check
    case compute
    case neverPublish = "never-publish"
  }

  /// A page of the committed edition, and words that a reader finds there.
  struct Phrase: Hashable, Sendable {
    let page: String
    let words: String
  }

  let id: String
  let article: String
  let actions: [Action]
  var does = ""
  var phrases: [Phrase] = []
  /// Codes of findings; `Cases/<id>.case` holds an input that raises them and one that does not.
  var codes: [String] = []
  /// Tests, as `Suite/function`.
  var tests: [String] = []

  var description: String { id }
}

enum RuleTableError: Error {
  case unreadable(file: String, line: Int, String)
}

extension Rule {
  /// All rules, from `Rules/*.txt`: a head line `id | article | actions`, then indented lines
  /// `does:`, `page: path 「words」`, `check: code`, `test: Suite/function`.
  static func all() throws -> [Rule] {
    let folder = "\(repositoryFolder)/Tests/RulesTests/Rules"
    return try files(below: folder).sorted { $0.key < $1.key }.flatMap { name, bytes in
      try read(String(decoding: bytes, as: UTF8.self), file: name)
    }
  }

  private static func read(_ text: String, file: String) throws -> [Rule] {
    var rules: [Rule] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let wrong = { (what: String) in RuleTableError.unreadable(file: file, line: index + 1, what) }
      guard line.hasPrefix("  ") else {
        rules.append(try head(line, wrong))
        continue
      }
      guard !rules.isEmpty else { throw wrong("no rule begins here") }
      try rules[rules.count - 1].add(line.dropFirst(2), wrong)
    }
    return rules
  }

  private static func head(
    _ line: Substring,
    _ wrong: (String) -> RuleTableError
  ) throws -> Rule {
    let parts = line.split(separator: "|").map(trimmed)
    guard parts.count == 3 else { throw wrong("id | article | actions") }
    let actions = try parts[2].split(separator: " ").map { word in
      guard let action = Action(rawValue: String(word)) else { throw wrong("action \(word)") }
      return action
    }
    return Rule(id: parts[0], article: parts[1], actions: actions)
  }

  private mutating func add(
    _ line: Substring,
    _ wrong: (String) -> RuleTableError
  ) throws {
    guard let colon = line.firstIndex(of: ":") else { throw wrong("key: value") }
    let value = Self.trimmed(line[line.index(after: colon)...])
    switch line[..<colon] {
    case "does": does = value
    case "check": codes.append(value)
    case "test": tests.append(value)
    case "page":
      guard let opening = value.firstIndex(of: "「"), value.hasSuffix("」") else {
        throw wrong("page: path 「words」")
      }
      phrases.append(
        Phrase(
          page: Self.trimmed(value[..<opening]),
          words: String(value[value.index(after: opening)...].dropLast())
        )
      )
    default: throw wrong("unknown key \(line[..<colon])")
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

extension Rule {
  /// The suite that plants values and looks for them in every byte of a site.
  static let plantedValues = "PlantedPrivateValuesTests/"

  /// What is missing behind an action of this rule; empty where all is shown.
  var missingEvidence: [Action] {
    actions.filter { action in
      switch action {
      case .publish: phrases.isEmpty
      case .check: codes.isEmpty
      case .compute: tests.allSatisfy { $0.hasPrefix(Self.plantedValues) }
      case .neverPublish: !tests.contains { $0.hasPrefix(Self.plantedValues) }
      }
    }
  }
}
