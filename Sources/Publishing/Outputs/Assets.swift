import Files
import Rendering

extension Output {
  /// `/assets/`: the theme's files as they are.
  static let assets = Output(name: "assets", pages: []) { _, site in
    site.theme.assets.map { asset in
      PlannedFile(asset.path, input: { () throws(FileError) in try asset.read() })
    }
  }
}
