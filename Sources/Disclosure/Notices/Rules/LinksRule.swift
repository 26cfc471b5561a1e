import Diagnostics

extension NoticeRule {
  /// Addresses without encryption, or without `https://` at all (网址).
  static let links = NoticeRule([.plainLink]) { _, text, _ in
    var findings = text.links.compactMap { link -> Diagnostic? in
      guard !link.address.contains("://") || link.address.hasPrefix("http://") else { return nil }
      guard link.address.hasPrefix("http://") || link.address.hasPrefix("www.") else { return nil }
      return finding(link.address, at: link.location)
    }
    for paragraph in text.paragraphs {
      let scalars = paragraph.scalars
      var index = 0
      while index < scalars.count {
        guard scalars.has("www.", at: index) || scalars.has("http://", at: index) else {
          index += 1
          continue
        }
        let end = scalars.skipping(isPartOfAddress, from: index)
        // “https://www.…” has its scheme before it.
        let isWithScheme = scalars.at(index - 1) == "/"
        if !isWithScheme {
          findings.append(finding(paragraph.text(index..<end), at: paragraph.location(index)))
        }
        index = end
      }
    }
    return findings
  }

  private static func isPartOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.isSpace && scalar != ")" && scalar != ">" && scalar != "\""
  }

  private static func finding(_ address: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .plainLink,
      "网址“\(address)”没有 https://；请核对网站是否还在，能用 https 的请改写。",
      at: place
    )
  }
}

extension DiagnosticKind {
  static let plainLink = DiagnosticKind(
    "text/link-without-https",
    .note,
    "http 网址的内容可能在途中被改，老网址也常常已经失效。请打开核对；对方支持 https 的，写成 https://。"
  )
}
