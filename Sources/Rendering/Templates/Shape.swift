/// What kind of thing a template meets under a name.
package indirect enum Shape: Sendable, Equatable {
  case text
  case number
  case flag
  case html
  case list(Shape)
  case record(RecordShape)
  /// May be missing: a template must ask before it uses it.
  case optional(Shape)
}

/// The fields a template may read of one type, in the order of their slots.
package struct RecordShape: Sendable, Equatable {
  /// One field: its name in templates, a phrase that explains it, its shape.
  package struct Field: Sendable, Equatable {
    package let name: String
    package let doc: String
    package let shape: Shape

    package init(_ name: String, _ doc: String, _ shape: Shape) {
      self.name = name
      self.doc = doc
      self.shape = shape
    }
  }

  package let name: String
  package let fields: [Field]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    precondition(
      Set(fields.map(\.name)).count == fields.count,
      "\(name) has two fields of one name"
    )
  }

  func slot(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

extension Shape {
  /// The word for it in findings and in the reference of templates.
  package var label: String {
    switch self {
    case .text: "文字"
    case .number: "整数"
    case .flag: "是否"
    case .html: "HTML"
    case .list(let element): "列表（\(element.label)）"
    case .record(let shape): shape.name
    case .optional(let wrapped): "可缺的\(wrapped.label)"
    }
  }
}

/// What a template reads: its shape is known from a `RecordShape`, its fields stand in slots.
package enum Value: Sendable, Equatable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case html(HTML)
  case list([Value])
  case record([Value])
  case none

  /// Whether `if` holds: a text or list that is not empty, a number other than zero.
  var holds: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .html(let html): !html.isEmpty
    case .list(let values): !values.isEmpty
    case .record: true
    case .none: false
    }
  }

  var isPresent: Bool {
    if case .none = self { return false }
    return true
  }
}
