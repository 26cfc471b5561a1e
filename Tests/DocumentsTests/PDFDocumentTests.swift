import Documents
import TestSupport
import Testing

/// Files made by ReportLab; they need poppler-utils, which `make test` installs.
struct PDFDocumentTests {
  private func words(_ name: String, folders: [String] = ["/usr/bin"]) throws -> DocumentWords {
    let bytes = try bytes(of: "\(repositoryFolder)/Tests/DocumentsTests/Fixtures/\(name)")
    return DocumentReader(programFolders: folders).words(of: bytes, kind: "pdf")
  }

  @Test func readsTextAndProperties() throws {
    let words = try words("list.pdf")
    let text = words.parts.map(\.text).joined()
    #expect(text.contains("13800000006"))
    #expect(words.properties.contains { $0.name == "Subject" && $0.text == "13800000007" })
    #expect(words.authors == ["王示例"])
    #expect(words.flaws == [])
  }

  @Test func aPageWithoutTextIsTold() throws {
    #expect(try words("scan.pdf").flaws == [.noText])
  }

  @Test func withoutTheProgramNothingIsRead() throws {
    #expect(try words("list.pdf", folders: []).flaws == [.programMissing("pdfinfo")])
    #expect(
      try words("list.pdf", folders: ["/nowhere", "."]).flaws == [.programMissing("pdfinfo")]
    )
  }

  @Test func whatIsNoPDFIsDamaged() {
    let reader = DocumentReader(programFolders: ["/usr/bin"])
    #expect(reader.words(of: Array("%PDF-1.7 nothing".utf8), kind: "pdf").flaws == [.damaged])
    #expect(reader.words(of: [], kind: "pdf").flaws == [.damaged])
  }
}
