import Diagnostics
import Files
import TestSupport
import Testing

/// Every value of the content, wrong in every way in which people get it wrong.
struct MutationTests {
  @Test func everyMutationIsFoundWhereItIsOrHasAReason() async throws {
    let specimen = try Specimen.shared.get()
    let mutations = try Mutation.all(of: specimen)
    let reasons = Reasons(try text(of: "\(repositoryFolder)/Tests/MutationTests/reasons.txt"))
    let outcomes = try await outcomes(of: mutations, reasons, specimen)
    var needed: Set<Reason> = []
    let unexplained = outcomes.filter { outcome in
      if outcome.isHere { return false }
      let reason = reasons.all.first { $0.explains(outcome) }
      if let reason { needed.insert(reason) }
      return reason == nil
    }
    for outcome in unexplained.sorted(by: { $0.description < $1.description }) {
      Issue.record("\(outcome)")
    }
    let stale = reasons.all.filter { !needed.contains($0) }
    #expect(stale.map { "\($0.file) | \($0.key) | \($0.kind)" } == [])
    #expect(mutations.count > 1500)
  }

  private func outcomes(
    of mutations: [Mutation],
    _ reasons: Reasons,
    _ specimen: Specimen
  ) async throws -> [Outcome] {
    try await withThrowingTaskGroup { group in
      for (index, mutation) in mutations.enumerated() {
        group.addTask { try Self.outcome(of: mutation, index, reasons, specimen) }
      }
      var outcomes: [Outcome] = []
      for try await outcome in group { outcomes.append(outcome) }
      return outcomes
    }
  }

  /// Making every page takes most of the time: it is done for what the first checks pass without a
  /// reason, and for a part of the rest.
  private static func outcome(
    of mutation: Mutation,
    _ index: Int,
    _ reasons: Reasons,
    _ specimen: Specimen
  ) throws -> Outcome {
    let content = specimen.tree(changing: mutation.site.file, to: Array(mutation.text.utf8))
    let findings = try Specimen.earlyFindings(in: content) { Outcome(mutation, $0).isHere }
    let early = Outcome(mutation, findings)
    if early.isHere, index % 40 != 0 { return early }
    if index % 10 != 0, reasons.all.contains(where: { $0.explains(early) }) { return early }
    return Outcome(mutation, try Specimen.findings(in: content, jobs: 1))
  }
}

extension Outcome {
  fileprivate var isHere: Bool { if case .here = told { true } else { false } }
}

extension Outcome: CustomStringConvertible {
  var description: String {
    let site = mutation.site
    let places = findings.prefix(3).map { "\($0.location?.description ?? "-") \($0.code)" }
    return "\(site.file) | \(site.key) | \(mutation.kind.rawValue) | "
      + "line \(site.line) “\(site.value)” \(places)"
  }
}
