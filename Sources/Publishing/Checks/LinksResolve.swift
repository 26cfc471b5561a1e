import Diagnostics

extension SiteCheck {
  /// Every link inside the site leads to a file of the plan.
  static let linksResolve = SiteCheck(
    kinds: [.deadLink],
    look: { path, bytes, build in
      guard path.fileExtension == "html", path != SitePath.notFound else { return [] }
      var target: [UInt8] = []
      let dead = LinksResolve.links(in: bytes).filter { range in
        LinksResolve.find(bytes[range], on: path, &target)
          && !LinksResolve.isThere(target, build.plan)
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
    var target: [UInt8] = []
    guard find(Array(link.utf8)[...], on: page, &target), !isThere(target, plan) else { return [] }
    return [finding(link, on: "\(page) ", at: place)]
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

  /// Writes the path that a link of a page leads to into `path`; false for a link that leaves the site
  /// or the page alone.
  static func find(
    _ link: ArraySlice<UInt8>,
    on page: RelativePath,
    _ path: inout [UInt8]
  ) -> Bool {
    let bare = link.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let first = bare.first, let last = bare.last, !bare.contains(UInt8(ascii: ":")),
      !bare.starts(with: "//".utf8)
    else { return false }
    let slash = UInt8(ascii: "/")
    path.removeAll(keepingCapacity: true)
    if first != slash {
      page.withBytes { page in
        if let end = page.lastIndex(of: slash) { path.append(contentsOf: page[..<end]) }
      }
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
    return true
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
