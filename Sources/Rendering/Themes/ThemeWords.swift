package import Diagnostics
import Files

/// `words.yaml`: every word that the public sees and that is neither law nor content.
enum ThemeWords {
  /// The words of all folders, the first folder that has one counts.
  static func read(
    _ folders: [ThemeFolder],
    required: [String],
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [String: String] {
    let path: RelativePath = "words.yaml"
    var words: [String: String] = [:]
    for folder in folders where folder.tree.contains(path) {
      for entry in try FlatYAML.read(path, in: folder, diagnostics: &diagnostics) {
        if !isKey(entry.key) {
          let message = "词语的名称“\(entry.key)”只能用小写英文字母、数字和下划线：请改名。"
          diagnostics.append(Diagnostic(.themeFormat, message, at: entry.location))
        }
        if words[entry.key] == nil { words[entry.key] = entry.text }
      }
    }
    for key in required where words[key] == nil {
      let guess = suggestion(for: key, among: words.keys.sorted())
      let message = "words.yaml 缺少“\(key)”\(guess)。请补上一行。"
      let location = folders.first.map { SourceLocation($0.name.appending(path)) }
      diagnostics.append(Diagnostic(.missingWord, message, at: location))
    }
    return words
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
