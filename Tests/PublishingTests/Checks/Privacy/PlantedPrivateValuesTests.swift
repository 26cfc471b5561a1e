import Diagnostics
import Disclosure
import TestSupport
import Testing

/// What the sources' forms ask for and no site may show (requirements “never publish”): each is
/// planted as the clerk might have it, and looked for in every byte of the site.
struct PlantedPrivateValuesTests {
  /// A requirement, a column that carries it, and a value that nothing else on the site has.
  @Test(
    "planted private values reach no output",
    arguments: [
      ("S0-26", "被访人员姓名", "文", "示例被访人甲"), ("S0-26", "被访人员电话", "文", "0531-99887766"),
      ("S1-39", "社保缴费人数", "整数", "90817263"), ("S1-39", "学历证明编号", "文", "演示学历第XLZM号"),
      ("S1-41", "后台截图文件", "文", "demo-screenshot-4471.png"),
      ("S2-28", "主要管理人员", "文", "示例管理人员乙"), ("S2-29", "服务协议企业", "文", "示例协议小微企业丙"),
      ("S2-31", "服务合同编号", "文", "演示合同HT-7731"), ("S2-45", "被访人员职务", "文", "示例车间主任丁"),
      ("S2-47", "联系人", "文", "示例联系人戊"), ("S2-47", "手机", "文", "13800009876"),
      ("S2-47", "电子邮件", "文", "planted@163.com"), ("S2-47", "投资方", "文", "示例投资方己"),
      ("S2-47", "投资比例", "百分数", "67.8901"), ("S2-47", "设备价格", "数", "4455667.8"),
      ("S2-48", "营业收入", "数", "7654321.9"), ("S2-48", "利润总额", "数", "1234567.8"),
      ("S2-48", "上缴税金", "数", "2345678.9"), ("S2-49", "服务收入占比", "百分数", "45.6789"),
      ("S2-51", "设备购买价格", "数", "3456789.1"), ("S2-52", "人员职称", "文", "示例高级工程师庚"),
      ("S2-53", "服务企业联系人", "文", "示例客户联系人辛"), ("S3-05", "设备原值", "数", "5678901.2"),
      ("S3-09", "签到人员", "文", "示例签到人员壬"),
    ]
  )
  func plantedPrivateValuesReachNoOutput(
    requirement: String,
    column: String,
    type: String,
    value: String
  ) throws {
    let site = try GuardedSite(changing: planting(column, type, value, isPublic: false))
    #expect(site.paths(holding: value) == [], "\(requirement)")
    #expect(site.told == [], "\(requirement)")
  }

  /// The same way of looking finds what is declared public, so that the test above can fail.
  @Test func aPublicValueIsFoundByTheSameSearch() throws {
    let site = try GuardedSite(changing: planting("服务场次", "整数", "90817263", isPublic: true))
    #expect(site.paths(holding: "90817263").contains("platforms/p-1.html"))
  }

  /// What has a form of its own is also found where a clerk typed it into the text.
  @Test(
    "a personal value in prose stops the build",
    arguments: [
      ("S0-26", "被访人员电话 138 0000 9876", "mobile-number"),
      ("S2-47", "邮箱 planted@163.com", "personal-mail"),
      ("S2-45", "电话：１３８００００９８７６", "mobile-number"), ("S2-53", "联系人 13800009876", "mobile-number"),
      ("S2-52", "证件 37010219900307106X", "resident-id"),
    ]
  )
  func aPersonalValueInProseStopsTheBuild(
    requirement: String,
    text: String,
    code: String
  ) throws {
    let site = try GuardedSite(changing: awardNotice(body: "认定如下。\n\n\(text)。"))
    #expect(site.findings.filter { $0.severity == .error }.map(\.code) == ["privacy/\(code)"])
  }

  /// The sample with one more column, filled for one platform.
  private func planting(
    _ column: String,
    _ type: String,
    _ value: String,
    isPublic: Bool
  ) -> [RelativePath: String?] {
    let programme: RelativePath = "programmes/demo.yaml"
    let records: RelativePath = "records/demo/2023.csv"
    return [
      programme: SampleContent.files[programme]?.replacing(
        "列: {",
        with: "列: {\(column): {类型: \(type), 公开: \(isPublic)}, "
      ),
      records: SampleContent.files[records]?
        .replacing("年服务企业数\n", with: "年服务企业数,\(column)\n")
        .replacing("98765.4,120", with: "98765.4,120,\(value)")
        .replacing("p-2,乙平台,乙公司,,企业,历下区,信息服务,,", with: "p-2,乙平台,乙公司,,企业,历下区,信息服务,,,"),
    ]
  }
}
