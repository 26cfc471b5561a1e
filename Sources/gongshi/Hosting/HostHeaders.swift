import Diagnostics
import Publishing

/// How a host should serve the site (响应头): one list, of which each table is a form.
struct HostHeaders {
  /// The path under which the site stands on its host, with both slashes.
  let root: String
  /// The files whose ending does not tell a host what they are, by their path.
  let typed: [(path: RelativePath, type: String)]

  init(_ build: SiteBuild) {
    root = Self.root(of: build.edition.address)
    typed = build.plan.files.compactMap { file in
      let name = Self.namedTypes[file.path.string] ?? Self.endings[String(file.path.fileExtension)]
      guard let name, let folder = file.path.components.first,
        Self.dataFolders.contains(String(folder)) || file.path.components.count == 1
      else { return nil }
      return (file.path, name)
    }
  }

  /// For every file. A portal of the same host may embed pages, others may not.
  static let all: [(name: String, value: String)] = [
    ("Content-Security-Policy", ContentPolicy.pages + "; frame-ancestors 'self'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// For data, which programs of other sites may read.
  static let shared = (name: "Access-Control-Allow-Origin", value: "*")

  /// A page tells of windows by the day, so it is asked for again each time, which costs next to
  /// nothing where it has not changed.
  static let pageCaching = "no-cache"
  static let dataCaching = "public, max-age=300, must-revalidate"
  static let assetCaching = "public, max-age=3600, must-revalidate"

  /// The folders of files that programs read.
  static let dataFolders = ["api", "changes", "data", "feeds"]

  /// The types that hosts seldom know by the ending of a name.
  static let endings = [
    "atom": "application/atom+xml", "csv": "text/csv", "ics": "text/calendar",
    "jsonld": "application/ld+json", "ndjson": "application/x-ndjson",
  ]

  /// The types that no ending tells.
  private static let namedTypes = [
    "feeds/notices.json": "application/feed+json",
    "opensearch.xml": "application/opensearchdescription+xml",
  ]

  /// The files whose type no ending tells.
  var named: [(path: RelativePath, type: String)] {
    typed.filter { Self.namedTypes[$0.path.string] != nil }
  }

  private static func root(of address: String) -> String {
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    return address[start...].firstIndex(of: "/").map { String(address[$0...]) } ?? "/"
  }
}
