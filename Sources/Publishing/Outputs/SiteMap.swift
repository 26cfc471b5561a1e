import Diagnostics
import Disclosure
import Rendering

extension Output {
  /// `/map/`: every section and every lasting list, for readers who know what they want (网站地图).
  static let siteMap = Output(name: "site map", pages: [SiteMapPage.kind.template]) { _, site in
    let head = PageHead(
      title: site.words[.titleSiteMap],
      description: site.words[.aboutSiteMap],
      section: .home
    )
    return [SiteMapPage.kind.file(SitePath.siteMap, site, head) { SiteMapPage($0) }]
  }
}

private struct SiteMapPage: Sendable {
  let sections: [LabelledText]
  let programmes: [LinkedText]
  let facets: [FacetGroup]

  init(_ linker: Linker) {
    sections =
      Section.allCases.map { section in
        LabelledText(
          linker.word(section.word),
          linker.word(section.explanation),
          linker.link(section.path)
        )
      } + [
        LabelledText(
          linker.word(.titleSearchFormat),
          linker.word(.aboutSearchFormat),
          linker.link(SitePath.searchFormat)
        ),
        LabelledText(
          linker.word(.titleChanges),
          linker.word(.aboutChanges),
          linker.link(SitePath.changes)
        ),
      ]
    programmes = linker.edition.dossier.programmes.map {
      LinkedText($0.title, linker.link(SitePath.programme($0.id)))
    }
    facets = linker.site.facets.groups(linker).filter { !$0.values.isEmpty }
  }

  static let kind = PageKind<SiteMapPage>(
    "map",
    [
      .list("sections", "栏目、说明和链接", .fact) { $0.body.sections },
      .list("programmes", "认定事项", .link) { $0.body.programmes },
      .list("facets", "按区县、功能、年度、首字母的名单", .facetGroup) { $0.body.facets },
    ]
  )
}
