import Diagnostics
import Disclosure
import Rendering

/// A title as lists show it (名单行).
struct TitleRow: Sendable {
  let name: String
  let url: String
  let formerNames: [String]
  let `operator`: String
  let creditCode: String?
  let programme: LinkedText
  let district: LinkedText?
  let functions: [String]
  let category: String?
  let year: Int?
  let standing: Standing
  let standingLabel: String
  let pending: Pending?
  let awarded: DayText?
  let validFrom: DayText?
  let validTo: DayText?
  let validToIsComputed: Bool

  init(_ place: Edition.TitlePlace, _ linker: Linker) {
    let title = place.title
    let record = place.record
    let edition = linker.edition
    let facts = title.facts
    let holding = title.holding
    name = record.name
    url = linker.link(SitePath.platform(record.id))
    formerNames = record.pastNames
    `operator` = record.operator
    creditCode = record.creditCode?.string
    programme = LinkedText(
      edition.programmeTitle(title.programme),
      linker.link(SitePath.programme(title.programme))
    )
    district = facts.value.districtName.isEmpty ? nil : linker.district(of: title.carrying)
    functions = facts.value.functions
    category = facts.value.category.isEmpty ? nil : facts.value.category
    year = title.carrying.batch.year
    standing = title.standing
    standingLabel = title.standingLabel
    pending = title.pending
    awarded = holding?.awarded.shown
    validFrom = holding?.validFrom.shown
    validTo = holding?.validTo?.shown
    validToIsComputed = holding?.validToIsComputed ?? false
  }
}

extension Linker {
  /// The district of a row as it was named, linked to its page.
  func district(of candidacy: Candidacy) -> LinkedText {
    LinkedText(
      candidacy.facts.value.districtName,
      candidacy.districtCode.flatMap(SitePath.district).map(link)
    )
  }
}

extension View where Root == TitleRow {
  static var titleRow: View {
    View(
      "title row",
      [
        .text("name", "平台名称") { $0.name },
        .text("url", "平台页链接") { $0.url },
        .texts("former_names", "曾用名称") { $0.formerNames },
        .text("operator", "运营单位") { $0.operator },
        .optionalText("credit_code", "统一社会信用代码") { $0.creditCode },
        .record("programme", "认定事项", .link) { $0.programme },
        .optionalRecord("district", "区县", .link) { $0.district },
        .texts("functions", "服务功能") { $0.functions },
        .optionalText("category", "类别") { $0.category },
        .optionalNumber("year", "批次年度") { $0.year },
        .text("standing", "状态代码") { $0.standing.rawValue },
        .text("standing_label", "状态") { $0.standingLabel },
        .optionalText("pending", "待定代码") { $0.pending?.rawValue },
        .optionalText("pending_label", "待定事项") { $0.pending?.label },
        .optionalRecord("awarded", "认定日期", .day) { $0.awarded },
        .optionalRecord("valid_from", "有效期起", .day) { $0.validFrom },
        .optionalRecord("valid_to", "有效期止", .day) { $0.validTo },
        .flag("is_computed", "有效期止是否推算") { $0.validToIsComputed },
      ]
    )
  }
}
