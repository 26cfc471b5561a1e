import Diagnostics
import Disclosure
import TestSupport
import Testing

struct LinkedDataTests {
  private static let opening =
    #"<script type="application/ld+json">{"@context":"https://schema.org","@graph":["#
  private static let host = "https://example.gov.cn/gongshi/"

  @Test func theHomePageTellsOfTheSiteAndItsSearch() throws {
    #expect(
      try graph("home.html", "index.html")
        == #"""
        {"@type":"WebSite","@id":"HOST#site","url":"HOST","name":"示例局",\#
        "disambiguatingDescription":"demonstration","inLanguage":"zh-CN",\#
        "publisher":{"@id":"HOST#publisher"},"potentialAction":{"@type":"SearchAction",\#
        "target":{"@type":"EntryPoint","urlTemplate":"HOSTplatforms/index.html?q={search_term_string}"},\#
        "query-input":"required name=search_term_string"}},\#
        {"@type":"GovernmentOrganization","@id":"HOST#publisher","name":"示例局",\#
        "disambiguatingDescription":"demonstration","telephone":"0531-00000000"}
        """#
    )
  }

  @Test func aNoticeIsAnArticleUnderItsSection() throws {
    #expect(
      try graph("notice.html", "notices/p-list.html")
        == Self.trail([
          ("section_home", ""), ("section_publicity", "publicity/"),
          ("【演示】关于示范平台拟认定名单的公示", "notices/p-list.html"),
        ])
          + #"""
          ,{"@type":"Article","@id":"HOSTnotices/p-list.html#notice",\#
          "url":"HOSTnotices/p-list.html","headline":"【演示】关于示范平台拟认定名单的公示",\#
          "disambiguatingDescription":"demonstration","articleSection":"公示",\#
          "datePublished":"2023-06-19T09:00:00+08:00","temporalCoverage":"2023-06-19/2023-06-26",\#
          "inLanguage":"zh-CN","author":{"@type":"GovernmentOrganization","name":"示例局"},\#
          "publisher":{"@type":"GovernmentOrganization","name":"示例局"},\#
          "isBasedOn":[{"@type":"Legislation","@id":"HOSTprogrammes/demo.html#demo-2021",\#
          "name":"示范平台认定管理办法"}]}
          """#
    )
  }

  @Test func aPlatformHasItsTitlesAsCertifications() throws {
    let platform = try graph("platform.html", "platforms/p-1.html")
    #expect(
      platform.split(separator: "},{\"@type\":\"Organization\"", maxSplits: 1).last
        == #"""
        ,"@id":"HOSTplatforms/p-1.html#platform","url":"HOSTplatforms/p-1.html","name":"甲平台",\#
        "disambiguatingDescription":"demonstration","identifier":"p-1",\#
        "parentOrganization":{"@type":"Organization","name":"甲公司","identifier":\#
        {"@type":"PropertyValue","propertyID":"credit_code","value":"91370102MADEM00115"}},\#
        "hasCertification":[{"@type":"Certification","name":"示范平台（演示）",\#
        "certificationStatus":"https://schema.org/CertificationActive",\#
        "issuedBy":{"@type":"GovernmentOrganization","name":"示例局"},\#
        "datePublished":"2023-06-29","validFrom":"2023-06-29","expires":"2026-06-29"}]}
        """#
    )
    #expect(
      try graph("platform.html", "platforms/p-2.html").contains(
        #"""
        "certificationStatus":"https://schema.org/CertificationInactive",\#
        "issuedBy":{"@type":"GovernmentOrganization","name":"示例局"},\#
        "datePublished":"2023-06-29","validFrom":"2023-06-29","expires":"2024-01-31"}]}
        """#
      )
    )
  }

  @Test func aMeasureIsLegislation() throws {
    #expect(
      try graph("programme.html", "programmes/demo.html").hasSuffix(
        #"""
        {"@type":"Legislation","@id":"HOSTprogrammes/demo.html#demo-2021",\#
        "url":"HOSTprogrammes/demo.html","name":"示范平台认定管理办法",\#
        "temporalCoverage":"2021-04-30/..",\#
        "legislationLegalForce":"https://schema.org/InForce",\#
        "legislationJurisdiction":"济南市","inLanguage":"zh-CN"}
        """#
      )
    )
  }

  @Test func theDataPageIsADataset() throws {
    let text = try graph("data.html", "data/index.html")
    let parts = text.split(separator: #"{"@type":"Dataset","#, omittingEmptySubsequences: false)
    #expect(
      parts.prefix(2).joined(separator: #"{"@type":"Dataset","#)
        == Self.trail([("section_home", ""), ("title_data", "data/")])
          + #"""
          ,{"@type":"Dataset","@id":"HOSTdata/#dataset","identifier":"HOSTdata/#dataset",\#
          "url":"HOSTdata/","name":"示例局公示数据",\#
          "description":"示例局发布的认定数据：名单、公示、认定、变更和撤销，以及由此得出的每个称号的状态和有效期；还有公告、认定事项、管理办法和代码表。数据截至2024-02-01。演示数据，不是真实的认定。",\#
          "disambiguatingDescription":"demonstration","inLanguage":"zh-CN",\#
          "isAccessibleForFree":true,"version":"1.0.0+2024-02-01","dateModified":"2024-02-01",\#
          "temporalCoverage":"2023-06-19/2024-02-01","spatialCoverage":["济南市"],"creator":{\#
          "@type":"GovernmentOrganization","name":"示例局"},"publisher":{\#
          "@type":"GovernmentOrganization","name":"示例局"},"keywords":["公示","认定","撤销","政府信息公开",\#
          "示范平台（演示）"],"citation":"示例局. 公示数据[DS/OL]. (2024-02-01)[引用日期]. HOSTdata/",\#
          "includedInDataCatalog":{"@type":"DataCatalog","@id":"HOSTdata/catalog.jsonld",\#
          "name":"示例局公示数据"},"distribution":[{"@type":"DataDownload","name":"登记册（SQLite）",\#
          "contentUrl":"HOSTdata/register.sqlite","encodingFormat":"application/vnd.sqlite3"},\#
          {"@type":"DataDownload","name":"平台索引（JSON）",\#
          "contentUrl":"HOSTapi/v1/platforms/index.json",\#
          "encodingFormat":"application/json"}],"hasPart":[
          """#
    )
    let codes = try #require(parts.first { $0.hasPrefix(##""@id":"HOSTdata/#table-codes""##) })
    #expect(
      codes
        == #"""
        "@id":"HOSTdata/#table-codes","url":"HOSTdata/#table-codes","name":"示例局公示数据：代码",\#
        "description":"示例局发布的认定数据：名单、公示、认定、变更和撤销，以及由此得出的每个称号的状态和有效期；还有公告、认定事项、管理办法和代码表。数据截至2024-02-01。演示数据，不是真实的认定。一行是一个代码；list 是它所属的代码表。字段：代码表、代码、名称、上级、说明、启用日期、停用日期、后继代码。",\#
        "inLanguage":"zh-CN","isAccessibleForFree":true,"version":"1.0.0+2024-02-01",\#
        "dateModified":"2024-02-01","temporalCoverage":"2023-06-19/2024-02-01",\#
        "spatialCoverage":["济南市"],"creator":{"@type":"GovernmentOrganization","name":"示例局"},\#
        "publisher":{"@type":"GovernmentOrganization","name":"示例局"},\#
        "citation":"示例局. 代码[DS/OL]. (2024-02-01)[引用日期]. HOSTdata/codes.csv",\#
        "variableMeasured":[{"@type":"PropertyValue","propertyID":"list","name":"代码表",\#
        "description":"代码表"},{"@type":"PropertyValue","propertyID":"code","name":"代码",\#
        "description":"数据里的写法"},{"@type":"PropertyValue","propertyID":"label","name":"名称",\#
        "description":"名称"},{"@type":"PropertyValue","propertyID":"parent","name":"上级",\#
        "description":"所属的地域或大类。空：没有上级"},{"@type":"PropertyValue",\#
        "propertyID":"explanation","name":"说明","description":"说明。空：没有说明"},{\#
        "@type":"PropertyValue","propertyID":"first","name":"启用日期",\#
        "description":"启用日期。空：没有记录"},{"@type":"PropertyValue","propertyID":"last",\#
        "name":"停用日期","description":"使用的最后一天。空：仍在使用"},{"@type":"PropertyValue",\#
        "propertyID":"successor","name":"后继代码","description":"后继代码。空：没有后继"}],\#
        "distribution":[{"@type":"DataDownload","name":"代码（CSV）",\#
        "contentUrl":"HOSTdata/codes.csv","encodingFormat":"text/csv"},{\#
        "@type":"DataDownload","name":"代码（Excel CSV）",\#
        "contentUrl":"HOSTdata/codes.excel.csv","encodingFormat":"text/csv"},{\#
        "@type":"DataDownload","name":"代码（NDJSON）","contentUrl":"HOSTdata/codes.ndjson",\#
        "encodingFormat":"application/x-ndjson"}]},
        """#
    )
  }

  @Test func onlyADemonstrationSaysThatItIs() throws {
    let settings = SampleContent.files["site.yaml"]?.replacing("演示: true", with: "演示: false")
    let page = try graph("home.html", "index.html", changing: ["site.yaml": settings])
    #expect(!page.contains("disambiguatingDescription"))
  }

  @Test func aPageThatStandsAtAnyAddressSaysNothing() throws {
    let site = try SampleSite(
      asOf: Day.lastDay(ofYear: 2024),
      templates: ["404.html": "{% if page.linked_data %}{{ page.linked_data }}{% endif %}"]
    )
    #expect(site.files["404.html"] == "")
  }

  /// The nodes of a page's graph, with HOST for the site's address.
  private func graph(
    _ template: String,
    _ path: RelativePath,
    changing changes: [RelativePath: String?] = [:]
  ) throws -> String {
    let site = try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: Day.lastDay(ofYear: 2024),
      templates: [template: "{% if page.linked_data %}{{ page.linked_data }}{% endif %}"]
    )
    let block = try #require(site.files[path])
    try #require(block.hasPrefix(Self.opening) && block.hasSuffix("]}</script>"))
    return String(block.dropFirst(Self.opening.count).dropLast("]}</script>".count))
      .replacing(Self.host, with: "HOST")
  }

  private static func trail(_ steps: [(String, String)]) -> String {
    let items = steps.enumerated().map { index, step in
      #"{"@type":"ListItem","position":\#(index + 1),"name":"\#(step.0)","item":"HOST\#(step.1)"}"#
    }
    return #"{"@type":"BreadcrumbList","itemListElement":["# + items.joined(separator: ",") + "]}"
  }
}
