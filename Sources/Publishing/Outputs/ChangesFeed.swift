import Diagnostics
import Disclosure
import Ingest

/// `/feeds/data.atom`: the latest editions in which the data changed, an entry each (RFC 4287).
enum ChangesFeed {
  /// Entries in the feed; older changes stand on the pages of their months.
  private static let length = 50

  static func file(_ site: Site) -> [UInt8] {
    let edition = site.edition
    let days = edition.history.value.days.suffix(length).reversed()
    let head = AtomHead(
      title: title(site),
      path: SitePath.dataFeed,
      page: SitePath.changes,
      updated: PublishedMoment(day: days.first?.day ?? edition.day).timestamp
    )
    return head.feed(site) { xml in
      for day in days { entry(day, site, &xml) }
    }
  }

  static func title(_ site: Site) -> String {
    site.words.sentence(.feedTitleData, ["site": site.edition.content.site.name])
  }

  private static func entry(_ day: History.DayOfChange, _ site: Site, _ xml: inout XMLWriter) {
    let page = site.address(of: SitePath.changes(in: Month(day.day)))
    let address = "\(page)#\(day.day)"
    let moment = PublishedMoment(day: day.day).timestamp
    xml.element("entry") { xml in
      let words: KeyValuePairs = ["day": day.day.chinese, "counts": day.counts.shown]
      xml.element("title", [], site.words.sentence(.feedDataEntry, words))
      xml.element("id", [], address)
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", address)])
      xml.element(
        "link",
        [
          ("rel", "related"), ("type", "application/json"),
          ("href", site.address(of: SitePath.delta(day.day))),
        ]
      )
      xml.element("published", [], moment)
      xml.element("updated", [], moment)
      xml.element("content", [("type", "text")], content(day, site))
    }
  }

  /// A line a change.
  private static func content(_ day: History.DayOfChange, _ site: Site) -> String {
    let linker = Linker(SitePath.changes, site)
    let lines = site.edition.history.value.changes(of: day, upTo: DaySummary.limit).map { change in
      let line = ChangeLine(change, linker)
      let fields = line.fields.map { "\($0.label)：\($0.old) → \($0.new)" }
      let told = ([line.standing].compactMap(\.self) + fields).joined(separator: "；")
      return "\(line.kind)：\(line.platform.text)（\(line.programme)）\(told)"
    }
    return lines.joined(separator: "\n")
  }
}
