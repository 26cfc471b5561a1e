import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

struct FacetsTests {
  private let batch = """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,资产总额,年服务企业数
    p-1,单县检测演示平台,甲公司,91370102MADEM00115,企业,历下区,,,
    p-2,（重庆）演示平台,乙公司,,企业,历下区,,,
    p-3,长清演示平台,丙公司,,企业,历下区,,,
    p-4,3D演示平台,丁公司,,企业,历下区,,,
    p-5,AI演示平台,戊公司,,企业,历下区,,,
    p-6,𠮷野演示平台,己公司,,企业,历下区,,,
    p-7,ＡＩ演示中心,庚公司,,企业,历下区,,,
    p-8,乐陵演示平台,辛公司,,企业,历下区,,,
    p-9,乐器演示平台,壬公司,,企业,历下区,,,

    """
  /// What the lists show: the label above them, their title and their names in order.
  private let page = """
    {% if facet %}{{ facet }}{% endif %}：{{ heading }}：{% for row in rows %}{{ row.name }} {% endfor %}
    """

  @Test func aListForEveryLetterThatNamesBeginWith() throws {
    #expect(
      try letters() == [
        "letters/a.html": "facet_letter：title_letter A：AI演示平台 ＡＩ演示中心 ",
        "letters/c.html": "facet_letter：title_letter C：长清演示平台 （重庆）演示平台 ",
        "letters/l.html": "facet_letter：title_letter L：乐陵演示平台 ",
        "letters/s.html": "facet_letter：title_letter S：单县检测演示平台 ",
        "letters/other.html": "facet_letter：title_letter_other：3D演示平台 𠮷野演示平台 ",
        "letters/y.html": "facet_letter：title_letter Y：乐器演示平台 ",
      ]
    )
  }

  @Test func aSiteReadsAsItSays() throws {
    let pages = try letters("拼音: {单县: dan xian, 长清: zhang qing}\n")
    #expect(
      pages.keys.sorted() == [
        "letters/a.html", "letters/c.html", "letters/d.html", "letters/l.html",
        "letters/other.html", "letters/y.html", "letters/z.html",
      ]
    )
  }

  @Test func eachWayToBrowseHasItsValuesWithTheirCounts() throws {
    let groups = """
      {% for group in facets %}{{ group.label }}{% if group.is_letters %}*{% endif %}：{% for value in group.values %}{{ value.label }} \
      {{ value.url }} {{ value.count }}；{% endfor %}
      {% endfor %}
      """
    let site = try site("", ["map.html": groups])
    #expect(
      site.files["map/index.html"] == """
        facet_district：历下区 ../districts/370102.html 9；
        facet_year：2023年 ../years/2023.html 9；
        facet_letter*：A ../letters/a.html 2；C ../letters/c.html 2；L ../letters/l.html 1；\
        S ../letters/s.html 1；Y ../letters/y.html 1；facet_letter_other ../letters/other.html 2；

        """
    )
  }

  @Test func theSitemapNamesTheLists() throws {
    let sitemap = try #require(try site("").files["sitemaps/pages.xml"])
    for list in ["districts/370102", "years/2023", "letters/c", "letters/other"] {
      #expect(sitemap.contains("<loc>https://example.gov.cn/gongshi/\(list).html</loc>"))
    }
  }

  @Test func aLongListGoesOnInTheOrderOfPinyin() throws {
    let rows = (0..<101).map { "n-\($0),泉\($0 == 0 ? "阿" : "城")\($0)平台,公司,,企业,历下区,,,\n" }
    let head = batch.prefix { $0 != "\n" } + "\n"
    let site = try site("", ["platforms.html": page], head + rows.reversed().joined())
    let first = try #require(site.files["letters/q.html"])
    #expect(first.hasPrefix("facet_letter：title_letter Q：泉阿0平台 泉城100平台 泉城10平台 泉城11平台 "))
    let second = "facet_letter：title_letter Q：泉城9平台 "
    #expect(site.files["letters/q-2.html"] == second)
  }

  private func letters(_ settings: String = "") throws -> [String: String] {
    let files = try site(settings, ["platforms.html": page]).files
    return Dictionary(
      uniqueKeysWithValues: files.filter { $0.key.parent == "letters" }
        .map { ($0.key.string, $0.value) }
    )
  }

  private func site(
    _ settings: String,
    _ templates: [String: String] = [:],
    _ batch: String? = nil
  ) throws -> SampleSite {
    let site = SampleContent.files["site.yaml"].map { "\($0)\n\(settings)" }
    let sample = try SampleSite(
      SampleContent.tree(changing: [
        "site.yaml": site, "records/demo/2023.csv": batch ?? self.batch,
        "records/demo/revocations.csv": nil,
      ]),
      asOf: "2024-03-01",
      templates: templates
    )
    try #require(sample.codes() == [])
    return sample
  }
}
