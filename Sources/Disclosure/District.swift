package import Diagnostics

/// A district (区县) with its division code and the days on which it existed.
package struct District: Hashable, Sendable {
  package let code: String
  package let name: String
  package let area: String
  package let first: Day?
  package let last: Day?
  /// The code of the district that it became (后继).
  package let successor: String?
  package let location: SourceLocation

  package init(
    code: String,
    name: String,
    area: String,
    first: Day?,
    last: Day?,
    successor: String?,
    location: SourceLocation
  ) {
    self.code = code
    self.name = name
    self.area = area
    self.first = first
    self.last = last
    self.successor = successor
    self.location = location
  }

  package func exists(on day: Day) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}

/// All districts of the vocabulary (辖区), in its order.
package struct Districts: Sendable {
  package let all: [District]
  private let byName: [String: [District]]
  private let byCode: [String: District]

  package init(_ districts: [District]) {
    all = districts
    byName = Dictionary(grouping: districts, by: \.name)
    byCode = Dictionary(districts.map { ($0.code, $0) }) { first, _ in first }
  }

  package subscript(code: String) -> District? { byCode[code] }

  /// The district of a name within an area that exists on a day; else one that bore the name
  /// there at another time.
  package func district(named name: String, area: String, on day: Day) -> District? {
    let candidates = byName[name, default: []].filter { $0.area == area }
    return candidates.first { $0.exists(on: day) } ?? candidates.first
  }

  /// The names known within an area, for a suggestion.
  package func names(in area: String) -> [String] {
    all.filter { $0.area == area }.map(\.name)
  }

  /// How often a district may have been succeeded; more is a circle, or not of this world.
  static let mostSuccessions = 100

  /// The district that stands on a day where this one stood: itself, or its latest successor.
  package func current(of district: District, on day: Day) -> District {
    var current = district
    for _ in 0..<Self.mostSuccessions {
      guard let last = current.last, last < day, let successor = current.successor,
        let next = byCode[successor]
      else { break }
      current = next
    }
    return current
  }
}
