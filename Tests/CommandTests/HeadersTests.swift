import Glibc
import TestSupport
import Testing

struct HeadersTests {
  @Test func noTablesAreWrittenUnasked() throws {
    try withSampleFolder { folder in
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 0)
      #expect(access("\(folder)/site.headers", F_OK) == -1)
    }
  }

  @Test func theTablesStandBesideTheSite() throws {
    try withSampleFolder { folder in
      let run = try gongshi(
        "build",
        "--as-of",
        "2024-03-01",
        "--headers",
        "static,nginx",
        in: folder
      )
      #expect(run.status == 0)
      #expect(run.errors.hasSuffix("响应头的设置写在 site.headers。\n"))
      let tables = try files(below: "\(folder)/site.headers")
      #expect(tables.keys.sorted() == ["_headers", "nginx.conf"])
      let layout = try text(of: "\(folder)/site/index.html")
      let policy = try #require(layout.firstMatch(of: /Content-Security-Policy" content="(.*?)"/))
      let header = policy.output.1.replacing("&#39;", with: "'") + "; frame-ancestors 'self'"
      for table in tables.values {
        #expect(String(decoding: table, as: UTF8.self).contains(header))
      }
    }
  }

  @Test func noHeaderStandsInTwoRulesThatMeetOnStaticHosts() throws {
    try withSampleFolder { folder in
      _ = try gongshi("build", "--as-of", "2024-03-01", "--headers", "static", in: folder)
      let table = try text(of: "\(folder)/site.headers/_headers")
      #expect(
        table.contains(
          """
          /gongshi/assets/*
            Cache-Control: public, max-age=3600, must-revalidate

          # 数据和订阅：别的网站的程序也可以读取。
          /gongshi/api/*
            Access-Control-Allow-Origin: *
          /gongshi/changes/*
            Access-Control-Allow-Origin: *
          /gongshi/data/*
            Access-Control-Allow-Origin: *
          /gongshi/feeds/*
            Access-Control-Allow-Origin: *

          # 主机不认识的类型。
          """
        )
      )
      let paths = table.split(separator: "\n").filter { $0.hasPrefix("/") }
      #expect(Set(paths).count == paths.count)
      // A type, and nothing that the rules of folders say too.
      let types = table.split(separator: "类型。\n").last?.split(separator: "\n") ?? []
      #expect(
        types.allSatisfy { $0.hasPrefix("/gongshi/") || $0.hasPrefix("  Content-Type: ") }
      )
      for line in [
        "/gongshi/data/catalog.jsonld\n  Content-Type: application/ld+json; charset=utf-8\n",
        "/gongshi/data/platforms.csv\n  Content-Type: text/csv; charset=utf-8\n",
        "/gongshi/feeds/windows.ics\n  Content-Type: text/calendar; charset=utf-8\n",
        "/gongshi/opensearch.xml\n  Content-Type: application/opensearchdescription+xml; charset=utf-8\n",
      ] {
        #expect(table.contains(line))
      }
    }
  }

  @Test func anUnknownTableIsWrongUsage() throws {
    let run = try gongshi("build", "--headers", "apache")
    #expect(run.status == 64)
  }
}
