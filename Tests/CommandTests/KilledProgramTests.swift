import Diagnostics
import Glibc
import TestSupport
import Testing

/// The program itself, killed while it builds: the folder is the old site or the new one.
struct KilledProgramTests {
  @Test func aKilledBuildLeavesOneWholeSite() throws {
    try withSampleFolder { folder in
      let award: RelativePath = "notices/2023/p-award.md"
      let first = try #require(SampleContent.files[award] ?? nil)
      let editions = try [first, first.replacing("认定如下。", with: "认定名单如下。")].map { body in
        try write(body, to: "\(folder)/content/\(award)")
        try #require(try gongshi("build", "--as-of", "2024-03-01", in: folder).status == 0)
        return try files(below: "\(folder)/site")
      }
      #expect(editions[0] != editions[1])
      var killed = 0
      for turn in 0..<24 {
        let body = turn.isMultiple(of: 2) ? first : first.replacing("认定如下。", with: "认定名单如下。")
        try write(body, to: "\(folder)/content/\(award)")
        if try !buildKilled(after: UInt32(turn) * 4000, in: folder) { killed += 1 }
        let site = try files(below: "\(folder)/site")
        #expect(editions.contains(site), "turn \(turn)")
      }
      #expect(killed > 0)
      #expect(try gongshi("build", "--as-of", "2024-03-01", in: folder).status == 0)
      #expect(editions.contains(try files(below: "\(folder)/site")))
    }
  }

  /// Builds and kills the build after some microseconds; returns whether it finished before.
  private func buildKilled(after delay: UInt32, in folder: String) throws -> Bool {
    let run = try TestSupport.run(
      "/usr/bin/timeout",
      [
        "--signal=KILL", "0.\(String(1_000_000 + Int(delay)).dropFirst())",
        "\(productsFolder)/gongshi", "build", "--as-of", "2024-03-01",
      ],
      in: folder,
      environment: []
    )
    return run.status == 0
  }
}
