import Diagnostics

extension NoticeRule {
  /// Telephone numbers and mail addresses that the body gives are those of the front matter
  /// (联系方式).
  static let contactsInProse = NoticeRule([.contactDiffers]) { notice, text, _ in
    let channel = notice.objection
    let given =
      [channel?.telephone, channel?.supervision].compactMap(\.self) + notice.contacts.map(\.value)
    let telephones = Set(given.flatMap { landlines(in: $0.scalars).map(\.digits) })
    let mails = Set([channel?.mail].compactMap { $0?.lowercased() })
    guard !telephones.isEmpty || !mails.isEmpty else { return [] }
    return text.paragraphs.flatMap { paragraph -> [Diagnostic] in
      let scalars = paragraph.scalars
      var findings: [Diagnostic] = []
      for number in landlines(in: scalars)
      where !telephones.isEmpty && !telephones.contains(number.digits)
        && follows("电话", scalars, number.start)
      {
        findings.append(
          Diagnostic(
            .contactDiffers,
            "正文的电话与公告开头写的都不相同；请核对哪一个是对的。",
            at: paragraph.location(number.start)
          )
        )
      }
      for mail in addresses(in: scalars)
      where !mails.isEmpty && !mails.contains(mail.address.lowercased()) {
        findings.append(
          Diagnostic(
            .contactDiffers,
            "正文的邮箱与公告开头的异议邮箱不相同；请核对哪一个是对的。",
            at: paragraph.location(mail.start)
          )
        )
      }
      return findings
    }
  }

  /// Numbers with an area code, written `0531-66605752`, `(0531)66605752` or in one.
  private static func landlines(
    in scalars: [Unicode.Scalar]
  ) -> [(digits: String, start: Int)] {
    var found: [(String, Int)] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].digit != nil else {
        index += 1
        continue
      }
      var digits = ""
      var end = index
      while let scalar = scalars.at(end) {
        if let digit = scalar.digit {
          digits += "\(digit)"
        } else if !"-－—)） ".unicodeScalars.contains(scalar) || scalars.at(end + 1)?.digit == nil {
          break
        }
        end += 1
      }
      if digits.hasPrefix("0"), (10...12).contains(digits.utf8.count) {
        found.append((digits, index))
      }
      index = max(end, index + 1)
    }
    return found
  }

  private static func addresses(
    in scalars: [Unicode.Scalar]
  ) -> [(address: String, start: Int)] {
    scalars.places(of: "@").compactMap { at in
      let isPart: (Unicode.Scalar) -> Bool = {
        $0.isLatin || $0.digit != nil || "._-".unicodeScalars.contains($0)
      }
      var start = at
      while start > 0, isPart(scalars[start - 1]) { start -= 1 }
      let end = scalars.skipping(isPart, from: at + 1)
      guard start < at, end > at + 1 else { return nil }
      return (String(String.UnicodeScalarView(scalars[start..<end])), start)
    }
  }

  /// Whether a word stands shortly before an index, in the same sentence.
  private static func follows(_ word: String, _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    Array(scalars[max(0, index - 12)..<index]).contains(word: word)
  }
}

extension DiagnosticKind {
  static let contactDiffers = DiagnosticKind(
    "prose/contact-differs",
    .warning,
    "公众按正文打电话、发邮件，网站的公示页面用公告开头写的。两处不同，异议就可能送不到。请核对后统一。"
  )
}
