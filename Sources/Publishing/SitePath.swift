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
  package static let servicesCSV: RelativePath = "data/services.csv"
  package static let servicesJSON: RelativePath = "api/v1/codes/services.json"
  package static let functionsJSON: RelativePath = "api/v1/codes/functions.json"
  package static let districtsJSON: RelativePath = "api/v1/codes/districts.json"
  package static let platformsIndex: RelativePath = "api/v1/platforms/index.json"
  package static let searchIndex: RelativePath = "api/v1/search/index.json"
  /// The folder of the search index.
  static let searchFolder = "api/v1/search/"
  static let changesFolder = "changes/"
  static let sitemapFolder = "sitemaps/"
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

  package static let dataPackage: RelativePath = "data/datapackage.json"
  /// Where programs that know CSVW look first.
  package static let tableMetadata: RelativePath = "data/csv-metadata.json"
  package static let catalogue: RelativePath = "data/catalog.jsonld"
  package static let checksums: RelativePath = "data/SHA256SUMS"
  package static let checksumsOfBinaries: RelativePath = "data/SHA256SUMS.binary"

  /// A table of the data in one of its formats: `data/platforms.csv`.
  package static func data(_ table: String, _ format: String) -> RelativePath {
    made("data/\(table).\(format)")
  }

  package static func notice(_ id: NoticeID) -> RelativePath {
    made("notices/", id.string, ".html")
  }

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

  package static func platform(_ id: PlatformID) -> RelativePath {
    made("platforms/", id.string, ".html")
  }

  /// The form of all paths of platforms, for programs that have an id.
  package static let platformForm = "platforms/{id}.html"

  package static func platformJSON(_ id: PlatformID) -> RelativePath {
    made("api/v1/platforms/", id.string, ".json")
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
    made("programmes/", id.string, ".html")
  }

  package static func form(_ form: BlankFormID, of programme: ProgrammeID) -> RelativePath {
    made("forms/\(programme)/\(form).html")
  }

  /// The name of an attached table among the tables of the data.
  package static func attachedTable(_ table: AttachedTableID, of programme: ProgrammeID) -> String {
    "\(programme)-\(table)"
  }

  package static func attachedTableCSV(
    _ table: AttachedTableID,
    of programme: ProgrammeID
  ) -> RelativePath {
    data(attachedTable(table, of: programme), "csv")
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

  // What changed, and when.

  package static let changes: RelativePath = "changes/index.html"
  package static let changesIndex: RelativePath = "changes/index.json"
  static let dataFeed: RelativePath = "feeds/data.atom"
  package static let deltaForm = "changes/{day}.json"

  /// What an edition says otherwise than the one before.
  package static func delta(_ day: Day) -> RelativePath { made("changes/\(day).json") }

  /// The day of a path that is that of a delta by its form; nil for any other.
  static func dayOfDelta(_ path: RelativePath) -> Day? {
    path.parent == changesIndex.parent && path.fileExtension == "json" ? Day(iso: path.stem) : nil
  }

  /// The changes of a month in words.
  static func changes(in month: Month) -> RelativePath { made("changes/\(month.iso).html") }

  /// The titles as they stood on the last day of a year.
  package static func checkpoint(_ day: Day) -> RelativePath {
    made("changes/checkpoints/\(day).csv")
  }

  // The static API. Its `…Form`s are the forms of paths, for the description of it.

  package static let api: RelativePath = "api/v1/index.json"
  package static let openAPI: RelativePath = "api/v1/openapi.json"
  package static let noticesAPI: RelativePath = "api/v1/notices/index.json"
  package static let programmesAPI: RelativePath = "api/v1/programmes/index.json"
  package static let platformJSONForm = "api/v1/platforms/{id}.json"
  package static let noticeJSONForm = "api/v1/notices/{id}.json"
  package static let noticesPageForm = "api/v1/notices/pages/{page}.json"
  package static let programmeJSONForm = "api/v1/programmes/{id}.json"
  package static let programmePageForm = "api/v1/programmes/{id}/{page}.json"
  package static let searchFileForm = "api/v1/search/{file}.json"
  package static let schemaForm = "api/v1/schemas/{name}.json"

  package static func schema(_ name: String) -> RelativePath {
    made("api/v1/schemas/\(name).json")
  }

  package static func noticeJSON(_ id: NoticeID) -> RelativePath {
    made("api/v1/notices/", id.string, ".json")
  }

  package static func programmeJSON(_ id: ProgrammeID) -> RelativePath {
    made("api/v1/programmes/\(id).json")
  }

  /// The lists of one kind, such as `districts`.
  package static func listsAPI(_ kind: String) -> RelativePath {
    made("api/v1/\(kind)/index.json")
  }

  /// The first page of the list that a page for people shows, such as `districts/370102.html`.
  package static func listAPI(of page: RelativePath) -> RelativePath {
    made("api/v1/\(page.parent.map { "\($0)/" } ?? "")\(page.stem).json")
  }

  package static func listForm(_ kind: String) -> String { "api/v1/\(kind)/{code}.json" }
  package static func listPageForm(_ kind: String) -> String { "api/v1/\(kind)/{code}/{page}.json" }

  /// A further page of a list of the API, from 2: `districts/370102/2.json`, `notices/pages/2.json`.
  package static func apiPage(_ number: Int, of first: RelativePath) -> RelativePath {
    guard number > 1 else { return first }
    let folder = first.parent.map { "\($0)/" } ?? ""
    return made("\(folder)\(first.stem == "index" ? "pages" : first.stem)/\(number).json")
  }

  /// The first page of a list of the API of which a path would be a further one by its form.
  private static func list(ofFurtherAPIPage path: RelativePath) -> RelativePath? {
    let parts = path.components
    guard parts.count == 5, path.string.hasPrefix("api/v1/"), path.fileExtension == "json",
      let number = Int(path.stem), number > 1
    else { return nil }
    let name = parts[3] == "pages" ? "index" : parts[3]
    return RelativePath("api/v1/\(parts[2])/\(name).json")
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
      || list(ofFurtherAPIPage: path).map(published) ?? false
  }

  /// The list of which a path would be a further page by its form, such as `districts/370102-2.html`.
  private static func list(ofFurtherPage path: RelativePath) -> RelativePath? {
    let isFacet = ["districts", "functions", "years"].contains(path.parent?.string)
    let isSection = ["platforms/index-", "notices/index-", "revocations/index-"].contains {
      path.string.hasPrefix($0)
    }
    guard isFacet || isSection, path.fileExtension == "html",
      let dash = path.stem.lastIndex(of: "-"),
      let number = Int(path.stem[path.stem.index(after: dash)...]), number > 1
    else { return nil }
    return path.parent.flatMap { RelativePath("\($0)/\(path.stem[..<dash]).html") }
  }

  /// The link from one file of the site to another, relative, so that the site works under any
  /// prefix and from a folder.
  package static func link(from page: RelativePath, to target: RelativePath) -> String {
    page.withBytes { here in target.withBytes { there in link(from: here, to: there) } }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func link(from here: Bytes, to there: Bytes) -> String {
    let slash = UInt8(ascii: "/")
    let step: StaticString = "../"
    var shared = 0
    for index in 0..<min(here.count, there.count) {
      guard here[index] == there[index] else { break }
      if here[index] == slash { shared = index + 1 }
    }
    var length = there.count - shared
    for index in shared..<here.count where here[index] == slash {
      length += step.utf8CodeUnitCount
    }
    return String(unsafeUninitializedCapacity: length) { text in
      let rest = Bytes(rebasing: there[shared...])
      var end = 0
      while end < length - rest.count {
        end = step.withUTF8Buffer { text[end...].initialize(fromContentsOf: $0) }
      }
      return text[end...].initialize(fromContentsOf: rest)
    }
  }

  /// The paths that a site names a million times, without an interpolation for each.
  private static func made(_ folder: String, _ id: String, _ ending: String) -> RelativePath {
    var path = folder
    path.reserveCapacity(folder.utf8.count + id.utf8.count + ending.utf8.count)
    path += id
    path += ending
    return made(path)
  }

  private static func made(_ path: String) -> RelativePath {
    guard let path = RelativePath(path) else {
      preconditionFailure("an id gave a path that is none: \(path)")
    }
    return path
  }
}
