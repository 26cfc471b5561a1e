import Diagnostics
import Disclosure

/// A list of titles of the static API (称号列表), in pages whose members stay as later titles come:
/// it is ordered by the day on which a title joined it.
struct TitleShards: Sendable {
  /// What a list is of.
  enum Kind: String, CaseIterable, Sendable {
    case district, function, year, programme
  }

  let kind: Kind
  let code: String
  let label: String
  var explanation = ""
  /// The list that took this one's place.
  var successor: (label: String, page: RelativePath)?
  /// The page for people.
  let html: RelativePath
  let first: RelativePath
  let edition: Edition
  /// The places of its titles among those of the edition; put in order when a page asks for them.
  private let order: OnDemand<[Int32]>
  let count: Int

  init(_ kind: Kind, _ facet: Facets.Facet, in edition: Edition) {
    self.kind = kind
    code = String(facet.path.stem)
    label = facet.label
    explanation = facet.explanation
    successor = facet.successor.map { ($0.label, $0.path) }
    html = facet.path
    first = SitePath.listAPI(of: facet.path)
    self.edition = edition
    count = facet.titles.count
    let year = kind == .year ? Int(code) : nil
    order = OnDemand { Self.order(facet.titles, in: edition, inYear: year) }
  }

  /// The titles of a programme, told by their places among those of the edition.
  init(_ programme: Programme, _ titles: [Int32], in edition: Edition) {
    kind = .programme
    code = programme.id.string
    label = programme.title
    html = SitePath.programme(programme.id)
    first = SitePath.programmeJSON(programme.id)
    self.edition = edition
    count = titles.count
    order = OnDemand { Self.order(titles, in: edition, inYear: nil) }
  }

  func pages(size: Int = APIPaging.size) -> [APIPaging] {
    APIPaging.all(of: count, at: first, size: size, in: edition)
  }

  func titles(of page: APIPaging) -> [TitleInDossier] {
    order.value[page.range].map { TitleInDossier(edition.titles[Int($0)], edition.dossier) }
  }

  /// By the day of joining, then as they come: by platform and programme.
  private static func order(
    _ titles: [Int32],
    in edition: Edition,
    inYear year: Int?
  ) -> [Int32] {
    titles.map { (edition.titles[Int($0)].joined(inYear: year), $0) }
      .sorted { $0 < $1 }.map(\.1)
  }
}

extension Edition.TitlePlace {
  /// The first day on which a site could tell of the title; of a year's batches where one is given,
  /// for an award of a later year is new in the list of that year.
  fileprivate func joined(inYear year: Int?) -> Day {
    var first: Day?
    var inYear: Day?
    for event in record.events where event.programme == title.programme {
      if first.map({ event.visible < $0 }) ?? true { first = event.visible }
      guard let year, let batch = event.batch,
        BatchKey(programme: event.programme, batch: batch).year == year
      else { continue }
      if inYear.map({ event.visible < $0 }) ?? true { inYear = event.visible }
    }
    return inYear ?? first ?? .epoch
  }
}
