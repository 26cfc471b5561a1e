/// Where something stands: a file, a place in a text, or a cell of a workbook.
///
/// Lines, columns and rows start at 1; text columns count Unicode scalars.
package struct SourceLocation: Hashable, Sendable {
  package enum Position: Hashable, Sendable {
    case wholeFile
    case text(line: Int, column: Int)
    /// Elsewhere, so that the places of 100,000 rows, all in texts, weigh little.
    indirect case cell(sheet: String, row: Int, column: Int)
  }

  package let file: RelativePath
  /// The position in short, for what very many have.
  package let mark: Mark

  package init(_ file: RelativePath, _ position: Position = .wholeFile) {
    self.init(file, Mark(position))
  }

  package init(_ file: RelativePath, _ mark: Mark) {
    self.file = file
    self.mark = mark
  }

  package var position: Position { mark.position }

  package init(_ file: RelativePath, line: Int, column: Int) {
    self.init(file, .text(line: line, column: column))
  }
}

extension SourceLocation {
  /// A position as it is kept (位置): nearly all are where a line begins.
  package struct Mark: Hashable, Sendable {
    private enum Kept: Hashable {
      case line(Int32)
      indirect case other(Position)
    }

    private let kept: Kept

    init(_ position: Position) {
      if case .text(let line, 1) = position, let line = Int32(exactly: line) {
        kept = .line(line)
      } else {
        kept = .other(position)
      }
    }

    package var position: Position {
      switch kept {
      case .line(let line): .text(line: Int(line), column: 1)
      case .other(let position): position
      }
    }
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file`, `file:line:column`, or `file[sheet!C14]`.
  package var description: String {
    switch position {
    case .wholeFile: file.string
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .cell(let sheet, let row, let column):
      "\(file)[\(sheet)!\(Self.letters(ofColumn: column))\(row)]"
    }
  }

  /// The letters a spreadsheet gives to a column: 1 is A, 27 is AA.
  package static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    while rest > 0 {
      rest -= 1
      letters.insert(Character(UnicodeScalar(UInt8(65 + rest % 26))), at: 0)
      rest /= 26
    }
    return String(letters)
  }
}

extension SourceLocation: Comparable {
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    a.file == b.file ? a.position.order < b.position.order : a.file < b.file
  }
}

extension SourceLocation.Position {
  fileprivate var order: (String, Int, Int) {
    switch self {
    case .wholeFile: ("", 0, 0)
    case .text(let line, let column): ("", line, column)
    case .cell(let sheet, let row, let column): (sheet, row, column)
    }
  }
}
