import Diagnostics
import Disclosure
import TestSupport
import Testing

struct FeedsTests {
  let day = Day.lastDay(ofYear: 2024)

  @Test func aFeedOfOneKindHoldsWhatASubscriberNeeds() throws {
    let site = try SampleSite(asOf: day)
    #expect(
      site.files["feeds/publicity.atom"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <title>feed_title_kind 示例局 公示</title>
        <id>https://example.gov.cn/gongshi/feeds/publicity.atom</id>
        <link rel="self" type="application/atom+xml" href="https://example.gov.cn/gongshi/feeds/publicity.atom"/>
        <link rel="alternate" type="text/html" href="https://example.gov.cn/gongshi/publicity/"/>
        <updated>2023-06-19T09:00:00+08:00</updated>
        <author>
        <name>示例局</name>
        <uri>https://example.gov.cn/gongshi/</uri>
        </author>
        <entry>
        <title>【演示】关于示范平台拟认定名单的公示</title>
        <id>https://example.gov.cn/gongshi/notices/p-list.html</id>
        <link rel="alternate" type="text/html" href="https://example.gov.cn/gongshi/notices/p-list.html"/>
        <published>2023-06-19T09:00:00+08:00</published>
        <updated>2023-06-19T09:00:00+08:00</updated>
        <author>
        <name>示例局</name>
        </author>
        <category term="公示"/>
        <content type="html">&lt;dl&gt;&lt;dt&gt;issuer&lt;/dt&gt;&lt;dd&gt;示例局&lt;/dd&gt;&lt;dt&gt;window&lt;/dt&gt;&lt;dd&gt;2023年6月19日至21日、25日至26日（5个工作日）&lt;/dd&gt;&lt;dt&gt;list&lt;/dt&gt;&lt;dd&gt;list_count 2&lt;/dd&gt;&lt;dt&gt;telephone&lt;/dt&gt;&lt;dd&gt;&lt;a href=&quot;tel:0531-00000001&quot;&gt;0531-00000001&lt;/a&gt;&lt;/dd&gt;&lt;dt&gt;department&lt;/dt&gt;&lt;dd&gt;服务处&lt;/dd&gt;&lt;/dl&gt;</content>
        </entry>
        </feed>

        """
    )
  }

  @Test func everyKindHasAFeedAndAnEmptyOneIsAsOldAsTheSite() throws {
    let files = try SampleSite(asOf: day).files
    #expect(
      files.keys.filter { $0.fileExtension == "atom" }.map(\.string).sorted() == [
        "feeds/awards.atom", "feeds/calls.atom", "feeds/changes.atom", "feeds/circulars.atom",
        "feeds/corrections.atom", "feeds/data.atom", "feeds/notices.atom", "feeds/publicity.atom",
        "feeds/revocations.atom",
      ]
    )
    let empty = try #require(files["feeds/corrections.atom"])
    #expect(empty.contains("<updated>2023-06-19T09:00:00+08:00</updated>"))
    #expect(!empty.contains("<entry>"))
  }

  @Test func aNoticeIsUpdatedWhenALaterOneCorrectsIt() throws {
    let site = try SampleSite(Self.corrected, asOf: day)
    #expect(site.codes() == [])
    let feed = try #require(site.files["feeds/publicity.atom"])
    #expect(
      feed.matches(of: #/<(published|updated)>(.*?)</#).map { "\($0.output.1) \($0.output.2)" }
        == [
          "updated 2023-06-21T10:30:00+08:00", "published 2023-06-19T09:00:00+08:00",
          "updated 2023-06-21T10:30:00+08:00",
        ]
    )
    #expect(feed.contains("banner_corrected&lt;/dt&gt;&lt;dd&gt;&lt;a href=&quot;https://"))
  }

  @Test func theJSONFeedSaysTheSame() throws {
    let site = try SampleSite(asOf: day)
    let text = try #require(site.files["feeds/notices.json"])
    #expect(
      text.hasPrefix(
        #"""
        {"version":"https://jsonfeed.org/version/1.1","title":"feed_title 示例局",\#
        "home_page_url":"https://example.gov.cn/gongshi/notices/",\#
        "feed_url":"https://example.gov.cn/gongshi/feeds/notices.json","language":"zh-CN",\#
        "authors":[{"name":"示例局","url":"https://example.gov.cn/gongshi/"}],"items":[
        """#
          + "\n"
      )
    )
    #expect(
      text.split(separator: "\n")[1]
        == #"""
        {"id":"https://example.gov.cn/gongshi/notices/p-award.html",\#
        "url":"https://example.gov.cn/gongshi/notices/p-award.html",\#
        "title":"【演示】关于认定示范平台的公告",\#
        "content_html":"\u003cdl>\u003cdt>issuer\u003c/dt>\u003cdd>示例局\u003c/dd>\#
        \u003cdt>list\u003c/dt>\u003cdd>list_count 2\u003c/dd>\u003c/dl>",\#
        "content_text":"fact_line issuer 示例局\nfact_line list list_count 2",\#
        "date_published":"2023-06-30T00:00:00+08:00",\#
        "date_modified":"2023-06-30T00:00:00+08:00",\#
        "authors":[{"name":"示例局"}],"tags":["认定公告"]},
        """#
    )
  }

  @Test func pagesNameTheFeedsOfTheirSection() throws {
    let template = "{% for feed in page.feeds %}{{ feed.type }} {{ feed.url }}\n{% endfor %}"
    let site = try SampleSite(
      asOf: day,
      templates: ["awards.html": template, "home.html": template]
    )
    let both = "application/atom+xml feeds/notices.atom\napplication/feed+json feeds/notices.json\n"
    #expect(site.files["index.html"] == both)
    #expect(
      site.files["awards/index.html"]?.replacing("../", with: "")
        == both + "application/atom+xml feeds/awards.atom\n"
    )
  }

  /// The sample with a notice that corrects the publicity while its window is open.
  static let corrected = SampleContent.tree(changing: [
    "notices/2023/p-correction.md": """
    ---
    标题: 【演示】关于更正名单的公告
    类型: 更正公告
    发布: 2023-06-21 10:30
    成文: 2023-06-21
    发文机关: 示例局
    名单: []
    更正: [p-list]
    ---

    原公告有误，现予更正。
    """
  ])
}
