import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The page of a platform of the sample site as a reader sees it, in the official theme.
struct PlatformPageText {
  let html: String

  init(
    _ id: String,
    changing changes: [RelativePath: String?] = [:],
    asOf day: Day
  ) throws {
    let site = try GuardedSite(changing: changes, asOf: day)
    #expect(site.findings.filter { $0.severity == .error }.map(\.message) == [])
    let path = try #require(RelativePath("platforms/\(id).html"))
    html = String(decoding: try #require(site.files[path]), as: UTF8.self)
  }

  /// What each title's card says, a fact a line.
  var cards: [String] {
    html.matches(of: #/(?s)<section class="card title-card".*?<\/section>/#).map {
      Self.lines(String($0.output)).joined(separator: "\n")
    }
  }

  var identity: [String] {
    html.firstMatch(of: #/(?s)<dl class="identity">.*?<\/dl>/#).map {
      Self.lines(String($0.output))
    } ?? []
  }

  /// The lines of the section under a heading's id.
  func section(_ id: String) -> [String] {
    let start = html.firstRange(of: " aria-labelledby=\"\(id)\">")?.upperBound
    guard let start, let end = html[start...].firstRange(of: "</section>")?.lowerBound else {
      return []
    }
    return Self.lines(String(html[start..<end]))
  }

  /// What the strips of the timeline and its axis draw, an element a line, without the years' grid.
  var strips: [[String]] {
    html.matches(of: #/(?s)<svg class="strip".*?<\/svg>/#).map { svg in
      svg.output.replacing("><", with: ">\n<").split(separator: "\n").map(String.init)
        .filter { !$0.contains("class=\"grid\"") && $0 != "</svg>" }
    }
  }

  /// The text of markup, a line for each block; a label stands before its value.
  private static func lines(_ html: String) -> [String] {
    html.replacing("\n", with: " ")
      .replacing("</dt>", with: " ")
      .replacing(#/<\/?(h2|p|div|li|ol|ul|dl)[^>]*>/#, with: "\n")
      .replacing(#/<[^>]*>/#, with: "")
      .split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return words.isEmpty ? nil : words.joined(separator: " ")
      }
  }
}
