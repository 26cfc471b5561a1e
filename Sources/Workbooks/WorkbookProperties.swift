import CXlsxWriter
import Glibc

/// What a workbook says of itself (文档属性).
package struct WorkbookProperties: Hashable, Sendable {
  package let title: String
  package let subject: String
  package let author: String
  package let comments: String
  /// Seconds since 1970-01-01, never 0: the library would take the clock's time.
  package let created: Int

  package init(title: String, subject: String, author: String, comments: String, created: Int) {
    self.title = title
    self.subject = subject
    self.author = author
    self.comments = comments
    self.created = created
  }

  /// Gives the properties to a workbook, which copies them.
  func set(in workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    let texts = [title, subject, author, comments].map { (text: String) in strdup(text) }
    defer { for text in texts { free(text) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.subject = texts[1]
    properties.author = texts[2]
    properties.comments = texts[3]
    properties.created = created == 0 ? 1 : created
    return workbook_set_properties(workbook, &properties)
  }
}
