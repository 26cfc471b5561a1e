/// Reads Word and Excel files (docx, xlsx): every part that holds words, hidden ones too.
enum OfficeDocument {
  /// How many bytes of text all parts of a document may have.
  private static let textLimit = 64 << 20

  static func words(of bytes: [UInt8]) -> DocumentWords {
    // The mark of a compound file: an old format under a new name, or a new one with a password.
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return DocumentWords(.encrypted) }
    var words = DocumentWords()
    do throws(DocumentFlaw) {
      var archive = try ZIPArchive(bytes)
      guard archive.names.contains("[Content_Types].xml") else { throw .damaged }
      let strings = try sharedStrings(&archive)
      for name in archive.names where !isPlumbing(name) {
        try read(name, of: &archive, strings, into: &words)
      }
    } catch {
      words.flaws.append(error)
    }
    return words
  }

  private static func read(
    _ name: String,
    of archive: inout ZIPArchive,
    _ strings: [String],
    into words: inout DocumentWords
  ) throws(DocumentFlaw) {
    guard isXML(name) else {
      if !words.flaws.contains(.embedded) { words.flaws.append(.embedded) }
      return
    }
    guard let bytes = try archive.read(name) else { return }
    switch name {
    case "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml":
      try readProperties(bytes, into: &words)
    default:
      let used = words.parts.reduce(0) { $0 + $1.text.utf8.count }
      var text = OfficeText(strings: strings, limit: textLimit - used)
      try XMLEvents.read(bytes) { text.receive($0) }
      guard !text.isTooLarge else { throw .tooLarge }
      words.authors += text.authors
      words.parts.append(DocumentWords.Part(name: name, text: text.text))
    }
  }

  private static func readProperties(
    _ bytes: [UInt8],
    into words: inout DocumentWords
  ) throws(DocumentFlaw) {
    var name: Substring = ""
    var value = ""
    var properties: [DocumentWords.Part] = []
    try XMLEvents.read(bytes) { event in
      switch event {
      case .start(let element, let attributes):
        // A property of one's own has its name as an attribute, its value one level below.
        name = attributes["name"].map { $0[...] } ?? (attributes.isEmpty ? element : element)
        value = ""
      case .text(let text): value += text
      case .end:
        if !value.isEmpty {
          properties.append(DocumentWords.Part(name: String(name), text: value))
        }
        value = ""
      }
    }
    let people: Set = ["creator", "lastModifiedBy", "Manager"]
    words.authors += properties.filter { people.contains($0.name) }.map(\.text)
    words.properties += properties
  }

  private static func sharedStrings(
    _ archive: inout ZIPArchive
  ) throws(DocumentFlaw) -> [String] {
    guard let bytes = try archive.read("xl/sharedStrings.xml") else { return [] }
    var strings: [String] = []
    var phonetic = 0
    try XMLEvents.read(bytes) { event in
      switch event {
      case .start("si", _): strings.append("")
      case .start("rPh", _): phonetic += 1
      case .end("rPh"): phonetic -= 1
      case .text(let text):
        if phonetic == 0, !strings.isEmpty { strings[strings.count - 1] += text }
      case .start, .end: break
      }
    }
    return strings
  }

  private static func isXML(_ name: String) -> Bool {
    name.hasSuffix(".xml") || name.hasSuffix(".rels") || name.hasSuffix(".vml")
  }

  /// Parts that hold no words of the writer, and folders.
  private static func isPlumbing(_ name: String) -> Bool {
    let plumbing = [
      "[Content_Types].xml", "styles.xml", "stylesWithEffects.xml", "settings.xml",
      "webSettings.xml", "fontTable.xml", "numbering.xml", "calcChain.xml", "metadata.xml",
    ]
    return name.hasSuffix("/") || name.hasPrefix("_rels/") || name.contains("/theme/")
      || name.contains("/printerSettings/") || plumbing.contains { name.hasSuffix($0) }
      || name.hasPrefix("docProps/thumbnail") || name == "xl/sharedStrings.xml"
  }
}
