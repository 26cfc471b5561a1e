/// Reads documents by the kind that their name tells.
package struct DocumentReader: Sendable {
  /// The folders in which programs of the machine are looked for; empty where none may be run.
  package let programFolders: [String]

  /// The programs that it looks for there.
  package static let programs = PDFDocument.programs

  package init(programFolders: [String]) { self.programFolders = programFolders }

  /// The words of a document; `kind` is its file extension in lower case.
  package func words(of bytes: [UInt8], kind: String) -> DocumentWords {
    switch kind {
    case "txt", "md", "csv", "tsv", "json", "xml", "ics": PlainText.words(of: bytes)
    case "html", "htm", "xhtml", "svg": PlainText.words(of: bytes)
    case "docx", "xlsx", "docm", "xlsm": OfficeDocument.words(of: bytes)
    case "pdf": PDFDocument(programFolders: programFolders).words(of: bytes)
    default: DocumentWords(.format)
    }
  }
}
