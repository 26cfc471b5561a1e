import Diagnostics
import Disclosure
import Files
import Ingest
import Testing

/// The numbers of the cities' measures as the source documents print them, against the programmes
/// of the demonstration: the number itself passes, the one just below it fails with its article.
@Suite struct CityThresholdsTests {
  struct Threshold: Sendable, CustomTestStringConvertible {
    let city: String
    let row: [String: String]
    let column: String
    let least: Double
    let article: String
    /// Just below: counts are whole.
    var below: Double { column.hasSuffix("数") ? least - 1 : least - 0.1 }
    var testDescription: String { "\(city) \(column) \(least) \(row)" }

    init(
      _ city: String,
      _ column: String,
      _ least: Double,
      _ article: String,
      _ row: [String: String] = [:]
    ) {
      self.city = city
      self.row = row
      self.column = column
      self.least = least
      self.article = article
    }
  }

  private static let association = ["单位性质": "社会团体"]
  private static let school = ["单位性质": "民办非企业单位"]
  private static let institute = ["单位性质": "事业单位"]
  private static let leading = ["单位性质": "事业单位", "业绩突出且示范明显": "是"]
  private static let leadingClub = ["单位性质": "社会团体", "业绩突出且示范明显": "是"]

  static let basic: [Threshold] = [
    Threshold("jinan", "运营年限", 2, "第十四条（一）"),
    Threshold("jinan", "资产总额", 150, "第十四条（一）（六）"),
    Threshold("jinan", "资产总额", 150, "第十四条（一）（六）", ["单位性质": "企业"]),
    Threshold("jinan", "资产总额", 100, "第十四条（一）（六）", institute),
    Threshold("jinan", "资产总额", 100, "第十四条（一）（六）", school),
    Threshold("jinan", "资产总额", 100, "第十四条（一）（六）", association),
    Threshold("jinan", "年服务企业数", 50, "第十四条（二）"),
    Threshold("jinan", "满意度", 90, "第十四条（二）"),
    Threshold("jinan", "线上注册企业数", 500, "第十四条（二）", ["主要基于互联网": "是"]),
    Threshold("jinan", "场所面积", 150, "第十四条（三）"),
    Threshold("jinan", "协作服务机构数", 5, "第十四条（三）"),
    Threshold("jinan", "公益或低收费服务占比", 20, "第十四条（四）"),
    Threshold("jinan", "专职服务人员数", 10, "第十四条（五）（六）"),
    Threshold("jinan", "专职服务人员数", 7, "第十四条（五）（六）", association),
    Threshold("jinan", "专业人员占比", 80, "第十四条（五）"),
    Threshold("zhengzhou", "运营年限", 2, "第六条（一）"),
    Threshold("zhengzhou", "资产总额", 150, "第六条（二）"),
    Threshold("zhengzhou", "资产总额", 150, "第六条（二）", institute),
    Threshold("zhengzhou", "服务收入", 100, "第六条（二）"),
    Threshold("zhengzhou", "年服务企业数", 60, "第六条（三）"),
    Threshold("zhengzhou", "满意度", 90, "第六条（三）"),
    Threshold("zhengzhou", "集聚服务机构数", 5, "第六条（四）"),
    Threshold("zhengzhou", "公益或低收费服务占比", 20, "第六条（五）"),
    Threshold("zhengzhou", "服务人员数", 12, "第六条（六）"),
    Threshold("zhengzhou", "专业人员占比", 80, "第六条（六）"),
    Threshold("liaocheng", "运营年限", 1, "第八条（一）"),
    Threshold("liaocheng", "资产总额", 200, "第八条（一）及末款"),
    Threshold("liaocheng", "资产总额", 200, "第八条（一）及末款", school),
    Threshold("liaocheng", "资产总额", 100, "第八条（一）及末款", leading),
    Threshold("liaocheng", "资产总额", 100, "第八条（一）及末款", leadingClub),
    Threshold("liaocheng", "年服务企业数", 80, "第八条（三）"),
    Threshold("liaocheng", "满意度", 80, "第八条（三）"),
    Threshold("liaocheng", "近两年服务企业增长率", 10, "第八条（三）"),
    Threshold("liaocheng", "集聚服务机构数", 3, "第八条（四）"),
    Threshold("liaocheng", "公益或低收费服务占比", 20, "第八条（六）"),
    Threshold("liaocheng", "服务人员数", 15, "第八条（七）及末款"),
    Threshold("liaocheng", "服务人员数", 10, "第八条（七）及末款", leading),
    Threshold("liaocheng", "专业人员占比", 80, "第八条（七）"),
    Threshold("liaocheng", "本专业经验人员占比", 80, "第十条（二）", ["类别": "专业类"]),
  ]

  @Test(arguments: basic)
  func aBasicThresholdIncludesItsNumber(_ threshold: Threshold) throws {
    var row = threshold.row
    row[threshold.column] = Self.typed(threshold.least)
    #expect(try found(threshold.city, row, "condition/") == [])
    row[threshold.column] = Self.typed(threshold.below)
    #expect(
      try found(threshold.city, row, "condition/") == ["condition/missed \(threshold.article)"]
    )
  }

  /// A function, the figures that fulfil it by one route, and its article: each figure alone is
  /// then taken below its number.
  struct Route: Sendable {
    let city: String
    let function: String
    let figures: [String: Double]
    let article: String
    let others: [String: Double]

    init(
      _ city: String,
      _ function: String,
      _ figures: [String: Double],
      _ article: String,
      others: [String: Double] = [:]
    ) {
      self.city = city
      self.function = function
      self.figures = figures
      self.article = article
      self.others = others
    }
  }

  static let routes: [Route] = [
    Route("jinan", "信息服务", ["线下服务企业数": 50, "服务活动次数": 4], "第十五条（一）"),
    Route("jinan", "技术服务", ["服务活动次数": 4], "第十五条（二）"),
    Route("jinan", "创业服务", ["服务活动次数": 4], "第十五条（三）"),
    Route("jinan", "培训服务", ["培训人次": 1000], "第十五条（四）"),
    Route(
      "jinan",
      "融资服务",
      ["服务活动次数": 4, "融资总额": 10_000],
      "第十五条（五）",
      others: ["新增担保额": 19_999]
    ),
    Route(
      "jinan",
      "融资服务",
      ["新增担保额": 20_000],
      "第十五条（五）",
      others: ["服务活动次数": 3, "融资总额": 9_999]
    ),
    Route("jinan", "咨询服务", ["落地执行企业数": 20], "第十五条（六）", others: ["服务活动次数": 3]),
    Route("jinan", "咨询服务", ["服务活动次数": 4], "第十五条（六）", others: ["落地执行企业数": 19]),
    Route("jinan", "法律服务", ["法律体检企业数": 20], "第十五条（七）", others: ["服务活动次数": 3]),
    Route("jinan", "法律服务", ["服务活动次数": 4], "第十五条（七）", others: ["法律体检企业数": 19]),
    Route("zhengzhou", "信息服务", ["线下服务企业数": 60, "服务活动次数": 5], "第七条（一）"),
    Route("zhengzhou", "技术服务", ["服务活动次数": 5], "第七条（二）"),
    Route("zhengzhou", "创业服务", ["服务活动次数": 5], "第七条（三）"),
    Route("zhengzhou", "培训服务", ["培训人次": 1000], "第七条（四）"),
    Route("liaocheng", "信息服务", ["服务活动次数": 4], "第九条（一）"),
    Route("liaocheng", "技术服务", ["服务活动次数": 4], "第九条（二）"),
    Route("liaocheng", "创业服务", ["服务活动次数": 4], "第九条（三）"),
    Route("liaocheng", "培训服务", ["培训人次": 1000], "第九条（四）"),
    Route(
      "liaocheng",
      "融资服务",
      ["新增融资额": 15_000, "银企对接次数": 4, "融资讲座次数": 4],
      "第九条（五）"
    ),
    Route("liaocheng", "咨询服务", ["服务活动次数": 4], "第九条（六）"),
    Route("liaocheng", "法律服务", ["服务活动次数": 4], "第九条（七）"),
  ]

  @Test(arguments: routes)
  func aRouteOfAFunctionIncludesItsNumbers(_ route: Route) throws {
    var row = ["服务功能": route.function]
    for (column, number) in route.figures.merging(route.others, uniquingKeysWith: { a, _ in a }) {
      row[column] = Self.typed(number)
    }
    #expect(try found(route.city, row, "function/missed") == [])
    for (column, number) in route.figures {
      let below = row.merging([column: Self.typed(number - 1)]) { $1 }
      #expect(
        try found(route.city, below, "function/missed") == ["function/missed \(route.article)"]
      )
      // What is not given may still be fulfilled.
      let blank = row.merging([column: ""]) { $1 }
      #expect(try found(route.city, blank, "function/missed") == [])
    }
  }

  private static let counts: [(city: String, category: String, functions: Int, found: [String])] = [
    ("jinan", "", 1, []),
    ("zhengzhou", "综合性", 3, []),
    ("zhengzhou", "综合性", 2, ["function/too-few-listed 第七条"]),
    ("zhengzhou", "专业性", 1, []),
    ("liaocheng", "综合类", 4, []),
    ("liaocheng", "综合类", 3, ["function/too-few-listed 第十条（一）"]),
    ("liaocheng", "专业类", 1, []),
  ]

  @Test(arguments: counts)
  func aCategoryAsksForItsNumberOfFunctions(
    city: String,
    category: String,
    functions: Int,
    found: [String]
  ) throws {
    let names = ["信息服务", "技术服务", "创业服务", "培训服务"].prefix(functions).joined(separator: "、")
    let row = ["类别": category, "服务功能": names]
    #expect(try self.found(city, row, "function/") == found)
  }

  private static let recognitions: [(recognition: String, found: [String])] = [
    ("县级平台认定", []), ("市级及以上行政部门认定", []), ("市级及以上行业协会认定", []), ("", []),
    ("无", ["condition/missed 第八条（五）"]),
  ]

  @Test(arguments: recognitions)
  func anyPriorRecognitionIsEnough(recognition: String, found: [String]) throws {
    #expect(try self.found("liaocheng", ["先有认定": recognition], "condition/") == found)
  }

  @Test func onlineFirmsAreCountedOfPlatformsOnTheInternetOnly() throws {
    #expect(try found("jinan", ["线上注册企业数": "1", "主要基于互联网": "否"], "condition/") == [])
    #expect(try found("jinan", ["线上注册企业数": "1"], "condition/") == [])
  }

  @Test func theExperienceOfTheStaffIsAskedOfSpecialisedPlatformsOnly() throws {
    #expect(try found("liaocheng", ["类别": "综合类", "本专业经验人员占比": "10"], "condition/") == [])
  }

  @Test func theCreditReportIsOfTheMonthOfTheApplication() throws {
    let row = ["申报日期": "2026-01-31", "信用报告日期": "2026-01-01"]
    #expect(try found("zhengzhou", row, "condition/") == [])
    let late = row.merging(["申报日期": "2026-02-01"]) { $1 }
    #expect(try found("zhengzhou", late, "condition/") == ["condition/missed 第九条（三）"])
  }

  /// The findings of one row that no notice names yet, as `code article`.
  private func found(
    _ city: String,
    _ row: [String: String],
    _ area: String
  ) throws -> [String] {
    let cells = row.sorted { $0.key < $1.key }
    let header = ["平台编号", "平台名称", "运营单位"] + cells.map(\.key)
    let values = ["a-1", "甲平台", "乙公司"] + cells.map(\.value)
    let list = header.joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n"
    let content = try Self.rules.get()
    let id = try #require(ProgrammeID("\(city)-sme-platform"))
    let programme = try #require(content.dossier.programme(id))
    var diagnostics: [Diagnostic] = []
    let rows = Content.table(
      Array(list.utf8),
      file: "名单.csv",
      programme: programme,
      vocabularies: content.vocabularies,
      diagnostics: &diagnostics
    )
    #expect(diagnostics == [])
    let findings = content.dossier.findings(inRows: rows, of: programme, file: "名单.csv")
    return findings.filter { $0.code.hasPrefix(area) }.map { finding in
      "\(finding.code) \(finding.article?.split(separator: "》").last ?? "")"
    }
  }

  /// The programmes and natures of the demonstration, without its records.
  private static let rules = Result { () throws -> Content in
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    var diagnostics: [Diagnostic] = []
    let folder = try FileTree.folder(
      at: root.joined(separator: "/") + "/content",
      diagnostics: &diagnostics
    )
    var texts = MarkedContent.least
    let cities = ["jinan", "zhengzhou", "liaocheng"].compactMap {
      RelativePath("programmes/\($0)-sme-platform.yaml")
    }
    for path in cities + ["vocabularies/natures.csv"] {
      texts[path] = String(decoding: try folder.read(path), as: UTF8.self)
    }
    let content = try Content.read(FileTree(texts: texts), diagnostics: &diagnostics)
    return try #require(content)
  }

  private static func typed(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
