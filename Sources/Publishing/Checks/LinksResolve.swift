import Diagnostics
import Disclosure
import Files

extension SiteCheck {
  /// Every link inside the site leads to a file of the plan.
  static let linksResolve = SiteCheck(
    kinds: [.deadLink, .linkNotRelative],
    look: { path, bytes, build in
      guard path.fileExtension == "html", path != SitePath.notFound else { return [] }
      return LinksResolve.dead(in: bytes, on: path, build.plan, build.edition.rootPath).filter {
        link in
        let finding = LinksResolve.finding(link, on: "\(path) ", at: nil)
        return !build.told.contains(finding.message)
      }.map { Sighting(kind: .deadLink, subject: $0) }
    },
    conclude: { sighted, build in
      let unread = build.edition.dossier.unread
      let names = unread.programmes.map(\.string) + unread.notices.map(\.string)
      // That their pages are missing follows from what could not be read.
      let missing = Set(names.map { "\($0).html" })
      return sighted.filter { !missing.contains(LinksResolve.file(of: $0.sighting.subject)) }
        .map { LinksResolve.finding($0.sighting.subject, on: $0.files, at: nil) }
    }
  )
}

/// Finds the links of a page, and where they lead. It reads bytes: a site has a hundred links for
/// each of its platforms.
enum LinksResolve {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// What is wrong with a link that a notice of an edition writes, if anything.
  static func finding(
    _ link: String,
    on page: RelativePath,
    _ plan: SitePlan,
    of edition: Edition,
    at place: SourceLocation?
  ) -> [Diagnostic] {
    let inner = link.hasPrefix(edition.address) ? link.dropFirst(edition.address.count) : nil
    let path = inner.map { edition.rootPath + $0 } ?? link
    var target: [UInt8] = []
    let isInside = Array(path.utf8).withUnsafeBufferPointer { link in
      page.withBytes { find(link, on: $0, edition.rootPath, &target) }
    }
    if isInside, !isThere(target, plan) { return [finding(link, on: "\(page) ", at: place)] }
    let there =
      isInside && path.hasPrefix("/")
      ? RelativePath(String(decoding: target, as: UTF8.self)) : file(fromRoot: path, plan)
    guard !isInside || path.hasPrefix("/"), let there else { return [] }
    let advice = SitePath.link(from: page, to: there) + path.drop { $0 != "#" && $0 != "?" }
    let message =
      isInside
      ? "链接 \(link) 换了网址或者拷到别处就打不开；请改为 \(advice)。"
      : "链接 \(link) 指向网站所在文件夹之外；是不是要写 \(advice)？"
    return [Diagnostic(.linkNotRelative, message, at: place)]
  }

  /// The file of the site that a link from the root of the host may mean, though the site lies in a
  /// folder there; nil where it means none, and for what every host has.
  private static func file(fromRoot link: String, _ plan: SitePlan) -> RelativePath? {
    let common: Set = ["/index.html", "/sitemap.xml", "/robots.txt", "/404.html"]
    guard link.hasPrefix("/"), !common.contains(String(link.prefix { $0 != "#" && $0 != "?" }))
    else { return nil }
    let path = RelativePath(String(link.prefix { $0 != "#" && $0 != "?" }.dropFirst()))
    return path.flatMap { plan.contains($0) ? $0 : nil }
  }

  /// The name of the file that a link leads to.
  fileprivate static func file(of link: String) -> String {
    String(link.prefix { $0 != "#" && $0 != "?" }.split(separator: "/").last ?? "")
  }

  /// The links of a page that lead to no file of the site, each once, sorted.
  fileprivate static func dead(
    in page: [UInt8],
    on path: RelativePath,
    _ plan: SitePlan,
    _ root: String
  ) -> [String] {
    var dead: Set<String> = []
    var target: [UInt8] = []
    page.withUnsafeBufferPointer { page in
      path.withBytes { path in
        var index = 0
        while let range = nextLink(in: page, from: index) {
          index = range.upperBound
          let link = Bytes(rebasing: page[range])
          if find(link, on: path, root, &target), !isThere(target, plan) {
            dead.insert(String(decoding: link, as: UTF8.self))
          }
        }
      }
    }
    return dead.sorted()
  }

  static func finding(_ link: String, on page: String, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(.deadLink, "网页 \(page)里的链接 \(link) 没有对应的文件；请改正链接。", at: place)
  }

  /// Whether a file stands at a path; true for what is no path at all.
  static func isThere(_ target: [UInt8], _ plan: SitePlan) -> Bool {
    if plan.contains(target) { return true }
    guard let path = RelativePath(String(decoding: target, as: UTF8.self)) else { return true }
    return plan.contains(path) || path == SitePath.edition
  }

  /// Where the value of the next `href="…"` or `src="…"` stands; nil after the last.
  private static func nextLink(in bytes: Bytes, from start: Int) -> Range<Int>? {
    var index = start
    while let equals = bytes.place(of: UInt8(ascii: "="), from: index) {
      index = equals + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\""),
        stands(" href", before: equals, in: bytes) || stands(" src", before: equals, in: bytes)
      else { continue }
      let first = index + 1
      return first..<(bytes.place(of: UInt8(ascii: "\""), from: first) ?? bytes.count)
    }
    return nil
  }

  private static func stands(_ name: StaticString, before end: Int, in bytes: Bytes) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return name.withUTF8Buffer { name in
      for (offset, byte) in name.enumerated() where bytes[start + offset] != byte { return false }
      return true
    }
  }

  /// Writes the path that a link of a page leads to into `path`; false for a link that leaves the site
  /// or the page alone. `root` is the path of the site on its host, from slash to slash.
  private static func find(
    _ link: Bytes,
    on page: Bytes,
    _ root: String,
    _ path: inout [UInt8]
  ) -> Bool {
    let slash = UInt8(ascii: "/")
    var end = 0
    while end < link.count, link[end] != UInt8(ascii: "#"), link[end] != UInt8(ascii: "?") {
      if link[end] == UInt8(ascii: ":") { return false }
      end += 1
    }
    guard end > 0, !(end > 1 && link[0] == slash && link[1] == slash) else { return false }
    path.removeAll(keepingCapacity: true)
    var start = 0
    if link[0] == slash {
      guard link.starts(with: root.utf8) else { return false }
      start = root.utf8.count
    } else if let last = page.lastIndex(of: slash) {
      path.append(contentsOf: Bytes(rebasing: page[..<last]))
    }
    while start < end {
      var stop = start
      while stop < end, link[stop] != slash { stop += 1 }
      let part = Bytes(rebasing: link[start..<stop])
      start = stop + 1
      let isDotted = part.allSatisfy { $0 == UInt8(ascii: ".") }
      if part.count < 2, isDotted { continue }
      if part.count == 2, isDotted {
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        appendPercentDecoded(part, to: &path)
      }
    }
    if link[end - 1] == slash {
      path.append(contentsOf: (path.isEmpty ? "index.html" : "/index.html").utf8)
    }
    return true
  }

  private static func appendPercentDecoded(_ text: Bytes, to bytes: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "%")) else {
      bytes.append(contentsOf: text)
      return
    }
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
  }
}

extension DiagnosticKind {
  static let linkNotRelative = DiagnosticKind(
    "site/link-not-relative",
    .warning,
    "网站换一个网址、放进别的文件夹或者拷到U盘里都要能用，所以站内链接写相对地址，不写“/”开头的和完整的网址。请按提示改正。"
  )
  static let deadLink = DiagnosticKind(
    "site/dead-link",
    .error,
    "站内链接指向不存在的网页。请核对公告正文里的链接，或主题模板里的链接。"
  )
}
