import Rendering

extension Output {
  /// `/404.html`: it alone links from the root, since it is shown at any address.
  static let notFound = Output(name: "not found", pages: [NotFoundPage.kind.template]) { _, site in
    let head = PageHead(
      title: site.words[.titleNotFound],
      description: site.words[.aboutNotFound],
      section: .home,
      isIndexed: false,
      linksFromRoot: true
    )
    return [NotFoundPage.kind.file(SitePath.notFound, site, head) { _ in NotFoundPage() }]
  }
}

private struct NotFoundPage: Sendable {
  static let kind = PageKind<NotFoundPage>("404", [])
}
