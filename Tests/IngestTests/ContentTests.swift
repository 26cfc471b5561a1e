import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct ContentTests {
  @Test func readsTheLeastThatASiteNeeds() throws {
    let read = try MarkedContent([:])
    #expect(read.found == [])
    #expect(read.content?.dossier.programmes.map(\.id.string) == ["p"])
    #expect(read.content?.dossier.unread == Unread())
  }

  @Test func passesOverReadMes() throws {
    let read = try MarkedContent([
      "README.md": "x", "records/p/README.md": "x", "notices/README.zh-CN.md": "x",
    ])
    #expect(read.found == [])
  }

  @Test(arguments: [
    ("site.yml", "内容文件夹里没有这样的文件；是不是“site.yaml”？"),
    (
      "records/p/2023.xlsx",
      "内容文件夹里不放工作簿；表格请另存为 CSV，放在 records/认定事项/批次.csv、附表编号.csv、changes.csv、"
        + "revocations.csv 或者 supervision.csv。"
    ),
    ("notice/2023/n-1.md", "内容文件夹里没有这样的文件；是不是“notices”？"),
    ("notices/n-1.md", "文件夹或者文件的名称不合规定，没有读；这里的文件应当是 notices/年份/编号.md；编号只用小写字母、数字和“-”，最多 40 个字符。"),
    (
      "notices/2023/N-1.md",
      "文件夹或者文件的名称不合规定，没有读；这里的文件应当是 notices/年份/编号.md；编号只用小写字母、数字和“-”，最多 40 个字符。"
    ),
    ("calendars/20.yaml", "文件夹或者文件的名称不合规定，没有读；这里的文件应当是 calendars/年份.yaml。"),
    (
      "programmes/p/q.yaml",
      "文件夹或者文件的名称不合规定，没有读；这里的文件应当是 programmes/编号.yaml；编号只用小写字母、数字和“-”，最多 40 个字符。"
    ),
    (
      "attachments/a.txt",
      "文件夹或者文件的名称不合规定，没有读；这里的文件应当是 attachments/文件编号/ 下的文件；编号只用小写字母、数字和“-”，最多 40 个字符。"
    ),
  ])
  func refusesUnknownFiles(_ path: String, _ advice: String) throws {
    let read = try MarkedContent([try #require(RelativePath(path)): "x"])
    #expect(read.found == ["\(path) format/unknown-file"])
    #expect(read.diagnostics.map(\.message) == [advice])
  }

  @Test func reportsAllFilesInOneRun() throws {
    try expect(
      [
        "allowed.csv": "值,理由,有效至\n1,▲,\n",
        "calendars/2020.yaml": "年份: 2020\n通知: ▲无\n",
        "takedowns.csv": "对象,字段,日期,理由,依据\nn-1,,▲昨天,理由,\n",
        "vocabularies/districts.csv": "代码,名称,地域,起,止,后继\n370102,甲,乙,,,\n▲370102,丙,乙,,,\n",
      ],
      raise: [
        "format/empty-cell", "format/bad-value", "format/bad-date", "vocabulary/duplicate-district",
      ]
    )
  }

  @Test func readsTheVocabulariesAndExceptions() throws {
    let read = try MarkedContent([
      "vocabularies/functions.csv": "名称,说明\n信息服务,发布信息\n",
      "vocabularies/services.csv": "大类代码,大类名称,中类代码,中类名称,说明\n10,信息服务,,,\n",
      "allowed.csv": "值,理由,有效至\n0531-1,公开电话,2027-01-01\n",
      "takedowns.csv": "对象,字段,日期,理由,依据\na-1,服务热线,2023-01-01,个人号码,\n",
    ])
    #expect(read.found == [])
    #expect(read.content?.vocabularies.functions.map(\.explanation) == ["发布信息"])
    #expect(read.content?.vocabularies.services.map(\.majorName) == ["信息服务"])
    #expect(read.content?.allowed.map(\.until) == [Day(iso: "2027-01-01")])
    #expect(read.content?.takedowns.map(\.field) == ["服务热线"])
  }

  @Test func explainsEveryKindOnceUnderItsOwnCode() {
    let codes = IngestFindings.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(IngestFindings.all.allSatisfy { $0.explanation.hasSuffix("。") })
  }
}
