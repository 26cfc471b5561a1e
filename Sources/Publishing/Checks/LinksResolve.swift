import Diagnostics
import Files

extension SiteCheck {
  /// Every link inside the site leads to a file of the plan.
  static let linksResolve = SiteCheck(
    kinds: [.deadLink],
    look: { path, bytes, build in
      guard path.fileExtension == "html", path != SitePath.notFound else { return [] }
      return LinksResolve.dead(in: bytes, on: path, build.plan).filter { link in
        let finding = LinksResolve.finding(link, on: "\(path) ", at: nil)
        return !build.told.contains(finding.message)
      }.map { Sighting(kind: .deadLink, subject: $0) }
    },
    conclude: { sighted, _ in
      sighted.map { LinksResolve.finding($0.sighting.subject, on: $0.files, at: nil) }
    }
  )
}

/// Finds the links of a page, and where they lead. It reads bytes: a site has a hundred links for
/// each of its platforms.
enum LinksResolve {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// What is wrong with a link of a page, if anything.
  static func finding(
    _ link: String,
    on page: RelativePath,
    _ plan: SitePlan,
    at place: SourceLocation?
  ) -> [Diagnostic] {
    var target: [UInt8] = []
    let isInside = Array(link.utf8).withUnsafeBufferPointer { link in
      page.withBytes { find(link, on: $0, &target) }
    }
    guard isInside, !isThere(target, plan) else { return [] }
    return [finding(link, on: "\(page) ", at: place)]
  }

  /// The links of a page that lead to no file of the site, each once, sorted.
  fileprivate static func dead(
    in page: [UInt8],
    on path: RelativePath,
    _ plan: SitePlan
  ) -> [String] {
    var dead: Set<String> = []
    var target: [UInt8] = []
    page.withUnsafeBufferPointer { page in
      path.withBytes { path in
        var index = 0
        while let range = nextLink(in: page, from: index) {
          index = range.upperBound
          let link = Bytes(rebasing: page[range])
          if find(link, on: path, &target), !isThere(target, plan) {
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
  /// or the page alone.
  private static func find(_ link: Bytes, on page: Bytes, _ path: inout [UInt8]) -> Bool {
    let slash = UInt8(ascii: "/")
    var end = 0
    while end < link.count, link[end] != UInt8(ascii: "#"), link[end] != UInt8(ascii: "?") {
      if link[end] == UInt8(ascii: ":") { return false }
      end += 1
    }
    guard end > 0, !(end > 1 && link[0] == slash && link[1] == slash) else { return false }
    path.removeAll(keepingCapacity: true)
    if link[0] != slash, let last = page.lastIndex(of: slash) {
      path.append(contentsOf: Bytes(rebasing: page[..<last]))
    }
    var start = 0
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
  static let deadLink = DiagnosticKind(
    "site/dead-link",
    .error,
    "站内链接指向不存在的网页。请核对公告正文里的链接，或主题模板里的链接。"
  )
}
