import Diagnostics
import Files
import Ingest
import Rendering

/// Finds a theme on disk, and the themes that it inherits from beside it.
enum ThemeFolders {
  /// The theme at the path that was given, else the one that the settings name, below the folder
  /// where the command runs.
  ///
  /// - Throws: `.missingTheme` where there is none of that name.
  static func load(
    _ given: String?,
    of settings: SiteSettings,
    visit: (String) -> Void = { _ in }
  ) throws(FileError) -> [ThemeFolder] {
    if let given { return try load(given, visit: visit) }
    let path = "themes/\(settings.theme)"
    do throws(FileError) {
      return try load(path, visit: visit)
    } catch .notFound(path) {
      throw .missingTheme(path)
    }
  }

  /// The folder at a path and its ancestors as far as there are, the most specific first. What is wrong
  /// in them is told when they are compiled; `visit` is given the path of each before it is read.
  private static func load(
    _ path: String,
    visit: (String) -> Void
  ) throws(FileError) -> [ThemeFolder] {
    var next = path
    var folders: [ThemeFolder] = []
    while folders.count < ThemeFolder.longestLine {
      visit(next)
      var found: [Diagnostic] = []
      let tree: FileTree
      do throws(FileError) {
        tree = try FileTree.folder(at: next, diagnostics: &found)
      } catch .notFound(next) where !folders.isEmpty {
        return folders
      }
      let folder = ThemeFolder(name(of: next), tree, findings: found)
      folders.append(folder)
      // Told when it is compiled.
      var unused: [Diagnostic] = []
      guard let parent = try ThemeManifest.read(folder, diagnostics: &unused).parent?.name,
        !folders.contains(where: { $0.name.name == parent })
      else { return folders }
      next = sibling(of: path, named: parent)
    }
    return folders
  }

  /// The path as findings name it: below the folder where the command runs, else its last part.
  private static func name(of path: String) -> RelativePath {
    let parts = path.split(separator: "/").filter { $0 != "." }
    if !path.hasPrefix("/"), !parts.contains(".."),
      let name = RelativePath(parts.joined(separator: "/"))
    {
      return name
    }
    return parts.last.flatMap { RelativePath(String($0)) } ?? "theme"
  }

  private static func sibling(of path: String, named name: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    while parts.last == "" { parts.removeLast() }
    return (parts.dropLast() + [name[...]]).joined(separator: "/")
  }
}
