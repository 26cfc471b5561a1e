import Rendering

extension ProgrammePath {
  /// The path as a picture, top to bottom; the list beside it says the same, so that it is hidden
  /// from screen readers.
  var picture: HTML {
    let boxes = self.boxes
    let height = (boxes.last?.bottom ?? 0) + Layout.margin
    let arrows = zip(boxes, boxes.dropFirst()).map { Self.arrow(from: $0.bottom, to: $1.top) }
    let back = returns ? Self.wayBack(from: boxes.last, to: boxes.first) : .empty
    return HTML(
      element: "svg",
      [
        ("class", "path-picture"), ("viewBox", "0 0 \(Layout.width) \(height)"),
        ("width", "\(Layout.width)"), ("height", "\(height)"), ("aria-hidden", "true"),
        ("focusable", "false"),
      ],
      content: .joined(boxes.map(Self.drawing) + arrows + [back])
    )
  }

  /// In user units, about pixels.
  private enum Layout {
    static let width = 320
    static let margin = 4
    static let left = 4
    static let boxWidth = 272
    static let lineHeight = 24
    static let padding = 11
    static let gap = 26
    static let charactersOfALine = 13
    static let back = 304
  }

  private struct Box {
    let number: Int
    let step: Step
    let lines: [String]
    let top: Int

    var bottom: Int { top + 2 * Layout.padding + lines.count * Layout.lineHeight }
    var middle: Int { (top + bottom) / 2 }
  }

  private var boxes: [Box] {
    var boxes: [Box] = []
    for (index, step) in steps.enumerated() {
      let top = boxes.last.map { $0.bottom + Layout.gap } ?? Layout.margin
      boxes.append(Box(number: index + 1, step: step, lines: Self.lines(of: step.title), top: top))
    }
    return boxes
  }

  /// A title broken by its characters, for a picture has no line breaks of its own.
  private static func lines(of title: String) -> [String] {
    var rest = title[...]
    var lines: [String] = []
    while !rest.isEmpty {
      lines.append(String(rest.prefix(Layout.charactersOfALine)))
      rest = rest.dropFirst(Layout.charactersOfALine)
    }
    return lines
  }

  private static func drawing(_ box: Box) -> HTML {
    let frame = HTML(
      element: "rect",
      [
        ("class", "path-\(box.step.phase.rawValue)"), ("x", "\(Layout.left)"), ("y", "\(box.top)"),
        ("width", "\(Layout.boxWidth)"), ("height", "\(box.bottom - box.top)"), ("rx", "6"),
      ]
    )
    let number = HTML(
      element: "text",
      [
        ("class", "path-number"), ("x", "\(Layout.left + 24)"), ("y", "\(box.middle + 6)"),
        ("text-anchor", "middle"),
      ],
      content: HTML(escaping: "\(box.number)")
    )
    let lines = box.lines.enumerated().map { index, line in
      let baseline = box.top + Layout.padding + index * Layout.lineHeight + 18
      return HTML(
        element: "text",
        [("x", "\(Layout.left + 48)"), ("y", "\(baseline)")],
        content: HTML(escaping: line)
      )
    }
    return .joined([frame, number] + lines)
  }

  private static func arrow(from start: Int, to end: Int) -> HTML {
    let x = Layout.left + Layout.boxWidth / 2
    return HTML(
      element: "path",
      [
        ("class", "path-line"),
        (
          "d",
          "M\(x) \(start + 3)V\(end - 4)M\(x - 6) \(end - 10)L\(x) \(end - 3)L\(x + 6) \(end - 10)"
        ),
      ]
    )
  }

  private static func wayBack(from last: Box?, to first: Box?) -> HTML {
    guard let last, let first else { return .empty }
    let right = Layout.left + Layout.boxWidth
    let corner = 8
    let out = "M\(right + 3) \(last.middle)H\(Layout.back - corner)"
    let turn = "Q\(Layout.back) \(last.middle) \(Layout.back) \(last.middle - corner)"
    let up = "V\(first.middle + corner)"
    let home = "Q\(Layout.back) \(first.middle) \(Layout.back - corner) \(first.middle)"
    let tip = "M\(right + 10) \(first.middle - 6)L\(right + 3) \(first.middle)"
    return HTML(
      element: "path",
      [("class", "path-line path-back"), ("d", out + turn + up + home + "H\(right + 4)")]
    )
      + HTML(
        element: "path",
        [("class", "path-line"), ("d", tip + "L\(right + 10) \(first.middle + 6)")]
      )
  }
}
