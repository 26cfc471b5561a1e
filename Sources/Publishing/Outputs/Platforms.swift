import Disclosure

extension Output {
  /// `/platforms/`: the full list in pages that work without script.
  static let platforms = Output(name: "platforms", pages: [TitleList.template]) { edition, site in
    let list = TitleList(
      path: SitePath.platforms,
      title: site.words[.titlePlatforms],
      description: site.words[.aboutPlatforms],
      facet: nil,
      rows: edition.placesOfTitles,
      index: site.search
    )
    let facets = site.facets
    return list.files(site) { facets.groups($0) }
  }

  /// `/districts/`, `/functions/`, `/years/`, `/letters/`: the same list by one of its values.
  static let facets = Output(name: "facets", pages: []) { _, site in
    let facets = site.facets
    let kinds = facets.kinds.map { (site.words[$0], $1) }
    return kinds.flatMap { kind, values in
      values.flatMap { facet -> [PlannedFile] in
        let list = TitleList(
          path: facet.path,
          title: facet.title ?? facet.label,
          description: site.words.sentence(.aboutFacet, ["kind": kind, "value": facet.label]),
          facet: kind,
          rows: facet.titles,
          explanation: facet.explanation,
          remark: facet.successor.map {
            TitleList.LinkTarget(
              text: site.words.sentence(
                .districtBecame,
                ["district": facet.label, "successor": $0.label]
              ),
              path: $0.path
            )
          }
        )
        return list.files(site) { facets.groups($0) }
      }
    }
  }
}
