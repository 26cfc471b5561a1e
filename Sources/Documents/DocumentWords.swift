/// What a document says (文件内容): its texts by part, its properties, and what was not read.
package struct DocumentWords: Hashable, Sendable {
  /// One part of a document: a sheet, the body, the comments.
  package struct Part: Hashable, Sendable {
    package let name: String
    /// Lines of cells: a line break ends a row or a paragraph, a tab ends a cell.
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  package internal(set) var parts: [Part] = []
  /// What is stored beside the text, such as title, company, comments: name and value.
  package internal(set) var properties: [Part] = []
  /// The people named as author or last editor.
  package internal(set) var authors: [String] = []
  /// Why some of it was not read; empty where all was.
  package internal(set) var flaws: [DocumentFlaw] = []

  package init() {}

  /// What a document whose reading failed says.
  init(_ flaw: DocumentFlaw) { flaws = [flaw] }
}
