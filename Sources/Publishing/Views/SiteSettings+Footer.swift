import Ingest

extension Site {
  /// The lines at the foot of every page (页脚), those that are given.
  var footerFacts: [LabelledText] {
    let settings = edition.content.site
    let footer = settings.footer
    let fact = { (label: Word, value: String?, url: String?) in
      LabelledText(self.words[label], ifGiven: value, url)
    }
    return [
      fact(.sponsor, footer.sponsor, nil),
      fact(.siteCode, settings.code, nil),
      fact(.icp, footer.icp, footer.icp.flatMap(RecordNumber.icpAddress)),
      fact(.policeRecord, footer.police, footer.police.flatMap(RecordNumber.policeAddress)),
      fact(.contactTelephone, footer.telephone, footer.telephone.map { "tel:\($0)" }),
      fact(.mail, footer.mail, footer.mail.map { "mailto:\($0)" }),
      fact(.address, footer.address, nil),
      fact(.postcode, footer.postcode, nil),
      footer.errorReport.map { LabelledText(words[.errorReport], words[.errorReportLink], $0) },
      footer.bodyMark.map { LabelledText(words[.bodyMark], words[.bodyMarkLink], $0) },
    ].compactMap(\.self)
  }
}

/// The addresses where the numbers in a footer can be looked up (备案查询).
private enum RecordNumber {
  /// The register of websites, for a value that is a number of it, such as `鲁ICP备05000000号`.
  static func icpAddress(_ text: String) -> String? {
    text.contains("ICP备") && text.utf8.contains { isDigit($0) }
      ? "https://beian.miit.gov.cn/" : nil
  }

  /// The entry of the public security bodies' register, for a value such as
  /// `鲁公网安备 37010202000000号`.
  static func policeAddress(_ text: String) -> String? {
    guard text.contains("公网安备") else { return nil }
    let digits = String(decoding: text.utf8.filter(isDigit), as: UTF8.self)
    return digits.utf8.count == 14
      ? "https://beian.mps.gov.cn/#/query/webSearch?code=\(digits)" : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
