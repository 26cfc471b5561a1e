import Rendering

/// The keys of a JSON object in their order (对象结构): how each follows from a value, and what the
/// schema says of it, in one declaration.
struct JSONShape<Value>: Sendable {
  let properties: [JSONSchema.Property]
  /// Writes the keys into an object that is open.
  let write: @Sendable (Value, inout JSONWriter) -> Void

  private init(
    _ properties: [JSONSchema.Property],
    _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) {
    self.properties = properties
    self.write = write
  }

  private init(
    _ name: String,
    _ schema: JSONSchema,
    _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) {
    self.init([JSONSchema.Property(name: name, schema: schema)], write)
  }

  init(_ fields: [DataField<Value>]) {
    self.init(
      fields.map { .init(name: $0.column.name, schema: JSONSchema($0.column)) },
      inTurn(
        fields.map { field in
          let (key, read) = (field.column.key, field.value)
          return { value, json in json.field(key, read(value)) }
        }
      )
    )
  }

  /// A number that is always the same.
  static func constant(_ name: String, _ label: String, _ number: Int) -> JSONShape {
    let key = JSONKey(quoting: name)
    return JSONShape(name, JSONSchema(.constant(number), label)) { _, json in
      json.field(key, number)
    }
  }

  /// Objects under one key.
  static func list<Item>(
    _ name: String,
    _ label: String,
    linePerElement: Bool = true,
    _ item: JSONShape<Item>,
    _ items: @escaping @Sendable (Value) -> [Item]
  ) -> JSONShape {
    let key = JSONKey(quoting: name)
    return JSONShape(name, .list(item.schema, label)) { value, json in
      json.array(key, linePerElement: linePerElement) { json in
        for one in items(value) { json.object { item.write(one, &$0) } }
      }
    }
  }

  /// One object under a key, or `null`; `empty` says what that means.
  static func optional<Item>(
    _ name: String,
    _ label: String,
    empty: String,
    _ item: JSONShape<Item>,
    _ child: @escaping @Sendable (Value) -> Item?
  ) -> JSONShape {
    let key = JSONKey(quoting: name)
    return JSONShape(name, item.schema.described("\(label)；null：\(empty)").orNull) { value, json in
      if let child = child(value) {
        json.object(key) { item.write(child, &$0) }
      } else {
        json.null(key)
      }
    }
  }

  /// One object under a key.
  static func object<Item>(
    _ name: String,
    _ label: String,
    _ item: JSONShape<Item>,
    _ child: @escaping @Sendable (Value) -> Item
  ) -> JSONShape {
    let key = JSONKey(quoting: name)
    return JSONShape(name, item.schema.described(label)) { value, json in
      json.object(key) { item.write(child(value), &$0) }
    }
  }

  /// A value of a table that may be of any type.
  static func any(
    _ name: String,
    _ label: String,
    _ child: @escaping @Sendable (Value) -> DataValue
  ) -> JSONShape {
    let key = JSONKey(quoting: name)
    return JSONShape(name, JSONSchema.any.described(label)) { value, json in
      json.field(key, child(value))
    }
  }

  /// Keys that follow from the content, with texts or `null`.
  static func texts(
    _ name: String,
    _ label: String,
    _ values: @escaping @Sendable (Value) -> [(String, String?)]
  ) -> JSONShape {
    let key = JSONKey(quoting: name)
    return JSONShape(name, JSONSchema(.map(.text.orNull), label)) { value, json in
      json.object(key) { json in
        for (name, text) in values(value) { json.field(JSONKey(name), text) }
      }
    }
  }

  /// The same keys, of something that has such a value.
  func of<Outer>(_ value: @escaping @Sendable (Outer) -> Value) -> JSONShape<Outer> {
    JSONShape<Outer>(properties) { outer, json in write(value(outer), &json) }
  }

  /// The keys of several shapes, one after the other.
  init(@JSONShapeBuilder<Value> _ parts: () -> [JSONShape]) {
    let parts = parts()
    self.init(parts.flatMap(\.properties), inTurn(parts.map(\.write)))
  }

  /// An object with these keys and no other.
  var schema: JSONSchema { .object(properties) }
}

/// Lets the parts of a shape stand one under the other, each checked by itself.
@resultBuilder
struct JSONShapeBuilder<Value> {
  static func buildExpression(_ part: JSONShape<Value>) -> JSONShape<Value> { part }
  static func buildExpression(_ field: DataField<Value>) -> JSONShape<Value> { JSONShape([field]) }
  static func buildBlock(_ parts: JSONShape<Value>...) -> [JSONShape<Value>] { parts }
}
