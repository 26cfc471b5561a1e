import Disclosure

/// One title as data (称号数据): the values that every format publishes, under one name each.
struct TitleFields: Sendable {
  let programme: String
  let level: String
  let district: String?
  let category: String?
  let functions: [String]
  let year: Int?
  let batch: String
  let standing: String
  let standingLabel: String
  let pending: String?
  let awarded: String?
  let validFrom: String?
  let validTo: String?
  let validToComputed: Bool
  let ended: String?
  let endKind: String?
  let article: String?
  let banFirst: String?
  let banLast: String?
  let mayApplyFrom: String?
  let notices: [String]

  init(_ title: TitleRecord, in dossier: Dossier) {
    let facts = title.carrying.facts
    let holding = title.holding
    programme = title.programme.string
    level = dossier.programme(title.programme)?.level.rawValue ?? ""
    district = facts.districtCode
    category = facts.category.isEmpty ? nil : facts.category
    functions = facts.functions
    year = title.carrying.batch.year
    batch = title.carrying.batch.batch.string
    standing = title.standing.rawValue
    standingLabel = title.standingLabel
    pending = title.pending?.rawValue
    awarded = holding?.awarded.description
    validFrom = holding?.validFrom.description
    validTo = holding?.validTo?.description
    validToComputed = holding?.validToIsComputed ?? false
    ended = holding?.end?.day.description
    endKind = holding?.end?.kind.rawValue
    article = holding?.end?.ground?.article
    banFirst = title.ban?.first.description
    banLast = title.ban?.last.description
    mayApplyFrom = title.mayApplyFrom?.description
    notices = title.notices.map(\.string)
  }
}
