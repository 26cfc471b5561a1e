import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

struct NoticeDocumentTests {
  @Test func aNoticeTellsAllThatIsPublishedOfIt() throws {
    let site = try SampleSite(asOf: "2024-03-01")
    #expect(
      site.files["api/v1/notices/p-list.json"] == """
        {"schema":1,"version":1,"self":"https://example.gov.cn/gongshi/api/v1/notices/p-list.json",\
        "edition_day":"2024-02-01","licence":null,"source":"示例局","id":"p-list",\
        "title":"【演示】关于示范平台拟认定名单的公示","kind":"公示","number":null,"issuer":"示例局",\
        "issued":"2023-06-19","published":"2023-06-19T09:00:00+08:00","programme":"demo",\
        "lists":["demo/2023"],"url":"notices/p-list.html","window_first":"2023-06-19",\
        "window_last":"2023-06-26","window_length":5,"window_unit":"工作日","continues":[],\
        "corrected_by":[],"withdrawn_by":[],"replaced_by":[],"index_number":null,"subject":null,\
        "addressees":null,"materials":[],"html":"https://example.gov.cn/gongshi/notices/p-list.html",\
        "bases":[
        {"title":"示范平台认定管理办法","number":null,"measure":"demo-2021","notice":null}
        ],"periods":[],"award":null,"objection":{"department":"服务处","telephone":"0531-00000001",\
        "address":null,"mail":null,"supervision":null,"requirement":null},"contacts":[],\
        "attachments":[],"listed":[
        {"programme":"demo","batch":"2023","count":2,"platforms":["p-1","p-2"]}
        ],"facts":[],"takedowns":[],"content_html":"\\u003cp>现予公示。\\u003c/p>\\n\\u003cp>欢迎监督。\\u003c/p>\\n",\
        "content_text":"现予公示。\\n欢迎监督。"}

        """
    )
  }

  @Test func anAwardListsThoseThatItAwarded() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "notices/2023/p-award.md": SampleContent.files["notices/2023/p-award.md"]?
          .replacing("认定: {日期: 2023-06-29}", with: "认定: {日期: 2023-06-29, 暂缓: [p-2]}"),
        "records/demo/revocations.csv": nil,
      ]),
      asOf: "2024-03-01"
    )
    let notice = try #require(site.files["api/v1/notices/p-award.json"])
    #expect(
      notice.contains(
        #"""
        "award":{"day":"2023-06-29","valid_from":null,"valid_to":null,"withheld":["p-2"]},\#
        "objection":null,"contacts":[],"attachments":[],"listed":[
        {"programme":"demo","batch":"2023","count":1,"platforms":["p-1"]}
        ]
        """#
      )
    )
  }

  @Test func aNoticeTakenDownSaysWhenAndWhyAndNoMore() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "takedowns.csv": "对象,字段,日期,理由,依据\np-award,,2024-01-05,误公开,\n"
      ]),
      asOf: "2024-03-01"
    )
    let notice = try #require(site.files["api/v1/notices/p-award.json"])
    #expect(
      notice.hasSuffix(
        """
        "bases":[],"periods":[],"award":null,"objection":null,"contacts":[],"attachments":[],\
        "listed":[],"facts":[],"takedowns":[
        {"day":"2024-01-05","reason":"误公开","basis":null}
        ],"content_html":"","content_text":""}

        """
      )
    )
  }

  @Test func noticesStandNewestFirst() throws {
    let index = try #require(try SampleSite(asOf: "2024-03-01").files["api/v1/notices/index.json"])
    #expect(
      index.hasPrefix(
        """
        {"schema":1,"version":1,"self":"https://example.gov.cn/gongshi/api/v1/notices/index.json",\
        "edition_day":"2024-02-01","licence":null,"source":"示例局","count":2,"page":1,"pages":1,\
        "first":"https://example.gov.cn/gongshi/api/v1/notices/index.json","prev":null,"next":null,\
        "last":"https://example.gov.cn/gongshi/api/v1/notices/index.json","notices":[
        {"id":"p-award","title":"【演示】关于认定示范平台的公告",
        """.trimmingLineEnd
      )
    )
    #expect(index.contains(#""api":"api/v1/notices/p-award.json"}"#))
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
