import Foundation
import Publishing
import TestSupport
import Testing

struct SearchTextTests {
  /// The examples that the tests of the script read too.
  @Test func foldsAsTheSharedExamplesSay() throws {
    let file = try bytes(of: "\(repositoryFolder)/Tests/SearchTests/fold.json")
    let examples = try JSONDecoder().decode([[String]].self, from: Data(file))
    #expect(examples.map { [$0[0], SearchText.folded($0[0])] } == examples)
    #expect(examples.count > 10)
  }
}
