package import Diagnostics
package import Files

/// `theme.yaml`: the title of a theme and the theme it inherits from.
package struct ThemeManifest: Sendable {
  package private(set) var title = ""
  /// The theme beside this one whose templates, words and assets fill what is missing here (继承).
  package private(set) var parent: Parent?

  /// The name of another theme, and where it is written.
  package struct Parent: Sendable {
    package let name: String
    let location: SourceLocation
  }

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
        if let flaw = flaw(ofParent: entry.text, of: folder) {
          diagnostics.append(Diagnostic(.themeFormat, flaw, at: entry.location))
        } else {
          manifest.parent = Parent(name: entry.text, location: entry.location)
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

  private static func flaw(ofParent name: String, of folder: ThemeFolder) -> String? {
    if name == folder.name.name {
      return "主题不能继承自己；请写另一个主题的名称，如 official，或者删去这一行。"
    }
    // A path would lead out of the folder of the themes.
    guard let path = RelativePath(name), path.parent == nil else {
      return "“继承”只写旁边另一个主题文件夹的名称，如 official；请改正，或者删去这一行。"
    }
    return nil
  }
}

extension ThemeManifest {
  /// Those of a theme and of the themes that it inherits from, the most specific first; a parent that is
  /// not the next of them is reported.
  static func read(
    _ folders: [ThemeFolder],
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [ThemeManifest] {
    var manifests: [ThemeManifest] = []
    for (place, folder) in folders.enumerated() {
      let manifest = try read(folder, diagnostics: &diagnostics)
      manifests.append(manifest)
      guard let parent = manifest.parent else { continue }
      let known = folders[...place].map { String($0.name.name) }
      let next = folders.dropFirst(place + 1).first.map { String($0.name.name) }
      guard next != parent.name else { continue }
      let message =
        if known.contains(parent.name) {
          "主题互相继承：\((known + [parent.name]).joined(separator: " → "))；请删去其中一个的“继承”。"
        } else if next == nil, known.count >= ThemeFolder.longestLine {
          "继承超过 \(ThemeFolder.longestLine) 层；请减少。"
        } else {
          "旁边没有主题文件夹“\(parent.name)”；请核对名称，或者把它放在同一个文件夹里。"
        }
      diagnostics.append(Diagnostic(.themeFormat, message, at: parent.location))
    }
    return manifests
  }
}
