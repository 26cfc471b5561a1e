import Disclosure
import Rendering

/// What an award decides, with the articles that it rests on (认定).
struct AwardCard: Sendable {
  let day: DayText
  let awarded: Int
  /// How many are left after corrections; nil where none struck any.
  let corrected: Int?
  /// The validity that the notice prints, else that of all its platforms; where theirs differ, their
  /// pages tell.
  let validFrom: DayText?
  let validTo: DayText?
  let validityIsComputed: Bool
  let rules: [Rule]
  /// The rows of its lists that it leaves for a later award (暂缓).
  let withheld: [LinkedText]
  /// The publicity notices of the same lists.
  let publicity: [LinkedText]

  /// A rule of the measure that governs the award: its article, and what it is about.
  struct Rule: Sendable {
    let kind: Kind
    let article: String
    let url: String

    enum Kind: String, Sendable {
      case award
      case validity
      case reapplication
    }
  }

  init?(_ notice: Notice, _ linker: Linker) {
    guard let statement = notice.award else { return nil }
    let edition = linker.edition
    day = statement.day.shown
    let common = edition.commonValidity(of: notice)
    validFrom = (statement.validFrom ?? common?.validFrom)?.shown
    validTo = (statement.validTo ?? common?.validTo)?.shown
    validityIsComputed = statement.validTo == nil && common?.validToIsComputed ?? false
    let awards = edition.awards(by: notice)
    awarded = awards.listed
    corrected = awards.corrected
    rules = Self.rules(of: notice, linker)
    withheld = notice.lists.flatMap { list in
      edition.dossier.batch(list.key)?.rows.filter { statement.withheld.contains($0.id) } ?? []
    }.map { LinkedText($0.name, linker.platform($0.id)) }
    publicity = edition.notices(sharingAListWith: notice).compactMap { id in
      edition.dossier.notice(id)?.kind == .publicity ? linker.notice(id) : nil
    }
  }

  private static func rules(of notice: Notice, _ linker: Linker) -> [Rule] {
    guard let programme = linker.edition.dossier.programme(governing: notice),
      let measure = linker.edition.dossier.measure(governing: notice)
    else { return [] }
    let url = linker.link(SitePath.programme(programme.id))
    let articles: [(Rule.Kind, String?)] = [
      (.award, measure.award?.article), (.validity, measure.validity.value?.article),
      (.reapplication, measure.reapplication?.article),
    ]
    return articles.compactMap { kind, article in
      article.map { Rule(kind: kind, article: $0, url: url) }
    }
  }
}

extension View where Root == AwardCard {
  static var awardCard: View {
    View(
      "award card",
      [
        .record("day", "认定日期", .day) { $0.day },
        .number("awarded", "认定家数") { $0.awarded },
        .optionalNumber("corrected", "更正后的家数；没有更正的没有") { $0.corrected },
        .optionalRecord("valid_from", "公告写明的，或者各平台共同的有效期起", .day) { $0.validFrom },
        .optionalRecord("valid_to", "公告写明的，或者各平台共同的有效期止", .day) { $0.validTo },
        .flag("validity_is_computed", "有效期止是否推算") { $0.validityIsComputed },
        .list("rules", "依据的条款", .awardRule) { $0.rules },
        .list("withheld", "暂缓的平台", .link) { $0.withheld },
        .list("publicity", "同一名单的公示", .link) { $0.publicity },
      ]
    )
  }
}

extension View where Root == AwardCard.Rule {
  fileprivate static var awardRule: View {
    View(
      "award article",
      [
        .text("kind", "award 认定、validity 有效期、reapplication 再申报") { $0.kind.rawValue },
        .text("article", "条款") { $0.article },
        .text("url", "办法的链接") { $0.url },
      ]
    )
  }
}
