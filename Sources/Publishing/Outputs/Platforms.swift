import Disclosure

extension Output {
  /// `/platforms/`: the full list in pages that work without script.
  static let platforms = Output(name: "platforms", pages: [TitleList.template]) { edition, site in
    let list = TitleList(
      path: SitePath.platforms,
      title: "平台名单",
      description: "全部平台及其称号：状态、有效期、运营单位、区县和服务功能。",
      facet: nil,
      rows: edition.titles
    )
    let facets = site.facets
    return list.files(site) { facets.groups($0) }
  }

  /// `/districts/`, `/functions/`, `/years/`: the same list by one of its values.
  static let facets = Output(name: "facets", pages: []) { _, site in
    let facets = site.facets
    let kinds = [
      ("区县", facets.districts), ("服务功能", facets.functions), ("批次年度", facets.years),
    ]
    return kinds.flatMap { kind, values in
      values.flatMap { facet -> [PlannedFile] in
        let list = TitleList(
          path: facet.path,
          title: facet.label,
          description: "\(kind)“\(facet.label)”的平台及其称号。",
          facet: kind,
          rows: facet.titles,
          explanation: facet.explanation,
          remark: facet.successor.map {
            TitleList.LinkTarget(text: "\(facet.label)现为\($0.label)", path: $0.path)
          }
        )
        return list.files(site) { facets.groups($0) }
      }
    }
  }
}
