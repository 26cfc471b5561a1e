import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

/// What attached tables say, from the content to the files of the site.
struct AttachedTablesTests {
  private static let declaration = """

    附表:
      - 编号: activities
        名称: 服务活动汇总表
        日期列: 时间
        列:
          时间: {类型: 日, 公开: true}
          人数: {类型: 整数, 单位: 人, 公开: true}
          费用: {类型: 数, 单位: 元, 公开: false}
    """

  private static let rows = """
    平台编号,时间,人数,费用,文件
    p-1,2024-03-01,20,54321,
    p-1,2024-03-05,,65432,
    p-2,2023-06-01,30,76543,p-list
    """

  private func site(_ day: Day, _ rows: String = rows, takedowns: String? = nil) throws
    -> SampleSite
  {
    let path: RelativePath = "programmes/demo.yaml"
    let programme = try #require(SampleContent.files[path]) + Self.declaration
    return try SampleSite(
      SampleContent.tree(changing: [
        path: programme, "records/demo/activities.csv": rows, "takedowns.csv": takedowns,
      ]),
      asOf: day
    )
  }

  @Test func theFileHoldsThePublicColumnsOfTheRowsThatHaveCome() throws {
    let site = try site(#require(Day(iso: "2024-03-02")))
    #expect(site.codes() == [])
    #expect(
      site.files["data/demo-activities.csv"] == """
        id,name,时间,人数,notice,edition_day
        p-1,甲平台,2024-03-01,20,,2024-03-01
        p-2,乙平台,2023-06-01,30,p-list,2024-03-01

        """
    )
  }

  @Test func theFileIsThereBeforeItsFirstRow() throws {
    let site = try site(#require(Day(iso: "2023-06-18")))
    #expect(site.files["data/demo-activities.csv"] == "id,name,时间,人数,notice,edition_day\n")
  }

  @Test func thePlatformsOwnDocumentEndsWithItsRows() throws {
    let site = try site(#require(Day(iso: "2024-03-05")))
    let document = try #require(site.files["api/v1/platforms/p-1.json"])
    #expect(
      document.hasSuffix(
        """
        "tables":[
        {"programme":"demo","table":"activities","title":"服务活动汇总表","notice":null,\
        "values":{"时间":"2024-03-01","人数":"20"}},
        {"programme":"demo","table":"activities","title":"服务活动汇总表","notice":null,\
        "values":{"时间":"2024-03-05","人数":null}}
        ],"version":1,"self":"https://example.gov.cn/gongshi/api/v1/platforms/p-1.json"}

        """
      )
    )
  }

  @Test func aPrivateColumnEntersNoFile() throws {
    let site = try site(#require(Day(iso: "2024-03-05")))
    let leaks = site.files.filter { $0.value.contains("54321") || $0.value.contains("费用") }
    #expect(leaks.keys.sorted() == [])
  }

  @Test(
    "a row is a change of the site on the day it becomes public",
    arguments: [
      ("2024-02-29", "2024-02-01"), ("2024-03-04", "2024-03-01"), ("2024-06-01", "2024-03-05"),
    ]
  )
  func editionDay(asOf: String, edition: String) throws {
    #expect(try site(#require(Day(iso: asOf))).editionDay?.description == edition)
  }

  @Test func aRowOfAPlatformTakenDownIsGone() throws {
    let taken = "对象,字段,日期,理由,依据\np-1,,2024-04-01,演示,\np-2,人数,2024-04-01,演示,\n"
    let site = try site(#require(Day(iso: "2024-05-01")), takedowns: taken)
    #expect(site.codes() == [])
    #expect(
      site.files["data/demo-activities.csv"] == """
        id,name,时间,人数,notice,edition_day
        p-2,乙平台,2023-06-01,,p-list,2024-04-01

        """
    )
  }
}
