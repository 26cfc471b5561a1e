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
    _ value: Head,
    _ items: @escaping @Sendable ((Item) throws(FileError) -> Void) throws(FileError) -> Void
  ) -> PlannedFile {
    PlannedFile(
      path,
      .pieces { write throws(FileError) in
        var bytes = object(head, value)
        bytes.removeLast()
        bytes += ",\"\(key)\":[\n".utf8
        var isFirst = true
        try items { one throws(FileError) in
          if !isFirst { bytes += ",\n".utf8 }
          isFirst = false
          bytes += object(item, one)
          if bytes.count >= PlannedFile.pieceSize {
            try write(bytes)
            bytes.removeAll(keepingCapacity: true)
          }
        }
        bytes += (isFirst ? "]" : "\n]").utf8
        if let tail {
          bytes += ",".utf8
          bytes += object(tail, value).dropFirst()
        } else {
          bytes += "}".utf8
        }
        bytes += "\n".utf8
        try write(bytes)
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

  private func object<Value>(_ shape: JSONShape<Value>, _ value: Value) -> [UInt8] {
    var json = JSONWriter()
    json.object { shape.write(value, &$0) }
    return json.bytes
  }
}
