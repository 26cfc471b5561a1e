import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

struct PlatformsCSVTests {
  @Test func aRowATitleWithTheNamesOfTheIndex() throws {
    let site = try SampleSite(asOf: #require(Day(iso: "2024-03-01")))
    #expect(
      site.files["data/platforms.csv"] == """
        id,name,former_names,operator,former_operators,credit_code,url,programme,level,district,\
        category,functions,year,batch,standing,standing_label,pending,awarded,valid_from,valid_to,\
        valid_to_computed,ended,end_kind,article,ban_first,ban_last,may_apply_from,notices,edition_day
        p-1,甲平台,,甲公司,,91370102MADEM00115,platforms/p-1.html,demo,市级,370102,,信息服务,2023,2023,\
        valid,有效,,2023-06-29,2023-06-29,2026-06-29,true,,,,,,2026-01-01,p-list、p-award,2024-02-01
        p-2,乙平台,,乙公司,,,platforms/p-2.html,demo,市级,370102,,信息服务,2023,2023,\
        revoked,已撤销,,2023-06-29,2023-06-29,2026-06-29,true,2024-02-01,撤销,第二十四条,2024-02-01,\
        2027-02-01,2027-02-02,p-list、p-award,2024-02-01

        """
    )
  }
}
