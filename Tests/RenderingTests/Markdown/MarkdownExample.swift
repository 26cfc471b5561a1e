import Diagnostics
import Rendering
import Testing

/// The markup of a text that begins on line 1; a finding fails the test.
func markup(_ text: String) -> String {
  var diagnostics: [Diagnostic] = []
  let document = MarkdownDocument.render(
    text,
    startingAtLine: 1,
    in: "n.md",
    diagnostics: &diagnostics
  )
  #expect(diagnostics == [])
  return joined(document)
}

/// The markup and the findings, as lines, of a text that begins on line 10.
func render(_ text: String) -> (document: MarkdownDocument, findings: [String]) {
  var diagnostics: [Diagnostic] = []
  let document = MarkdownDocument.render(
    text,
    startingAtLine: 10,
    in: "n.md",
    diagnostics: &diagnostics
  )
  return (document, diagnostics.map { DiagnosticPrinter.text($0) })
}

/// All blocks in one string, the placeholder as `[LIST]`.
func joined(_ document: MarkdownDocument) -> String {
  document.blocks.map { block in
    switch block {
    case .html(let html): html.string
    case .placeholder: "[LIST]\n"
    }
  }.joined()
}
