/// What a template may read of a Swift type: declared once, for compiling, rendering and the docs.
package struct View<Root>: Sendable {
  package let shape: RecordShape
  private let count: Int
  private let read: @Sendable (Root, inout [Value]) -> Void

  package init(_ name: String, _ fields: [Field<Root>]) {
    shape = RecordShape(name, fields.map(\.shape))
    count = fields.count
    read = inTurn(
      fields.map(\.read).map { read in { root, values in values.append(read(root)) } }
    )
  }

  /// The value with every field read, in the order of the shape.
  package func value(of root: Root) -> Value {
    var values: [Value] = []
    values.reserveCapacity(count)
    read(root, &values)
    return .record(values)
  }

  /// The same, for many pages.
  package func shown(_ root: Root) -> Shown<Root> { Shown(value: value(of: root)) }

  package func shown(_ roots: [Root]) -> Shown<[Root]> { Shown(value: list(of: roots)) }

  fileprivate func list(of roots: [Root]) -> Value {
    var values: [Value] = []
    values.reserveCapacity(roots.count)
    for root in roots { values.append(value(of: root)) }
    return .list(values)
  }
}

/// What templates read of something, read once for many pages (预先取值).
package struct Shown<Root>: Sendable {
  fileprivate let value: Value
}

/// One field of a view: its name in templates, a phrase that explains it, how it is read.
package struct Field<Root>: Sendable {
  let shape: RecordShape.Field
  let read: @Sendable (Root) -> Value

  private init(
    _ name: String,
    _ doc: String,
    _ shape: Shape,
    _ read: @escaping @Sendable (Root) -> Value
  ) {
    self.shape = RecordShape.Field(name, doc, shape)
    self.read = read
  }
}

extension Field {
  package static func text(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, doc, .text) { .text(get($0)) }
  }

  package static func optionalText(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, doc, .optional(.text)) { get($0).map(Value.text) ?? .none }
  }

  package static func number(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> Int
  ) -> Field {
    Field(name, doc, .number) { .number(get($0)) }
  }

  package static func optionalNumber(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> Int?
  ) -> Field {
    Field(name, doc, .optional(.number)) { get($0).map(Value.number) ?? .none }
  }

  package static func flag(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> Bool
  ) -> Field {
    Field(name, doc, .flag) { .flag(get($0)) }
  }

  package static func html(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> HTML
  ) -> Field {
    Field(name, doc, .html) { .html(get($0)) }
  }

  package static func optionalHTML(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> HTML?
  ) -> Field {
    Field(name, doc, .optional(.html)) { get($0).map(Value.html) ?? .none }
  }

  package static func texts(
    _ name: String,
    _ doc: String,
    _ get: @escaping @Sendable (Root) -> [String]
  ) -> Field {
    Field(name, doc, .list(.text)) { .list(get($0).map(Value.text)) }
  }

  package static func record<Child>(
    _ name: String,
    _ doc: String,
    _ view: View<Child>,
    _ get: @escaping @Sendable (Root) -> Child
  ) -> Field {
    Field(name, doc, .record(view.shape)) { view.value(of: get($0)) }
  }

  package static func record<Child>(
    _ name: String,
    _ doc: String,
    _ view: View<Child>,
    shown get: @escaping @Sendable (Root) -> Shown<Child>
  ) -> Field {
    Field(name, doc, .record(view.shape)) { get($0).value }
  }

  package static func list<Child>(
    _ name: String,
    _ doc: String,
    _ view: View<Child>,
    shown get: @escaping @Sendable (Root) -> Shown<[Child]>
  ) -> Field {
    Field(name, doc, .list(.record(view.shape))) { get($0).value }
  }

  package static func optionalRecord<Child>(
    _ name: String,
    _ doc: String,
    _ view: View<Child>,
    _ get: @escaping @Sendable (Root) -> Child?
  ) -> Field {
    Field(name, doc, .optional(.record(view.shape))) { root in
      guard let child = get(root) else { return .none }
      return view.value(of: child)
    }
  }

  package static func list<Child>(
    _ name: String,
    _ doc: String,
    _ view: View<Child>,
    _ get: @escaping @Sendable (Root) -> [Child]
  ) -> Field {
    Field(name, doc, .list(.record(view.shape))) { view.list(of: get($0)) }
  }
}
