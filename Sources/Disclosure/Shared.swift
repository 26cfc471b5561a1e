/// A value of many members that copies share until one of them is changed: what holds it costs one
/// reference to copy, not one for each member. Reading borrows it.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  init(_ value: Value) { box = Box(value) }

  var value: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }

  static func == (a: Self, b: Self) -> Bool { a.box === b.box || a.box.value == b.box.value }

  func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
