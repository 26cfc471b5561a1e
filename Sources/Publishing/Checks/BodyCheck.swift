import Diagnostics
import Disclosure
import Ingest
import Rendering

/// The bodies of notices: what Markdown refuses, and links to pages that are not there. A draft's
/// findings block nothing.
enum BodyCheck {
  static func findings(_ content: Content, _ plan: SitePlan, _ edition: Edition) -> [Diagnostic] {
    content.dossier.notices.flatMap { notice -> [Diagnostic] in
      var findings: [Diagnostic] = []
      let document = MarkdownDocument.render(
        notice.body.markdown,
        startingAtLine: notice.body.firstLine,
        in: notice.location.file,
        diagnostics: &findings
      )
      let page = SitePath.notice(notice.id)
      for link in document.links {
        let place = SourceLocation(notice.location.file, line: link.line, column: 1)
        findings += LinksResolve.finding(
          link.destination,
          on: page,
          plan,
          of: edition,
          at: place
        )
      }
      return notice.isDraft ? findings.map(\.ofDraft) : findings
    }
  }
}
