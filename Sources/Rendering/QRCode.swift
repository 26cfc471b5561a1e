import CQREncode

/// A QR code of a text (二维码), drawn as an SVG whose size the stylesheet sets.
package enum QRCode {
  /// The picture, with `label` as its name for those who do not see it; nil where the text is too
  /// long for any code.
  package static func svg(of text: String, label: String) -> HTML? {
    // Four modules of quiet ground stand around the code (ISO/IEC 18004).
    let quiet = 4
    guard let (width, path) = path(of: text, offset: quiet) else { return nil }
    let side = width + 2 * quiet
    let ground = HTML(
      element: "rect",
      [("class", "qr-ground"), ("width", "\(side)"), ("height", "\(side)")]
    )
    let modules = HTML(element: "path", [("class", "qr-modules"), ("d", path)])
    return HTML(
      element: "svg",
      [
        ("class", "qr"), ("viewBox", "0 0 \(side) \(side)"), ("role", "img"), ("aria-label", label),
        ("shape-rendering", "crispEdges"),
      ],
      content: ground + modules
    )
  }

  /// The coordinates of the largest code, version 40, in digits: a code has hundreds of runs, and a
  /// text made for each would take longer than the code.
  private static let numbers = (0...185).map { Array(String($0).utf8) }

  /// The dark modules as one path, a run of a row each, and the modules of a side.
  private static func path(of text: String, offset: Int) -> (width: Int, path: String)? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    let modules = UnsafeBufferPointer(start: data, count: width * width)
    var path: [UInt8] = []
    path.reserveCapacity(8 * width * width)
    for row in 0..<width {
      var column = 0
      while column < width {
        // The lowest bit of a byte says whether the module is dark.
        let start = column
        while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
        if column > start {
          path.append(UInt8(ascii: "M"))
          path += numbers[start + offset]
          path.append(UInt8(ascii: " "))
          path += numbers[row + offset]
          path.append(UInt8(ascii: "h"))
          path += numbers[column - start]
          path += "v1h-".utf8
          path += numbers[column - start]
          path.append(UInt8(ascii: "z"))
        } else {
          column += 1
        }
      }
    }
    return (width, String(decoding: path, as: UTF8.self))
  }
}
