import Diagnostics
import Disclosure
import Ingest

/// The content of a bureau that begins (起步内容): a site, a programme to adapt, a first draft.
struct StarterContent {
  let name: String
  let area: String
  let domain: String
  let telephone: String?
  let districts: StarterDistricts
  let day: Day

  /// The area in a bureau's name: its last unit, as 历下区 of 济南市历下区科学技术局; nil where it names
  /// none. 州 is a unit of 自治州 only, and a part of the name in 郑州市.
  static func area(of name: String) -> String? {
    var area: Substring?
    var rest = name[...]
    while let end = rest.dropFirst().firstIndex(where: { "省市县区旗州".contains($0) }) {
      var unit = rest[...end]
      if unit.last == "州", !unit.hasSuffix("自治州") {
        guard let next = rest[end...].dropFirst().firstIndex(where: { "省市县区".contains($0) }),
          rest.distance(from: end, to: next) <= 3
        else { break }
        unit = rest[...next]
      }
      // 济南市城市管理局 is of 济南市.
      guard unit.count <= 12, !["城市", "都市", "城区", "市区", "社区"].contains(unit) else { break }
      area = unit
      rest = rest[unit.endIndex...]
    }
    return area.map(String.init)
  }

  /// The files below `content`, by path.
  var files: [(path: String, text: String)] {
    var files = [
      ("site.yaml", site), ("programmes/sme-platform.yaml", programme),
      ("vocabularies/districts.csv", districtTable),
      ("vocabularies/functions.csv", Self.functions),
      ("vocabularies/natures.csv", Self.natures),
      ("notices/\(day.year)/sme-\(day.year)-call.md", call),
    ]
    for year in [day.year, day.year + 1] {
      if let text = KnownCalendars.files[year] { files.append(("calendars/\(year).yaml", text)) }
    }
    return files.map { (path: $0.0, text: $0.1) }
  }

  private var site: String {
    """
    格式: 1
    网站:
      名称: \(YAMLText.value(name))
      域名: \(domain)
      # 标识码: "十位数字"
      网址: https://\(domain)/gongshi/
    页脚:
      主办单位: \(YAMLText.value(name))
      # ICP: 备案号
      # 公安备案: 备案号
      \(telephone.map { "电话: \(YAMLText.value($0))" } ?? "# 电话: 区号-号码")
      # 地址: 办公地址
    # 内容还没有改成本单位的以前，每页有“演示”字样，搜索引擎也不收录；正式公开前删去下面这行。
    演示: true
    主题: bureau

    """
  }

  private var districtTable: String {
    let rows = districts.rows.map { "\($0.code),\($0.name),\(area),,,\n" }
    return "代码,名称,地域,起,止,后继\n" + rows.joined()
  }

  private static let functions = """
    名称,代码,说明
    信息服务,information,
    技术服务,technology,
    创业服务,startup,
    培训服务,training,
    融资服务,finance,
    咨询服务,consulting,
    法律服务,legal,

    """

  private static let natures = """
    名称,代码前缀
    企业,91
    事业单位,12
    社会团体,51
    民办非企业单位,52

    """

  private var call: String {
    let last = day.adding(days: 30)
    return """
      ---
      标题: 关于组织申报\(day.year)年度中小企业公共服务示范平台的通知
      类型: 申报通知
      发布: \(day) 09:00
      成文: \(day)
      发文机关: \(YAMLText.value(name))
      名单: []
      依据: [sme-measure]
      申报期: [{名称: 申报, 起: \(day), 止: \(last)}]
      草稿: true
      ---

      现就\(day.year)年度中小企业公共服务示范平台申报工作通知如下。

      ## 一、申报范围

      符合办法规定条件的均可申报，申报自愿。

      ## 二、申报时间

      申报自\(day.chinese)起至\(last.chinese)止。

      """
  }
}
