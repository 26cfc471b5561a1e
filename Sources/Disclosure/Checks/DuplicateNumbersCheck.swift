import Diagnostics

extension RegisterCheck {
  /// One document number (文号) is that of one document.
  static let duplicateNumbers = RegisterCheck([.duplicateNumber]) { register in
    let dossier = register.dossier
    var known: [NumberKey: [Notice]] = [:]
    let notices = dossier.notices.filter { !$0.isDraft }.sorted {
      $0.published == $1.published ? $0.id < $1.id : $0.published < $1.published
    }
    return notices.compactMap { notice in
      guard let key = NumberKey(notice) else { return nil }
      let earlier = known[key, default: []]
      known[key, default: []].append(notice)
      guard let first = earlier.first, !earlier.contains(where: notice.isVersion),
        dossier.programme(governing: notice)?.isHistory(notice.published.day) != true
      else { return nil }
      return Diagnostic(
        .duplicateNumber,
        "文号“\(notice.number ?? "")”已是 \(first.id)《\(first.title)》的；一个文号只编一份文件，请核对。",
        at: notice.places.number ?? notice.location
      )
    }
  }
}

/// A document number as it is compared, however it is written.
private struct NumberKey: Hashable {
  let number: String
  /// Of a number that does not say whose it is, and of what year: “第3号”.
  let issuer: String?
  let year: Int?

  init?(_ notice: Notice) {
    guard let text = notice.number?.withoutSpaces, !text.isEmpty else { return nil }
    if let number = DocumentNumber(whole: text) {
      self.number = number.canonical
      issuer = nil
      year = nil
    } else {
      number = text
      issuer = notice.issuer
      year = notice.wordingDay.year
    }
  }
}

extension Notice {
  /// Whether it is a document published again, or one of both speaks of the other (更正、撤回、取代、接续).
  fileprivate func isVersion(of other: Notice) -> Bool {
    title == other.title && issued == other.issued || speaks(of: other) || other.speaks(of: self)
  }

  private func speaks(of other: Notice) -> Bool {
    (corrects + withdraws + replaces + [continues].compactMap(\.self)).contains {
      $0.id == other.id
    }
  }
}

extension DiagnosticKind {
  static let duplicateNumber = DiagnosticKind(
    "notice/duplicate-number",
    .warning,
    "公众和下级单位靠文号引用、查找文件，两份文件同一个文号，就分不清引的是哪一份。多半是照上一份起草忘了改。"
      + "请对照原件改正后一份；更正、撤回、取代前一份的，请写上它的编号。"
  )
}
