import Diagnostics
import Files
import Rendering

/// A JSON document with one long array, made piece by piece (长列表文件): keys before the array, its
/// objects, a line each, keys behind it.
struct LongDocument<Head: Sendable, Item: Sendable>: Sendable {
  let key: String
  let head: JSONShape<Head>
  let item: JSONShape<Item>
  var tail: JSONShape<Head>?

  /// The document as a file of the plan; `items` hands over the objects in their order.
  func file(
    _ path: RelativePath,
    isTwin: Bool = false,
    _ value: Head,
    _ items: @escaping @Sendable ((Item) throws(FileError) -> Void) throws(FileError) -> Void
  ) -> PlannedFile {
    PlannedFile(
      path,
      isTwin: isTwin,
      .pieces { write throws(FileError) in
        var json = JSONWriter()
        json.beginObject()
        head.write(value, &json)
        json.beginArray(JSONKey(key), linePerElement: true)
        try items { one throws(FileError) in
          json.object { item.write(one, &$0) }
          if json.bytes.count >= PlannedFile.pieceSize { try json.handOn(to: write) }
        }
        json.endArray()
        tail?.write(value, &json)
        json.endObject()
        json.lineBreak()
        try json.handOn(to: write)
      }
    )
  }

  /// What the document is, with a word on its array.
  func schema(_ label: String) -> JSONSchema {
    .object(
      head.properties + [.init(name: key, schema: .list(item.schema, label))]
        + (tail?.properties ?? [])
    )
  }
}
