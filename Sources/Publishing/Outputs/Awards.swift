import Disclosure
import Rendering

extension Output {
  /// `/awards/`: award notices by programme and year.
  static let awards = Output(name: "awards", pages: [AwardsPage.kind.template]) { edition, site in
    let head = PageHead(
      title: site.words[.titleAwards],
      description: site.words[.aboutAwards],
      section: .awards
    )
    return [AwardsPage.kind.file(SitePath.awards, site, head) { AwardsPage(edition, $0) }]
  }
}

private struct AwardsPage: Sendable {
  let programmes: [Group]

  struct Group: Sendable {
    let programme: LinkedText
    let awards: [Award]
  }

  struct Award: Sendable {
    let notice: NoticeSummary
    let day: DayText
    let year: Int
    let awarded: Int
    /// How many are left after corrections; nil where none struck any.
    let corrected: Int?
  }

  init(_ edition: Edition, _ linker: Linker) {
    var awards: [ProgrammeID: [Award]] = [:]
    for notice in edition.published where notice.kind == .award {
      guard let award = Self.award(notice, edition, linker) else { continue }
      for programme in Set(notice.lists.map(\.key.programme)) {
        awards[programme, default: []].append(award)
      }
    }
    programmes = edition.dossier.programmes.compactMap { programme in
      guard let mine = awards[programme.id] else { return nil }
      return Group(
        programme: LinkedText(programme.title, linker.link(SitePath.programme(programme.id))),
        awards: mine
      )
    }
  }

  private static func award(
    _ notice: Notice,
    _ edition: Edition,
    _ linker: Linker
  ) -> Award? {
    guard let award = notice.award, let state = edition.state(of: notice.id),
      let summary = NoticeSummary(state, linker)
    else { return nil }
    let awards = edition.awards(by: notice)
    return Award(
      notice: summary,
      day: award.day.shown,
      year: award.day.year,
      awarded: awards.listed,
      corrected: awards.corrected
    )
  }

  static let kind = PageKind<AwardsPage>(
    "awards",
    [.list("programmes", "认定事项", .awardGroup) { $0.body.programmes }]
  )
}

extension View where Root == AwardsPage.Group {
  fileprivate static var awardGroup: View {
    View(
      "awards of a programme",
      [
        .record("programme", "认定事项", .link) { $0.programme },
        .list("awards", "认定公告，最新的在前", .award) { $0.awards },
      ]
    )
  }
}

extension View where Root == AwardsPage.Award {
  fileprivate static var award: View {
    View(
      "award",
      [
        .record("notice", "公告", .noticeSummary) { $0.notice },
        .record("day", "认定日期", .day) { $0.day },
        .number("year", "认定年份") { $0.year },
        .number("awarded", "认定家数") { $0.awarded },
        .optionalNumber("corrected", "更正后的家数；没有更正的没有") { $0.corrected },
      ]
    )
  }
}
