import Diagnostics
import Disclosure
import Ingest
import Publishing
import TestSupport
import Testing

/// Why a later day has another edition, in words.
struct StateChangeTests {
  /// “kind subject: what” for the next change after a day.
  private func next(_ register: Register, after day: Day) -> [String] {
    let found = EditionDays(register).next(after: day)
    return (found?.changes ?? []).map { change in
      let subjects = [
        change.notice?.string, change.platform?.string, change.programme?.string,
        change.measure?.string, change.district,
      ].compactMap(\.self).joined(separator: " ")
      return "\(found?.day.description ?? "-") \(change.kind.rawValue) \(subjects): \(change.what)"
    }
  }

  private let batch = Register(
    .list("2023", ["jn-0001"]),
    .publicity("p", of: ["2023"], from: "2023-06-21", to: "2023-06-28"),
    .award("a", of: ["2023"], on: "2023-07-03")
  )

  @Test func aWindowOpensCountsRestsAndCloses() {
    #expect(
      next(batch, after: "2023-06-01") == [
        "2023-06-21 notice_published p: 公开“公告p”",
        "2023-06-21 window_opened p: “公告p”公示期开始",
        "2023-06-21 title_listed jn-0001 jn: “jn-0001平台”列入登记：公示中（jn示范平台）",
      ]
    )
    #expect(
      next(batch, after: "2023-06-21") == [
        "2023-06-22 window_counts p: “公告p”公示期内的休息日，还剩6天"
      ]
    )
    #expect(
      next(batch, after: "2023-06-24") == [
        "2023-06-25 window_counts p: “公告p”公示期第2个工作日"
      ]
    )
    #expect(
      next(batch, after: "2023-06-28") == [
        "2023-06-29 window_closed p: “公告p”公示期满",
        "2023-06-29 title_changed jn-0001 jn: “jn-0001平台”由“公示中”变为“公示期满待认定”（jn示范平台）",
      ]
    )
  }

  @Test func anAwardBeginsEntersItsLastYearAndRunsOut() {
    #expect(
      next(batch, after: "2023-06-29") == [
        "2023-07-03 notice_published a: 公开“公告a”",
        "2023-07-03 title_changed jn-0001 jn: “jn-0001平台”由“公示期满待认定”变为“有效”（jn示范平台）",
      ]
    )
    #expect(
      next(batch, after: "2023-07-03") == [
        "2026-01-01 title_changed jn-0001 jn: “jn-0001平台”由“有效”变为“有效（期满当年）”（jn示范平台）"
      ]
    )
    #expect(
      next(batch, after: "2026-01-01") == [
        "2026-07-04 title_changed jn-0001 jn: “jn-0001平台”由“有效（期满当年）”变为“已到期”（jn示范平台）"
      ]
    )
    #expect(next(batch, after: "2026-07-04") == [])
  }

  @Test func aBanBeginsAndEnds() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-07-03", validTo: "2023-12-31"),
      .ending(.revoked, "jn-0001", on: "2023-08-01", ground: "虚假申报")
    )
    #expect(
      next(register, after: "2023-07-03") == [
        "2023-08-01 title_changed jn-0001 jn: “jn-0001平台”由“有效（期满当年）”变为“已撤销”（jn示范平台）",
        "2023-08-01 ban_began jn-0001 jn: “jn-0001平台”禁报期开始，至2026年8月1日（jn示范平台）",
      ]
    )
    #expect(
      next(register, after: "2023-08-01") == [
        "2026-08-02 ban_ended jn-0001 jn: “jn-0001平台”的禁报期届满或取消（jn示范平台）"
      ]
    )
  }

  @Test func aReawardCarriesTheTitleOnAndALaterMeasureMovesItsEnd() {
    let register = Register(
      .programme(
        .plain(measures: [
          .plain("old", to: "2023-12-31", reapplication: nil),
          .plain(
            "new",
            from: .given("2024-01-01"),
            validity: .years(4, isRetroactive: true),
            reapplication: nil
          ),
        ])
      ),
      .list("2023", ["jn-0001"]),
      .list("2025", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-07-03"),
      .award(
        "b",
        of: ["2025"],
        on: "2025-07-01",
        validFrom: "2026-01-01",
        validTo: "2028-12-31"
      )
    )
    #expect(
      next(register, after: "2023-12-31") == [
        "2024-01-01 title_changed jn-0001 jn: “jn-0001平台”的有效期止改为2027年7月3日（jn示范平台）",
        "2024-01-01 measure_started jn new: 《办法new》开始施行",
        "2024-01-01 measure_ended jn old: 《办法old》失效",
      ]
    )
    #expect(
      next(register, after: "2025-07-01") == [
        "2026-01-01 title_changed jn-0001 jn: “jn-0001平台”由批次2025的认定接续，"
          + "有效期至2028年12月31日（jn示范平台）"
      ]
    )
  }

  @Test func namesFactsAndMarksAreTold() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-07-03"),
      .notice("r", published: "2023-08-01"),
      .change(.renamed, "jn-0001", on: "2023-08-01", "平台名称", "jn-0001平台", "新平台", by: "r"),
      .change(.updated, "jn-0001", on: "2023-08-02", "服务热线", "", "0531-00000001"),
      .notice("c", .correction, published: "2023-08-03", corrects: ["r"])
    )
    #expect(
      next(register, after: "2023-07-03") == [
        "2023-08-01 notice_published r: 公开“公告r”",
        "2023-08-01 platform_renamed jn-0001: “jn-0001平台”更名为“新平台”",
      ]
    )
    #expect(
      next(register, after: "2023-08-01") == [
        "2023-08-02 fact_recorded jn-0001 jn: “新平台”登记：信息变更"
      ]
    )
    #expect(
      next(register, after: "2023-08-02") == [
        "2023-08-03 notice_marked r: “公告r”已更正",
        "2023-08-03 notice_published c: 公开“公告c”",
      ]
    )
  }

  @Test func aCallOpensAndCloses() {
    let register = Register(
      .call("c", from: "2020-04-02", to: "2020-04-15", published: "2020-04-01")
    )
    #expect(next(register, after: "2020-03-01") == ["2020-04-01 notice_published c: 公开“公告c”"])
    #expect(
      next(register, after: "2020-04-01") == [
        "2020-04-02 call_opened c: “公告c”的“企业申报”开始"
      ]
    )
    #expect(
      next(register, after: "2020-04-02") == [
        "2020-04-16 call_closed c: “公告c”的“企业申报”结束"
      ]
    )
  }

  @Test func measuresAuthoritiesDistrictsAndMergersAreTold() {
    let register = Register(
      .programme(
        .plain(
          measures: [.plain(from: .given("2021-01-01"), to: "2024-05-01")],
          authorities: [
            AuthorityName(name: "甲局", first: nil, last: "2018-12-31"),
            AuthorityName(name: "乙局", first: "2019-01-01", last: nil),
          ],
          merger: Programme.Merger(into: "x", day: "2025-10-21")
        )
      ),
      .programme(.plain("x", measures: [])),
      .district("370181", "章丘市", last: "2016-12-25", successor: "370114"),
      .district("370114", "章丘区")
    )
    var found: [String] = []
    var day: Day = "2016-01-01"
    while let next = EditionDays(register).next(after: day) {
      found += self.next(register, after: day)
      day = next.day
    }
    #expect(
      found == [
        "2016-12-26 district_succeeded 370181: “章丘市”由“章丘区”接替",
        "2019-01-01 authority_renamed jn: “jn示范平台”的机关改称“乙局”",
        "2021-01-01 measure_started jn m: 《办法m》开始施行",
        "2024-05-02 measure_ended jn m: 《办法m》失效",
        "2025-10-21 programme_merged jn: “jn示范平台”并入“x示范平台”",
      ]
    )
  }

  @Test func aTableBesideTheListsIsTold() throws {
    let path: RelativePath = "programmes/demo.yaml"
    let table = "\n附表: [{编号: visits, 名称: 走访表, 日期列: 时间, 列: {时间: {类型: 日, 公开: true}}}]"
    let tree = SampleContent.tree(changing: [
      path: try #require(SampleContent.files[path]) + table,
      "records/demo/visits.csv": "平台编号,时间\np-1,2024-03-01\n",
    ])
    var diagnostics: [Diagnostic] = []
    let content = try #require(try Content.read(tree, diagnostics: &diagnostics))
    #expect(diagnostics == [])
    #expect(
      next(Register(content.dossier), after: "2024-02-29") == [
        "2024-03-01 table_updated p-1 demo: “甲平台”的附表有更新"
      ]
    )
  }
}
