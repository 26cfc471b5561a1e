import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// The guard looks at no twin: whatever the content has in one stands in another file, too.
struct TwinsTests {
  /// Every value that may hold any text holds a mark in its turn; the theme shows none of them.
  @Test func whatATwinTellsStandsInAFileThatIsLookedAt() async throws {
    let specimen = try Specimen.shared.get()
    let marked = try Self.marked(specimen)
    let seen = try await withThrowingTaskGroup(of: Bool.self) { group in
      for (place, tree) in marked {
        group.addTask { try Self.isInATwin(place, tree) }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(seen >= 20)
  }

  private static let mark = "x.marke@qq.com"

  /// The content with a mark at the end of one value, for every cell, and for the first value of every
  /// key in a folder.
  private static func marked(_ specimen: Specimen) throws -> [(place: String, FileTree)] {
    var keys: Set<String> = []
    return try specimen.texts.flatMap { path, text in
      let editable = EditableText(text)
      let sites = try Mutation.sites(of: path, text, editable)
      return sites.compactMap { site -> (String, FileTree)? in
        guard [.cell, .plainScalar, .quotedScalar].contains(site.role),
          site.role == .cell || keys.insert("\(path.components.first ?? "") \(site.key)").inserted
        else { return nil }
        let value = site.value + mark
        let changed = editable.replacing(
          site.columns,
          ofLine: site.line,
          with: site.role == .plainScalar ? site.quotedIfNeeded(value) : value
        )
        let tree = specimen.tree(changing: path, to: Array(changed.utf8))
        return ("\(path) \(site.line) \(site.key)", tree)
      }
    }
  }

  /// Whether a twin has the mark; that another file has it, too, is expected.
  private static func isInATwin(_ place: String, _ tree: FileTree) throws -> Bool {
    if try Specimen.earlyFindings(in: tree).hasErrors { return false }
    let site = try SampleSite(tree, asOf: Specimen.day, jobs: 1)
    guard let build = site.build else { return false }
    let having = build.plan.files.filter { site.files[$0.path]?.contains(mark) == true }
    let twins = having.filter(\.isTwin)
    #expect(twins.isEmpty || twins.count < having.count, "\(place): \(twins.map(\.path))")
    return !twins.isEmpty
  }
}
