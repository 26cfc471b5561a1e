/// A column of a sheet (栏): its heading, how wide it is, and how its cells are shown.
package struct SheetColumn: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// A text, whatever it looks like: codes keep all their digits.
    case text
    /// A text of several lines.
    case wrapped
    /// A date, shown as `2026-03-05`.
    case day
    case integer
  }

  package let heading: String
  /// In characters of the width of a digit.
  package let width: Double
  package let format: Format
  /// What somebody who fills in the sheet may enter; nil where that is free.
  package let entry: SheetEntry?

  package init(_ heading: String, width: Double, _ format: Format, entry: SheetEntry? = nil) {
    self.heading = heading
    self.width = width
    self.format = format
    self.entry = entry
  }
}

/// What may be entered in the cells of a column (数据验证), and what is said there.
package struct SheetEntry: Hashable, Sendable {
  package enum Choice: Hashable, Sendable {
    case any
    /// One of these; together with their commas at most 255 characters.
    case list([String])
    /// One of the values of a range, such as `=代码!$A$2:$A$40`.
    case range(String)
  }

  package let choice: Choice
  /// At most 32 characters.
  package let title: String
  /// At most 255 characters.
  package let message: String
  /// Whether something else is refused, and not only warned of.
  package let isStrict: Bool

  package init(_ choice: Choice, title: String, message: String, isStrict: Bool = true) {
    self.choice = choice
    self.title = title
    self.message = message
    self.isStrict = isStrict
  }
}
