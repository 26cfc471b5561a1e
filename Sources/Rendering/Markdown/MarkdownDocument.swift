package import Diagnostics

/// The body of a notice, rendered: its markup, and what checks and outputs ask of it.
package struct MarkdownDocument: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case html(HTML)
    /// A paragraph that holds nothing but the placeholder: here stands the list.
    case placeholder
  }

  package struct Heading: Sendable, Equatable {
    /// As rendered: the page's title is 1, so the least is 2.
    package let level: Int
    package let text: String
    package let line: Int
  }

  /// The address of a link or an image as it is written in the notice.
  package struct Link: Sendable, Equatable {
    package let destination: String
    package let line: Int
  }

  package var blocks: [Block] = []
  package var headings: [Heading] = []
  package var links: [Link] = []

  /// Renders Markdown whose first line is the given line of a file.
  ///
  /// Raw HTML, addresses that could run a script and images from elsewhere are reported and left
  /// out. A text beyond the limits is reported and not read at all.
  package static func render(
    _ text: String,
    startingAtLine firstLine: Int,
    in file: RelativePath,
    placeholder: String? = "{名单}",
    diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument {
    let lines = MarkdownSource.lines(of: text)
    let places = MarkdownPlaces(file: file, firstLine: firstLine)
    if let finding = MarkdownLimits.finding(in: lines, size: text.utf8.count, at: places) {
      diagnostics.append(finding)
      return MarkdownDocument()
    }
    let source = MarkdownSource(lines)
    guard let tree = MarkdownTree(source.bytes) else { return MarkdownDocument() }
    var renderer = MarkdownRenderer(source, at: places, placeholder: placeholder)
    renderer.render(tree)
    diagnostics += renderer.diagnostics
    return renderer.document
  }
}

/// Which file and line the first line of a source is.
struct MarkdownPlaces {
  let file: RelativePath
  let firstLine: Int

  /// The place in the file of a line of the source, counted from 0.
  func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(file, line: firstLine + line, column: column)
  }
}
