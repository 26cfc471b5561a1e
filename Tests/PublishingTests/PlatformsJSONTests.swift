import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

struct PlatformsJSONTests {
  @Test func indexHoldsEveryKeyInTheOrderOfTheContract() throws {
    let site = try SampleSite(asOf: #require(Day(iso: "2024-03-01")))
    #expect(
      site.files["api/v1/platforms/index.json"] == """
        {"schema":1,"edition_day":"2024-02-01","licence":null,"source":"示例局","count":2,"platforms":[
        {"id":"p-1","name":"甲平台","former_names":[],"operator":"甲公司","former_operators":[],\
        "credit_code":"91370102MADEM00115","url":"platforms/p-1.html","titles":[{"programme":"demo",\
        "level":"市级","district":"370102","category":null,"functions":["信息服务"],"year":2023,\
        "batch":"2023","standing":"valid","standing_label":"有效","pending":null,\
        "awarded":"2023-06-29","valid_from":"2023-06-29","valid_to":"2026-06-29",\
        "valid_to_computed":true,"ended":null,"end_kind":null,"article":null,"ban_first":null,\
        "ban_last":null,"may_apply_from":"2026-01-01","notices":["p-list","p-award"]}]},
        {"id":"p-2","name":"乙平台","former_names":[],"operator":"乙公司","former_operators":[],\
        "credit_code":null,"url":"platforms/p-2.html","titles":[{"programme":"demo",\
        "level":"市级","district":"370102","category":null,"functions":["信息服务"],"year":2023,\
        "batch":"2023","standing":"revoked","standing_label":"已撤销","pending":null,\
        "awarded":"2023-06-29","valid_from":"2023-06-29","valid_to":"2026-06-29",\
        "valid_to_computed":true,"ended":"2024-02-01","end_kind":"撤销","article":"第二十四条",\
        "ban_first":"2024-02-01","ban_last":"2027-02-01","may_apply_from":"2027-02-02",\
        "notices":["p-list","p-award"]}]}
        ],"version":1,"self":"https://example.gov.cn/gongshi/api/v1/platforms/index.json"}

        """
    )
  }

  @Test func aPrivateColumnEntersNoFile() throws {
    let site = try SampleSite(asOf: #require(Day(iso: "2024-03-01")))
    let leaks = site.files.filter { $0.value.contains("98765") || $0.value.contains("资产总额") }
    #expect(leaks.keys.sorted() == [])
    let platform = try #require(site.files["api/v1/platforms/p-1.json"])
    #expect(platform.contains(#"{"programme":"demo","name":"年服务企业数","unit":null,"value":"120"}"#))
  }

  @Test func nothingIsSaidBeforeItIsKnown() throws {
    let site = try SampleSite(asOf: #require(Day(iso: "2023-06-29")))
    let index = try #require(site.files["api/v1/platforms/index.json"])
    #expect(index.contains(#""standing":"none""#))
    #expect(index.contains(#""pending":"awaiting_award""#))
    #expect(!site.files.keys.contains("notices/p-award.html"))
  }
}
