import Disclosure
import Rendering
import Synchronization

/// The drawing of a timeline (称号时间线图): a strip for each lane, and the axis below.
///
/// Places across are percentages and heights are in `em`, so that text keeps its size on any
/// screen and in large type. The table beside it says all that is drawn.
struct HoldingPicture: Sendable {
  let lanes: [Lane]
  let changes: HTML?
  let axis: HTML
  let hasCut: Bool
  let hasOpenEnd: Bool
  let hasBan: Bool
  let hasComing: Bool

  struct Lane: Sendable {
    let programme: String
    let strip: HTML
  }

  init(_ timeline: HoldingTimeline, on grounds: Grounds) {
    let axis = timeline.axis
    let ground = grounds.of(axis)
    let grid = ground.grid
    let bars = timeline.lanes.flatMap(\.bars)
    hasCut = bars.contains(where: \.isCut)
    hasOpenEnd = bars.contains { $0.last == nil }
    hasBan = bars.contains { $0.kind == .ban }
    hasComing = bars.contains { $0.kind == .coming }
    lanes = timeline.lanes.map { lane in
      Lane(programme: lane.programme, strip: Self.strip(lane.bars, axis, on: grid))
    }
    changes = timeline.changes.isEmpty ? nil : Self.strip(timeline.changes, axis, on: grid)
    self.axis = hasBan ? ground.axisWithHatching : ground.axis
  }

  /// What is drawn under all timelines of the same years (底图).
  fileprivate struct Ground: Sendable {
    let grid: HTML
    let axis: HTML
    let axisWithHatching: HTML

    init(_ axis: TimeAxis, today: String) {
      grid = HoldingPicture.grid(axis)
      self.axis = HoldingPicture.axis(axis, today: today, on: grid)
      axisWithHatching = HoldingPicture.axis(axis, today: today, on: hatching + grid)
    }
  }

  /// The grounds of a site, each drawn when a platform first needs it: there are few.
  final class Grounds: Sendable {
    private let today: String
    private let known = Mutex<[TimeAxis: Ground]>([:])

    /// `today` is what stands at the edition day.
    init(today: String) { self.today = today }

    fileprivate func of(_ axis: TimeAxis) -> Ground {
      known.withLock { known in
        if let ground = known[axis] { return ground }
        let ground = Ground(axis, today: today)
        known[axis] = ground
        return ground
      }
    }
  }

  /// The height of a row, in tenths of the size of its text.
  private static let row = 26

  private static func strip(_ bars: [TimelineBar], _ axis: TimeAxis, on grid: HTML) -> HTML {
    let ordered = bars.sorted { $0.first < $1.first }
    let places = TimelinePlace.places(
      of: ordered.map { bar in
        (
          axis.start(of: bar.first), bar.last == nil ? TimeAxis.width : axis.end(of: bar.lastShown),
          bar.label
        )
      }
    )
    let rows = (places.map(\.row).max() ?? 0) + 1
    let drawn = zip(ordered, places).map { Self.drawing(of: $0, at: $1, axis) }
    return svg(height: rows * row, .joined([grid] + drawn))
  }

  private static func strip(_ marks: [TimelineMark], _ axis: TimeAxis, on grid: HTML) -> HTML {
    let places = TimelinePlace.places(
      of: marks.map { (axis.start(of: $0.day), axis.start(of: $0.day), $0.label) }
    )
    let rows = (places.map(\.row).max() ?? 0) + 1
    let drawn = zip(marks, places).map { mark, place in
      line("change", axis.start(of: mark.day), place.row * row + 2, place.row * row + row - 2)
        + label(mark.label, place, dx: place.labelEnds ? "0" : "0.35em")
    }
    return svg(height: rows * row, .joined([grid] + drawn))
  }

  /// A bar under its label, open at the right where its end is not stated; an end before its time
  /// is cut with a line, and the rest that was planned is outlined.
  private static func drawing(
    of bar: TimelineBar,
    at place: TimelinePlace,
    _ axis: TimeAxis
  ) -> HTML {
    let top = place.row * row + 14
    let start = axis.start(of: bar.first)
    let end = bar.last.map { max(start, axis.end(of: $0)) } ?? TimeAxis.width + 200
    var parts: [HTML] = []
    if let planned = bar.planned, axis.end(of: planned) > end {
      parts.append(rectangle("planned", end, axis.end(of: planned), top))
    }
    if bar.last.map({ $0 >= bar.first }) ?? true {
      parts.append(rectangle(bar.kind.rawValue, start, end, top))
    }
    if bar.isCut { parts.append(line("cut", end, top - 3, top + 11)) }
    return .joined(parts) + label(bar.label, place, dx: "0")
  }

  private static func axis(_ axis: TimeAxis, today: String, on ground: HTML) -> HTML {
    let years = axis.years.filter {
      $0.place + TimelinePlace.width(of: "\($0.year)") <= TimeAxis.width
    }
    let labels = years.map { year, place in
      text("\(year)", place, y: 11, anchor: "start", dx: "0.2em")
    }
    let place = axis.start(of: axis.today)
    let mark = text(
      today,
      place,
      y: 25,
      anchor: place * 2 > TimeAxis.width ? "end" : "start",
      dx: place * 2 > TimeAxis.width ? "-0.35em" : "0.35em"
    )
    return svg(height: 28, .joined([ground] + labels + [mark]))
  }

  /// The lines of the years that are told, and that of the edition day.
  private static func grid(_ axis: TimeAxis) -> HTML {
    .joined(axis.years.map { line("grid", $0.place, 0, nil) })
      + line("today", axis.start(of: axis.today), 0, nil)
  }

  /// The pattern of bans, black on white in print too; only where a ban is drawn.
  private static let hatching = HTML(
    element: "defs",
    content: HTML(
      element: "pattern",
      [
        ("id", "ban-hatching"), ("width", "6"), ("height", "6"),
        ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
      ],
      content: HTML(
        element: "line",
        [
          ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "6"), ("stroke", "currentColor"),
          ("stroke-width", "4"),
        ]
      )
    )
  )
}

extension HoldingPicture {
  private static func svg(height: Int, _ content: HTML) -> HTML {
    HTML(
      element: "svg",
      [
        ("class", "strip"), ("width", "100%"), ("height", em(height)), ("aria-hidden", "true"),
        ("focusable", "false"),
      ],
      content: content
    )
  }

  private static func rectangle(_ kind: String, _ start: Int, _ end: Int, _ top: Int) -> HTML {
    var attributes: [(name: StaticString, value: String)] = [
      ("class", kind), ("x", percent(start)), ("y", em(top)),
      ("width", percent(max(end - start, 40))), ("height", "0.8em"),
    ]
    if kind == TimelineBar.Kind.ban.rawValue {
      attributes.append(("fill", "url(#ban-hatching)"))
    }
    return HTML(element: "rect", attributes)
  }

  private static func line(_ kind: String, _ place: Int, _ top: Int, _ bottom: Int?) -> HTML {
    HTML(
      element: "line",
      [
        ("class", kind), ("x1", percent(place)), ("y1", em(top)),
        ("x2", percent(place)), ("y2", bottom.map(em) ?? "100%"),
      ]
    )
  }

  private static func label(_ label: String, _ place: TimelinePlace, dx: String) -> HTML {
    text(
      label,
      place.label,
      y: place.row * row + 11,
      anchor: place.labelEnds ? "end" : "start",
      dx: dx
    )
  }

  private static func text(
    _ text: String,
    _ place: Int,
    y: Int,
    anchor: String,
    dx: String
  ) -> HTML {
    HTML(
      element: "text",
      [
        ("x", percent(place)), ("y", em(y)), ("dx", dx), ("text-anchor", anchor),
      ],
      content: HTML(escaping: text)
    )
  }

  /// `12.34%`.
  private static func percent(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)") + "%"
  }

  /// `2.4em`.
  private static func em(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)em" }
}

extension View where Root == HoldingPicture {
  static var holdingPicture: View {
    View(
      "holding picture",
      [
        .list("lanes", "各认定事项一条", .lane) { $0.lanes },
        .optionalHTML("changes", "更名、变更、等级调整的一条") { $0.changes },
        .html("axis", "年份和截至日") { $0.axis },
        .flag("has_cut", "是否有提前终止的") { $0.hasCut },
        .flag("has_open_end", "是否有有效期止未载明的") { $0.hasOpenEnd },
        .flag("has_ban", "是否有禁报期") { $0.hasBan },
        .flag("has_coming", "是否有尚未生效的") { $0.hasComing },
      ]
    )
  }
}

extension View where Root == HoldingPicture.Lane {
  fileprivate static var lane: View {
    View(
      "lane",
      [
        .text("programme", "认定事项") { $0.programme },
        .html("strip", "图") { $0.strip },
      ]
    )
  }
}
