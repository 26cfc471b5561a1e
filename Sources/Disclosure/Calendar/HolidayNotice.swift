package import Diagnostics

/// One notice on days off and make-up working days (放假安排的通知): the State Council's, or a local
/// one.
package struct HolidayNotice: Hashable, Sendable {
  package let number: String
  package let published: Day
  /// The areas in which it holds (地域), as programmes name them; none for the whole country.
  package let areas: [String]
  package let off: Set<Day>
  package let working: Set<Day>
  package let location: SourceLocation

  package init(
    number: String,
    published: Day,
    areas: [String] = [],
    off: Set<Day>,
    working: Set<Day>,
    location: SourceLocation
  ) {
    self.number = number
    self.published = published
    self.areas = areas
    self.off = off
    self.working = working
    self.location = location
  }

  package var isLocal: Bool { !areas.isEmpty }

  /// Whether it holds in an area; nil is the country, in which no local notice does.
  func holds(in area: String?) -> Bool { !isLocal || area.map(areas.contains) ?? false }

  /// By publication, so that the later wins; of one day the local is the later.
  func precedes(_ other: HolidayNotice) -> Bool {
    if published != other.published { return published < other.published }
    if isLocal != other.isLocal { return !isLocal }
    return location < other.location
  }
}
