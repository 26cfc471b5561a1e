import Rendering

/// What a value of JSON may be (JSON Schema 2020-12), as a value that writes itself.
struct JSONSchema: Hashable, Sendable {
  indirect enum Form: Hashable, Sendable {
    case any
    /// A text, of a format that the standard names.
    case text(format: String?)
    case integer
    case flag
    /// One of some texts.
    case choice([String])
    case constant(Int)
    case list(JSONSchema)
    /// An object with these keys; no other may stand where it is closed.
    case object([Property], isClosed: Bool)
    /// An object with keys of its own, each with such a value.
    case map(JSONSchema)
  }

  /// A key of an object and its value.
  struct Property: Hashable, Sendable {
    let name: String
    let schema: JSONSchema
    var isRequired = true
  }

  let form: Form
  /// What the value means, for people (说明).
  var description: String?
  /// A value as it may stand; of flags, objects and maps none is shown.
  var example: DataValue?
  var isNullable = false

  init(_ form: Form, _ description: String? = nil) {
    self.form = form
    self.description = description
  }

  static let text = JSONSchema(.text(format: nil))
  static let integer = JSONSchema(.integer)
  static let any = JSONSchema(.any)

  /// An object with all of these keys and no other.
  static func object(_ properties: [Property], _ description: String? = nil) -> JSONSchema {
    JSONSchema(.object(properties, isClosed: true), description)
  }

  /// An object that has these keys at least.
  static func open(_ properties: [Property], _ description: String? = nil) -> JSONSchema {
    JSONSchema(.object(properties, isClosed: false), description)
  }

  static func list(_ item: JSONSchema, _ description: String? = nil) -> JSONSchema {
    JSONSchema(.list(item), description)
  }

  func described(_ description: String) -> JSONSchema {
    var copy = self
    copy.description = description
    return copy
  }

  var orNull: JSONSchema {
    var copy = self
    copy.isNullable = true
    return copy
  }
}

extension JSONSchema {
  /// Its keywords, into an object that is open.
  func write(to json: inout JSONWriter) {
    if let description { json.field("description", description) }
    if isNullable, typeName == nil {
      json.array("anyOf") { json in
        json.object { writeForm(to: &$0) }
        json.object { $0.field("type", "null") }
      }
    } else {
      writeForm(to: &json)
    }
    writeExample(to: &json)
  }

  /// The type that a keyword of its own names, so that `null` can stand beside it.
  private var typeName: String? {
    switch form {
    case .any, .choice, .constant: nil
    case .text: "string"
    case .integer: "integer"
    case .flag: "boolean"
    case .list: "array"
    case .object, .map: "object"
    }
  }

  private func writeForm(to json: inout JSONWriter) {
    if let typeName {
      if isNullable {
        json.field("type", [typeName, "null"])
      } else {
        json.field("type", typeName)
      }
    }
    switch form {
    case .any, .integer, .flag: break
    case .text(let format): if let format { json.field("format", format) }
    case .choice(let values): json.field("enum", values)
    case .constant(let number): json.field("const", number)
    case .list(let item): json.object("items") { item.write(to: &$0) }
    case .map(let value): json.object("additionalProperties") { value.write(to: &$0) }
    case .object(let properties, let isClosed):
      json.object("properties") { json in
        for property in properties {
          json.object(JSONKey(property.name)) { property.schema.write(to: &$0) }
        }
      }
      json.field("required", properties.filter(\.isRequired).map(\.name))
      if isClosed { json.field("additionalProperties", false) }
    }
  }

  private func writeExample(to json: inout JSONWriter) {
    guard let example else { return }
    json.array("examples") { json in
      switch example {
      case .empty, .flag: break
      case .integer(let number): json.element(number)
      case .text, .day: json.element(example.text)
      case .list(let values): json.array { for value in values { $0.element(value) } }
      }
    }
  }
}
