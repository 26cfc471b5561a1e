import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

@testable import SearchProof

/// `/data/search.py`, the very file that is offered, run on folders.
struct SearchProgramTests {
  @Test func answersAsAScanDoes() throws {
    let made = try MadeEdition()
    let program = try program()
    let queries = SearchSample(700, of: made.scan).queries
      .filter { ![.introduction, .syllables, .initials, .mixed].contains($0.kind) }.map(\.text)
    let expected = ScanAnswers(made.scan).answers(
      to: queries.map(ScanAnswers.words),
      introductions: false
    ).map { hits in
      hits.filter { $0.rank != .pinyin }.map { made.scan.rows[$0.row].shown }.map {
        "\($0.id)\t\($0.name)\t\($0.operator)\t\($0.code)\n"
      }.joined()
    }
    #expect(queries.count > 500)
    try withTemporaryFolder { folder in
      for (name, bytes) in made.files {
        try write(bytes: bytes, to: "\(folder)/api/v1/search/\(name)")
      }
      try write(program, to: "\(folder)/search.py")
      let found = try answers(to: queries, in: folder)
      #expect(found == expected)
    }
  }

  @Test func readsTheFolderOfAWholeSite() throws {
    let site = try SampleSite(MadeEdition.tree, asOf: MadeEdition.day())
    try withTemporaryFolder { folder in
      for (path, text) in site.files { try write(text, to: "\(folder)/site/\(path)") }
      let arguments = ["python3", "-B", "site/data/search.py", "公共平台", "site"]
      let run = try run("/usr/bin/env", arguments, in: folder, environment: Self.environment)
      #expect(run.errors == "")
      #expect(
        run.output == """
          p-3\t公共平台\t丙有限公司\t
          p-2\t公共公共平台\t乙（济南）有限公司\t91370103MADEM002XB
          p-4\t西安先进ABC公共平台\t丁有限公司\t

          """
      )
    }
  }

  @Test func withoutAWordItTellsItsUse() throws {
    try withTemporaryFolder { folder in
      try write(program(), to: "\(folder)/search.py")
      let arguments = ["python3", "-B", "search.py"]
      let run = try run("/usr/bin/env", arguments, in: folder, environment: Self.environment)
      #expect(run.status == 1)
      #expect(run.errors.contains("用法：python3 search.py"))
    }
  }

  private static let environment = ["LC_ALL=C.UTF-8", "PYTHONIOENCODING=utf-8"]

  private func program() throws -> String {
    let site = try SampleSite(MadeEdition.tree, asOf: MadeEdition.day())
    return try #require(site.files["data/search.py"])
  }

  /// What the program prints for each query, all of them asked by one Python.
  private func answers(to queries: [String], in folder: String) throws -> [String] {
    let ask = """
      import runpy, sys
      for query in open("queries", encoding="utf-8").read().split("\\n"):
          sys.argv = ["search.py", query, "."]
          runpy.run_path("search.py")
          print("\\0", end="")
      """
    try write(queries.joined(separator: "\n"), to: "\(folder)/queries")
    let arguments = ["python3", "-B", "-c", ask]
    let run = try run("/usr/bin/env", arguments, in: folder, environment: Self.environment)
    try #require(run.errors == "")
    return run.output.split(separator: "\0", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }
}
