/// The parts of a workbook with one sheet of given elements, stored without compression.
struct MadeWorkbook {
  var sheet: String
  var strings = ""
  var styles = ""
  var settings = ""
  var extra: [(name: String, text: String)] = []

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// A workbook whose sheet holds these rows.
  init(rows: String) { sheet = "<sheetData>\(rows)</sheetData>" }

  var bytes: [UInt8] {
    let parts = [
      ("[Content_Types].xml", "<Types xmlns=\"\(Self.package)/content-types\"/>"),
      (
        "_rels/.rels",
        relations([("officeDocument", "xl/workbook.xml")])
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(settings)<sheets>"
          + "<sheet name=\"名单\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
          ("styles", "styles.xml"),
        ])
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
    ]
    return StoredZIP((parts + extra).map { ($0.0, Array($0.1.utf8)) }).bytes
  }

  private func relations(_ targets: [(type: String, target: String)]) -> String {
    let elements = targets.enumerated().map { index, relation in
      "<Relationship Id=\"r\(index)\" Type=\"\(Self.office)/\(relation.type)\" "
        + "Target=\"\(relation.target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.package)/relationships\">\(elements.joined())"
      + "</Relationships>"
  }
}
