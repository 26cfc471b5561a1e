import Dispatch
import Synchronization

/// What `make` makes of the numbers below `count`, by as many threads as there are cores; in the
/// order of the numbers, whichever ends first.
package func concurrentMap<Element: Sendable>(
  _ count: Int,
  _ make: @Sendable (Int) -> Element
) -> [Element] {
  let made = Mutex([Element?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let element = make(index)
    made.withLock { $0[index] = element }
  }
  return made.withLock { $0.compactMap(\.self) }
}
