import Diagnostics

extension SiteCheck {
  /// Every link inside the site leads to a file of the plan.
  static let linksResolve = SiteCheck(
    kinds: [.deadLink],
    look: { path, bytes, build in
      guard path.fileExtension == "html", path != SitePath.notFound else { return [] }
      let dead = LinksResolve.links(in: bytes).filter { range in
        let target = LinksResolve.target(of: bytes[range], on: path)
        return target.map { !LinksResolve.isThere($0, build.plan) } ?? false
      }.map { String(decoding: bytes[$0], as: UTF8.self) }
      return Set(dead).sorted().filter { link in
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
  /// What is wrong with a link of a page, if anything.
  static func finding(
    _ link: String,
    on page: RelativePath,
    _ plan: SitePlan,
    at place: SourceLocation?
  ) -> [Diagnostic] {
    guard let target = target(of: Array(link.utf8)[...], on: page), !isThere(target, plan) else {
      return []
    }
    return [finding(link, on: "\(page) ", at: place)]
  }

  static func finding(_ link: String, on page: String, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(.deadLink, "网页 \(page)里的链接 \(link) 没有对应的文件；请改正链接。", at: place)
  }

  static func isThere(_ target: RelativePath, _ plan: SitePlan) -> Bool {
    plan.contains(target) || target == SitePath.edition
  }

  /// Where the values of `href` and `src` stand.
  static func links(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var links: [Range<Int>] = []
      var index = 0
      while index < bytes.count {
        // ` href="` or ` src="`
        guard bytes[index] == UInt8(ascii: " "), let start = start(ofLinkAt: index, in: bytes)
        else {
          index += 1
          continue
        }
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
        links.append(start..<end)
        index = end
      }
      return links
    }
  }

  private static func start(ofLinkAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    func stands(_ attribute: StaticString) -> Int? {
      let end = index + attribute.utf8CodeUnitCount
      guard end <= bytes.count else { return nil }
      return attribute.withUTF8Buffer { name in
        name.indices.allSatisfy { name[$0] == bytes[index + $0] } ? end : nil
      }
    }
    return stands(" href=\"") ?? stands(" src=\"")
  }

  /// The path that a link of a page leads to; nil for one that leaves the site or the page alone.
  static func target(of link: ArraySlice<UInt8>, on page: RelativePath) -> RelativePath? {
    let bare = link.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let first = bare.first, let last = bare.last, !bare.contains(UInt8(ascii: ":")),
      !bare.starts(with: "//".utf8)
    else { return nil }
    let slash = UInt8(ascii: "/")
    var path: [UInt8] = []
    path.reserveCapacity(page.string.utf8.count + bare.count)
    if first != slash {
      let page = page.string.utf8
      path.append(
        contentsOf: page.lastIndex(of: slash).map { page[..<$0] } ?? page[..<page.startIndex]
      )
    }
    var rest = bare
    while !rest.isEmpty {
      let part = rest.prefix { $0 != slash }
      rest = rest[min(part.endIndex + 1, rest.endIndex)...]
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        appendPercentDecoded(part, to: &path)
      }
    }
    if last == slash { path += (path.isEmpty ? "index.html" : "/index.html").utf8 }
    return RelativePath(String(decoding: path, as: UTF8.self))
  }

  private static func appendPercentDecoded(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "%")) else {
      bytes.append(contentsOf: text)
      return
    }
    var rest = text
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
