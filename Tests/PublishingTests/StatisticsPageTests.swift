import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

/// The page of statistics in the official theme.
struct StatisticsPageTests {
  @Test func aChartIsAHeadingASentenceAPictureAndATable() throws {
    let page = try Self.page(changing: [:])
    #expect(
      try Self.section("endings", of: page) == """
        <section class="chart" aria-labelledby="endings">
        <h2 id="endings">撤销、取消和终止的情形</h2>
        <p>有效期未满就结束的称号，按决定的情形和办法的条款计，共 1 项。</p>
        <div class="chart-parts">
        <figure>
        <svg class="bars" role="img" aria-labelledby="endings-title" \
        aria-describedby="endings-description" width="100%" height="4.45em">\
        <title id="endings-title">撤销、取消和终止的情形</title>\
        <desc id="endings-description">共1行，最多的是撤销：虚假申报：1。全部数字见图旁的表。</desc>\
        <line class="grid" x1="0%" y1="0" x2="0%" y2="2.95em"/>\
        <text class="tick tick-first" x="0%" y="4.05em">0</text>\
        <line class="grid" x1="80%" y1="0" x2="80%" y2="2.95em"/>\
        <text class="tick" x="80%" y="4.05em">1</text>\
        <text x="0" y="1.2em">撤销：虚假申报</text>\
        <rect x="0%" y="1.65em" width="80%" height="0.85em" class="series-1"/>\
        <text class="value" x="80%" y="2.42em" dx="0.4em">1</text></svg>
        </figure>
        <div class="table">
        <table class="stack">
        <caption>撤销、取消和终止的情形，截至<time datetime="2024-02-01">2024年2月1日</time></caption>
        <thead>
        <tr><th scope="col">决定和情形</th><th scope="col">条款</th>\
        <th scope="col" class="number total">数量</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">撤销：虚假申报</th>\
        <td class="article" data-label="条款">《示范平台认定管理办法》第二十四条</td>\
        <td class="number total" data-label="数量"><strong>1</strong></td></tr>
        </tbody>
        <tfoot>
        <tr><th scope="row">合计</th><td class="zero"></td>\
        <td class="number total" data-label="数量"><strong>1</strong></td></tr>
        </tfoot>
        </table>
        </div>
        </div>
        </section>
        """
    )
  }

  @Test func aSeriesInWhichNothingIsCountedHasNoColumn() throws {
    let section = try Self.section("windows", of: Self.page(changing: [:]))
    let columns = section.matches(of: #/<th scope="col"[^>]*>(.*?)</#).map { String($0.1) }
    #expect(columns == ["公示期", "合计", "等于办法规定的天数"])
  }

  @Test func whereNothingIsCountedASentenceStandsForThePicture() throws {
    let page = try Self.page(changing: ["records/demo/revocations.csv": nil])
    #expect(
      try Self.section("endings", of: page) == """
        <section class="chart" aria-labelledby="endings">
        <h2 id="endings">撤销、取消和终止的情形</h2>
        <p>有效期未满就结束的称号，按决定的情形和办法的条款计，共 0 项。</p>
        <p class="none">没有可统计的数据。</p>
        </section>
        """
    )
  }

  @Test func ofManyRowsThePictureShowsTwelveAndTheTableAll() throws {
    let names = (1...15).map { "功能\($0)" }
    let page = try Self.page(changing: [
      "vocabularies/functions.csv": "名称,代码,说明\n"
        + names.enumerated().map { "\($1),f\($0 + 1),\n" }.joined(),
      "records/demo/2023.csv": """
      平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能
      p-1,甲平台,甲公司,,企业,历下区,\(names.joined(separator: "、"))
      p-2,乙平台,乙公司,,企业,历下区,功能1

      """,
      "records/demo/revocations.csv": nil,
    ])
    let section = try Self.section("functions", of: page)
    #expect(
      section.matches(of: #/<text x="0" y="[^"]+">(功能\d+)</#).map(\.1)
        == names.prefix(12).map { $0[...] }
    )
    #expect(section.matches(of: #/<th scope="row">/#).count == 15)
    #expect(section.contains("图中是表的前12行；其余3行共3，见表。"))
    #expect(!section.contains("合计"))
  }

  @Test func yearsWithoutAnAwardStandBetweenThoseWithOne() throws {
    let award = SampleContent.files["notices/2023/p-award.md"]?
      .replacing("2023-06", with: "2020-05").replacing("demo/2023", with: "demo/2020")
    let page = try Self.page(changing: [
      "notices/2020/p-award-2020.md": award,
      "records/demo/2020.csv": """
      平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能
      p-3,丙平台,丙公司,,企业,历下区,信息服务

      """,
    ])
    let rows = try Self.section("awards", of: page)
      .matches(of: #/<th scope="row">([^<]+)</th><td[^>]*><strong>(\d+)/#)
    #expect(
      rows.map { "\($0.1) \($0.2)" }
        == ["2020年 1", "2021年 0", "2022年 0", "2023年 2", "合计 3"]
    )
    #expect(page.contains("<p class=\"note\">其中1次认定早于本站开始登记的日子，是历史数据，已列入。</p>"))
  }

  @Test func programmesAreSeriesAndThoseOverSixShareOne() throws {
    var files: [RelativePath: String?] = [:]
    for number in 1...7 {
      for (path, text) in SampleContent.files where path.string.contains("demo") {
        files[try #require(RelativePath(path.string.replacing("demo", with: "demo-\(number)")))] =
          text.replacing("demo", with: "demo-\(number)").replacing("p-", with: "p-\(number)")
          .replacing("（演示）", with: "\(number)")
      }
      for name in ["p-list", "p-award"] {
        let text = SampleContent.files[try #require(RelativePath("notices/2023/\(name).md"))]
        files[try #require(RelativePath("notices/2023/\(name)-\(number).md"))] =
          text?.replacing("demo", with: "demo-\(number)")
      }
    }
    for path in SampleContent.files.keys
    where path.string.contains("demo") || path.string.hasPrefix("notices") {
      files[path] = .some(nil)
    }
    let section = try Self.section("awards", of: Self.page(changing: files))
    let key = section.matches(of: #/<li><svg.*?</svg>(.*?)</li>/#).map { String($0.1) }
    #expect(key == (1...5).map { "示范平台\($0)" } + ["其余认定事项"])
    #expect(section.matches(of: #/<th scope="col" class="number[^>]*>(.*?)</#).count == 8)
    #expect(
      section.matches(of: #/width="([\d.]+)%" height="0.85em" class="series-(\d)"/#)
        .map { "\($0.2) \($0.1)" }
        == ["1 10.66", "2 10.67", "3 10.67", "4 10.66", "5 10.67", "6 21.33"]
    )
    #expect(section.contains("<strong>14</strong>"))
  }

  @Test func theHomePageTellsTheSameStandings() throws {
    let files = try GuardedSite().files
    let home = try #require(files["index.html"].map { String(decoding: $0, as: UTF8.self) })
    let counts = home.matches(of: #/class="standing standing-\w+">([^<]+)</span></dt><dd>(\d+)/#)
    let page = try Self.page(changing: [:])
    let rows = try Self.section("standings", of: page)
      .matches(of: #/<tr><th scope="row">([^<]+)</th><td[^>]*><strong>(\d+)/#)
    #expect(!counts.isEmpty)
    #expect(counts.map { "\($0.1) \($0.2)" } == rows.dropLast().map { "\($0.1) \($0.2)" })
  }

  private static func page(changing changes: [RelativePath: String?]) throws -> String {
    let site = try GuardedSite(changing: changes)
    #expect(site.findings.filter { $0.severity == .error }.map(\.message) == [])
    return String(decoding: try #require(site.files["statistics/index.html"]), as: UTF8.self)
  }

  private static func section(_ code: String, of page: String) throws -> String {
    let opening = "<section class=\"chart\" aria-labelledby=\"\(code)\">"
    let start = try #require(page.firstRange(of: opening)).lowerBound
    let rest = page[start...]
    return String(rest[..<(try #require(rest.firstRange(of: "</section>")).upperBound)])
  }
}
