import Diagnostics

/// A stretch of text as one reads it (文字), each character with its place in the file.
struct TextLine: Sendable {
  enum Kind: Hashable, Sendable {
    case plain
    /// A Markdown heading of a level from 1.
    case heading(Int)
    case listItem
    case tableRow
    /// A value of the front matter.
    case head
  }

  /// Where a character stands in its file.
  struct Place: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  let kind: Kind
  let scalars: [Unicode.Scalar]
  /// As many as there are scalars; or one, where only the whole has a place.
  private let places: [Place]
  private let file: RelativePath

  init(_ scalars: [Unicode.Scalar], _ places: [Place], kind: Kind, file: RelativePath) {
    self.scalars = scalars
    self.places = places
    self.kind = kind
    self.file = file
  }

  /// A value of the front matter, all of which stands at one place.
  init(_ value: String, at location: SourceLocation) {
    var place = Place(line: 1, column: 1)
    if case .text(let line, let column) = location.position {
      place = Place(line: line, column: column)
    }
    self.init(Array(value.unicodeScalars), [place], kind: .head, file: location.file)
  }

  var isBlank: Bool { scalars.isEmpty }

  /// The place of a character; that of the last for an index behind it.
  func location(_ index: Int) -> SourceLocation {
    let place = index < places.count ? places[index] : places.last ?? Place(line: 1, column: 1)
    return SourceLocation(file, line: place.line, column: place.column)
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }

  var text: String { text(0..<scalars.count) }

  /// The lines of a body as one, without spaces between, of the kind of the first; nil for none.
  static func joined(_ lines: [TextLine]) -> TextLine? {
    guard let first = lines.first, lines.count > 1 else { return lines.first }
    return TextLine(
      lines.flatMap(\.scalars),
      lines.flatMap(\.places),
      kind: first.kind,
      file: first.file
    )
  }
}
