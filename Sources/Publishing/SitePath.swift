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
  package static let data: RelativePath = "data/index.html"
  package static let platformsCSV: RelativePath = "data/platforms.csv"
  package static let platformsIndex: RelativePath = "api/v1/platforms/index.json"
  package static let noticesFeed: RelativePath = "feeds/notices.atom"
  package static let sitemap: RelativePath = "sitemap.xml"
  package static let robots: RelativePath = "robots.txt"
  package static let notFound: RelativePath = "404.html"
  package static let edition: RelativePath = "edition.json"

  package static func notice(_ id: NoticeID) -> RelativePath { made("notices/\(id).html") }

  package static func attachment(_ name: String, of notice: NoticeID) -> RelativePath? {
    RelativePath("notices/\(notice)/\(name)")
  }

  package static func platform(_ id: PlatformID) -> RelativePath { made("platforms/\(id).html") }

  package static func platformJSON(_ id: PlatformID) -> RelativePath {
    made("api/v1/platforms/\(id).json")
  }

  package static func programme(_ id: ProgrammeID) -> RelativePath {
    made("programmes/\(id).html")
  }

  package static func district(_ code: String) -> RelativePath? {
    RelativePath("districts/\(code).html")
  }

  package static func function(_ code: String) -> RelativePath? {
    RelativePath("functions/\(code).html")
  }

  package static func year(_ year: Int) -> RelativePath { made("years/\(year).html") }

  /// A further page of a list, from 2; the first page is the list itself.
  package static func page(_ number: Int, of list: RelativePath) -> RelativePath {
    guard number > 1 else { return list }
    let folder = list.parent.map { "\($0)/" } ?? ""
    return made("\(folder)\(list.stem)-\(number).\(list.fileExtension)")
  }

  /// Whether a path may vanish from a later edition: further pages of lists, and the theme's files.
  package static func isPassing(_ path: RelativePath) -> Bool {
    if path.components.first == "assets" { return true }
    guard path.components.count == 2, let folder = path.components.first,
      ["platforms", "districts", "functions", "years", "notices"].contains(folder)
    else { return false }
    let parts = path.stem.split(separator: "-")
    return parts.count > 1 && parts.last.map { Int($0) ?? 0 > 1 } ?? false
      && path.string.hasSuffix(".html") && folder != "notices" && folder != "platforms"
      || path.string.hasPrefix("platforms/index-") || path.string.hasPrefix("notices/index-")
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
