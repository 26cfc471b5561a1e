package import Diagnostics
import Files

/// A word that the program asks of every theme: its name, and what it puts into it.
package struct RequiredWord: Sendable {
  package let key: String
  /// The names that stand in braces in the text, such as `day` for `{day}起`.
  package let placeholders: [String]

  package init(_ key: String, placeholders: [String] = []) {
    self.key = key
    self.placeholders = placeholders
  }
}

/// `words.yaml`: every word that the public sees and that is neither law nor content.
enum ThemeWords {
  /// The words of all folders, the first folder that has one counts; `named` are those that
  /// templates print.
  static func read(
    _ folders: [ThemeFolder],
    required: [RequiredWord],
    named: Set<String>,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [String: String] {
    let path: RelativePath = "words.yaml"
    let placeholders = Dictionary(required.map { ($0.key, $0.placeholders) }) { first, _ in first }
    var words: [String: String] = [:]
    for (index, folder) in folders.enumerated() where folder.tree.contains(path) {
      // What a theme that builds on another changes must be something that is said.
      let isOverriding = index < folders.count - 1
      for entry in try FlatYAML.read(path, in: folder, diagnostics: &diagnostics) {
        if !isKey(entry.key) {
          let message = "词语的名称“\(entry.key)”只能用小写英文字母、数字和下划线：请改名。"
          diagnostics.append(Diagnostic(.themeFormat, message, at: entry.location))
        }
        if words[entry.key] == nil { words[entry.key] = entry.text }
        if isOverriding, placeholders[entry.key] == nil, !named.contains(entry.key) {
          let known = named.union(placeholders.keys).sorted()
          let guess = suggestion(for: entry.key, among: known)
          let message = "没有地方用到词语“\(entry.key)”\(guess)：请改名，或者删去。"
          diagnostics.append(Diagnostic(.unusedWord, message, at: entry.location))
        }
        if let names = placeholders[entry.key] {
          diagnostics += wrongPlaceholders(in: entry, expected: names)
        }
      }
    }
    for word in required where words[word.key] == nil {
      let guess = suggestion(for: word.key, among: words.keys.sorted())
      let message = "words.yaml 缺少“\(word.key)”\(guess)。请补上一行。"
      let location = folders.first.map { SourceLocation($0.name.appending(path)) }
      diagnostics.append(Diagnostic(.missingWord, message, at: location))
    }
    return words
  }

  /// A sentence must hold every value that the program puts into it, and no other.
  private static func wrongPlaceholders(
    in entry: FlatYAML.Entry,
    expected: [String]
  ) -> [Diagnostic] {
    let found = WordTemplate(entry.text).names
    let missing = expected.filter { !found.contains($0) }
      .map { "“\(entry.key)”缺少 {\($0)}：请在句中写上它的位置。" }
    let unknown = found.filter { !expected.contains($0) }.map { name in
      "“\(entry.key)”里没有 {\(name)} 可填\(suggestion(for: name, among: expected))。请改名或删去。"
    }
    return (missing + unknown).map { Diagnostic(.wordPlaceholder, $0, at: entry.location) }
  }

  private static func isKey(_ key: String) -> Bool {
    guard let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return key.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }
}

extension DiagnosticKind {
  package static let missingWord = DiagnosticKind(
    "theme/missing-word",
    .error,
    "页面上要用的词语没有写在 words.yaml 里。请按提示的名称补上，或用“继承”从别的主题取得。"
  )
}

extension DiagnosticKind {
  package static let unusedWord = DiagnosticKind(
    "theme/unused-word",
    .warning,
    "words.yaml 里的这个词语，程序和模板都没有用到，改它不会有任何效果。多半是名称写错了；确实不用就删去。"
  )
  package static let wordPlaceholder = DiagnosticKind(
    "theme/word-placeholder",
    .error,
    "words.yaml 的有些句子由程序填入内容，位置写成 {name} 这样的花括号。每个位置都要保留，也不能写别的名称。"
  )
}
