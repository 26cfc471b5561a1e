package import Diagnostics

extension PersonalData {
  /// Says that it stands where everyone reads it, without telling it whole (个人信息保护法第二十五条).
  package func diagnostic(
    in files: String? = nil,
    at place: SourceLocation?,
    remark: String = ""
  ) -> Diagnostic {
    Diagnostic(
      kind.finding,
      "\(files.map { "\($0)里" } ?? "这里")有\(kind.rawValue) \(masked)\(remark)；"
        + "请删去，确需公开的按原值写进 allowed.csv 并写明理由。",
      at: place,
      article: "《个人信息保护法》第二十五条"
    )
  }
}

extension PersonalData.Kind {
  package var finding: DiagnosticKind {
    switch self {
    case .mobile: .mobileNumber
    case .residentID: .residentID
    case .bankCard: .bankCard
    case .mail: .personalMail
    }
  }
}

extension DiagnosticKind {
  package static let mobileNumber = DiagnosticKind(
    "privacy/mobile-number",
    .error,
    "网页、数据、附件里都不能有手机号，换了写法（全角、空格、连字符、+86）也一样。办公电话请用座机。"
      + "确需公开的，把号码写进 allowed.csv，写明理由和有效至。"
  )
  package static let residentID = DiagnosticKind(
    "privacy/resident-id",
    .error,
    "出现了校验码和出生日期都对的身份证号。身份证号属于敏感个人信息，任何页面和附件都不应公开。请删去；附件请换成不含这一列的。"
  )
  package static let bankCard = DiagnosticKind(
    "privacy/bank-card",
    .error,
    "出现了符合银行卡编号规则和校验码的号码。银行账户属于敏感个人信息，不应公开。如果它其实是别的编号，请写进 allowed.csv 并说明。"
  )
  package static let personalMail = DiagnosticKind(
    "privacy/personal-mail",
    .error,
    "出现了 qq.com、163.com 等免费邮箱的地址，多半是个人邮箱。请改用单位邮箱。"
      + "单位确实以它作为对外邮箱的，写进 allowed.csv 并说明。"
  )
}

extension Diagnostic {
  /// The same finding with personal values in its words masked: a value that was refused for another
  /// reason must not stand in a log either.
  package var masked: Diagnostic {
    let words = [message] + notes
    let values = Set(words.flatMap { PersonalDataScan.values(in: Array($0.utf8)) })
    guard !values.isEmpty else { return self }
    func masked(_ text: String) -> String {
      let told = values.reduce(text) { $0.replacing($1.value, with: $1.masked) }
      if PersonalDataScan.values(in: Array(told.utf8)).isEmpty { return told }
      // It is written in another way, in full width or with spaces.
      return String(told.map { $0.isNumber ? "*" : $0 })
    }
    return Diagnostic(
      DiagnosticKind(code, severity, ""),
      masked(message),
      at: location,
      article: article,
      notes: notes.map(masked)
    )
  }
}
