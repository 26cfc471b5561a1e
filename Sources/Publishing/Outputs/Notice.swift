import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

extension Output {
  /// `/notices/<id>.html`: one notice with its list, and the files that it offers.
  static let notice = Output(name: "notice", pages: [NoticePage.kind.template]) { edition, site in
    let notices = edition.state.notices.compactMap { state in
      edition.dossier.notice(state.id).map { (notice: $0, state: state) }
    }
    return NoticePage.kind.files(
      of: notices,
      site,
      at: { SitePath.notice($0.notice.id) },
      head: { head(of: $0.notice, $0.state, site) }
    ) { NoticePage($0.notice, $0.state, $1) } + notices.flatMap { attachments(of: $0.notice, site) }
  }

  private static func head(
    of notice: Notice,
    _ state: NoticeState,
    _ site: Site
  ) -> PageHead {
    PageHead(
      title: notice.title,
      description: site.words.sentence(
        .aboutNotice,
        ["issuer": notice.issuer, "day": notice.published.day.chinese]
      ),
      section: notice.kind.section,
      trail: [(site.words[notice.kind.section.word], notice.kind.section.path)],
      tags: [
        ("ArticleTitle", notice.title), ("PubDate", notice.published.description),
        ("ContentSource", notice.issuer),
      ],
      hasQRCode: true,
      linkedData: .notice(notice, state)
    )
  }

  /// Only files that the notice lists are ever copied.
  private static func attachments(of notice: Notice, _ site: Site) -> [PlannedFile] {
    notice.attachments.compactMap { attachment in
      guard let path = SitePath.attachment(attachment.file, of: notice.id),
        let source = RelativePath("attachments/\(notice.id)/\(attachment.file)"),
        site.files.contains(source)
      else { return nil }
      let files = site.files
      // What is too large was told as an error: nothing of this site is written.
      let isTooLarge = (files.size(of: source) ?? 0) > FileTree.readLimit
      return PlannedFile(
        path,
        input: { () throws(FileError) in isTooLarge ? [] : try files.read(source) }
      )
    }
  }
}

extension NoticeKind {
  /// The section that shows notices of this kind.
  var section: Section {
    switch self {
    case .publicity: .publicity
    case .award: .awards
    case .revocation: .revocations
    case .call, .change, .correction, .notice: .notices
    }
  }
}
