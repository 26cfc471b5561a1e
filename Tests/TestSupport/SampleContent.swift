package import Diagnostics
package import Files

/// A content folder of the smallest useful size, to change and to build.
package enum SampleContent {
  /// One programme, one list that was made public and awarded in 2023, one platform revoked.
  package static let files: [RelativePath: String] = [
    "site.yaml": """
    格式: 1
    网站: {名称: 示例局, 域名: example.gov.cn, 标识码: "3700000000", 网址: https://example.gov.cn/gongshi/}
    页脚: {主办单位: 示例局, 电话: 0531-00000000}
    演示: true
    """,
    "calendars/2023.yaml": """
    年份: 2023
    通知:
      - {文号: 国办发明电〔2022〕16号, 发布: 2022-12-08, 放假: [2023-01-01, 2023-05-01, 2023-06-22..2023-06-24, 2023-10-01], 上班: [2023-06-25]}
    """,
    "programmes/demo.yaml": """
    编号: demo
    名称: 示范平台（演示）
    层级: 市级
    地域: 济南市
    机关: [{名称: 示例局}]
    接管: 2021-01-01
    办法:
      - 编号: demo-2021
        标题: 示范平台认定管理办法
        施行: 2021-04-30
        公示: {天数: 5, 条款: 第二十条}
        认定: {无异议: 必须, 条款: 第二十一条}
        有效期: {年: 3, 计至: 对应日, 条款: 第二十三条}
        再申报: {起: 期满当年}
        情形: [{名称: 虚假申报, 用词: 撤销, 条款: 第二十四条, 禁报年: 3}]
    列: {资产总额: {类型: 数, 单位: 万元, 公开: false}, 年服务企业数: {类型: 整数, 公开: true}}
    """,
    "vocabularies/districts.csv": "代码,名称,地域,起,止,后继\n370102,历下区,济南市,,,\n",
    "vocabularies/functions.csv": "名称,代码,说明\n信息服务,information,\n",
    "vocabularies/natures.csv": "名称,代码前缀\n企业,91\n",
    "records/demo/2023.csv": """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,资产总额,年服务企业数
    p-1,甲平台,甲公司,91370102MADEM00115,企业,历下区,信息服务,98765.4,120
    p-2,乙平台,乙公司,,企业,历下区,信息服务,,
    """,
    "records/demo/revocations.csv": """
    平台编号,事项,日期,情形,事由,文件,批次,禁报主体
    p-2,撤销,2024-02-01,虚假申报,演示,,,
    """,
    "notices/2023/p-list.md": """
    ---
    标题: 【演示】关于示范平台拟认定名单的公示
    类型: 公示
    发布: 2023-06-19 09:00
    成文: 2023-06-19
    发文机关: 示例局
    名单: [demo/2023]
    依据: [demo-2021]
    公示期: {起: 2023-06-19, 止: 2023-06-26, 天数: 5}
    异议: {部门: 服务处, 电话: 0531-00000001}
    ---

    现予公示。

    {名单}

    欢迎监督。
    """,
    "notices/2023/p-award.md": """
    ---
    标题: 【演示】关于认定示范平台的公告
    类型: 认定公告
    发布: 2023-06-30
    成文: 2023-06-29
    发文机关: 示例局
    名单: [demo/2023]
    依据: [demo-2021]
    认定: {日期: 2023-06-29}
    ---

    认定如下。
    """,
  ]

  /// The changes by which its publicity is withdrawn on its third day, and nobody awarded.
  package static let withdrawal: [RelativePath: String?] = [
    "notices/2023/p-award.md": nil,
    "records/demo/revocations.csv": nil,
    "notices/2023/p-end.md": """
    ---
    标题: 【演示】关于撤回公示的公告
    类型: 通知
    发布: 2023-06-21
    成文: 2023-06-21
    发文机关: 示例局
    名单: []
    撤回: [p-list]
    ---

    原公示撤回。
    """,
  ]

  /// The sample with some files replaced, added, or with nil removed.
  package static func tree(changing changes: [RelativePath: String?] = [:]) -> FileTree {
    var files = files
    for (path, text) in changes { files[path] = text }
    return FileTree(texts: files)
  }
}
