package import Diagnostics

/// Values by which the public reaches somebody. Another form than usual is told, and read.
extension YAMLFields {
  mutating func telephone(_ key: String) -> String? {
    contact(key, "请写电话号码，例如 0531-00000001", ContactText.isTelephone)
  }

  mutating func mail(_ key: String) -> String? {
    contact(key, "请写邮箱地址，例如 fwc@gxj.example.gov.cn", ContactText.isMail)
  }

  mutating func webAddress(_ key: String) -> String? {
    contact(key, "请写完整的网址，例如 https://gxj.example.gov.cn/", ContactText.isWebAddress)
  }

  /// A mail address, a web address or a telephone.
  mutating func anyContact(_ key: String) -> String? {
    contact(key, "请写邮箱、网址或电话，例如 security@gxj.example.gov.cn") { text in
      ContactText.isMail(text) || ContactText.isWebAddress(text) || ContactText.isTelephone(text)
    }
  }

  mutating func digits(_ key: String, count: Int) -> String? {
    contact(key, "应当是\(count)位数字，并加引号") { ContactText.isDigits($0, count: count) }
  }

  private mutating func contact(
    _ key: String,
    _ advice: String,
    _ isRight: (String) -> Bool
  ) -> String? {
    guard let text = text(key), let value = optional(key) else { return nil }
    if !isRight(text) {
      findings.report(.unusualContact, "“\(key)”的写法不对：\(advice)。", at: value.place)
    }
    return text
  }
}

extension DiagnosticKind {
  package static let unusualContact = DiagnosticKind(
    "format/contact",
    .warning,
    "电话、邮箱、网址、邮编、标识码是公众联系和核实的途径，写错一个字符就找不到人。请对照原件核对，用半角字符书写。"
  )
}
