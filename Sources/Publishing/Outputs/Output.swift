/// A part of the site (产出): a name, the templates it needs, and the files it makes.
package struct Output: Sendable {
  let name: String
  let pages: [PageTemplate]
  let plan: @Sendable (Edition, Site) -> [PlannedFile]

  /// All outputs. A new one is a file beside this one and a line here.
  static let all: [Output] = [
    .home,
    .notices,
    .notice,
    .publicity,
    .awards,
    .revocations,
    .platforms,
    .platform,
    .facets,
    .programmes,
    .statistics,
    .blankForms,
    .serviceCodes,
    .data,
    .searchFormat,
    .tables,
    .workbooks,
    .database,
    .changes,
    .dataDescriptions,
    .checksums,
    .codesData,
    .platformsJSON,
    .noticesAPI,
    .programmesAPI,
    .titleListsAPI,
    .apiDescriptions,
    .noticeFeeds,
    .windowsCalendar,
    .openSearch,
    .siteMap,
    .sitemap,
    .securityText,
    .notFound,
    .assets,
  ]
}
