/// The part of a workbook that says where the boxes of remarks stand (VML).
enum DrawingPart {
  private static let spaces =
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  private static let shapeType = "_x0000_t202"

  /// The drawing of a sheet with a hidden box for each remark; `number` is the sheet's.
  static func adding(
    _ remarks: [CellRemark],
    to bytes: [UInt8]?,
    number: Int
  ) throws(DocumentFlaw) -> [UInt8] {
    let bytes = bytes ?? empty(number)
    let end = Array("</xml>".utf8)
    // Such parts need not be XML that a reader accepts: only their end is looked for.
    guard let place = bytes.lastRange(of: end) else { throw .damaged }
    let text = String(decoding: bytes, as: UTF8.self)
    var added = text.contains(shapeType + "\"") ? "" : type
    var last = max(1024 * number, highestShape(in: text))
    for (index, remark) in remarks.enumerated() {
      last += 1
      added += shape(remark, id: last, order: index + 1)
    }
    return bytes[..<place] + Array(added.utf8) + bytes[place...]
  }

  private static func empty(_ number: Int) -> [UInt8] {
    Array(
      ("<xml \(spaces)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(number)\"/>"
        + "</o:shapelayout></xml>").utf8
    )
  }

  private static let type =
    "<v:shapetype \(spaces) id=\"\(shapeType)\" coordsize=\"21600,21600\" o:spt=\"202\" "
    + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

  private static func shape(_ remark: CellRemark, id: Int, order: Int) -> String {
    let (row, column) = (remark.row - 1, remark.column - 1)
    let anchor = "\(column + 1), 15, \(max(0, row - 1)), 10, \(column + 5), 15, \(row + 5), 4"
    return "<v:shape \(spaces) id=\"_x0000_s\(id)\" type=\"#\(shapeType)\" "
      + "style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:96pt;"
      + "z-index:\(order);visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
      + "<v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/>"
      + "<v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div>"
      + "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill>"
      + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
  }

  /// The highest number of a shape; shapes need numbers of their own.
  private static func highestShape(in text: String) -> Int {
    text.split(separator: "_x0000_s").dropFirst().compactMap { piece in
      Int(piece.prefix { $0.isASCII && $0.isNumber }.prefix(9))
    }.max() ?? 0
  }
}

extension [UInt8] {
  /// Where a run of bytes begins for the last time.
  fileprivate func lastRange(of part: [UInt8]) -> Int? {
    guard count >= part.count else { return nil }
    return (0...count - part.count).last { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
