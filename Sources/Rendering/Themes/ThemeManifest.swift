package import Diagnostics
package import Files

/// `theme.yaml`: the title of a theme and the theme it inherits from.
package struct ThemeManifest: Sendable, Equatable {
  package var title = ""
  /// The name of another theme, whose templates, words and assets fill what is missing here.
  package var parent: String?

  package static func read(
    _ folder: ThemeFolder,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> ThemeManifest {
    var manifest = ThemeManifest()
    let path: RelativePath = "theme.yaml"
    guard folder.tree.contains(path) else {
      let message = "缺少 theme.yaml：请新建，写上“标题: 主题的名称”。"
      diagnostics.append(
        Diagnostic(.themeFormat, message, at: SourceLocation(folder.name.appending(path)))
      )
      return manifest
    }
    for entry in try FlatYAML.read(path, in: folder, diagnostics: &diagnostics) {
      switch entry.key {
      case "标题": manifest.title = entry.text
      case "继承":
        if entry.text == folder.name.name {
          let message = "主题不能继承自己；请写另一个主题的名称，如 official，或者删去这一行。"
          diagnostics.append(Diagnostic(.themeFormat, message, at: entry.location))
        } else {
          manifest.parent = entry.text
        }
      default:
        let guess = suggestion(for: entry.key, among: ["标题", "继承"])
        diagnostics.append(
          Diagnostic(.themeFormat, "theme.yaml 没有“\(entry.key)”这一项\(guess)。", at: entry.location)
        )
      }
    }
    return manifest
  }
}
