import Diagnostics
import Files
import TestSupport
import Testing

struct BrokenBytesTests {
  /// No bytes bring the program down or keep it busy: what ends here has passed.
  @Test("broken bytes end in findings", arguments: 0..<20)
  func brokenBytesEndInFindings(seed: Int) throws {
    let specimen = try Specimen.shared.get()
    let paths = specimen.files.keys.sorted()
    var chance = SeededChance(seed)
    for round in 0..<15 {
      var files = specimen.files
      for _ in 0..<Int.random(in: 1...2, using: &chance) {
        guard let path = paths.randomElement(using: &chance),
          let kind = BrokenBytes.allCases.randomElement(using: &chance)
        else { continue }
        files[path] = kind.applied(to: files[path] ?? [], &chance)
      }
      let tree = FileTree(bytes: files)
      let early = try Specimen.earlyFindings(in: tree)
      // What the first checks pass is made, and a part of the rest.
      if early.isEmpty || round % 3 == 0 { _ = try Specimen.findings(in: tree, jobs: 1) }
    }
  }

  @Test func theFindingsDoNotDependOnTheNumberOfJobs() throws {
    let specimen = try Specimen.shared.get()
    var files = specimen.files
    for (path, bytes) in specimen.files where path.fileExtension != "yaml" {
      files[path] = Array(
        String(decoding: bytes, as: UTF8.self).replacing("试验", with: "13800000000").utf8
      )
    }
    let tree = FileTree(bytes: files)
    let one = try Specimen.findings(in: tree, jobs: 1)
    #expect(!one.isEmpty)
    #expect(try Specimen.findings(in: tree, jobs: 4) == one)
  }
}
