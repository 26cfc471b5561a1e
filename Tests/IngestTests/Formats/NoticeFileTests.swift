import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct NoticeFileTests {
  private static let head = "---\n标题: 甲\n发布: 2023-06-05 09:00\n发文机关: 局\n"

  @Test func readsTheKeysAndTheBody() throws {
    let read = try MarkedContent([
      "notices/2023/n-1.md": Self.head + """
        类型: 公示
        名单: [p/2023]
        公示期: {起: 2023-06-05, 天数: 5}
        依据: [m, {标题: 外部文件, 文号: 〔2021〕1号}]
        咨询: [{名称: 业务, 电话: 0531-00000001}, 技术 2]
        ---
        正文

        """
    ])
    let notice = try #require(read.content?.dossier.notices.first)
    #expect(read.found == [])
    #expect(notice.published.description == "2023-06-05 09:00")
    #expect(notice.lists.map(\.key.description) == ["p/2023"])
    #expect(notice.body == NoticeBody(markdown: "正文\n", firstLine: 11))
    #expect(
      notice.contacts == [
        Contact(label: "业务", value: "0531-00000001"), Contact(label: "技术", value: "2"),
      ]
    )
    #expect(notice.window?.first == Day(iso: "2023-06-05"))
    #expect(notice.window?.length == 5)
    #expect(notice.bases.last == .document(title: "外部文件", number: "〔2021〕1号"))
  }

  @Test(arguments: [
    ("▲正文\n", ["notice/no-front-matter"]),
    ("▲---\n标题: 甲\n", ["notice/no-front-matter"]),
    ("---\n▲标题: 甲\n类型: 通知\n发布: 2023-06-05\n发文机关: 局\n---\n", ["format/missing-key"]),
    ("---\n标题: 甲\n类型: ▲公告\n发布: 2023-06-05\n发文机关: 局\n名单: []\n---\n", ["format/bad-value"]),
    ("---\n标题: 甲\n类型: 通知\n发布: ▲2023-06-05 9点\n发文机关: 局\n名单: []\n---\n", ["format/bad-value"]),
    (
      "---\n标题: 甲\n类型: 通知\n发布: ▲2022-06-05\n发文机关: 局\n名单: []\n---\n",
      ["notice/wrong-year-folder"]
    ),
  ])
  func refusesWhatNoNoticeMayBe(_ text: String, _ codes: [String]) throws {
    try expect(["notices/2023/n-1.md": text], raise: codes)
  }

  @Test(arguments: [
    ("类型: 通知\n名单: [▲p-2023]", ["format/bad-value"]),
    ("类型: 通知\n名单: []\n▲公示期: {起: 2023-06-05, 天数: 5}", ["notice/key-not-used"]),
    ("类型: 公示\n名单: []\n公示期: ▲{起: 2023-06-05}", ["notice/incomplete-window"]),
    ("类型: 公示\n名单: []\n公示期: {起: 2023-06-05, 天数: ▲五}", ["format/bad-value"]),
    ("类型: 公示\n名单: []\n公示期: {起: ▲2023-6-5, 天数: 5}", ["format/bad-value"]),
    ("类型: 认定公告\n名单: []\n认定: ▲{有效期起: 2023-01-01}", ["format/missing-key"]),
    (
      "类型: 认定公告\n名单: []\n认定: {日期: 2023-01-01, 有效期起: 2023-01-02, ▲有效期止: 2023-01-01}",
      ["notice/period-reversed"]
    ),
    (
      "类型: 申报通知\n名单: []\n申报期: [{名称: 甲, 起: 2023-01-02, ▲止: 2023-01-01}]",
      ["notice/period-reversed"]
    ),
    ("类型: 通知\n名单: []\n依据: [▲《办法》]", ["format/bad-value"]),
    ("类型: 通知\n名单: []\n更正: ▲n-2", ["format/bad-value"]),
    ("类型: 通知\n名单: []\n草稿: ▲是", ["format/bad-value"]),
    ("类型: 通知\n名单: []\n▲问号: 1", ["format/unknown-key"]),
    ("类型: 通知\n名单: []\n附件: [{▲文件: a.xlsx, 标题: 名单}]", ["notice/missing-attachment"]),
  ])
  func refusesInANotice(_ keys: String, _ codes: [String]) throws {
    try expect(["notices/2023/n-1.md": Self.head + keys + "\n---\n"], raise: codes)
  }

  @Test(arguments: [
    ("公示", "notice/missing-window"), ("认定公告", "format/missing-key"), ("申报通知", "format/missing-key"),
  ])
  func wantsWhatItsKindNeeds(_ kind: String, _ code: String) throws {
    let text = "---\n▲标题: 甲\n发布: 2023-06-05\n发文机关: 局\n类型: \(kind)\n名单: []\n---\n"
    try expect(["notices/2023/n-1.md": text], raise: [code])
  }

  @Test func comparesAttachmentsWithTheFiles() throws {
    let read = try MarkedContent([
      "notices/2023/n-1.md": Self.head + "类型: 通知\n名单: []\n附件: [{文件: b.txt, 标题: 乙}]\n---\n",
      "attachments/n-1/a.txt": "x",
      "attachments/n-1/b.txt": "x",
      "attachments/n-2/c.txt": "x",
    ])
    #expect(
      read.found == [
        "attachments/n-2/c.txt notice/attachment-without-notice",
        "notices/2023/n-1.md:7:1 notice/attachment-not-listed",
      ]
    )
    #expect(read.content?.dossier.notices.first?.attachments.map(\.file) == ["b.txt"])
  }

  @Test func refusesAnIDInTwoYears() throws {
    let read = try MarkedContent([
      "notices/2022/n-1.md":
        "---\n标题: 甲\n发布: 2022-06-05\n发文机关: 局\n类型: 通知\n名单: []\n---\n",
      "notices/2023/n-1.md": Self.head + "类型: 通知\n名单: []\n---\n",
    ])
    #expect(read.found == ["notices/2023/n-1.md notice/duplicate-id"])
  }

  @Test func namesANoticeThatCouldNotBeRead() throws {
    let read = try MarkedContent(["notices/2023/n-1.md": "正文"])
    #expect(read.content?.dossier.unread == Unread(notices: [try #require(NoticeID("n-1"))]))
  }

  @Test func keepsThePlacesOfWhatIsJudgedLater() throws {
    let read = try MarkedContent([
      "notices/2023/n-1.md": Self.head + """
        成文: 2023-06-05
        文号: 〔2023〕1号
        类型: 通知
        名单: []
        依据: [m, {标题: 外部文件, 失效: 2017-12-31}]
        ---

        """
    ])
    let places = try #require(read.content?.dossier.notices.first).places
    #expect(read.found == [])
    let spots =
      [places.title, places.issuer, places.issued, places.number] + places.bases.map(\.location)
    #expect(
      spots.map { $0?.description.dropFirst("notices/2023/n-1.md:".count) ?? "" } == [
        "2:5", "4:7", "5:5", "6:5", "9:6", "9:9",
      ]
    )
    #expect(places.bases.map(\.lastDay) == [nil, Day(iso: "2017-12-31")])
  }

  /// A key that belongs to another kind is told of, and no rule sees it.
  @Test func aKeyOfAnotherKindDoesNothing() throws {
    let read = try MarkedContent([
      "notices/2023/n-1.md": Self.head + "类型: 通知\n名单: []\n公示期: {起: 2023-06-05, 天数: 5}\n"
        + "异议: {电话: 0531-00000001}\n接续: n-0\n认定: {日期: 2023-06-05}\n"
        + "申报期: [{名称: 甲, 起: 2023-01-02, 止: 2023-01-03}]\n材料: [表]\n---\n"
    ])
    #expect(
      read.found.map { $0.split(separator: " ").last }
        == Array(repeating: "notice/key-not-used", count: 6)
    )
    let notice = try #require(read.content?.dossier.notices.first)
    #expect(notice.window == nil && notice.objection == nil && notice.continues == nil)
    #expect(notice.award == nil && notice.callPeriods.isEmpty && notice.materials.isEmpty)
  }
}
