package import Diagnostics

/// The kinds of published document (类型).
package enum NoticeKind: String, CaseIterable, Hashable, Sendable {
  case call = "申报通知"
  case publicity = "公示"
  case award = "认定公告"
  case revocation = "撤销公告"
  case change = "变更公告"
  case correction = "更正公告"
  case notice = "通知"
}

/// A published document (文件): its kind, number, days, and the lists it makes public. A class, since
/// every row of a list asks for the notices it rests on.
package final class Notice: Sendable {
  package let id: NoticeID
  package let title: String
  package let kind: NoticeKind
  package let published: PublishedMoment
  /// The day it was signed (成文); nil where the source has none.
  package let issued: Day?
  /// The issuer's name on that day (发文机关).
  package let issuer: String
  package let lists: [ListReference]
  package let number: String?
  package let bases: [Basis]
  package let window: WindowStatement?
  package let objection: ObjectionChannel?
  package let attachments: [Attachment]
  package let addressees: String?
  package let indexNumber: String?
  package let subject: String?
  package let isDraft: Bool
  /// The publicity notice that this one continues (接续).
  package let continues: NoticeReference?
  package let award: AwardStatement?
  package let callPeriods: [CallPeriod]
  package let materials: [String]
  package let contacts: [Contact]
  package let corrects: [NoticeReference]
  package let withdraws: [NoticeReference]
  package let replaces: [NoticeReference]
  package let body: NoticeBody
  package let location: SourceLocation
  package let places: NoticePlaces

  package init(
    id: NoticeID,
    title: String,
    kind: NoticeKind,
    published: PublishedMoment,
    issued: Day?,
    issuer: String,
    lists: [ListReference],
    number: String?,
    bases: [Basis],
    window: WindowStatement?,
    objection: ObjectionChannel?,
    attachments: [Attachment],
    addressees: String?,
    indexNumber: String?,
    subject: String?,
    isDraft: Bool,
    continues: NoticeReference?,
    award: AwardStatement?,
    callPeriods: [CallPeriod],
    materials: [String],
    contacts: [Contact],
    corrects: [NoticeReference],
    withdraws: [NoticeReference],
    replaces: [NoticeReference],
    body: NoticeBody,
    location: SourceLocation,
    places: NoticePlaces = NoticePlaces()
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.published = published
    self.issued = issued
    self.issuer = issuer
    self.lists = lists
    self.number = number
    self.bases = bases
    self.window = window
    self.objection = objection
    self.attachments = attachments
    self.addressees = addressees
    self.indexNumber = indexNumber
    self.subject = subject
    self.isDraft = isDraft
    self.continues = continues
    self.award = award
    self.callPeriods = callPeriods
    self.materials = materials
    self.contacts = contacts
    self.corrects = corrects
    self.withdraws = withdraws
    self.replaces = replaces
    self.body = body
    self.location = location
    self.places = places
  }
}

extension Notice {
  /// The notice as it will stand once it is no draft.
  var asPublished: Notice { isDraft ? replacing(isDraft: false) : self }

  /// The notice with other files, or no longer a draft.
  func replacing(attachments: [Attachment]? = nil, isDraft: Bool? = nil) -> Notice {
    Notice(
      id: id,
      title: title,
      kind: kind,
      published: published,
      issued: issued,
      issuer: issuer,
      lists: lists,
      number: number,
      bases: bases,
      window: window,
      objection: objection,
      attachments: attachments ?? self.attachments,
      addressees: addressees,
      indexNumber: indexNumber,
      subject: subject,
      isDraft: isDraft ?? self.isDraft,
      continues: continues,
      award: award,
      callPeriods: callPeriods,
      materials: materials,
      contacts: contacts,
      corrects: corrects,
      withdraws: withdraws,
      replaces: replaces,
      body: body,
      location: location,
      places: places
    )
  }
}

/// The Markdown of a notice and the line of its file at which it begins.
package struct NoticeBody: Hashable, Sendable {
  package let markdown: String
  package let firstLine: Int

  package init(markdown: String, firstLine: Int) {
    self.markdown = markdown
    self.firstLine = firstLine
  }
}

/// A list that a notice names (名单), and where it does.
package struct ListReference: Hashable, Sendable {
  package let key: BatchKey
  package let location: SourceLocation

  package init(key: BatchKey, location: SourceLocation) {
    self.key = key
    self.location = location
  }
}

/// Another notice that a notice names, and where it does.
package struct NoticeReference: Hashable, Sendable {
  package let id: NoticeID
  package let location: SourceLocation

  package init(id: NoticeID, location: SourceLocation) {
    self.id = id
    self.location = location
  }
}

/// What a notice rests on (依据): a measure, a notice, or a document from elsewhere.
package enum Basis: Hashable, Sendable {
  /// A measure's or a notice's id, told apart by what the content has.
  case reference(String, SourceLocation)
  case document(title: String, number: String?)
}

/// The window as the notice prints it (公示期): two of first day, last day and length, or all.
package struct WindowStatement: Hashable, Sendable {
  package let first: Day?
  package let last: Day?
  package let length: Int?
  package let unit: PeriodUnit?
  package let rule: CountingRule?
  package let location: SourceLocation

  package init(
    first: Day?,
    last: Day?,
    length: Int?,
    unit: PeriodUnit?,
    rule: CountingRule?,
    location: SourceLocation
  ) {
    self.first = first
    self.last = last
    self.length = length
    self.unit = unit
    self.rule = rule
    self.location = location
  }
}

/// A file that a notice offers (附件).
package struct Attachment: Hashable, Sendable {
  package let file: String
  package let title: String
  package let location: SourceLocation

  package init(file: String, title: String, location: SourceLocation) {
    self.file = file
    self.title = title
    self.location = location
  }
}

/// What an award notice decides for its lists (认定).
package struct AwardStatement: Hashable, Sendable {
  package let day: Day
  package let validFrom: Day?
  package let validTo: Day?
  /// Rows that this award leaves for a later one (暂缓).
  package let withheld: Set<PlatformID>
  package let location: SourceLocation

  package init(
    day: Day,
    validFrom: Day?,
    validTo: Day?,
    withheld: Set<PlatformID>,
    location: SourceLocation
  ) {
    self.day = day
    self.validFrom = validFrom
    self.validTo = validTo
    self.withheld = withheld
    self.location = location
  }
}

/// A period of a call for applications (申报期), both days included.
package struct CallPeriod: Hashable, Sendable {
  package let name: String
  package let first: Day
  package let last: Day
  package let location: SourceLocation

  package init(name: String, first: Day, last: Day, location: SourceLocation) {
    self.name = name
    self.first = first
    self.last = last
    self.location = location
  }
}

/// Whom to ask (咨询): a label and a telephone or address.
package struct Contact: Hashable, Sendable {
  package let label: String
  package let value: String

  package init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}
