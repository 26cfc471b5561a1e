import Diagnostics
import Disclosure
import TestSupport
import Testing

@testable import Publishing

struct APIRootTests {
  @Test func theEntryPointNamesEverything() throws {
    let root = try #require(try SampleSite(asOf: "2024-03-01").files["api/v1/index.json"])
    #expect(
      root == """
        {"schema":1,"version":1,"self":"https://example.gov.cn/gongshi/api/v1/index.json",\
        "edition_day":"2024-02-01","licence":null,"source":"示例局","title":"示例局",\
        "site":"https://example.gov.cn/gongshi/","html":"https://example.gov.cn/gongshi/data/",\
        "openapi":"https://example.gov.cn/gongshi/api/v1/openapi.json",\
        "citation":"示例局. 公示数据[DS/OL]. (2024-02-01)[引用日期]. https://example.gov.cn/gongshi/data/",\
        "contact":{"name":"示例局","telephone":"0531-00000000","mail":null,"address":null},\
        "counts":{"platforms":2,"titles":2,"notices":2,"programmes":1},"collections":[
        {"name":"platforms","title":"平台","url":"https://example.gov.cn/gongshi/api/v1/platforms/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/platforms.json","count":2},
        {"name":"notices","title":"公告","url":"https://example.gov.cn/gongshi/api/v1/notices/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/notices.json","count":2},
        {"name":"programmes","title":"认定事项","url":"https://example.gov.cn/gongshi/api/v1/programmes/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/programmes.json","count":1},
        {"name":"districts","title":"按区县分的称号","url":"https://example.gov.cn/gongshi/api/v1/districts/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/lists.json","count":1},
        {"name":"functions","title":"按服务功能分的称号","url":"https://example.gov.cn/gongshi/api/v1/functions/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/lists.json","count":1},
        {"name":"years","title":"按批次年度分的称号","url":"https://example.gov.cn/gongshi/api/v1/years/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/lists.json","count":1},
        {"name":"codes-functions","title":"服务功能",\
        "url":"https://example.gov.cn/gongshi/api/v1/codes/functions.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/codes-functions.json",\
        "count":null},
        {"name":"codes-districts","title":"区县","url":"https://example.gov.cn/gongshi/api/v1/codes/districts.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/codes-districts.json",\
        "count":null},
        {"name":"search","title":"查询索引","url":"https://example.gov.cn/gongshi/api/v1/search/index.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/search-index.json",\
        "count":null},
        {"name":"feed","title":"公告订阅","url":"https://example.gov.cn/gongshi/feeds/notices.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/feed.json","count":null},
        {"name":"edition","title":"版次清单：每个文件的校验值",\
        "url":"https://example.gov.cn/gongshi/edition.json",\
        "schema":"https://example.gov.cn/gongshi/api/v1/schemas/edition.json","count":null}
        ],"downloads":[
        \(downloads)
        ],"schemas":[
        \(schemas)
        ]}

        """
    )
  }

  private let data = "https://example.gov.cn/gongshi/data"
  private let address = "https://example.gov.cn/gongshi/api/v1"

  /// Every table in every format, and what holds more than one.
  private var downloads: String {
    let tables = DataTable.standing.flatMap { table in
      [
        (table.name, "\(table.title)（CSV）", "text/csv", "csv", nil),
        (table.name, "\(table.title)（Excel CSV）", "text/csv", "excel.csv", nil),
        (
          table.name, "\(table.title)（NDJSON）", "application/x-ndjson", "ndjson",
          "rows-\(table.name)" as String?
        ),
      ]
        + (["platforms", "revocations"].contains(table.name)
          ? [
            (
              table.name, "\(table.title)（XLSX）",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", nil
            )
          ] : [])
    }
    let lines = tables.map { table, title, type, suffix, schema in
      line("\"\(table)\"", title, type, "\(data)/\(table).\(suffix)", schema)
    }
    let json = "application/json"
    return
      (lines + [
        line("null", "登记册（SQLite）", "application/vnd.sqlite3", "\(data)/register.sqlite", nil),
        line("null", "平台索引（JSON）", json, "\(address)/platforms/index.json", "platforms"),
        line(
          "null",
          "Data Package 数据说明（JSON）",
          json,
          "\(data)/datapackage.json",
          "datapackage"
        ),
        line("null", "CSVW 数据说明（JSON）", json, "\(data)/csv-metadata.json", "csv-metadata"),
      ]).joined(separator: ",\n")
  }

  private func line(
    _ table: String,
    _ title: String,
    _ type: String,
    _ url: String,
    _ schema: String?
  ) -> String {
    let schema = schema.map { "\"\(address)/schemas/\($0).json\"" } ?? "null"
    return "{\"table\":\(table),\"title\":\"\(title)\",\"media_type\":\"\(type)\","
      + "\"url\":\"\(url)\",\"schema\":\(schema)}"
  }

  private var schemas: String {
    let documents = [
      ("root", "接口入口"), ("platforms", "平台索引：全部平台"), ("platform", "一个平台"),
      ("notices", "公告列表的一页"), ("notice", "一件公告"), ("programmes", "全部认定事项"),
      ("programme", "一个认定事项和它的规定"), ("lists", "按区县、服务功能或批次年度分的各个列表"),
      ("titles", "称号列表的一页"), ("changes", "数据变化的目录"),
      ("delta", "一版的数据变化（增量）"), ("codes-functions", "服务功能"), ("codes-districts", "区县"),
      ("edition", "版次清单"), ("feed", "公告订阅（JSON Feed 1.1）"), ("search-index", "查询索引的总表"),
      ("search-file", "查询索引的一个文件"), ("openapi", "接口描述（OpenAPI 3.1）"),
      ("datapackage", "数据说明（Data Package 2.0）"), ("csv-metadata", "数据说明（CSVW）"),
    ]
    let rows = DataTable.standing.map { ("rows-\($0.name)", "\($0.title)，NDJSON 的一行") }
    return (documents + rows).map { name, title in
      "{\"name\":\"\(name)\",\"title\":\"\(title)\",\"url\":\"\(address)/schemas/\(name).json\"}"
    }.joined(separator: ",\n")
  }

  @Test func everySchemaThatIsNamedIsThere() throws {
    let site = try SampleSite(asOf: "2024-03-01")
    let prefix = "https://example.gov.cn/gongshi/"
    let root = try #require(site.files["api/v1/index.json"])
    for match in root.matches(of: /"(https:[^"]*\/api\/[^"]*)"/) {
      let path = try #require(RelativePath(String(match.1.dropFirst(prefix.count))))
      #expect(site.files[path] != nil, "\(path)")
    }
  }

  @Test func anEmptyListHasOnePage() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "records/demo/2023.csv": nil, "records/demo/revocations.csv": nil,
        "notices/2023/p-list.md": nil, "notices/2023/p-award.md": nil,
      ]),
      asOf: "2024-03-01"
    )
    let index = try #require(site.files["api/v1/districts/index.json"])
    #expect(index.hasSuffix("\"kind\":\"district\",\"count\":0,\"lists\":[]}\n"))
    let platforms = try #require(site.files["api/v1/platforms/index.json"])
    #expect(platforms.contains("\"count\":0,\"platforms\":[],\"version\":1,"))
    let notices = try #require(site.files["api/v1/notices/index.json"])
    #expect(notices.contains("\"count\":0,\"page\":1,\"pages\":1,"))
  }
}
