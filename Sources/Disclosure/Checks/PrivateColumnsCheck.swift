import Diagnostics

extension RegisterCheck {
  /// Columns about people or about trade secrets are not declared public.
  static let privateColumns = RegisterCheck([.columnShouldBePrivate]) { register in
    register.dossier.programmes.flatMap { programme in
      programme.columns.compactMap { column in
        guard column.isPublic, let reason = PrivateColumns.reason(of: column.name) else {
          return nil
        }
        return Diagnostic(
          .columnShouldBePrivate,
          "列“\(column.name)”声明为公开，但它是\(reason)；请改为“公开: false”。",
          at: programme.location,
          article: "《政府信息公开条例》第十五条"
        )
      }
    }
  }
}

/// The names of columns that the sources keep from the public (不公开的列): the forms of 济南 2020
/// (附件2) and 郑州 (附件1、2), and 江苏's guide.
package enum PrivateColumns {
  /// Why a column is kept private; nil where it may be public, as 满意度 and 年服务企业数 are.
  static func reason(of name: String) -> String? {
    if isAboutPeople(name) { return "个人信息" }
    return trade.contains(where: folded(name).contains) ? "商业秘密" : nil
  }

  /// Whether a column names, describes or reaches people.
  package static func isAboutPeople(_ name: String) -> Bool {
    let name = folded(name)
    // Every cell of every table is asked for all marks; `String.contains` is slow at that.
    let scalars = Array(name.unicodeScalars)
    guard scalars.count <= 20 else { return false }
    return people.contains(name) || marks.contains(where: scalars.contains(word:))
  }

  private static let people: Set = [
    "姓名", "性别", "年龄", "职务", "职称", "学历", "学位", "毕业学校", "毕业院校", "主管工作", "手机", "电子邮件",
    "电子邮箱", "邮箱", "住址", "家庭住址", "微信", "微信号", "qq", "qq号", "银行账号", "银行卡号", "开户行", "签名",
    "签到", "联系方式",
  ]

  /// Parts of names that are enough by themselves.
  private static let marks = [
    "身份证", "手机号", "手机号码", "移动电话", "联系人", "联系电话", "被访人", "受访人", "异议人", "社保号", "毕业学校",
    "出生日期", "出生年月", "个人邮箱", "户籍",
  ]

  private static let trade = [
    "资产总额", "总资产", "净资产", "注册资本", "设备价格", "设备原值", "仪器设备价格", "设备总值", "购买价格", "营业收入",
    "服务收入", "利润", "上缴税", "纳税", "税金", "投资方", "投资比例", "出资比例", "持股比例",
  ]

  /// Without spaces and brackets' contents, in lower case.
  private static func folded(_ name: String) -> String {
    var folded = ""
    var depth = 0
    for scalar in name.unicodeScalars {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      case " ", "\u{3000}", "*": continue
      default: if depth == 0 { folded.unicodeScalars.append(scalar) }
      }
    }
    return folded.lowercased()
  }
}

extension DiagnosticKind {
  static let columnShouldBePrivate = DiagnosticKind(
    "privacy/column-should-be-private",
    .warning,
    "申报表里的联系人、手机、学历等是个人信息，资产、收入、利润、税金、投资比例等是商业秘密，公开会损害第三方的合法权益。"
      + "请声明“公开: false”；已经依法公开的（如注册资本）可以保留。"
  )
}
