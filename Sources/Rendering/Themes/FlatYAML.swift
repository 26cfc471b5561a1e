package import Diagnostics
import Files
import Yams

/// A YAML file that is one mapping of keys to texts.
enum FlatYAML {
  struct Entry {
    let key: String
    let text: String
    let location: SourceLocation
  }

  /// The entries in their order; what is not of this form is reported and left out.
  static func read(
    _ path: RelativePath,
    in folder: ThemeFolder,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [Entry] {
    let file = folder.name.appending(path)
    guard let text = String(validating: try folder.tree.read(path), as: UTF8.self) else {
      diagnostics.append(
        Diagnostic(.themeFormat, "文件不是 UTF-8 编码：请另存为 UTF-8。", at: SourceLocation(file))
      )
      return []
    }
    guard let root = compose(text, file: file, diagnostics: &diagnostics) else { return [] }
    guard let mapping = root.mapping else {
      let message = "文件应为“名称: 文字”，一行一项：请按此改写。"
      diagnostics.append(Diagnostic(.themeFormat, message, at: location(of: root, in: file)))
      return []
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      let location = location(of: key, in: file)
      guard let name = key.scalar?.string, let text = value.scalar?.string else {
        diagnostics.append(Diagnostic(.themeFormat, "这一项的值应为一段文字：请加上引号。", at: location))
        continue
      }
      entries.append(Entry(key: name, text: text, location: location))
    }
    return entries
  }

  private static func compose(
    _ text: String,
    file: RelativePath,
    diagnostics: inout [Diagnostic]
  ) -> Node? {
    do {
      // Left to itself, it asks the environment for the encoding.
      return try Yams.compose(yaml: text, .default, .default, .utf8)
    } catch let error as YamlError {
      diagnostics.append(Diagnostic(.themeFormat, message(error), at: place(of: error, in: file)))
    } catch {
      diagnostics.append(
        Diagnostic(.themeFormat, "YAML 写法有误（\(error)）：请改正。", at: SourceLocation(file))
      )
    }
    return nil
  }

  private static func message(_ error: YamlError) -> String {
    if case .duplicatedKeysInMapping(let duplicates, _) = error {
      let names = duplicates.sorted().joined(separator: "、")
      return "“\(names)”写了两次：请只留一处。"
    }
    return "YAML 写法有误：请检查这一行的冒号（应为半角，后面空一格）、引号和缩进。"
  }

  private static func place(of error: YamlError, in file: RelativePath) -> SourceLocation {
    let mark: Mark? =
      switch error {
      case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
        mark
      case .duplicatedKeysInMapping(_, let context): context.mark
      default: nil
      }
    guard let mark, mark.line > 0, mark.column > 0 else { return SourceLocation(file) }
    return SourceLocation(file, line: mark.line, column: mark.column)
  }

  private static func location(of node: Node, in file: RelativePath) -> SourceLocation {
    guard let mark = node.mark else { return SourceLocation(file) }
    return SourceLocation(file, line: mark.line, column: mark.column)
  }
}

extension DiagnosticKind {
  package static let themeFormat = DiagnosticKind(
    "theme/format",
    .error,
    "theme.yaml 和 words.yaml 都是“名称: 文字”，一行一项，存为 UTF-8。theme.yaml 只有“标题”和“继承”；words.yaml 的名称用小写英文字母、数字和下划线。"
  )
}
