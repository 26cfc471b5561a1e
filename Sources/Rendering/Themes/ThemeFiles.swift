package import Diagnostics
import Files

/// Which files a theme folder holds, and which of several folders counts.
enum ThemeFiles {
  /// Reports every file that is none of a theme.
  static func check(_ folder: ThemeFolder, diagnostics: inout [Diagnostic]) {
    let known = ["theme.yaml", "words.yaml", "templates", "assets", "scripts", "README.md"]
    for entry in folder.tree.entries {
      let first = entry.path.components.first.map(String.init) ?? ""
      let isFile = entry.path.components.count == 1
      let isTemplate = first == "templates" && !isFile && entry.path.fileExtension == "html"
      // Of scripts, what `assets` holds made is published.
      let isOther = ["assets", "scripts"].contains(first) && !isFile
      if isTemplate || isOther
        || isFile && ["theme.yaml", "words.yaml", "README.md"].contains(first)
      {
        continue
      }
      let location = SourceLocation(folder.name.appending(entry.path))
      let message =
        first == "templates"
        ? "模板文件要以 .html 结尾：请改名或移走。"
        : "主题里没有“\(first)”这一项\(suggestion(for: first, among: known))。请改名或移走。"
      diagnostics.append(Diagnostic(.unknownThemeFile, message, at: location))
    }
  }

  /// All templates by their path below `templates`, parsed.
  static func templates(
    of folders: [ThemeFolder],
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [String: ParsedTemplate] {
    var parsed: [String: ParsedTemplate] = [:]
    for folder in folders {
      for entry in folder.tree.entries where entry.path.fileExtension == "html" {
        guard let name = path(entry.path, below: "templates"), parsed[name] == nil else { continue }
        let file = folder.name.appending(entry.path)
        let bytes = try folder.tree.read(entry.path)
        guard String(validating: bytes, as: UTF8.self) != nil else {
          diagnostics.append(
            Diagnostic(.templateEncoding, "模板不是 UTF-8 编码：请另存为 UTF-8。", at: SourceLocation(file))
          )
          continue
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let source = TemplateSource(file: file, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
        parsed[name] = TemplateParser.parse(source, diagnostics: &diagnostics)
      }
    }
    return parsed
  }

  /// All assets by path.
  static func assets(of folders: [ThemeFolder]) -> [Theme.Asset] {
    var assets: [RelativePath: Theme.Asset] = [:]
    for folder in folders {
      let tree = folder.tree
      for entry in tree.entries where path(entry.path, below: "assets") != nil {
        guard assets[entry.path] == nil else { continue }
        assets[entry.path] = Theme.Asset(path: entry.path, size: entry.size) {
          () throws(FileError) in try tree.read(entry.path)
        }
      }
    }
    return assets.values.sorted { $0.path < $1.path }
  }

  private static func path(_ path: RelativePath, below folder: String) -> String? {
    let prefix = folder + "/"
    guard path.string.utf8.starts(with: prefix.utf8) else { return nil }
    return String(path.string.dropFirst(prefix.count))
  }
}

extension DiagnosticKind {
  package static let templateEncoding = DiagnosticKind(
    "theme/encoding",
    .error,
    "模板印在每一个网页里，不是 UTF-8 的模板会让网页显示乱码。请用编辑器另存为 UTF-8。"
  )
  package static let unknownThemeFile = DiagnosticKind(
    "theme/unknown-file",
    .error,
    "主题文件夹里只能有 theme.yaml、words.yaml、README.md、templates 和 assets。其他文件不会生效，多半是名称写错了，所以要改名或移走。"
  )
}
