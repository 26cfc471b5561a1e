package import Diagnostics

extension MarkdownRenderer {
  mutating func link(_ node: MarkdownNode, _ isEntering: Bool) {
    let address = node.address
    let isAllowed = LinkScheme.isAllowed(address)
    guard isEntering else {
      if isAllowed { put("</a>") }
      return
    }
    guard isAllowed else {
      let scheme = LinkScheme.scheme(of: address) ?? ""
      let message = "链接不能用“\(scheme):”：请改用 http、https、mailto、tel 或站内地址。"
      diagnostics.append(Diagnostic(.unsafeLink, message, at: cursor.location(of: node)))
      return
    }
    note(address, of: node)
    reportFootnote(node)
    refuseHidden(in: Array((address + node.title).utf8), of: node)
    put("<a href=\"")
    appendAddress(address)
    put("\"")
    appendTitle(of: node)
    if LinkScheme.isExternal(address) {
      put(" rel=\"noopener noreferrer external\" class=\"external\"")
    }
    put(">")
  }

  /// Writes an image with all the text below it as its description.
  mutating func image(_ node: MarkdownNode) {
    let address = node.address
    guard LinkScheme.scheme(of: address) == nil, !LinkScheme.isExternal(address) else {
      let message = "图片只能用本文件附件里的：请存为附件，再写相对地址。"
      diagnostics.append(Diagnostic(.remoteImage, message, at: cursor.location(of: node)))
      return
    }
    let description = node.plainText
    if description.isEmpty {
      let message = "图片没有说明文字：请写在方括号里，如 ![平台分布图](…)。"
      diagnostics.append(Diagnostic(.imageWithoutText, message, at: cursor.location(of: node)))
    }
    note(address, of: node)
    refuseHidden(in: description + Array((address + node.title).utf8), of: node)
    put("<img src=\"")
    appendAddress(address)
    put("\" alt=\"")
    appendEscaped(description, to: &out)
    put("\"")
    appendTitle(of: node)
    put(">")
  }

  private mutating func note(_ address: String, of node: MarkdownNode) {
    document.links.append(
      MarkdownDocument.Link(destination: address, line: cursor.line(of: node))
    )
  }

  private mutating func appendTitle(of node: MarkdownNode) {
    let title = node.title
    if title.isEmpty { return }
    put(" title=\"")
    appendEscaped(title, to: &out)
    put("\"")
  }

  /// What may not stand in an address is percent-encoded; Chinese stays as it is.
  private mutating func appendAddress(_ address: String) {
    var encoded: [UInt8] = []
    for byte in address.utf8 {
      if byte <= 0x20 || byte == 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
        appendPercentEncoded(byte, to: &encoded)
      } else {
        encoded.append(byte)
      }
    }
    appendEscaped(encoded, to: &out)
  }
}

extension DiagnosticKind {
  package static let unsafeLink = DiagnosticKind(
    "notice/unsafe-link",
    .error,
    "链接只能是 http、https、mailto、tel 或站内的相对地址。javascript:、data: 等会在读者的浏览器里运行代码，所以不允许。"
  )
  package static let remoteImage = DiagnosticKind(
    "notice/remote-image",
    .error,
    "图片要放在本文件的附件里，用相对地址引用。外站的图片会失效，也会把读者的访问告诉外站。"
  )
  package static let imageWithoutText = DiagnosticKind(
    "notice/image-without-text",
    .warning,
    "图片要有说明文字，写在方括号里，供读屏软件朗读，图片打不开时也能看到。"
  )
}
