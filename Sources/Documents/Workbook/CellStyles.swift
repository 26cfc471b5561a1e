/// The number formats of the styles that cells name (单元格样式).
struct CellStyles {
  private var formats: [NumberFormat] = []

  /// How many styles a workbook may have; spreadsheets write at most 65,490.
  private static let limit = 100_000

  /// The format of a style; that of none is `General`.
  func format(_ style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }

  static func read(_ bytes: [UInt8]) throws(DocumentFlaw) -> CellStyles {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var isInCellStyles = false
    try XMLEvents.read(bytes) { event in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case .start("cellXfs", _): isInCellStyles = true
      case .end("cellXfs"): isInCellStyles = false
      case .start("xf", let attributes):
        if isInCellStyles, ids.count < limit {
          ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        }
      case .start, .end, .text: break
      }
    }
    let made = codes.mapValues { NumberFormat(code: $0) }
    var styles = CellStyles()
    styles.formats = ids.map { made[$0] ?? NumberFormat(builtIn: $0) ?? .general }
    return styles
  }
}
