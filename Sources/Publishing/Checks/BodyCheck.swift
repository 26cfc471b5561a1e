import Diagnostics
import Disclosure
import Ingest
import Rendering

/// The bodies of notices: what Markdown refuses. A draft's findings block nothing.
enum BodyCheck {
  static func findings(_ content: Content) -> [Diagnostic] {
    content.dossier.notices.flatMap { notice -> [Diagnostic] in
      var findings: [Diagnostic] = []
      _ = MarkdownDocument.render(
        notice.body.markdown,
        startingAtLine: notice.body.firstLine,
        in: notice.location.file,
        diagnostics: &findings
      )
      return notice.isDraft ? findings.map(\.ofDraft) : findings
    }
  }
}
