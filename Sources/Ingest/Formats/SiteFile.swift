package import Diagnostics

/// Reads `site.yaml`.
enum SiteFile {
  static let path: RelativePath = "site.yaml"
  private static let version = "1"

  /// Nil where the site has no name or address, or is of another version.
  static func read(_ fields: inout YAMLFields) -> SiteSettings? {
    let isKnownVersion = readVersion(&fields)
    let identity = fields.required("网站").flatMap { fields.map("网站", $0, readIdentity) }
    let footer = fields.map("页脚", readFooter)
    let isDemonstration = fields.flag("演示") ?? false
    let hasPlatformQRCode = fields.flag("平台二维码") ?? false
    let theme = readTheme(&fields)
    let licence = fields.text("许可")
    let source = fields.text("数据来源")
    let readings = fields.map("拼音", PinyinEntries.read) ?? []
    guard isKnownVersion, let identity, let theme else { return nil }
    return SiteSettings(
      name: identity.name,
      domain: identity.domain,
      code: identity.code,
      address: identity.address,
      footer: footer ?? noFooter,
      isDemonstration: isDemonstration,
      hasPlatformQRCode: hasPlatformQRCode,
      theme: theme,
      licence: licence,
      source: source,
      readings: readings,
      location: SourceLocation(path, line: fields.place.line, column: fields.place.column)
    )
  }

  private static func readVersion(_ fields: inout YAMLFields) -> Bool {
    guard let value = fields.required("格式"), let text = fields.text("格式", value) else {
      return false
    }
    guard text != version else { return true }
    fields.findings.report(
      .unknownVersion,
      "这个程序只读格式 \(version) 的内容，这里写的是“\(text)”；请改为 \(version)，或者换用相应版本的程序。",
      at: value.place
    )
    return false
  }

  private struct Identity {
    let name: String
    let domain: String?
    let code: String?
    let address: String
  }

  private static func readIdentity(_ fields: inout YAMLFields) -> Identity? {
    let name = fields.requiredText("名称")
    let domain = fields.text("域名")
    let code = fields.digits("标识码", count: 10)
    let address = readAddress(&fields)
    if let domain, let address, let host = ContactText.host(of: address), host != domain {
      fields.findings.report(
        .domainDiffers,
        "域名“\(domain)”与网址的“\(host)”不同；请核对哪一个是对的。",
        at: fields.place(of: "域名")
      )
    }
    guard let name, let address else { return nil }
    return Identity(name: name, domain: domain, code: code, address: address)
  }

  private static func readAddress(_ fields: inout YAMLFields) -> String? {
    guard let value = fields.required("网址"), let text = fields.text("网址", value) else {
      return nil
    }
    guard SiteSettings.isAddress(text) else {
      fields.refuse(
        "网址",
        value,
        "请写网站的完整地址，例如 https://gxj.example.gov.cn/gongshi/，不带用户名、密码和“..”"
      )
      return nil
    }
    guard !text.hasSuffix("/") else { return text }
    fields.findings.report(
      .addressWithoutSlash,
      "网址末尾缺“/”，已经按“\(text)/”读取；请补上。",
      at: value.place
    )
    return text + "/"
  }

  /// Nil for what is no plain name of a folder: it would be read from anywhere on the disk.
  private static func readTheme(_ fields: inout YAMLFields) -> String? {
    guard let value = fields.optional("主题") else { return officialTheme }
    guard let text = fields.text("主题", value) else { return nil }
    if text == silentWord { return officialTheme }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_.".unicodeScalars.contains($0)
    }
    guard isPlain, !text.hasPrefix("."), text.utf8.count <= 100 else {
      fields.refuse("主题", value, "请写 themes 里一个文件夹的名称，例如 official，只用文字、数字、“-”“_”和“.”")
      return nil
    }
    return text
  }

  private static let officialTheme = "official"

  private static func readFooter(_ fields: inout YAMLFields) -> SiteSettings.Footer? {
    SiteSettings.Footer(
      sponsor: fields.text("主办单位"),
      icp: fields.text("ICP"),
      police: fields.text("公安备案"),
      telephone: fields.telephone("电话"),
      address: fields.text("地址"),
      postcode: fields.digits("邮编", count: 6),
      mail: fields.mail("邮箱"),
      errorReport: fields.webAddress("找错"),
      bodyMark: fields.webAddress("党政机关标识"),
      securityContact: fields.anyContact("安全联系")
    )
  }

  private static let noFooter = SiteSettings.Footer(
    sponsor: nil,
    icp: nil,
    police: nil,
    telephone: nil,
    address: nil,
    postcode: nil,
    mail: nil,
    errorReport: nil,
    bodyMark: nil,
    securityContact: nil
  )
}

extension SiteSettings {
  /// Whether a text is the whole address of a site: scheme, host, perhaps a port, and path.
  package static func isAddress(_ text: String) -> Bool {
    let rest =
      text.hasPrefix("https://")
      ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    return rest.first.map { $0 != "/" } ?? false
      && rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") }
      && !rest.contains { "\"<>#\\".contains($0) } && text.ranges(of: "://").count == 1
      && isAuthority(rest.prefix { $0 != "/" })
      && !rest.split(separator: "/").dropFirst().contains(where: isStep)
  }

  /// Whether it names a host and perhaps a port, and no user, whose password would be on every page.
  private static func isAuthority(_ text: Substring) -> Bool {
    let end = text.hasPrefix("[") ? text.firstIndex(of: "]") ?? text.endIndex : text.startIndex
    let host = text[..<end] + text[end...].prefix { $0 != ":" }
    let port = text.dropFirst(host.count)
    guard !host.isEmpty, !text.contains("@") else { return false }
    return port.isEmpty
      || (1...65535).contains(Int(port.dropFirst()) ?? 0)
        && port.dropFirst().allSatisfy(\.isNumber)
  }

  /// `.` and `..`, which a browser takes out of the address.
  private static func isStep(_ part: Substring) -> Bool {
    let plain = part.lowercased().replacing("%2e", with: ".")
    return plain == "." || plain == ".."
  }
}

extension DiagnosticKind {
  package static let unknownVersion = DiagnosticKind(
    "format/unknown-version",
    .error,
    "site.yaml 的“格式”说明内容按哪一版约定书写。程序不认识的版本可能含义不同，所以不读。请改为程序支持的版本，或者换用相应版本的程序。"
  )

  package static let addressWithoutSlash = DiagnosticKind(
    "format/address-without-slash",
    .note,
    "网站的网址以“/”结尾，页面的地址才能接在后面。程序已经补上，请在 site.yaml 里也补上。"
  )

  package static let domainDiffers = DiagnosticKind(
    "site/domain-differs",
    .warning,
    "域名写进每个页面的标签，网址写进订阅和网站地图，两处应当是同一台主机。请核对；确有两个域名的，以网址为准。"
  )
}
