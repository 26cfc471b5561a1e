/// A value of many members that copies of what holds it share: they cost one reference, not one for
/// each member.
package final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value

  init(_ value: Value) { self.value = value }

  package static func == (a: Shared, b: Shared) -> Bool { a === b || a.value == b.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
