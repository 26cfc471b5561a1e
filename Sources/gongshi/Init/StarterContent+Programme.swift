import Disclosure
import Ingest

extension StarterContent {
  private var level: Level {
    if area.hasSuffix("自治区") || ["北京市", "天津市", "上海市", "重庆市"].contains(area) {
      return .provincial
    }
    return switch area.last {
    case "省": .provincial
    case "县", "区", "旗": .county
    default: .municipal
    }
  }

  /// A programme with one measure, every number of which is to be replaced.
  var programme: String {
    """
    # 样例：请照本单位的认定管理办法逐项改，条款、天数、年限、条件都以办法原文为准。
    # 每一项的写法见程序所带 content/README.md 的 programmes 一节。
    编号: sme-platform
    名称: 中小企业公共服务示范平台
    层级: \(level.rawValue)
    地域: \(YAMLText.value(area))
    机关: [{名称: \(YAMLText.value(name))}]
    接管: \(day.year)-01-01
    办法:
      - 编号: sme-measure
        标题: 中小企业公共服务示范平台认定管理办法（样例，请改成本单位的办法）
        施行: \(day.year)-01-01
        公示: {天数: 5, 单位: 工作日, 计法: 首日计入, 条款: 第十条}
        认定: {无异议: 必须, 条款: 第十一条}
        有效期: {年: 3, 计至: 前一日, 条款: 第十二条}
        再申报: {起: 期满当年, 条款: 第十二条}
        程序: [{步骤: 自愿申报}, {步骤: 区县推荐}, {步骤: 专家评审}]
        功能: {名称: [信息服务, 技术服务, 创业服务, 培训服务, 融资服务, 咨询服务, 法律服务], 至少: 1, 条款: 第八条}
        条件:
          - {列: 资产总额, 不低于: 150, 单位: 万元, 条款: 第七条}
          - {列: 年服务企业数, 不低于: 50, 单位: 家, 条款: 第七条}
        情形:
          - {名称: 虚假申报, 用词: 撤销, 条款: 第十五条, 禁报年: 3}
        材料:
          - {名称: 申报表, 条款: 第九条}
          - {名称: 法人证书或者营业执照副本, 条款: 第九条}
          - {名称: 上一年度审计报告, 条款: 第九条}
    列:
      资产总额: {类型: 数, 单位: 万元, 公开: false}
      年服务企业数: {类型: 整数, 单位: 家, 公开: true}

    """
  }
}
