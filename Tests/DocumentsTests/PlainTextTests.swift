import Documents
import Testing

struct PlainTextTests {
  private func text(_ bytes: [UInt8]) -> [String] {
    DocumentReader(programFolders: []).words(of: bytes, kind: "txt").parts.map(\.text)
  }

  @Test func readsTheEncodingsThatOfficesSave() {
    #expect(text(Array("济南138".utf8)) == ["济南138"])
    #expect(text([0xBC, 0xC3, 0xC4, 0xCF, 0xA3, 0xB1, 0x33]) == ["济南１3"])
    #expect(text([0xFF, 0xFE, 0x4E, 0x6D, 0x31, 0x00]) == ["济1"])
  }

  @Test func whatIsNoTextIsDamaged() {
    let words = DocumentReader(programFolders: []).words(of: [0x80, 0xFF, 0xFF], kind: "csv")
    #expect(words.flaws == [.damaged])
  }

  @Test(arguments: ["doc", "xls", "wps", "zip", "jpg", "png", "rar", "ofd", ""])
  func otherKindsHaveNoReader(kind: String) {
    #expect(DocumentReader(programFolders: []).words(of: [1], kind: kind).flaws == [.format])
  }
}
