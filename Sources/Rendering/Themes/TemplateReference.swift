/// The reference of what templates may read, as Markdown for `themes/README.md`.
package enum TemplateReference {
  /// A table for each page, sorted, then one for each record that pages share.
  package static func markdown(of pages: [String: RecordShape]) -> String {
    var text = ""
    var shared: [RecordShape] = []
    for (template, shape) in pages.sorted(by: { $0.key < $1.key }) {
      text += "### `\(template)`（\(shape.name)）\n\n" + table(of: shape) + "\n"
      collect(shape, into: &shared)
    }
    for shape in shared.sorted(by: { $0.name < $1.name }) {
      text += "### \(shape.name)\n\n" + table(of: shape) + "\n"
    }
    return text
  }

  private static func table(of shape: RecordShape) -> String {
    let rows = shape.fields.map { "| `\($0.name)` | \($0.shape.label) | \($0.doc) |\n" }
    return "| 字段 | 种类 | 说明 |\n| --- | --- | --- |\n" + rows.joined()
  }

  /// Adds the records below a shape; two records of one name must be one.
  private static func collect(_ shape: RecordShape, into shared: inout [RecordShape]) {
    for field in shape.fields {
      guard let inner = record(in: field.shape) else { continue }
      if let known = shared.first(where: { $0.name == inner.name }) {
        precondition(known == inner, "two records are called \(inner.name)")
        continue
      }
      shared.append(inner)
      collect(inner, into: &shared)
    }
  }

  private static func record(in shape: Shape) -> RecordShape? {
    switch shape {
    case .text, .number, .flag, .html: nil
    case .list(let element): record(in: element)
    case .optional(let wrapped): record(in: wrapped)
    case .record(let record): record
    }
  }
}
