import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The table by which other lists are matched with the register.
struct ReconciliationTests {
  @Test func theCodeOfAFormerOperatorStillLeadsToThePlatform() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "records/demo/changes.csv": """
        平台编号,事项,日期,字段,原值,新值,文件,批次,原因
        p-1,运营单位变更,2023-09-01,运营单位,甲公司,丑公司,,,吸收合并
        p-1,运营单位变更,2023-09-01,统一社会信用代码,91370102MADEM00115,91370103MADEM002XB,,,吸收合并

        """
      ]),
      asOf: "2023-12-31"
    )
    #expect(site.codes() == [])
    let rows = try #require(site.files["data/reconcile.csv"]).split(separator: "\n")
    #expect(
      rows.filter { $0.hasPrefix("p-1,") && $0.contains("credit_code,") } == [
        "p-1,credit_code,91370103MADEM002XB,91370103madem002xb,true,,甲平台,91370103MADEM002XB,2023-09-01",
        "p-1,former_credit_code,91370102MADEM00115,91370102madem00115,false,2023-09-01,甲平台,"
          + "91370103MADEM002XB,2023-09-01",
      ]
    )
  }

  @Test func whatWasTakenDownIsNoNameToMatchWith() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "records/demo/changes.csv": """
        平台编号,事项,日期,字段,原值,新值,文件,批次,原因
        p-1,更名,2023-09-01,平台名称,甲平台,丑平台,,,

        """,
        "takedowns.csv": "对象,字段,日期,理由,依据\np-1,平台名称,2023-10-01,演示,\n",
      ]),
      asOf: "2023-12-31"
    )
    let rows = try #require(site.files["data/reconcile.csv"]).split(separator: "\n")
    #expect(
      rows.filter { $0.hasPrefix("p-1,") }.map { $0.split(separator: ",")[1] } == [
        "operator", "credit_code",
      ]
    )
    #expect(!rows.contains { $0.contains(",（已撤下）,") && !$0.hasPrefix("p-1,") })
  }

  /// Readers of packages take a file without a byte for a broken one.
  @Test func thePackageNamesNoEmptyFile() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: ["records/demo/revocations.csv": nil]),
      asOf: "2023-12-31"
    )
    #expect(site.files["data/revocations.ndjson"] == "")
    let package = try #require(site.files["data/datapackage.json"])
    #expect(package.contains(#""name":"revocations","#))
    #expect(!package.contains(#""name":"revocations-ndjson","#))
    #expect(package.contains(#""name":"platforms-ndjson","#))
  }
}
