package import Disclosure
package import Ingest

/// All that one day's site may say (版次): the argument of every output. A class, since every row and
/// every page holds it.
package final class Edition: Sendable {
  package let content: Content
  /// The edition day (截至): the latest day up to the build's on which anything changed.
  package let day: Day
  package let state: DayState
  /// What the data said on every day up to this one (沿革); made when it is first asked for.
  let history: OnDemand<History>
  /// The address under which the site is published, with its final slash.
  package let address: String
  /// The path part of the address, with both slashes.
  let rootPath: String

  private let notices: [NoticeID: NoticeState]
  /// The facts that rest on each notice, by platform, lists and awards left out.
  private let facts: [NoticeID: [FactOfNotice]]
  /// The published notices that name each list, newest first.
  private let naming: [BatchKey: [NoticeID]]
  /// Every title, by platform and programme.
  package let titles: [TitlePlace]

  /// A recorded fact as the notice that carries it shows it.
  package struct FactOfNotice: Sendable {
    package let record: PlatformRecord
    package let event: RegisterEvent
  }

  /// How many rows a notice made public or awarded (家数).
  struct AwardCount: Sendable {
    let listed: Int
    /// How many are left where corrections struck some of them since (更正列入).
    var corrected: Int?
  }

  /// One title with its platform: a row of every list.
  package struct TitlePlace: Sendable {
    package let record: PlatformRecord
    package let title: TitleRecord
  }

  /// The places of all titles in `titles`: what lists keep, for they hold every title several times.
  var placesOfTitles: [Int32] { titles.indices.map { Int32(clamping: $0) } }

  package init(
    content: Content,
    register: Register,
    day: Day,
    state: DayState,
    address: String
  ) {
    self.content = content
    self.day = day
    self.state = state
    self.address = address
    rootPath = Self.rootPath(of: address)
    notices = Dictionary(state.notices.map { ($0.id, $0) }) { first, _ in first }
    facts = Self.facts(of: state.register)
    naming = Self.naming(content.dossier, state)
    titles = state.register.records.flatMap { record in
      record.titles.map { TitlePlace(record: record, title: $0) }
    }
    history = OnDemand { History(register, upTo: day) }
  }

  private static func rootPath(of address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return "/" }
    let rest = address[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }

  package var dossier: Dossier { content.dossier }

  /// The published notices, newest first.
  package var published: [Notice] { state.notices.compactMap { dossier.notice($0.id) } }

  package func state(of notice: NoticeID) -> NoticeState? { notices[notice] }

  package func facts(restingOn notice: NoticeID) -> [FactOfNotice] { facts[notice] ?? [] }

  /// The programme of an id that a title has: there is one, or the title would not be.
  package func programmeTitle(_ id: ProgrammeID) -> String {
    dossier.programme(id)?.title ?? id.string
  }

  /// The published notices that name a list, newest first.
  package func notices(naming list: BatchKey) -> [NoticeID] { naming[list] ?? [] }

  /// The award that a row of a list led to; nil where there is none.
  package func holding(of platform: PlatformID, in list: BatchKey) -> Holding? {
    candidacy(of: platform, in: list)?.holding
  }

  private func candidacy(of platform: PlatformID, in list: BatchKey) -> Candidacy? {
    let title = state.register[platform]?.titles.first { $0.programme == list.programme }
    return title?.candidacies.first { $0.batch == list }
  }

  /// All rows of a publicity's list; of an award's those that it awarded.
  func rows(of batch: Batch, listedBy notice: Notice) -> [ListedPlatform] {
    guard notice.kind == .award else { return batch.rows }
    return batch.rows.filter { holding(of: $0.id, in: batch.key)?.notice == notice.id }
  }

  /// How many rows a notice awarded.
  func awards(by notice: Notice) -> AwardCount {
    var (listed, remaining) = (0, 0)
    for list in notice.lists {
      for row in dossier.batch(list.key)?.rows ?? [] {
        guard let candidacy = candidacy(of: row.id, in: list.key),
          candidacy.holding?.notice == notice.id
        else { continue }
        listed += 1
        if candidacy.isListed { remaining += 1 }
      }
    }
    return AwardCount(listed: listed, corrected: remaining == listed ? nil : remaining)
  }

  /// The holding whose days are those of all that a notice awarded; nil where they differ.
  func commonValidity(of notice: Notice) -> Holding? {
    var common: Holding?
    for list in notice.lists {
      for row in dossier.batch(list.key)?.rows ?? [] {
        guard let holding = candidacy(of: row.id, in: list.key)?.holding,
          holding.notice == notice.id
        else { continue }
        if let common,
          common.validFrom != holding.validFrom || common.validTo != holding.validTo
        {
          return nil
        }
        common = common ?? holding
      }
    }
    return common
  }

  /// The newest award of the list that left the platform for a later one (暂缓).
  func notice(withholding platform: PlatformID, in list: BatchKey) -> NoticeID? {
    notices(naming: list).first { id in
      dossier.notice(id)?.award?.withheld.contains(platform) ?? false
        && state(of: id)?.withdrawnBy.isEmpty ?? false
    }
  }

  /// The other published notices that name a list of this one, newest first.
  package func notices(sharingAListWith notice: Notice) -> [NoticeID] {
    var known: Set = [notice.id]
    return notice.lists.flatMap { notices(naming: $0.key) }.filter { known.insert($0).inserted }
  }

  private static func naming(_ dossier: Dossier, _ state: DayState) -> [BatchKey: [NoticeID]] {
    var naming: [BatchKey: [NoticeID]] = [:]
    for notice in state.notices.compactMap({ dossier.notice($0.id) }) {
      for list in notice.lists { naming[list.key, default: []].append(notice.id) }
    }
    return naming
  }

  private static func facts(of view: RegisterView) -> [NoticeID: [FactOfNotice]] {
    var facts: [NoticeID: [FactOfNotice]] = [:]
    for record in view.records {
      for event in record.events {
        guard let notice = event.notice else { continue }
        switch event.fact {
        case .publicised, .awarded: continue
        case .changed, .ended, .restored:
          facts[notice, default: []].append(FactOfNotice(record: record, event: event))
        }
      }
    }
    return facts
  }
}
