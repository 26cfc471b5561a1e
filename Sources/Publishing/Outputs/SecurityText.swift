import Disclosure
import Ingest

extension Output {
  /// `/.well-known/security.txt`: whom to tell of a weakness of the site (RFC 9116); no file where
  /// nobody is named.
  static let securityText = Output(name: "security text", pages: []) { edition, _ in
    guard let contact = SecurityText.contact(edition.content.site) else { return [] }
    return [PlannedFile(SitePath.securityText) { SecurityText.file(contact, edition) }]
  }
}

private enum SecurityText {
  /// How long an edition's word on contacts holds (section 2.5.5 advises less than a year).
  static let lifetime = 364

  /// The contact for weaknesses (安全联系), else those of the footer.
  static func contact(_ settings: SiteSettings) -> [String]? {
    let footer = settings.footer
    let given =
      footer.securityContact.map { [$0] } ?? [footer.mail, footer.telephone].compactMap(\.self)
    let addresses = given.compactMap(address)
    return addresses.isEmpty ? nil : addresses
  }

  /// The expiry counts from the edition day: nothing here comes from a clock.
  static func file(_ contacts: [String], _ edition: Edition) -> [UInt8] {
    let expires = edition.day.adding(days: lifetime)
    let lines =
      contacts.map { "Contact: \($0)" } + [
        "Expires: \(expires)T00:00:00+08:00",
        "Preferred-Languages: zh",
        "Canonical: \(root(of: edition.address)).well-known/security.txt",
      ]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A contact as an address; nil for a text that is none.
  private static func address(_ contact: String) -> String? {
    if contact.hasPrefix("https://") { return contact }
    if contact.utf8.contains(UInt8(ascii: "@")) { return "mailto:\(contact)" }
    let number = contact.utf8.prefix { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    let digits = String(decoding: number, as: UTF8.self)
    guard number.count == contact.utf8.count, number.count >= 5 else { return nil }
    // A number with its area code in the form of every country; 12345 and 400 are numbers of China.
    return digits.hasPrefix("0")
      ? "tel:+86-\(digits.dropFirst())" : "tel:\(digits);phone-context=+86"
  }

  /// The host of an address with its slash: the file counts only there (section 3).
  private static func root(of address: String) -> Substring {
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    let slash = address[start...].firstIndex(of: "/") ?? address.index(before: address.endIndex)
    return address[...slash]
  }
}
