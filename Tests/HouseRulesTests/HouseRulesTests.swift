import TestSupport
import Testing

/// The promises of `Sources/README.md` that the compiler does not keep.
struct HouseRulesTests {
  @Test(
    "a module imports only what its place allows",
    arguments: [
      ("Diagnostics", []),
      ("Disclosure", ["Diagnostics", "Dispatch", "Synchronization"]),
      ("Files", ["Diagnostics", "Glibc", "Synchronization", "CCrypto", "CMalloc"]),
      ("Pinyin", []),
      (
        "Ingest",
        ["Diagnostics", "Files", "Disclosure", "Pinyin", "Yams", "Glibc", "Synchronization"]
      ),
      ("Rendering", ["Diagnostics", "Files", "CCmark", "CQREncode", "Yams"]),
      ("Documents", ["Glibc", "CZip", "CExpat"]),
      ("Workbooks", ["CXlsxWriter", "Glibc"]),
      ("Databases", ["CSQLite", "Glibc"]),
      (
        "Publishing",
        [
          "Diagnostics", "Files", "Disclosure", "Ingest", "Pinyin", "Rendering", "Documents",
          "Workbooks", "Databases",
          "Dispatch", "Synchronization",
        ]
      ),
      ("SearchProof", ["Disclosure", "Ingest", "Pinyin", "Publishing"]),
      (
        "Preview",
        [
          "Diagnostics", "Files", "Disclosure", "Rendering", "Publishing", "FlyingFox",
          "FlyingSocks", "Glibc", "Synchronization",
        ]
      ),
    ]
  )
  func imports(module: String, allowed: [String]) throws {
    let imported = try sources(of: module).flatMap { path, text in
      // What is indented is text, of a program that is shown.
      text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1,
          words.indices.contains(index + 1)
        else { return nil }
        return allowed.contains(String(words[index + 1])) ? nil : "\(path): \(line)"
      }
    }
    #expect(imported == [])
  }

  @Test func onlyTheFormatOfEncodingsTouchesGlibcInIngest() throws {
    let users = try sources(of: "Ingest").filter { $0.text.contains("import Glibc") }.map(\.path)
    #expect(users.sorted() == ["Sources/Ingest/Text/ForeignEncoding.swift"])
  }

  @Test func onlyOneFileOfDocumentsRunsAProgram() throws {
    let runners = try sources(of: "Documents").filter { $0.text.contains("posix_spawn(") }
    #expect(runners.map(\.path) == ["Sources/Documents/OutsideProgram.swift"])
  }

  @Test func documentsOpensNoFile() throws {
    let calls = ["fopen(", " open(", "openat(", "opendir("]
    let uses = try sources(of: "Documents").flatMap { path, text in
      calls.filter { text.contains($0) }.map { "\(path): \($0)" }
    }
    #expect(uses == [])
  }

  @Test(
    "nothing reads the clock, the environment or chance below the command line",
    arguments: [
      "Pinyin", "Disclosure", "Files", "Documents", "Workbooks", "Databases", "Ingest", "Rendering",
      "Publishing",
      "SearchProof", "Preview",
    ]
  )
  func noClock(module: String) throws {
    let forbidden = [
      "clock_gettime", "getenv", "CommandLine", "ContinuousClock", "Date()", ".random(", "time(nil",
    ]
    let uses = try sources(of: module).flatMap { path, text in
      forbidden.filter { text.contains($0) }.map { "\(path): \($0)" }
    }
    #expect(uses == [])
  }

  @Test func noForcedUnwrapsOrUncheckedPromises() throws {
    let forbidden = [
      "try!", "as!", "@unchecked", "nonisolated(unsafe)", "fatalError(", "TODO", "FIXME",
    ]
    let uses = try allSources().flatMap { path, text in
      forbidden.filter { text.contains($0) }.map { "\(path): \($0)" }
    }
    #expect(uses == [])
  }

  @Test func noFileIsLongerThanOneCanHold() throws {
    let long = try allSources().filter { $0.text.count { $0 == "\n" } > 300 }.map(\.path)
    #expect(long == [])
  }

  /// The modules, their sources by path.
  private func sources(of module: String) throws -> [(path: String, text: String)] {
    let folder = "\(repositoryFolder)/Sources/\(module)"
    return try files(below: folder).filter { $0.key.hasSuffix(".swift") }
      .map { ("Sources/\(module)/\($0.key)", String(decoding: $0.value, as: UTF8.self)) }
      .sorted { $0.0 < $1.0 }
  }

  private func allSources() throws -> [(path: String, text: String)] {
    let modules = [
      "Diagnostics", "Pinyin", "Disclosure", "Files", "Documents", "Workbooks", "Databases",
      "Ingest", "Rendering",
      "Publishing", "SearchProof", "Preview", "gongshi",
    ]
    return try modules.flatMap(sources)
  }
}
