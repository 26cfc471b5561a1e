/// A value that identifies a person or reaches one in private (个人信息), as found in a text.
package struct PersonalData: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case residentID = "身份证号"
    case mobile = "手机号"
    case bankCard = "银行卡号"
    case mail = "个人邮箱"
  }

  package let kind: Kind
  /// The value in one form however it was written: digits and `X`, or a mail address in lower case.
  package let value: String

  package init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }

  /// The value as a finding may show it: enough to find it, too little to use it.
  package var masked: String {
    switch kind {
    case .mobile: "\(value.prefix(3))****\(value.suffix(4))"
    case .residentID: "\(value.prefix(4))**********\(value.suffix(4))"
    case .bankCard:
      "\(value.prefix(4))\(String(repeating: "*", count: value.count - 8))\(value.suffix(4))"
    case .mail: "\(value.prefix(1))***\(value.drop { $0 != "@" })"
    }
  }
}
