package import Diagnostics
import Disclosure

/// The keys of every notice that are more than a text: when it was published, its lists, what it
/// rests on, the notices it names.
enum NoticeHead {
  /// A day with or without a time; warns where the folder is that of another year.
  static func published(_ fields: inout YAMLFields, year: Int) -> PublishedMoment? {
    guard let value = fields.required("发布"), let text = fields.text("发布", value) else {
      return nil
    }
    guard let moment = moment(text) else {
      fields.refuse("发布", value, "“\(text)”不是日期或时间；请写成 2023-06-05 或者 2023-06-05 09:00")
      return nil
    }
    if moment.day.year != year {
      fields.findings.report(
        .wrongYearFolder,
        "文件在 \(year) 年的文件夹里，发布却在 \(moment.day.year) 年；请移动文件，或者改正发布日期。",
        at: value.place
      )
    }
    return moment
  }

  /// Nil where `名单` is not written: a notice without a list says `[]`.
  static func lists(_ fields: inout YAMLFields) -> [ListReference]? {
    guard let value = fields.required("名单") else { return nil }
    return fields.items("名单", value).compactMap { item in
      guard let text = fields.text("名单", item) else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let programme = ProgrammeID(String(parts[0])),
        let batch = BatchID(String(parts[1]))
      else {
        fields.refuse("名单", item, "“\(text)”应当是“认定事项/批次”，例如 jinan-sme-platform/2023")
        return nil
      }
      let key = BatchKey(programme: programme, batch: batch)
      return ListReference(key: key, location: fields.location(item))
    }
  }

  /// What a notice rests on, each with its place and the last day in force that it states.
  static func bases(
    _ fields: inout YAMLFields
  ) -> [(basis: Basis, entry: NoticePlaces.BasisEntry)] {
    fields.items("依据").compactMap { item in
      let location = fields.location(item)
      guard case .text(let text, _, _) = item else {
        return fields.map("依据", item) { fields in
          let title = fields.requiredText("标题")
          let number = fields.text("文号")
          let entry = NoticePlaces.BasisEntry(location: location, lastDay: fields.day("失效"))
          return title.map { (.document(title: $0, number: number), entry) }
        }
      }
      guard NoticeID(text) != nil else {
        fields.refuse("依据", item, "“\(text)”不是编号；本站没有的文件请写成 {标题: …, 文号: …}")
        return nil
      }
      return (.reference(text, location), NoticePlaces.BasisEntry(location: location))
    }
  }

  /// Where the values stand about which a later stage may have something to say.
  static func places(
    _ fields: inout YAMLFields,
    bases: [NoticePlaces.BasisEntry]
  ) -> NoticePlaces {
    NoticePlaces(
      title: fields.optional("标题").map { fields.location($0) },
      number: fields.optional("文号").map { fields.location($0) },
      issued: fields.optional("成文").map { fields.location($0) },
      issuer: fields.optional("发文机关").map { fields.location($0) },
      bases: bases
    )
  }

  static func references(_ key: String, _ fields: inout YAMLFields) -> [NoticeReference] {
    fields.items(key).compactMap { reference(key, &fields, $0) }
  }

  static func reference(
    _ key: String,
    _ fields: inout YAMLFields,
    _ value: YAMLValue
  ) -> NoticeReference? {
    fields.identifier(key, value, NoticeID.self).map {
      NoticeReference(id: $0, location: fields.location(value))
    }
  }

  private static func moment(_ text: String) -> PublishedMoment? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let day = Day(iso: first) else { return nil }
    guard parts.count == 2 else { return PublishedMoment(day: day) }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 2, time.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }),
      let hour = Int(time[0]), let minute = Int(time[1]), hour < 24, minute < 60
    else { return nil }
    return PublishedMoment(day: day, minute: hour * 60 + minute)
  }
}

extension YAMLFields {
  /// Where a value stands, as later stages name it.
  func location(_ value: YAMLValue) -> SourceLocation {
    SourceLocation(findings.file, line: value.place.line, column: value.place.column)
  }
}

extension DiagnosticKind {
  package static let wrongYearFolder = DiagnosticKind(
    "notice/wrong-year-folder",
    .warning,
    "文件按发布的年份放在 notices 下的文件夹里，便于查找；网址不受影响。请把文件移到发布那一年的文件夹，或者改正发布日期。"
  )
}
