/// Keeps a value until the process ends: taking millions of objects apart one by one takes a second,
/// while the system takes the memory back at once.
func keepUntilExit<Value>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value> {
  let value: Value

  init(_ value: Value) { self.value = value }
}
