import Diagnostics
import Disclosure
import Rendering

/// A list of titles in pages: all of them, or those of a district, a function, a year,
/// a first letter.
struct TitleList: Sendable {
  let path: RelativePath
  let title: String
  let description: String
  /// What the list is a part of, such as 区县; nil for the list of all.
  let facet: String?
  /// The places of its titles among those of the edition.
  let rows: [Int32]
  /// What the value means (说明); empty where nothing is said.
  var explanation = ""
  /// Said above the list, such as what a district became.
  var remark: LinkTarget?
  /// What the first page searches; nil for lists that lead to the search elsewhere.
  var index: OnDemand<SearchIndex>?

  struct LinkTarget: Sendable {
    let text: String
    let path: RelativePath
  }

  /// The pages of the list as files of the plan.
  func files(_ site: Site, facets: @escaping @Sendable (Linker) -> [FacetGroup]) -> [PlannedFile] {
    Pagination.stretches(of: rows.count).map { number, stretch in
      let page = SitePath.page(number, of: path)
      let head = PageHead(
        title: site.words.title(title, page: number),
        description: description,
        section: .platforms,
        trail: facet == nil ? [] : [(site.words[.sectionPlatforms], SitePath.platforms)]
      )
      return Self.kind.file(page, site, head) { linker in
        Body(
          heading: title,
          facet: facet,
          explanation: explanation,
          remark: remark.map { LinkedText($0.text, linker.link($0.path)) },
          rows: rows[stretch].map { TitleRow(site.edition.titles[Int($0)], linker) },
          pagination: Pagination(number, total: rows.count, of: path, linker),
          search: number == 1 ? index.map { SearchBox($0.value, linker) } : nil,
          facets: facets(linker)
        )
      }
    }
  }

  fileprivate struct Body: Sendable {
    let heading: String
    let facet: String?
    let explanation: String
    let remark: LinkedText?
    let rows: [TitleRow]
    let pagination: Pagination
    let search: SearchBox?
    let facets: [FacetGroup]
  }

  static let template = kind.template

  private static let kind = PageKind<Body>(
    "platforms",
    [
      .text("heading", "名单标题") { $0.body.heading },
      .optionalText("facet", "分类方式，如区县；全部名单没有") { $0.body.facet },
      .text("explanation", "这一类是什么；没有说明的为空") { $0.body.explanation },
      .optionalRecord("remark", "名单上方的说明", .link) { $0.body.remark },
      .list("rows", "本页各行", .titleRow) { $0.body.rows },
      .record("pagination", "分页", .pagination) { $0.body.pagination },
      .optionalRecord("search", "本页的查询；只有全部名单的第一页有", .searchBox) { $0.body.search },
      .list("facets", "分类浏览", .facetGroup) { $0.body.facets },
    ]
  )
}

/// One way to browse (分类): its values with the number of titles each.
struct FacetGroup: Sendable {
  let label: String
  /// Whether its values are letters (拼音首字母), so short that they stand in one row.
  var isLetters = false
  let values: [FacetValue]
}

/// One value of a facet.
struct FacetValue: Sendable {
  let label: String
  let url: String
  let count: Int
  let isCurrent: Bool
}

extension View where Root == FacetGroup {
  static var facetGroup: View {
    View(
      "facet group",
      [
        .text("label", "分类方式") { $0.label },
        .flag("is_letters", "是否按拼音首字母分；各类的名称只有一个字母") { $0.isLetters },
        .list("values", "各类", .facetValue) { $0.values },
      ]
    )
  }
}

extension View where Root == FacetValue {
  fileprivate static var facetValue: View {
    View(
      "facet value",
      [
        .text("label", "名称") { $0.label },
        .text("url", "链接") { $0.url },
        .number("count", "称号数") { $0.count },
        .flag("is_current", "是否本页") { $0.isCurrent },
      ]
    )
  }
}
