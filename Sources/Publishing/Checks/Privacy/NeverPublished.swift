/// The materials that applicants hand in and that are never made public (不公开的材料).
enum NeverPublished {
  /// What a file looks like by its name and title; nil where it may be public.
  static func kind(of offered: OfferedFile) -> String? {
    let words = "\(offered.file) \(offered.title)"
    guard !blank.contains(where: words.contains) else { return nil }
    return kinds.first { $0.words.contains(where: words.contains) }?.name
  }

  /// Words of a form that nobody has filled in.
  private static let blank = ["样式", "模板", "空白", "样表", "范本", "格式", "填报说明", "填写说明", "要求"]

  private static let kinds: [(name: String, words: [String])] = [
    ("签到表", ["签到"]),
    ("身份证件", ["身份证"]),
    ("人员名单", ["花名册", "人员名单", "人员名册", "人员表", "员工名", "人员情况", "通讯录", "联系人"]),
    ("社保缴费材料", ["社保", "社会保险"]),
    ("学历或职称证明", ["学历", "学位", "毕业证", "学信网", "职称", "资格证书"]),
    ("现场照片", ["照片"]),
    ("审计报告或财务报表", ["审计报告", "专项审计", "财务报表", "财务报告", "资产负债表", "利润表"]),
    ("纳税材料", ["纳税", "完税"]),
    ("证照扫描件", ["营业执照", "法人证书", "房产证", "许可证"]),
    ("合同或协议", ["合同", "协议书", "服务协议", "合作协议"]),
    ("服务对象名单", ["服务企业名单", "服务企业表", "客户名单", "小微企业名单", "服务对象名单"]),
    ("满意度测评表", ["测评推荐表", "满意度测评", "满意度调查"]),
    ("信用报告", ["信用报告", "信用信息报告", "征信"]),
    ("银行账户材料", ["开户许可", "银行账户", "银行账号"]),
  ]
}
