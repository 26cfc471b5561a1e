/// What tells the series of a chart apart where colours do not (图案): each has a hatching of its
/// own over its colour.
enum SeriesPattern {
  /// A path in a square of 8 pixels for each series; the first has none.
  private static let paths = [
    "", "M-2 2L2-2M0 8L8 0M6 10L10 6", "M0 4H8", "M4 0V8", "M-2 6L2 10M0 0L8 8M6-2L10 2",
    "M0 4H8M4 0V8",
  ]

  /// The hatchings of so many series, for the shapes of one chart to refer to.
  static func definitions(of count: Int, in chart: String) -> HTML {
    let patterns = paths.enumerated().prefix(count).dropFirst().map { series, path in
      HTML(
        element: "pattern",
        [
          ("id", "\(chart)-hatch-\(series + 1)"), ("width", "8"), ("height", "8"),
          ("patternUnits", "userSpaceOnUse"),
        ],
        content: HTML(element: "path", [("class", "hatch"), ("d", path)])
      )
    }
    return patterns.isEmpty ? .empty : HTML(element: "defs", content: .joined(patterns))
  }

  /// The attribute of each of the shapes that lie over one another: the colour, then the hatching.
  static func fills(of series: Int, in chart: String) -> [(name: StaticString, value: String)] {
    let number = min(series, paths.count - 1) + 1
    let colour: (name: StaticString, value: String) = ("class", "series-\(number)")
    return number == 1 ? [colour] : [colour, ("fill", "url(#\(chart)-hatch-\(number))")]
  }
}
