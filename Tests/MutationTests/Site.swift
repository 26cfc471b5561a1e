import Diagnostics

/// One value of the content, or one name of a key or column, and where it stands in its file.
struct Site: Sendable {
  let file: RelativePath
  /// The keys that lead to it, or `row.column`; the same for all items of a list.
  let key: String
  let role: Role
  /// The line on which it stands, and the first lines of what it is part of.
  let line: Int
  let outerLines: Set<Int>
  /// The columns of its text, without quotation marks, counted from 0.
  let columns: Range<Int>
  let value: String
  /// The value beside it, where there is another one.
  let neighbour: String?
  /// What stands behind it when it, or its key with it, is written twice.
  let again: String?

  enum Role: Hashable, Sendable {
    case cell
    case heading
    /// A whole row, which can only be written twice.
    case row
    case plainScalar
    case quotedScalar
    case keyName
  }
}

/// A text as lines of scalars, of which one stretch can be replaced.
struct EditableText: Sendable {
  let lines: [[Unicode.Scalar]]

  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// The text with a stretch of a line, which counts from 1, replaced.
  func replacing(_ columns: Range<Int>, ofLine number: Int, with text: String) -> String {
    var lines = lines
    lines[number - 1].replaceSubrange(columns, with: text.unicodeScalars)
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  func stretch(_ columns: Range<Int>, ofLine number: Int) -> String? {
    guard lines.indices.contains(number - 1), columns.upperBound <= lines[number - 1].count else {
      return nil
    }
    return String(String.UnicodeScalarView(lines[number - 1][columns]))
  }
}
