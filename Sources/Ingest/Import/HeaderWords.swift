import Diagnostics
import Disclosure

/// What the headers of lists mean (表头用语): the columns of a programme, and other words for them.
struct HeaderWords {
  enum Meaning: Equatable {
    /// A column of the list, by the header that its CSV has.
    case column(String)
    /// The running number (序号), which says nothing.
    case sequence
    case unknown
  }

  /// The columns in the order of the CSV.
  let names: [String]
  private let meanings: [String: String]

  /// Whether what is recognised is as a rule its own operator (企业名称), so that one column of a list
  /// names both.
  let mayNameBoth: Bool

  /// The columns of a programme's lists.
  init(_ programme: Programme) {
    self.init(
      BatchFile.Words.all + programme.columns.map(\.name),
      Self.synonyms,
      mayNameBoth: programme.subject == .enterprise
    )
  }

  /// The columns of an attached table.
  init(_ table: AttachedTable) {
    self.init(["平台编号", "文件"] + table.columns.map(\.name), [:])
  }

  private init(
    _ names: [String],
    _ synonyms: [String: [String]],
    mayNameBoth: Bool = false
  ) {
    self.names = names
    self.mayNameBoth = mayNameBoth
    var meanings: [String: String] = [:]
    for name in names {
      for word in synonyms[name] ?? [] { meanings[ListText.folded(word)] = name }
    }
    for name in names { meanings[ListText.folded(name)] = name }
    self.meanings = meanings
  }

  func meaning(of header: String) -> Meaning {
    let folded = ListText.folded(header)
    if let name = meanings[folded] { return .column(name) }
    if Self.sequenceWords.contains(folded) { return .sequence }
    guard let bracket = folded.firstIndex(of: "("), folded.hasSuffix(")"),
      let name = meanings[String(folded[..<bracket])]
    else { return .unknown }
    // “运营单位（全称）” is the column; “资产总额（元）” has a unit, which is compared later.
    let isDeclared = !BatchFile.Words.all.contains(name)
    return .column(isDeclared ? name + folded[bracket...] : name)
  }

  /// The column that an unknown header may have been meant to be.
  func nearest(to header: String) -> String? {
    nearestName(to: String(ListText.folded(header).prefix { $0 != "(" }), among: names)
  }

  private static let sequenceWords: Set = ["序号", "序", "行号", "no", "顺序号", "编号序"]

  private static let synonyms: [String: [String]] = [
    "平台编号": ["平台代码", "平台id", "编号"],
    "平台名称": [
      "示范平台名称", "公共服务平台名称", "中小企业公共服务示范平台名称", "申报平台名称", "服务平台名称", "平台全称",
      "拟认定平台名称", "认定平台名称", "平台", "名称",
    ],
    "运营单位": [
      "单位名称", "企业名称", "公司名称", "机构名称", "运营单位名称", "运营单位全称", "申报单位", "申报单位名称", "建设运营单位",
      "运营机构", "运营主体", "依托单位", "承建单位", "主办单位", "单位",
    ],
    "统一社会信用代码": [
      "社会信用代码", "信用代码", "统一信用代码", "社会统一信用代码", "统一社会信用代码证号", "统一社会信用代码号", "统一代码",
    ],
    "单位性质": ["性质", "企业类型", "企业性质", "机构性质", "法人性质", "单位类型", "法人类型", "机构类型"],
    "区县": [
      "所在区县", "所属区县", "县区", "所在县区", "县市区", "所在县市区", "县(市区)", "所在县(市区)", "区(县)", "区(县市)",
      "区县(市)", "所在地", "市州", "市(州)", "所在市州", "所在市(州)", "所属市州", "市、州", "所在市", "所属市", "地市", "所属地市",
      "设区市",
      "所在设区市", "所属地区", "所在地区", "所属区域", "所在区域", "属地", "辖区",
    ],
    "推荐单位": ["推荐部门", "推荐机构", "推荐主管部门", "推荐单位名称"],
    "类别": ["平台类别", "平台类型", "申报类别"],
    "服务功能": ["功能", "主要服务功能", "平台功能", "申报功能", "服务类别", "服务类型"],
    "服务热线": ["热线", "服务电话", "热线电话", "服务热线电话", "咨询热线"],
    "网址": ["网站", "网站地址", "平台网址", "平台网站", "官网", "网站网址"],
    "简介": ["平台简介", "简要介绍", "平台介绍", "服务简介"],
    "等级": ["星级", "评定等级", "平台等级"],
    "有效期起": ["有效期开始", "有效期自", "有效期起始", "有效期起始日期", "有效期开始日期", "有效期起始时间"],
    "有效期止": ["有效期至", "有效期截止", "有效期结束", "有效期截止日期", "有效期结束日期", "有效期截止时间", "到期日", "到期日期"],
  ]
}
