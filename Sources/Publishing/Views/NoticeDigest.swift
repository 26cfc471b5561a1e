import Diagnostics
import Disclosure
import Ingest
import Rendering

/// A notice as feeds and calendars tell it: what a subscriber needs (摘要).
struct NoticeDigest: Sendable {
  let notice: Notice
  let address: String
  let revision: NoticeRevision
  let isWithdrawn: Bool
  let facts: [LabelledText]

  init?(_ state: NoticeState, _ site: Site) {
    let edition = site.edition
    guard let notice = edition.dossier.notice(state.id) else { return nil }
    self.notice = notice
    address = site.address(of: SitePath.notice(notice.id))
    revision = NoticeRevision(notice, state, site)
    isWithdrawn = !state.withdrawnBy.isEmpty || !state.replacedBy.isEmpty
    let takedowns = site.takedowns.notices[notice.id, default: []]
    facts =
      takedowns.isEmpty
      ? Self.banners(state, site) + Self.facts(notice, state, site)
      : takedowns.map { $0.sentence(site.words) }
  }

  /// The facts for readers that show markup.
  var html: HTML {
    let lines = facts.map { fact in
      let value = HTML(escaping: fact.value)
      return HTML(element: "dt", content: HTML(escaping: fact.label))
        + HTML(
          element: "dd",
          content: fact.url.map { HTML(element: "a", [("href", $0)], content: value) } ?? value
        )
    }
    return HTML(element: "dl", content: .joined(lines))
  }

  /// The facts for readers that do not, one a line.
  func text(_ words: Words) -> String {
    facts.map { words.sentence(.factLine, ["label": $0.label, "value": $0.value]) }
      .joined(separator: "\n")
  }

  private static func banners(_ state: NoticeState, _ site: Site) -> [LabelledText] {
    state.later.flatMap { label, notices in
      notices.compactMap { id in
        site.edition.dossier.notice(id).map {
          LabelledText(site.words[label], $0.title, site.address(of: SitePath.notice(id)))
        }
      }
    }
  }

  private static func facts(_ notice: Notice, _ state: NoticeState, _ site: Site) -> [LabelledText]
  {
    let words = site.words
    let calendar = site.edition.dossier.calendar(of: notice)
    let count = listed(notice, site.edition)
    let facts =
      [
        LabelledText(words[.issuer], notice.issuer),
        LabelledText(words[.documentNumber], ifGiven: notice.number),
        state.window.map {
          LabelledText(words[.window], WindowSummary($0, calendar).sentence)
        },
        count.map { LabelledText(words[.list], listed($0, words)) },
      ].compactMap(\.self)
    let periods = notice.callPeriods.map { period in
      LabelledText(
        period.name,
        words.sentence(
          .span,
          ["first": period.first.chinese, "last": period.last.chinese]
        )
      )
    }
    return facts + periods + notice.objectionFacts(Linker(SitePath.notice(notice.id), site))
  }

  private static func listed(_ count: Edition.AwardCount, _ words: Words) -> String {
    guard let corrected = count.corrected else {
      return words.sentence(.listCount, ["count": "\(count.listed)"])
    }
    return words.sentence(
      .listCountCorrected,
      ["count": "\(count.listed)", "corrected": "\(corrected)"]
    )
  }

  /// How many platforms the lists of a publicity name, or an award awards.
  private static func listed(_ notice: Notice, _ edition: Edition) -> Edition.AwardCount? {
    let batches = notice.lists.compactMap { edition.dossier.batch($0.key) }
    guard !batches.isEmpty else { return nil }
    guard notice.kind == .award else {
      return Edition.AwardCount(listed: batches.reduce(0) { $0 + $1.rows.count })
    }
    return edition.awards(by: notice)
  }
}

/// What became of a notice after it was published: corrections, a withdrawal, a takedown (变动).
struct NoticeRevision: Sendable {
  /// The last moment at which something changed what the notice's page says of it.
  let updated: PublishedMoment
  /// How often that happened.
  let count: Int

  init(_ notice: Notice, _ state: NoticeState, _ site: Site) {
    let edition = site.edition
    let later = state.later.flatMap(\.notices).compactMap(edition.dossier.notice)
    let taken = site.takedowns.all(of: notice.id).map {
      PublishedMoment(day: min($0.day, edition.day))
    }
    let moments = later.map(\.published) + taken
    updated = max(notice.published, moments.max() ?? notice.published)
    count = moments.count
  }
}

extension NoticeState {
  /// The later notices that speak of this one, each with what the page says of it then.
  fileprivate var later: [(label: Word, notices: [NoticeID])] {
    [
      (.bannerCorrected, correctedBy), (.bannerWithdrawn, withdrawnBy),
      (.bannerReplaced, replacedBy), (.bannerContinued, continuedBy),
    ]
  }
}
