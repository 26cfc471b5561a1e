/// The short name of a blank form within its programme (表单编号).
package typealias BlankFormID = Identifier<BlankForm>

/// A form that applicants or bureaus fill in on paper (表单): its blocks in their order, without
/// any value.
package struct BlankForm: Hashable, Sendable {
  package let id: BlankFormID
  package let title: String
  package let article: String?
  /// What to heed in filling it in (说明).
  package let notes: [String]
  package let blocks: [Block]

  /// A part of a form (栏目).
  package struct Block: Hashable, Sendable {
    package let heading: String?
    package let content: Content

    package init(heading: String?, content: Content) {
      self.heading = heading
      self.content = content
    }
  }

  package enum Content: Hashable, Sendable {
    /// Labelled cells to write in, row by row (填写).
    case cells([[Cell]])
    /// A table with so many empty rows (表头, 行).
    case table([Column], rows: Int)
    /// Room for so many lines under a label (书写, 行).
    case writing(String, lines: Int)
    /// Printed paragraphs (文字).
    case text([String])
    /// Lines for a signature, a seal, a date (落款).
    case signatures([String])
  }

  /// A label and the room beside it; with choices, boxes to tick.
  package struct Cell: Hashable, Sendable {
    package let label: String
    package let choices: [String]

    package init(label: String, choices: [String]) {
      self.label = label
      self.choices = choices
    }
  }

  /// A column of a table, perhaps divided (分列).
  package struct Column: Hashable, Sendable {
    package let name: String
    package let parts: [String]

    package init(name: String, parts: [String]) {
      self.name = name
      self.parts = parts
    }
  }

  package init(
    id: BlankFormID,
    title: String,
    article: String?,
    notes: [String],
    blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.article = article
    self.notes = notes
    self.blocks = blocks
  }
}
