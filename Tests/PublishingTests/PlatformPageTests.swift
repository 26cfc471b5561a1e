import Diagnostics
import Disclosure
import TestSupport
import Testing

/// What the page of a platform says first: valid or not, until when, by whom, and what may follow.
struct PlatformPageTests {
  private let day = Day.lastDay(ofYear: 2024)

  @Test func aValidTitleTellsUntilWhenAndWhoDecided() throws {
    #expect(
      try PlatformPageText("p-1", asOf: day).cards == [
        """
        示范平台（演示）
        有效 有效期到2026年6月29日（自2023年6月29日起，止日为推算）。
        认定机关 示例局，市级
        再次申报 2026年起可再次申报
        认定 2023年6月29日【演示】关于认定示范平台的公告
        """
      ]
    )
  }

  @Test func aRevokedTitleTellsItsGroundItsBanAndWhatComesAfter() throws {
    #expect(
      try PlatformPageText("p-2", asOf: day).cards == [
        """
        示范平台（演示）
        已撤销 现在不是有效的称号：自2024年2月1日起不再有效（原有效期自2023年6月29日起，到2026年6月29日为止，止日为推算）。
        认定机关 示例局，市级
        撤销 2024年2月1日，虚假申报（第二十四条）：演示
        禁报期 禁报期内：2024年2月1日至2027年2月1日不得申报
        最早可申报日 2027年2月2日
        认定 2023年6月29日【演示】关于认定示范平台的公告
        """
      ]
    )
  }

  @Test(arguments: [
    (
      "https://a.example.cn/",
      "<dd><a href=\"https://a.example.cn/\">https://a.example.cn/</a></dd>"
    ),
    ("a.example.cn", "<dd>a.example.cn</dd>"),
  ])
  func onlyAWholeAddressIsALink(address: String, shown: String) throws {
    let list = """
      平台编号,平台名称,运营单位,网址
      p-1,甲平台,甲公司,\(address)
      p-2,乙平台,乙公司,

      """
    let site = try SampleSite(
      SampleContent.tree(changing: ["records/demo/2023.csv": list]),
      asOf: day,
      templates: [
        "platform.html": "{% if website %}<dd>{% if website.url %}<a href=\"{{ website.url }}\">"
          + "{{ website.text }}</a>{% else %}{{ website.text }}{% endif %}</dd>{% endif %}"
      ]
    )
    #expect(site.files["platforms/p-1.html"] == shown)
    #expect(site.codes().filter { $0.contains("dead-link") } == [])
  }

  @Test func aTitleThatHasRunOutIsNotCalledValid() throws {
    let later = try #require(Day(iso: "2026-06-30"))
    #expect(
      try PlatformPageText("p-1", asOf: later).cards.first?.split(separator: "\n")[1]
        == "已到期 现在不是有效的称号：有效期到2026年6月29日为止（自2023年6月29日起，止日为推算）。"
    )
  }

  @Test func anOpenWindowTellsItsLastDayAndItsNotice() throws {
    let open = try #require(Day(iso: "2023-06-20"))
    #expect(
      try PlatformPageText("p-1", asOf: open).cards == [
        """
        示范平台（演示）
        未认定 公示中 正在公示，还没有认定。
        认定机关 示例局，市级
        公示 批次2023，2023年6月19日至2023年6月26日，有异议请在公示期内按公告所列的方式提出。【演示】关于示范平台拟认定名单的公示
        """
      ]
    )
  }

  @Test(arguments: [
    ("不予认定,2023-06-25,,,,,2023,异议成立", "公示后不予认定，不是有效的称号。", "2023年6月25日不予认定：异议成立。"),
    ("撤回申报,2023-06-25,,,,,2023,企业申请", "已撤回申报，没有认定。", "2023年6月25日撤回申报：企业申请。"),
    ("更正,2023-06-25,列入,是,否,,2023,多列", "经更正，名单中没有本平台，没有认定。", "经更正不在名单中。"),
  ])
  func whatBecameOfAProposalWithoutAward(row: String, standing: String, told: String) throws {
    let card = try PlatformPageText(
      "p-1",
      changing: ["records/demo/changes.csv": Self.changes("p-1," + row)],
      asOf: day
    ).cards.first
    #expect(card?.contains(standing) == true)
    #expect(card?.contains(told) == true)
  }

  @Test func aWindowForOthersAfterARefusalIsNotItsOwn() throws {
    let again: RelativePath = "notices/2023/p-again.md"
    let first = SampleContent.files["notices/2023/p-list.md"]
    let card = try PlatformPageText(
      "p-1",
      changing: [
        "records/demo/changes.csv": Self.changes("p-1,不予认定,2023-06-25,,,,,2023,异议成立"),
        again: first?.replacing("2023-06-19, 止: 2023-06-26", with: "2023-06-26, 止: 2023-06-30")
          .replacing("2023-06-19", with: "2023-06-26")
          .replacing("依据:", with: "接续: p-list\n依据:"),
        "notices/2023/p-award.md": nil,
        "records/demo/revocations.csv": nil,
      ],
      asOf: day
    ).cards.first
    #expect(card?.contains("公示 批次2023，2023年6月19日至2023年6月26日。2023年6月25日不予认定") == true)
  }

  @Test func anOpenObjectionIsTold() throws {
    let card = try PlatformPageText(
      "p-1",
      changing: [
        "records/demo/changes.csv": Self.changes(
          """
          p-1,异议受理,2023-06-21,,,,,2023,
          p-1,异议不成立,2023-06-28,,,,,2023,
          """
        )
      ],
      asOf: #require(Day(iso: "2023-06-27"))
    ).cards.first
    #expect(card?.contains("公示期已满，等待认定决定。收到的异议正在核实。") == true)
  }

  @Test func aBanOfAnEarlierOperatorIsNotThatOfThePresentOne() throws {
    let page = try PlatformPageText(
      "p-1",
      changing: [
        "records/demo/changes.csv": Self.changes(
          """
          p-1,运营单位变更,2024-01-05,运营单位,甲公司,丙公司,,,转让
          p-1,运营单位变更,2024-01-05,统一社会信用代码,91370102MADEM00115,91370103MADEM002XB,,,转让
          """
        ),
        "records/demo/revocations.csv": """
        平台编号,事项,日期,情形,事由,文件,批次,禁报主体
        p-1,撤销,2024-02-01,虚假申报,演示,,,91370102MADEM00115
        """,
      ],
      asOf: day
    )
    let told = "禁报的是作出决定时的运营单位（91370102MADEM00115），不是现在的运营单位。"
    #expect(page.cards.first?.contains(told) == true)
    #expect(
      page.section("operators") == [
        "历任运营单位", "丙公司（2024年1月5日起，现用）", "甲公司（最初，到2024年1月4日为止）",
      ]
    )
  }

  @Test func everyNameHasItsDaysAndStandsBelowThePresentOne() throws {
    let page = try PlatformPageText(
      "p-1",
      changing: [
        "records/demo/changes.csv": Self.changes(
          """
          p-1,更名,2024-01-05,平台名称,甲平台,甲新平台,,,
          p-1,更名,2024-03-05,平台名称,甲新平台,甲三平台,,,
          """
        )
      ],
      asOf: day
    )
    #expect(
      page.identity == [
        "运营单位 甲公司", "统一社会信用代码 91370102MADEM00115", "曾用名称 甲新平台、甲平台",
      ]
    )
    #expect(
      page.section("names") == [
        "历次名称", "甲三平台（2024年3月5日起，现用）", "甲新平台（2024年1月5日起，到2024年3月4日为止）",
        "甲平台（最初，到2024年1月4日为止）",
      ]
    )
  }

  @Test func aNameThatCameBackIsNoFormerName() throws {
    let rows = """
      p-1,更名,2024-01-05,平台名称,甲平台,甲新平台,,,
      p-1,更名,2024-02-05,平台名称,甲新平台,甲平台,,,
      """
    let page = try PlatformPageText(
      "p-1",
      changing: ["records/demo/changes.csv": Self.changes(rows)],
      asOf: day
    )
    #expect(page.identity.contains("曾用名称 甲新平台"))
    #expect(page.section("names").count == 4)
  }

  @Test func aBanOfAnotherHoldingIsToldAndPutsOffTheNextApplication() throws {
    let page = try PlatformPageText(
      "p-2",
      changing: [
        "records/demo/2020.csv":
          "平台编号,平台名称,运营单位,有效期起,有效期止\np-2,乙平台,乙公司,2020-07-01,2024-12-31\n",
        "notices/2020/p-2020.md": """
        ---
        标题: 【演示】关于认定示范平台的公告
        类型: 认定公告
        发布: 2020-06-30
        成文: 2020-06-30
        发文机关: 示例局
        名单: [demo/2020]
        认定: {日期: 2020-06-30}
        ---

        认定如下。
        """,
        "records/demo/revocations.csv":
          "平台编号,事项,日期,情形,事由,文件,批次,禁报主体\np-2,撤销,2024-02-01,虚假申报,演示,,2020,\n",
      ],
      asOf: day
    )
    #expect(
      page.cards == [
        """
        示范平台（演示）
        有效 有效期到2026年6月29日（自2023年6月29日起，止日为推算）。
        认定机关 示例局，市级
        禁报期 禁报期内：2024年2月1日至2027年2月1日不得申报
        再次申报 2027年2月2日起可再次申报
        认定 2023年6月29日【演示】关于认定示范平台的公告
        """
      ]
    )
  }

  @Test func whatIsValidComesFirstAndAMergerIsTold() throws {
    let page = try PlatformPageText("p-2", changing: Self.secondProgramme, asOf: day)
    #expect(page.cards.map { $0.split(separator: "\n").first } == ["县级平台（演示）", "示范平台（演示）"])
    #expect(page.cards.first?.contains("并入 2024年11月1日起，这一认定事项并入示范平台（演示）") == true)
    let before = try #require(Day(iso: "2024-10-31"))
    let earlier = try PlatformPageText("p-2", changing: Self.secondProgramme, asOf: before)
    #expect(earlier.cards.first?.contains("并入") == false)
  }

  private static func award(_ batch: String, _ facts: String) -> String {
    (SampleContent.files["notices/2023/p-award.md"] ?? "")
      .replacing("名单: [demo/2023]", with: "名单: [demo/\(batch)]")
      .replacing("2023-06-29}", with: "2023-06-29\(facts)}")
      .replacing("2023-06-30", with: "2023-06-29").replacing("2023-06", with: "\(batch)-06")
  }

  @Test func theNextAwardIsToldBeforeItBegins() throws {
    let page = try PlatformPageText(
      "p-1",
      changing: [
        "calendars/2026.yaml":
          "年份: 2026\n通知:\n  - {文号: 国办发明电〔2025〕7号, 发布: 2025-11-04, 放假: [2026-01-01], 上班: []}\n",
        "records/demo/2026.csv": "平台编号,平台名称,运营单位,区县\np-1,甲平台,甲公司,历下区\n",
        "notices/2026/p-next.md": (SampleContent.files["notices/2023/p-list.md"] ?? "")
          .replacing("demo/2023", with: "demo/2026").replacing("2023-06-19", with: "2026-06-15")
          .replacing("2023-06-26", with: "2026-06-19"),
        "notices/2026/p-again.md": Self.award("2026", ", 有效期起: 2026-06-30"),
      ],
      asOf: #require(Day(iso: "2026-06-29"))
    )
    #expect(
      page.cards.first?.split(separator: "\n")[1]
        == "有效（期满当年） 有效期到2026年6月29日（自2023年6月29日起，止日为推算）。 已经再次认定，自2026年6月30日起有效，到2029年6月30日为止（止日为推算）。"
    )
  }

  @Test func whatEndedBeforeItHadBegunNeverWasValid() throws {
    let page = try PlatformPageText(
      "p-2",
      changing: ["notices/2023/p-award.md": Self.award("2023", ", 有效期起: 2024-03-01")],
      asOf: day
    )
    #expect(
      page.cards.first?.split(separator: "\n")[1]
        == "已撤销 不是有效的称号：2024年2月1日撤销，没有生效（原定自2024年3月1日起有效）。"
    )
  }

  @Test func allNoticesStandNewestFirst() throws {
    #expect(
      try PlatformPageText("p-2", asOf: day).section("notices") == [
        "有关公告", "【演示】关于认定示范平台的公告", "认定公告2023年6月30日", "【演示】关于示范平台拟认定名单的公示",
        "公示2023年6月19日",
      ]
    )
  }

  @Test func theRecordTellsTheWindowTheBatchAndTheGround() throws {
    #expect(
      try PlatformPageText("p-2", asOf: day).section("timeline") == [
        "经过",
        "2024年2月1日", "撤销：虚假申报：演示", "示范平台（演示）",
        "2023年6月29日", "认定：批次2023", "示范平台（演示）；【演示】关于认定示范平台的公告",
        "2023年6月19日", "公示：公示期2023年6月19日至2023年6月26日",
        "示范平台（演示）；【演示】关于示范平台拟认定名单的公示",
      ]
    )
  }

  private static func changes(_ rows: String) -> String {
    "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\n" + rows + "\n"
  }

  /// A second title of p-2, held before the programme kept its records here.
  private static let secondProgramme: [RelativePath: String?] = [
    "programmes/county.yaml": """
    编号: county
    名称: 县级平台（演示）
    层级: 县级
    地域: 济南市
    机关: [{名称: 示例局}]
    接管: 2024-12-31
    办法: [{编号: county-2021, 标题: 县级平台认定管理办法, 施行: 2021-04-30, 有效期: {年: 3, 计至: 对应日}}]
    并入: {项目: demo, 日期: 2024-11-01}
    """,
    "records/county/2024.csv": """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能
    p-2,乙平台,乙公司,,企业,历下区,信息服务
    """,
    "notices/2024/c-award.md": """
    ---
    标题: 【演示】关于认定县级平台的公告
    类型: 认定公告
    发布: 2024-01-05
    成文: 2024-01-05
    发文机关: 示例局
    名单: [county/2024]
    依据: [county-2021]
    认定: {日期: 2024-01-05}
    ---

    认定如下。
    """,
  ]
}
