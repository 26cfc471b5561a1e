package import Diagnostics

/// Where the values of a notice's front matter stand, for findings about them (位置).
package struct NoticePlaces: Hashable, Sendable {
  /// A basis's place, and the last day in force (失效) that the notice states of it.
  package struct BasisEntry: Hashable, Sendable {
    package let location: SourceLocation
    package let lastDay: Day?

    package init(location: SourceLocation, lastDay: Day? = nil) {
      self.location = location
      self.lastDay = lastDay
    }
  }

  package let title: SourceLocation?
  package let number: SourceLocation?
  package let issued: SourceLocation?
  package let issuer: SourceLocation?
  /// In the order of the notice's bases.
  package let bases: [BasisEntry]

  package init(
    title: SourceLocation? = nil,
    number: SourceLocation? = nil,
    issued: SourceLocation? = nil,
    issuer: SourceLocation? = nil,
    bases: [BasisEntry] = []
  ) {
    self.title = title
    self.number = number
    self.issued = issued
    self.issuer = issuer
    self.bases = bases
  }
}

extension Notice {
  /// The day by which its words are judged: 成文, else 发布.
  var wordingDay: Day { issued ?? published.day }

  func place(ofBasis index: Int) -> SourceLocation {
    places.bases.indices.contains(index) ? places.bases[index].location : location
  }

  /// The last day that the notice itself states of a basis.
  func lastDay(ofBasis index: Int) -> Day? {
    places.bases.indices.contains(index) ? places.bases[index].lastDay : nil
  }
}
