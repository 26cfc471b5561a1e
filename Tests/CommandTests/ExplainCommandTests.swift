import Glibc
import TestSupport
import Testing

struct ExplainCommandTests {
  @Test func everyKindOfFindingInTheSourcesIsListedOnce() throws {
    let run = try gongshi("explain")
    let listed = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
      .map(String.init)
    let declared = try files(below: "\(repositoryFolder)/Sources").values.flatMap { bytes in
      codes(in: String(decoding: bytes, as: UTF8.self))
    }
    #expect(listed == declared.sorted())
    #expect(listed.count > 50)
  }

  @Test func theTableOfCodesIsWhatTheProgramSays() throws {
    let path = "\(repositoryFolder)/Sources/FINDINGS.md"
    let table = try gongshi("explain", "--table").output
    if getenv("RECORD") != nil { try write(table, to: path) }
    #expect(
      try text(of: path) == table,
      "RECORD=1 swift test --filter ExplainCommandTests rewrites it"
    )
  }

  @Test func aCodeIsExplained() throws {
    let run = try gongshi("explain", "publicity/too-few-working-days")
    #expect(run.output.hasPrefix("publicity/too-few-working-days（错误）\n办法规定了"))
  }

  @Test func aCodeIsExplainedAsJSON() throws {
    let run = try gongshi("explain", "site/path-claimed-twice", "--format", "json")
    #expect(
      run.output
        == #"{"code":"site/path-claimed-twice","severity":"error","explanation":"网站上的每个网址只能放一个文件。平台编号、公告编号不要用 index 这类已有用途的词，也不要重复。"}"#
        + "\n"
    )
    let all = try gongshi("explain", "--format", "json").output.split(separator: "\n")
    #expect(try all.count == gongshi("explain").output.split(separator: "\n").count)
  }

  @Test func aMisspeltCodeIsAnsweredWithTheNearest() throws {
    let run = try gongshi("explain", "publicity/too-few-workdays")
    #expect(run.status == 64)
    #expect(run.errors.contains("是否要写 publicity/too-few-working-days"))
  }

  /// The codes that a source declares: the first text of each `DiagnosticKind`.
  private func codes(in source: String) -> [String] {
    source.split(separator: "DiagnosticKind(").dropFirst().compactMap { declaration in
      let start = declaration.drop { $0 == " " || $0 == "\n" }
      guard start.first == "\"" else { return nil }
      return String(start.dropFirst().prefix { $0 != "\"" })
    }
  }
}
