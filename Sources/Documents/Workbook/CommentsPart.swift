/// The part of a workbook that holds the texts of remarks (批注).
struct CommentsPart {
  private(set) var bytes: [UInt8]
  private let places: [XMLPlace]
  private let root: XMLPlace
  private let authors: XMLPlace
  private let list: XMLPlace

  /// A part without remarks.
  static let empty = Array(
    ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<authors></authors><commentList></commentList></comments>").utf8
  )

  init(_ bytes: [UInt8]) throws(DocumentFlaw) {
    let places = try XMLPlaces.read(bytes, depth: 4)
    guard let root = places.first,
      let authors = places.first(where: { $0.depth == 2 && $0.name == "authors" }),
      let list = places.first(where: { $0.depth == 2 && $0.name == "commentList" })
    else { throw .damaged }
    self.bytes = bytes
    self.places = places
    self.root = root
    self.authors = authors
    self.list = list
  }

  /// Adds remarks, behind what is said of a cell already; answers those on cells that had none.
  mutating func add(_ remarks: [CellRemark], by author: String) -> [CellRemark] {
    let texts = textsByCell()
    let number = places.count { $0.depth == 3 && $0.name == "author" }
    let prefix = root.prefix
    var insertions = XMLInsertions()
    var new: [CellRemark] = []
    var elements = ""
    for remark in remarks {
      if let text = texts[remark.address] {
        insertions.append(Self.run("\n——\n" + remark.text, prefix), to: text, of: bytes)
      } else {
        new.append(remark)
        elements +=
          "<\(prefix)comment ref=\"\(remark.address)\" authorId=\"\(number)\"><\(prefix)text>"
          + Self.run(remark.text, prefix) + "</\(prefix)text></\(prefix)comment>"
      }
    }
    if !new.isEmpty {
      insertions.append(
        "<\(prefix)author>\(Self.escaped(author))</\(prefix)author>",
        to: authors,
        of: bytes
      )
      insertions.append(elements, to: list, of: bytes)
    }
    bytes = insertions.applied(to: bytes)
    return new
  }

  /// The text elements of the remarks that are there, by the address of the cell.
  private func textsByCell() -> [String: XMLPlace] {
    var texts: [String: XMLPlace] = [:]
    var address: String?
    for place in places {
      if place.depth == 3, place.name == "comment" { address = place.attributes["ref"] }
      if place.depth == 4, place.name == "text", let address { texts[address] = place }
    }
    return texts
  }

  private static func run(_ text: String, _ prefix: String) -> String {
    "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(escaped(text))</\(prefix)t></\(prefix)r>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // XML cannot hold these, not even by their number.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
