import TestSupport
import Testing

/// The committed edition is what the content builds, on any machine.
struct GoldenSiteTests {
  @Test(
    "the committed edition is rebuilt byte for byte",
    arguments: [
      (["TZ=America/Los_Angeles", "LC_ALL=C", "LANG=C"], "1"),
      (
        [
          "TZ=Pacific/Kiritimati", "LC_ALL=zh_CN.UTF-8", "LANG=tr_TR.UTF-8",
          "YAMS_DEFAULT_ENCODING=UTF16",
        ], "5"
      ),
    ]
  )
  func rebuild(environment: [String], jobs: String) throws {
    try withTemporaryFolder { folder in
      let run = try gongshi(
        "build",
        "--content",
        "content",
        "--theme",
        "themes/official",
        "--output",
        "\(folder)/site",
        "--as-of",
        try committedDay(),
        "--jobs",
        jobs,
        environment: environment
      )
      try #require(run.status == 0, "\(run.errors)")
      let built = try reproducible(files(below: "\(folder)/site"))
      let committed = try reproducible(files(below: "\(repositoryFolder)/site"))
      #expect(built.keys.sorted() == committed.keys.sorted())
      let differing = committed.keys.sorted().filter { built[$0] != committed[$0] }
      #expect(differing == [], "run make site and commit what it makes")
    }
  }

  @Test func anotherThemeIsAFolderAndHasTheSamePages() throws {
    try withTemporaryFolder { folder in
      let run = try gongshi(
        "build",
        "--content",
        "content",
        "--theme",
        "themes/plain",
        "--output",
        "\(folder)/site",
        "--as-of",
        try committedDay()
      )
      try #require(run.status == 0, "\(run.errors)")
      let built = try reproducible(files(below: "\(folder)/site")).keys.sorted()
      #expect(built == (try reproducible(files(below: "\(repositoryFolder)/site")).keys.sorted()))
    }
  }

  /// Without the files whose bytes a library's version decides, which git ignores.
  private func reproducible(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    files.filter { path, _ in
      !path.hasSuffix(".xlsx") && !path.hasSuffix(".sqlite") && !path.hasSuffix("SHA256SUMS.binary")
    }
  }

  /// The day in `edition.json`, which must be the one that `make site` builds for.
  private func committedDay() throws -> String {
    let manifest = try text(of: "\(repositoryFolder)/site/edition.json")
    let opening = #""as_of":""#
    let start = try #require(manifest.firstRange(of: opening)?.upperBound)
    let day = String(manifest[start...].prefix(10))
    let makefile = try text(of: "\(repositoryFolder)/Makefile")
    #expect(makefile.contains("DAY = \(day)\n"))
    return day
  }
}
