/// Reads PDF files with Poppler's programs: pages as laid out, and the document's properties.
struct PDFDocument {
  let programFolders: [String]

  static let programs = [textProgram, propertiesProgram]
  private static let textProgram = "pdftotext"
  private static let propertiesProgram = "pdfinfo"

  func words(of bytes: [UInt8]) -> DocumentWords {
    guard bytes.prefix(1024).contains(UInt8(ascii: "%")) else { return DocumentWords(.damaged) }
    var words = DocumentWords()
    do throws(DocumentFlaw) {
      try readProperties(bytes, into: &words)
      let text = try run(Self.textProgram, ["-q", "-layout", "-enc", "UTF-8", "-", "-"], bytes)
      words.parts = [DocumentWords.Part(name: "", text: text)]
      // Each page ends with a form feed.
      let pages = text.utf8.split(separator: 12, omittingEmptySubsequences: false).dropLast()
      if pages.isEmpty || pages.contains(where: { $0.allSatisfy { $0 <= 32 } }) {
        words.flaws.append(.noText)
      }
    } catch {
      words.flaws.append(error)
    }
    return words
  }

  private func readProperties(
    _ bytes: [UInt8],
    into words: inout DocumentWords
  ) throws(DocumentFlaw) {
    let text = try run(Self.propertiesProgram, ["-enc", "UTF-8", "-custom", "-"], bytes)
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon])
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      guard !value.isEmpty else { continue }
      if name == "Author" { words.authors.append(value) }
      if name == "Encrypted", value.hasPrefix("yes"), value.contains("copy:no") {
        throw .encrypted
      }
      if !Self.facts.contains(name) {
        words.properties.append(DocumentWords.Part(name: name, text: value))
      }
    }
  }

  /// What the program says of the file itself.
  private static let facts: Set = [
    "Pages", "Page size", "Page rot", "File size", "Optimized", "PDF version", "Tagged", "Form",
    "JavaScript", "Encrypted", "UserProperties", "Suspects", "Custom Metadata", "Metadata Stream",
    "CreationDate", "ModDate",
  ]

  private func run(
    _ program: String,
    _ arguments: [String],
    _ bytes: [UInt8]
  ) throws(DocumentFlaw) -> String {
    let said = try OutsideProgram(name: program, folders: programFolders)
      .output(arguments, for: bytes)
    return String(decoding: said, as: UTF8.self)
  }
}
