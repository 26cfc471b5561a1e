import Diagnostics
import Files

/// The themes that come with the program (自带主题).
enum ProgramThemes {
  static let name = "official"

  /// How far above the program a checkout may be: `.build/x86_64-unknown-linux-gnu/release`.
  private static let reach = 5

  /// The folder of the official theme: in the folder that was named, else `themes` beside the
  /// program or `../share/gongshi/themes`, else in a folder above the program, as in a checkout.
  static func official(in named: String?) throws(FileError) -> (path: String, tree: FileTree)? {
    for path in candidates(named) where try LooseFile.exists("\(path)/theme.yaml") {
      var unused: [Diagnostic] = []
      return (path, try FileTree.folder(at: path, diagnostics: &unused))
    }
    return nil
  }

  private static func candidates(_ named: String?) -> [String] {
    if let named { return ["\(named)/\(name)"] }
    let above = RunningProgram.folders.prefix(reach)
    let installed = above.dropFirst().prefix(1).map { "\($0)/share/gongshi/themes/\(name)" }
    let beside = above.map { "\($0)/themes/\(name)" }
    return beside.prefix(1) + installed + beside.dropFirst()
  }
}
