/// A remark on one cell of a workbook (批注).
package struct CellRemark: Hashable, Sendable {
  package let sheet: String
  package let row: Int
  package let column: Int
  package let text: String

  package init(sheet: String, row: Int, column: Int, text: String) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.text = text
  }

  var address: String { CellRange.address(row: row, column: column) }
}

/// Puts remarks on cells of a workbook, and leaves all else as it is: the parts that have to know of
/// them get a few elements more, the others stay as they are packed.
package struct WorkbookRemarks {
  private let author: String
  private var names: Set<String>
  private var changed: [String: [UInt8]] = [:]
  private var newComments: [String] = []

  /// The bytes of a workbook with remarks, at most one on a cell.
  package static func adding(
    _ remarks: [CellRemark],
    by author: String,
    to bytes: [UInt8]
  ) throws(DocumentFlaw) -> [UInt8] {
    var archive = try ZIPArchive(bytes, limits: WorkbookReader.limits)
    let package = try WorkbookPackage(&archive)
    var editing = WorkbookRemarks(author: author, names: Set(archive.names))
    for (index, sheet) in package.sheets.enumerated() {
      let own = remarks.filter { $0.sheet == sheet.name }
      if !own.isEmpty { try editing.add(own, to: sheet.part, number: index + 1, &archive) }
    }
    try editing.addContentTypes(&archive)
    let entries = editing.changed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return try ZIPArchive.replacing(entries, in: bytes)
  }

  private init(author: String, names: Set<String>) {
    self.author = author
    self.names = names
  }

  private mutating func add(
    _ remarks: [CellRemark],
    to part: String,
    number: Int,
    _ archive: inout ZIPArchive
  ) throws(DocumentFlaw) {
    let relations = try Relations.read(of: part, &archive)
    let comments = relations.target(ofType: "comments")
    let drawing = relations.target(ofType: "vmlDrawing")
    let commentsPart = comments ?? freeName("xl/comments", ".xml")
    let drawingPart = drawing ?? freeName("xl/drawings/vmlDrawing", ".vml")
    let oldComments = try comments.flatMap { name throws(DocumentFlaw) in try archive.read(name) }
    let oldDrawing = try drawing.flatMap { name throws(DocumentFlaw) in try archive.read(name) }
    var text = try CommentsPart(oldComments ?? CommentsPart.empty)
    let new = text.add(remarks, by: author)
    changed[commentsPart] = text.bytes
    changed[drawingPart] = try DrawingPart.adding(new, to: oldDrawing, number: number)
    if comments == nil { newComments.append(commentsPart) }
    var ids: [(id: String, type: String, target: String)] = []
    if comments == nil { ids.append(("gongshiComments", "comments", commentsPart)) }
    if drawing == nil { ids.append(("gongshiDrawing", "vmlDrawing", drawingPart)) }
    guard !ids.isEmpty else { return }
    let place = Relations.path(of: part)
    changed[place] = try Self.adding(ids, to: try archive.read(place))
    if drawing == nil, let sheet = try archive.read(part) {
      changed[part] = try Self.sheet(sheet, withDrawing: "gongshiDrawing")
    }
  }

  private mutating func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    while names.contains("\(stem)\(number)\(ending)") { number += 1 }
    let name = "\(stem)\(number)\(ending)"
    names.insert(name)
    return name
  }
}

extension WorkbookRemarks {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The relations of a sheet with some more.
  private static func adding(
    _ relations: [(id: String, type: String, target: String)],
    to bytes: [UInt8]?
  ) throws(DocumentFlaw) -> [UInt8] {
    let none =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
    let bytes = bytes ?? Array(none.utf8)
    guard let root = try XMLPlaces.read(bytes, depth: 1).first else { throw .damaged }
    let elements = relations.map { relation in
      "<\(root.prefix)Relationship Id=\"\(relation.id)\" Type=\"\(office)/\(relation.type)\" "
        + "Target=\"/\(relation.target)\"/>"
    }
    var insertions = XMLInsertions()
    insertions.append(elements.joined(), to: root, of: bytes)
    return insertions.applied(to: bytes)
  }

  /// What may follow `legacyDrawing` in a sheet, by its schema.
  private static let afterDrawing: Set<Substring> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]

  /// A sheet that names the drawing of its remarks.
  private static func sheet(
    _ bytes: [UInt8],
    withDrawing id: String
  ) throws(DocumentFlaw) -> [UInt8] {
    let places = try XMLPlaces.read(bytes, depth: 2)
    guard let root = places.first else { throw .damaged }
    let data = places.firstIndex { $0.name == "sheetData" } ?? 0
    let next = places[data...].first { $0.depth == 2 && afterDrawing.contains($0.name) }
    let element =
      "<\(root.prefix)legacyDrawing xmlns:gongshi=\"\(office)\" gongshi:id=\"\(id)\"/>"
    var insertions = XMLInsertions()
    insertions.insert(element, at: next?.start ?? root.end)
    return insertions.applied(to: bytes)
  }

  /// Tells of what kind the new parts are.
  private mutating func addContentTypes(_ archive: inout ZIPArchive) throws(DocumentFlaw) {
    let name = "[Content_Types].xml"
    guard let bytes = try archive.read(name) else { throw .damaged }
    let places = try XMLPlaces.read(bytes, depth: 2)
    guard let root = places.first else { throw .damaged }
    var elements = ""
    let knowsDrawings = places.contains { place in
      place.name == "Default" && place.attributes["Extension"]?.lowercased() == "vml"
    }
    if !knowsDrawings {
      elements +=
        "<\(root.prefix)Default Extension=\"vml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
    }
    for part in newComments {
      elements +=
        "<\(root.prefix)Override PartName=\"/\(part)\" ContentType=\"application/"
        + "vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
    }
    guard !elements.isEmpty else { return }
    var insertions = XMLInsertions()
    insertions.append(elements, to: root, of: bytes)
    changed[name] = insertions.applied(to: bytes)
  }
}
