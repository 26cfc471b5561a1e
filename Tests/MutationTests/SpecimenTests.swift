import Diagnostics
import TestSupport
import Testing

struct SpecimenTests {
  @Test func theSpecimenIsWithoutAFinding() throws {
    let findings = try Specimen.findings(in: Specimen.shared.get().tree(), jobs: 2)
    #expect(findings.map { DiagnosticPrinter.text($0) } == [])
  }

  /// A key or column that is new in the format has to be put into the specimen.
  @Test func theSpecimenHoldsEveryKeyAndColumnThatIsAskedFor() throws {
    let specimen = try Specimen.shared.get()
    let held = try specimen.texts.reduce(into: Set<String>()) { held, file in
      held.formUnion(try Site.names(in: file.path, file.text))
    }
    let asked = try askedNames()
    #expect(asked.count > 120)
    #expect(asked.subtracting(held).sorted() == [])
  }

  /// The names that stand in the sources of the formats, as arguments of the functions that read.
  private func askedNames() throws -> Set<String> {
    let folder = "\(repositoryFolder)/Sources/Ingest/Formats"
    var names: Set<String> = []
    for (_, bytes) in try files(below: folder) {
      let source = String(decoding: bytes, as: UTF8.self)
      for match in source.matches(of: /(?:fields|columns|records)\.\w+\(\s*"([^"]+)"/) {
        names.insert(String(match.1))
      }
      for match in source.matches(of: /"([^"\\]+)",\s*&(?:fields|\$0)/) {
        names.insert(String(match.1))
      }
      for list in source.matches(of: /(?:words|required|optional|text,)(?: =)? \[([^\]]+)\]/) {
        names.formUnion(list.1.matches(of: /"([^"]+)"/).map { String($0.1) })
      }
    }
    return names
  }
}

extension Site {
  /// The names of keys and columns in a file of the specimen.
  fileprivate static func names(in path: RelativePath, _ text: String) throws -> Set<String> {
    let sites = try Mutation.sites(of: path, text, EditableText(text))
    return Set(sites.filter { $0.role == .heading || $0.role == .keyName }.map(\.value))
  }
}
