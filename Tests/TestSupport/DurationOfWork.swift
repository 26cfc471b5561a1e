/// How long something takes. A test asks for it itself where it must not take long: `.timeLimit`
/// counts what the test waits for others, too.
package func duration(_ work: () throws -> Void) rethrows -> Duration {
  try ContinuousClock().measure(work)
}
