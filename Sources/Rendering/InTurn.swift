/// Steps as one that takes them in turn (依次). An array of closures would look up its types at run time
/// and count the references of each on every pass, and there are millions of passes.
package func inTurn<Source, Target>(
  _ steps: [@Sendable (Source, inout Target) -> Void]
) -> @Sendable (Source, inout Target) -> Void {
  inTurn(steps[...])
}

private func inTurn<Source, Target>(
  _ steps: ArraySlice<@Sendable (Source, inout Target) -> Void>
) -> @Sendable (Source, inout Target) -> Void {
  guard let first = steps.first else { return { _, _ in } }
  guard steps.count > 1 else { return first }
  let middle = steps.startIndex + steps.count / 2
  let (one, other) = (inTurn(steps[..<middle]), inTurn(steps[middle...]))
  return { source, target in
    one(source, &target)
    other(source, &target)
  }
}
