/// A picture of counts as horizontal bars (条形图), made of SVG without script, style or `viewBox`.
///
/// Lengths across are percentages and places down are in em: bars stretch with the page while the
/// text keeps the size that the stylesheet gives it, on a telephone and in large type alike. All
/// arithmetic is of integers, so every machine prints the same text. What each number is stands in
/// the table beside the picture.
package struct BarChart: Sendable {
  /// The most series that can be told apart; what is more belongs into the last.
  package static let seriesLimit = 6

  /// Unique in its page: the ids of its parts begin with it.
  package let id: String
  package let title: String
  package let description: String
  package let bars: [Bar]

  /// One bar: a label above it, and the parts that it is made of, by series.
  package struct Bar: Sendable {
    package let label: String
    package let parts: [Int]

    package init(_ label: String, _ parts: [Int]) {
      self.label = label
      self.parts = parts.map { max(0, $0) }
    }

    var total: Int { parts.reduce(0, +) }
  }

  package init(id: String, title: String, description: String, bars: [Bar]) {
    self.id = id
    self.title = title
    self.description = description
    self.bars = bars
  }

  /// The picture; nil where there is nothing to draw.
  package var svg: HTML? {
    let most = bars.map(\.total).max() ?? 0
    guard most > 0 else { return nil }
    let scale = ChartScale(reaching: most)
    let bottom = bars.count * Self.pitch
    let names = ("\(id)-title", "\(id)-description")
    let parts =
      [
        HTML(element: "title", [("id", names.0)], content: HTML(escaping: title)),
        HTML(element: "desc", [("id", names.1)], content: HTML(escaping: description)),
        SeriesPattern.definitions(of: bars.map(\.parts.count).max() ?? 1, in: id),
      ] + grid(scale, to: bottom)
      + bars.enumerated().flatMap { drawing(of: $1, at: $0 * Self.pitch, scale) }
    return HTML(
      element: "svg",
      [
        ("class", "bars"), ("role", "img"), ("aria-labelledby", names.0),
        ("aria-describedby", names.1), ("width", "100%"), ("height", em(bottom + 170)),
      ],
      content: .joined(parts)
    )
  }

  /// A sample of a series for a key (图例).
  package func key(ofSeries series: Int) -> HTML {
    let size = [("width", "100%"), ("height", "100%")] as [(name: StaticString, value: String)]
    let box = SeriesPattern.fills(of: series, in: id).map { HTML(element: "rect", size + [$0]) }
    return HTML(element: "svg", [("class", "key"), ("aria-hidden", "true")], content: .joined(box))
  }

  /// From one bar to the next, in hundredths of an em.
  private static let pitch = 275
  /// How many units of width a label may have; a Chinese character has two.
  private static let labelWidth = 36
}

extension BarChart {
  private func grid(_ scale: ChartScale, to bottom: Int) -> [HTML] {
    scale.ticks.flatMap { tick in
      let place = ChartScale.percent(scale.place(of: tick))
      return [
        HTML(
          element: "line",
          [("class", "grid"), ("x1", place), ("y1", "0"), ("x2", place), ("y2", em(bottom + 20))]
        ),
        text(
          String(tick),
          [
            ("class", tick == 0 ? "tick tick-first" : "tick"), ("x", place),
            ("y", em(bottom + 130)),
          ]
        ),
      ]
    }
  }

  private func drawing(of bar: Bar, at top: Int, _ scale: ChartScale) -> [HTML] {
    var shapes = [text(Self.shortened(bar.label), [("x", "0"), ("y", em(top + 120))])]
    var reached = 0
    for (series, count) in bar.parts.enumerated() where count > 0 {
      let start = scale.place(of: reached)
      reached += count
      let length = max(scale.place(of: reached) - start, ChartScale.least)
      let box: [(name: StaticString, value: String)] = [
        ("x", ChartScale.percent(start)), ("y", em(top + 165)),
        ("width", ChartScale.percent(length)), ("height", em(85)),
      ]
      shapes += SeriesPattern.fills(of: series, in: id).map { HTML(element: "rect", box + [$0]) }
    }
    shapes.append(
      text(
        String(bar.total),
        [
          ("class", "value"), ("x", ChartScale.percent(scale.place(of: bar.total))),
          ("y", em(top + 242)), ("dx", "0.4em"),
        ]
      )
    )
    return shapes
  }

  private func text(_ text: String, _ attributes: [(name: StaticString, value: String)]) -> HTML {
    HTML(element: "text", attributes, content: HTML(escaping: text))
  }

  /// A label of the width that a narrow screen has room for; the table has all of it.
  private static func shortened(_ label: String) -> String {
    var kept = ""
    var width = 0
    for character in label {
      width += character.isASCII ? 1 : 2
      guard width <= labelWidth else { return kept.dropLast() + "…" }
      kept.append(character)
    }
    return kept
  }

  /// A length in em, given in hundredths.
  private func em(_ hundredths: Int) -> String { ChartScale.decimal(hundredths) + "em" }
}
