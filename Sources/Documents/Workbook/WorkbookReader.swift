/// Reads the sheets of an Excel file (.xlsx) from its bytes, in one pass over each part.
package enum WorkbookReader {
  /// What a list may cost at most: beyond it a file is an attack or no list.
  package static let limits = ZIPLimits(
    entries: 2_000,
    entry: 64 << 20,
    total: 128 << 20,
    ratio: 200
  )

  /// How many sheets, cells that hold anything, and merged ranges a workbook may have.
  static let sheetLimit = 200
  static let cellLimit = 1_000_000
  static let mergeLimit = 50_000

  package static func read(_ bytes: [UInt8]) throws(DocumentFlaw) -> Workbook {
    // The mark of a compound file: an old format under a new name, or a new one with a password.
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .encrypted }
    var archive = try ZIPArchive(bytes, limits: limits)
    let package = try WorkbookPackage(&archive)
    let strings = try package.part("sharedStrings").map { part throws(DocumentFlaw) in
      try SharedStrings.read(try archive.read(part) ?? [])
    }
    let styles = try package.part("styles").map { part throws(DocumentFlaw) in
      try CellStyles.read(try archive.read(part) ?? [])
    }
    var sheets: [Sheet] = []
    var cells = 0
    for entry in package.sheets {
      guard let sheet = try archive.read(entry.part) else { throw .damaged }
      var reader = SheetReader(
        strings: strings ?? [],
        styles: styles ?? CellStyles(),
        from1904: package.from1904,
        cellLimit: cellLimit - cells
      )
      try XMLEvents.read(sheet) { reader.receive($0) }
      if let flaw = reader.flaw { throw flaw }
      cells += reader.cellCount
      sheets.append(reader.sheet(named: entry.name, isHidden: entry.isHidden, part: entry.part))
    }
    return Workbook(
      sheets: sheets,
      hasMacros: package.hasMacros,
      from1904: package.from1904
    )
  }
}

/// What a workbook's own part says: the sheets in their order, and where the other parts are.
struct WorkbookPackage {
  struct Entry {
    let name: String
    let isHidden: Bool
    let part: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var from1904 = false
  let hasMacros: Bool
  private let relations: Relations

  init(_ archive: inout ZIPArchive) throws(DocumentFlaw) {
    hasMacros = archive.names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    let root = try Relations.read(of: "", &archive)
    guard let main = root.target(ofType: "officeDocument"), let bytes = try archive.read(main)
    else { throw .damaged }
    relations = try Relations.read(of: main, &archive)
    var listed: [(name: String, isHidden: Bool, id: String)] = []
    var from1904 = false
    try XMLEvents.read(bytes) { event in
      guard case .start(let name, let attributes) = event else { return }
      switch name {
      case "workbookPr": from1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
      case "sheet":
        let isHidden = attributes["state"].map { $0 != "visible" } ?? false
        listed.append((attributes["name"] ?? "", isHidden, attributes["id"] ?? ""))
      default: break
      }
    }
    self.from1904 = from1904
    guard listed.count <= WorkbookReader.sheetLimit else { throw .tooLarge }
    for sheet in listed {
      // A sheet of charts or of dialogues has no cells.
      guard let relation = relations.byID[sheet.id], relation.type == "worksheet" else { continue }
      sheets.append(Entry(name: sheet.name, isHidden: sheet.isHidden, part: relation.target))
    }
  }

  /// The name of the part of a type that the workbook refers to.
  func part(_ type: String) -> String? { relations.target(ofType: type) }
}
