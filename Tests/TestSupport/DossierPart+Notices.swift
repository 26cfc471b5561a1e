import Diagnostics
package import Disclosure

/// The lines at which the front matter of a notice built for a test has its keys.
private enum NoticeLine: Int {
  case head = 1
  case lists, bases, window, objection, award, calls, references
}

extension DossierPart {
  /// A publicity notice, published on the first day of its window unless it says otherwise.
  package static func publicity(
    _ id: NoticeID,
    of lists: [BatchKey],
    from first: Day?,
    to last: Day?,
    length: Int? = nil,
    unit: PeriodUnit? = nil,
    rule: CountingRule? = nil,
    published: Day? = nil,
    issued: Day? = nil,
    bases: [NoticeBasis] = ["外来文件"],
    telephone: String? = "0531-00000001",
    continues: NoticeID? = nil,
    isDraft: Bool = false,
    isSigned: Bool = true
  ) -> DossierPart {
    var notice = NoticeSketch(id, .publicity, published: published ?? first ?? last)
    notice.lists = lists
    notice.issued = isSigned ? issued ?? notice.published : nil
    notice.bases = bases
    notice.isDraft = isDraft
    notice.continues = continues
    notice.telephone = telephone
    notice.window = WindowStatement(
      first: first,
      last: last,
      length: length,
      unit: unit,
      rule: rule,
      location: notice.location(.window)
    )
    return .notice(notice.notice)
  }

  /// An award, published on its day unless it says otherwise.
  package static func award(
    _ id: NoticeID,
    of lists: [BatchKey],
    on day: Day,
    published: Day? = nil,
    validFrom: Day? = nil,
    validTo: Day? = nil,
    withheld: Set<PlatformID> = [],
    bases: [NoticeBasis] = [],
    isDraft: Bool = false
  ) -> DossierPart {
    var notice = NoticeSketch(id, .award, published: published ?? day)
    notice.lists = lists
    notice.bases = bases
    notice.isDraft = isDraft
    notice.award = AwardStatement(
      day: day,
      validFrom: validFrom,
      validTo: validTo,
      withheld: withheld,
      location: notice.location(.award)
    )
    return .notice(notice.notice)
  }

  /// A call for applications, published on the first day of its first period unless it says
  /// otherwise; `further` are the periods after 企业申报.
  package static func call(
    _ id: NoticeID,
    from first: Day,
    to last: Day,
    further: [(name: String, first: Day, last: Day)] = [],
    published: Day? = nil,
    replaces: [NoticeID] = []
  ) -> DossierPart {
    var notice = NoticeSketch(id, .call, published: published ?? first)
    notice.replaces = replaces
    notice.calls = ([("企业申报", first, last)] + further).map { name, first, last in
      CallPeriod(name: name, first: first, last: last, location: notice.location(.calls))
    }
    return .notice(notice.notice)
  }

  /// A notice that carries nothing but the day it became known, and what else a test gives it.
  package static func notice(
    _ id: NoticeID,
    _ kind: NoticeKind = .change,
    published: Day,
    issued: Day? = nil,
    of lists: [BatchKey] = [],
    bases: [NoticeBasis] = [],
    corrects: [NoticeID] = [],
    withdraws: [NoticeID] = [],
    isDraft: Bool = false,
    title: String? = nil,
    number: String? = nil,
    issuer: String? = nil,
    attached: [String] = [],
    saying text: String = ""
  ) -> DossierPart {
    var notice = NoticeSketch(id, kind, published: published)
    notice.issued = issued ?? published
    notice.title = title
    notice.givenNumber = number
    notice.issuer = issuer ?? notice.issuer
    notice.attached = attached
    notice.text = text
    notice.withdraws = withdraws
    notice.lists = lists
    notice.bases = bases
    notice.corrects = corrects
    notice.isDraft = isDraft
    return .notice(notice.notice)
  }
}

/// What a notice rests on: an id where it is one, else the title of a document from elsewhere.
package struct NoticeBasis: ExpressibleByStringLiteral {
  let text: String

  package init(stringLiteral text: String) { self.text = text }
}

private struct NoticeSketch {
  let id: NoticeID
  let kind: NoticeKind
  let published: Day
  var lists: [BatchKey] = []
  var issued: Day?
  var bases: [NoticeBasis] = []
  var window: WindowStatement?
  var telephone: String?
  var continues: NoticeID?
  var award: AwardStatement?
  var calls: [CallPeriod] = []
  var corrects: [NoticeID] = []
  var withdraws: [NoticeID] = []
  var replaces: [NoticeID] = []
  var isDraft = false
  var title: String?
  var givenNumber: String?
  var issuer = "示例市工业和信息化局"
  var attached: [String] = []
  var text = ""

  init(_ id: NoticeID, _ kind: NoticeKind, published: Day?) {
    guard let published else { preconditionFailure("\(id) needs a day of publication") }
    self.id = id
    self.kind = kind
    self.published = published
    issued = published
  }

  func location(_ line: NoticeLine) -> SourceLocation {
    let file = RelativePath("notices/\(id).md") ?? "notices"
    return SourceLocation(file, line: line.rawValue, column: 1)
  }

  var notice: Notice {
    Notice(
      id: id,
      title: title ?? "公告\(id)",
      kind: kind,
      published: PublishedMoment(day: published),
      issued: issued,
      issuer: issuer,
      lists: lists.map { ListReference(key: $0, location: location(.lists)) },
      number: givenNumber ?? number,
      bases: bases.map(basis),
      window: window,
      objection: kind == .publicity ? objection : nil,
      attachments: attached.map {
        Attachment(file: "\($0).pdf", title: $0, location: location(.references))
      },
      addressees: nil,
      indexNumber: nil,
      subject: nil,
      isDraft: isDraft,
      continues: continues.map(reference),
      award: award,
      callPeriods: calls,
      materials: [],
      contacts: [],
      corrects: corrects.map(reference),
      withdraws: withdraws.map(reference),
      replaces: replaces.map(reference),
      body: NoticeBody(markdown: text, firstLine: 10),
      location: location(.head)
    )
  }

  /// A number of its own for each id.
  private var number: String {
    let serial = id.string.utf8.reduce(7) { ($0 * 31 + Int($1)) % 99_991 } + 1
    return "示工信字〔\((issued ?? published).year)〕\(serial)号"
  }

  private var objection: ObjectionChannel {
    ObjectionChannel(
      department: nil,
      telephone: telephone,
      address: nil,
      mail: nil,
      supervision: nil,
      requirement: nil,
      location: location(.objection)
    )
  }

  private func basis(_ basis: NoticeBasis) -> Basis {
    NoticeID(basis.text) == nil
      ? .document(title: basis.text, number: nil) : .reference(basis.text, location(.bases))
  }

  private func reference(_ id: NoticeID) -> NoticeReference {
    NoticeReference(id: id, location: location(.references))
  }
}
