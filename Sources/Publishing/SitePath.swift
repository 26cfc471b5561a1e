package import Diagnostics
package import Disclosure

/// Every public path of the site (公开地址), computed here and nowhere else.
///
/// What is permanent never disappears once published; the further pages of a list may.
package enum SitePath {
  package static let home: RelativePath = "index.html"
  package static let notices: RelativePath = "notices/index.html"
  package static let publicity: RelativePath = "publicity/index.html"
  package static let awards: RelativePath = "awards/index.html"
  package static let revocations: RelativePath = "revocations/index.html"
  package static let platforms: RelativePath = "platforms/index.html"
  package static let programmes: RelativePath = "programmes/index.html"
  package static let serviceCodes: RelativePath = "codes/services/index.html"
  package static let statistics: RelativePath = "statistics/index.html"
  package static let data: RelativePath = "data/index.html"
  package static let platformsCSV: RelativePath = "data/platforms.csv"
  package static let servicesCSV: RelativePath = "data/services.csv"
  package static let servicesJSON: RelativePath = "api/v1/codes/services.json"
  package static let functionsJSON: RelativePath = "api/v1/codes/functions.json"
  package static let districtsJSON: RelativePath = "api/v1/codes/districts.json"
  package static let platformsIndex: RelativePath = "api/v1/platforms/index.json"
  package static let searchIndex: RelativePath = "api/v1/search/index.json"
  package static let searchFormat: RelativePath = "data/search.html"
  package static let searchProgram: RelativePath = "data/search.py"
  package static let noticesFeed: RelativePath = "feeds/notices.atom"
  package static let siteMap: RelativePath = "map/index.html"
  package static let noticesJSONFeed: RelativePath = "feeds/notices.json"
  package static let windowsCalendar: RelativePath = "feeds/windows.ics"
  package static let openSearch: RelativePath = "opensearch.xml"
  package static let sitemap: RelativePath = "sitemap.xml"
  package static let securityText: RelativePath = ".well-known/security.txt"
  package static let robots: RelativePath = "robots.txt"
  package static let notFound: RelativePath = "404.html"
  package static let edition: RelativePath = "edition.json"

  package static func notice(_ id: NoticeID) -> RelativePath { made("notices/\(id).html") }

  /// The feed of one kind of notice, or of all.
  static func noticesFeed(of kind: NoticeKind?) -> RelativePath {
    switch kind {
    case nil: noticesFeed
    case .call: "feeds/calls.atom"
    case .publicity: "feeds/publicity.atom"
    case .award: "feeds/awards.atom"
    case .revocation: "feeds/revocations.atom"
    case .change: "feeds/changes.atom"
    case .correction: "feeds/corrections.atom"
    case .notice: "feeds/circulars.atom"
    }
  }

  static func sitemapPart(_ name: String) -> RelativePath { made("sitemaps/\(name).xml") }

  package static func attachment(_ name: String, of notice: NoticeID) -> RelativePath? {
    RelativePath("notices/\(notice)/\(name)")
  }

  package static func platform(_ id: PlatformID) -> RelativePath { made("platforms/\(id).html") }

  /// The form of all paths of platforms, for programs that have an id.
  package static let platformForm = "platforms/{id}.html"

  package static func platformJSON(_ id: PlatformID) -> RelativePath {
    made("api/v1/platforms/\(id).json")
  }

  /// A file of a group of the search index, from 1.
  package static func searchFile(_ group: String, _ number: Int) -> RelativePath {
    made("api/v1/search/\(group)-\(number).json")
  }

  /// The script that holds several files of a group, from 1.
  static func searchBundle(_ group: String, _ number: Int) -> RelativePath {
    made("api/v1/search/\(group)-b\(number).js")
  }

  /// The same data as a script, for pages that are opened from a folder.
  package static func script(of data: RelativePath) -> RelativePath {
    made("\(data.parent.map { "\($0)/" } ?? "")\(data.stem).js")
  }

  package static func programme(_ id: ProgrammeID) -> RelativePath {
    made("programmes/\(id).html")
  }

  package static func form(_ form: BlankFormID, of programme: ProgrammeID) -> RelativePath {
    made("forms/\(programme)/\(form).html")
  }

  package static func attachedTableCSV(
    _ table: AttachedTableID,
    of programme: ProgrammeID
  ) -> RelativePath {
    made("data/\(programme)-\(table).csv")
  }

  package static func district(_ code: String) -> RelativePath? {
    RelativePath("districts/\(code).html")
  }

  package static func function(_ code: String) -> RelativePath? {
    RelativePath("functions/\(code).html")
  }

  package static func year(_ year: Int) -> RelativePath { made("years/\(year).html") }

  /// The list of names that begin with a letter, a capital in ASCII, or with none.
  package static func letter(_ letter: UInt8?) -> RelativePath {
    made("letters/\(letter.map { String(UnicodeScalar($0)).lowercased() } ?? "other").html")
  }

  /// A further page of a list, from 2; the first page is the list itself.
  package static func page(_ number: Int, of list: RelativePath) -> RelativePath {
    guard number > 1 else { return list }
    let folder = list.parent.map { "\($0)/" } ?? ""
    return made("\(folder)\(list.stem)-\(number).\(list.fileExtension)")
  }

  /// Whether a path may vanish from a later edition: the theme's files, the parts of the search
  /// index, the contact for weaknesses, the lists by letter, which follow names and readings, and
  /// further pages of the lists that the edition has.
  package static func isPassing(
    _ path: RelativePath,
    among published: (RelativePath) -> Bool
  ) -> Bool {
    path.components.first == "assets"
      || path.string.hasPrefix("api/v1/search/") && path.stem.contains("-")
      || path == securityText || path.components.first == "letters"
      || list(ofFurtherPage: path).map(published) ?? false
  }

  /// The list of which a path would be a further page by its form, such as `districts/370102-2.html`.
  private static func list(ofFurtherPage path: RelativePath) -> RelativePath? {
    let isFacet = ["districts", "functions", "years"].contains(path.parent?.string)
    guard isFacet || path.string.hasPrefix("platforms/index-"), path.fileExtension == "html",
      let dash = path.stem.lastIndex(of: "-"),
      let number = Int(path.stem[path.stem.index(after: dash)...]), number > 1
    else { return nil }
    return path.parent.flatMap { RelativePath("\($0)/\(path.stem[..<dash]).html") }
  }

  /// The link from one file of the site to another, relative, so that the site works under any
  /// prefix and from a folder.
  package static func link(from page: RelativePath, to target: RelativePath) -> String {
    let slash = UInt8(ascii: "/")
    let here = page.string.utf8
    let there = target.string.utf8
    var shared = there.startIndex
    for (index, byte) in zip(there.indices, here) {
      guard byte == there[index] else { break }
      if byte == slash { shared = there.index(after: index) }
    }
    let common = there.distance(from: there.startIndex, to: shared)
    let steps = here.dropFirst(common).count { $0 == slash }
    return String(repeating: "../", count: steps) + target.string[shared...]
  }

  private static func made(_ path: String) -> RelativePath {
    guard let path = RelativePath(path) else {
      preconditionFailure("an id gave a path that is none: \(path)")
    }
    return path
  }
}
