import Diagnostics

extension RegisterCheck {
  /// One document number (文号) is that of one document.
  static let duplicateNumbers = RegisterCheck([.duplicateNumber]) { register in
    let dossier = register.dossier
    var known: [NumberKey: EarlierNotices] = [:]
    let notices = dossier.notices.filter { !$0.isDraft }.sorted {
      $0.published == $1.published ? $0.id < $1.id : $0.published < $1.published
    }
    return notices.compactMap { notice in
      guard let key = NumberKey(notice) else { return nil }
      let first = known[key]?.first
      let isVersion = known[key]?.haveVersion(of: notice) ?? false
      known[key, default: EarlierNotices(first: notice)].add(notice)
      guard let first, !isVersion,
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

/// The notices before one that have its number.
private struct EarlierNotices {
  let first: Notice
  private var ids: Set<NoticeID> = []
  private var documents: Set<Document> = []
  /// The notices of which they speak (更正、撤回、取代、接续).
  private var mentioned: Set<NoticeID> = []

  private struct Document: Hashable {
    let title: String
    let issued: Day?

    init(_ notice: Notice) { (title, issued) = (notice.title, notice.issued) }
  }

  init(first: Notice) { self.first = first }

  mutating func add(_ notice: Notice) {
    ids.insert(notice.id)
    documents.insert(Document(notice))
    mentioned.formUnion(notice.mentions)
  }

  /// Whether a notice is one of these documents published again, or one of both speaks of the other.
  func haveVersion(of notice: Notice) -> Bool {
    documents.contains(Document(notice)) || mentioned.contains(notice.id)
      || notice.mentions.contains(where: ids.contains)
  }
}

extension Notice {
  fileprivate var mentions: [NoticeID] {
    (corrects + withdraws + replaces + [continues].compactMap(\.self)).map(\.id)
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
