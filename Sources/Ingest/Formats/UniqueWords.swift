package import Diagnostics

/// The words of a vocabulary, each of which may stand in it once.
struct UniqueWords {
  private let subject: String
  private var lines: [String: Int] = [:]

  /// `subject` says what the words are, to people.
  init(_ subject: String) { self.subject = subject }

  mutating func read(_ word: String, at place: TextPlace, _ findings: inout Findings) {
    guard !word.isEmpty else { return }
    if let line = lines[word] {
      findings.report(
        .duplicateWord,
        "\(subject)“\(word)”在第 \(line) 行已经写过；请删去一行，或者改正。",
        at: place
      )
    } else {
      lines[word] = place.line
    }
  }
}

extension DiagnosticKind {
  package static let duplicateWord = DiagnosticKind(
    "vocabulary/duplicate-word",
    .error,
    "词表里的一个名称、一个代码只能出现一次，否则不知道用的是哪一行，两个网页也会争用同一个网址。请删去或者改正。"
  )
}
