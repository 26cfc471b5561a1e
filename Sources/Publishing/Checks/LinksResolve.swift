import Diagnostics

extension SiteCheck {
  /// Every link inside the site leads to a file of the plan.
  static let linksResolve = SiteCheck(
    kinds: [.deadLink],
    look: { path, bytes, build in
      guard path.fileExtension == "html", path != SitePath.notFound else { return [] }
      return Set(LinksResolve.links(in: bytes)).sorted().filter { link in
        LinksResolve.finding(link, on: path, build.plan, at: nil)
          .contains { !build.told.contains($0.message) }
      }.map { Sighting(kind: .deadLink, subject: $0) }
    },
    conclude: { sighted, _ in
      sighted.map { LinksResolve.finding($0.sighting.subject, on: $0.files, at: nil) }
    }
  )
}

/// Finds the links of a page, and where they lead.
enum LinksResolve {
  /// What is wrong with a link of a page, if anything.
  static func finding(
    _ link: String,
    on page: RelativePath,
    _ plan: SitePlan,
    at place: SourceLocation?
  ) -> [Diagnostic] {
    guard let target = target(of: link, on: page), !plan.contains(target),
      target != SitePath.edition
    else { return [] }
    return [finding(link, on: "\(page) ", at: place)]
  }

  static func finding(_ link: String, on page: String, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(.deadLink, "网页 \(page)里的链接 \(link) 没有对应的文件；请改正链接。", at: place)
  }

  /// The values of `href` and `src`, as written.
  static func links(in bytes: [UInt8]) -> [String] {
    let openings = [Array(" href=\"".utf8), Array(" src=\"".utf8)]
    let quote = UInt8(ascii: "\"")
    var links: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: " "),
        let opening = openings.first(where: { bytes[index...].starts(with: $0) })
      else {
        index += 1
        continue
      }
      let start = index + opening.count
      let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
      links.append(String(decoding: bytes[start..<end], as: UTF8.self))
      index = end
    }
    return links
  }

  /// The path that a link of a page leads to; nil for one that leaves the site or the page alone.
  private static func target(of link: String, on page: RelativePath) -> RelativePath? {
    let bytes = link.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let bare = Substring(bytes)
    guard !bare.isEmpty, !bytes.contains(UInt8(ascii: ":")), !bare.hasPrefix("//") else {
      return nil
    }
    var parts = bare.utf8.first == UInt8(ascii: "/") ? [] : page.components.dropLast()
    for part in bare.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) {
      switch part {
      case ".": continue
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(percentDecoded(part))
      }
    }
    if bare.utf8.last == UInt8(ascii: "/") { parts.append("index.html") }
    return RelativePath(parts.joined(separator: "/"))
  }

  private static func percentDecoded(_ text: Substring) -> Substring {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
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
    return Substring(decoding: bytes, as: UTF8.self)
  }
}

extension DiagnosticKind {
  static let deadLink = DiagnosticKind(
    "site/dead-link",
    .error,
    "站内链接指向不存在的网页。请核对公告正文里的链接，或主题模板里的链接。"
  )
}
