import Diagnostics
import Rendering

/// What the script of the search needs to know of its page (查询).
struct SearchBox: Sendable {
  let indexURL: String
  let version: String
  let rootURL: String

  init(_ index: SearchIndex, _ linker: Linker) {
    indexURL = linker.link(index.index.script)
    version = index.index.version
    rootURL = String(linker.link(SitePath.home).dropLast("index.html".count))
  }
}

extension View where Root == SearchBox {
  static var searchBox: View {
    View(
      "search box",
      [
        .text("index_url", "查询索引的链接") { $0.indexURL },
        .text("version", "查询索引的版本") { $0.version },
        .text("root_url", "网站根目录的链接，以斜杠结尾") { $0.rootURL },
      ]
    )
  }
}
