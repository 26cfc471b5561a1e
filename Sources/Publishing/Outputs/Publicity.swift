import Disclosure
import Rendering

extension Output {
  /// `/publicity/`: windows open now with the days left, then past windows.
  static let publicity = Output(name: "publicity", pages: [PublicityPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: site.words[.titlePublicity],
      description: site.words[.aboutPublicity],
      section: .publicity
    )
    return [PublicityPage.kind.file(SitePath.publicity, site, head) { PublicityPage($0) }]
  }
}

private struct PublicityPage: Sendable {
  let open: [PublicityEntry]
  let upcoming: [PublicityEntry]
  let past: [PublicityEntry]

  init(_ linker: Linker) {
    open = PublicityEntry.all(.open, linker)
    upcoming = PublicityEntry.all(.upcoming, linker)
    past = PublicityEntry.all(.closed, linker)
  }

  static let kind = PageKind<PublicityPage>(
    "publicity",
    [
      .list("open", "正在公示", .publicityEntry) { $0.body.open },
      .list("upcoming", "即将公示", .publicityEntry) { $0.body.upcoming },
      .list("past", "已结束的公示", .publicityEntry) { $0.body.past },
    ]
  )
}
