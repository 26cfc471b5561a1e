import Diagnostics

extension RegisterCheck {
  /// A notice of changes to a platform says so in words only, until a row of the records cites it
  /// (变更公告、更正公告). One that names no platform of the register is about something else.
  static let unrecordedChanges = RegisterCheck([.changeNotRecorded]) { register in
    let dossier = register.dossier
    guard !dossier.unread.mayHoldNames else { return [] }
    let cited = Set(
      dossier.changes.compactMap { $0.notice?.id } + dossier.endings.compactMap { $0.notice?.id }
        + dossier.attachedRows.compactMap { $0.notice?.id }
    )
    let notices = dossier.notices.filter { notice in
      !notice.isDraft && !cited.contains(notice.id) && !dossier.isWithdrawn(notice.id)
        && notice.tellsOfAChange
    }
    guard !notices.isEmpty else { return [] }
    let uncited = dossier.daysOfRowsWithoutNotice
    let texts = notices.map { ComparedText(NoticeText($0)) }
    var names = ProgrammeNames(dossier, for: texts)
    return zip(notices, texts).compactMap { notice, text in
      let day = notice.published.day
      for programme in dossier.programmes where !programme.isHistory(day) {
        let authorities = programme.authorities.map(\.name) + [notice.issuer]
        let mentions = names.mentions(in: text, of: programme.id).filter { mention in
          !authorities.contains { $0.contains(mention.name) }
        }
        guard let first = mentions.first, let platform = first.platforms.first else { continue }
        // A row without its notice records it all the same.
        let isRecorded = mentions.flatMap(\.platforms).contains { platform in
          uncited[platform, default: []].contains { abs($0.days(since: day)) <= longestDelay }
        }
        guard !isRecorded else { return nil }
        return Diagnostic(
          .changeNotRecorded,
          "这份\(notice.kind.rawValue)说到“\(first.name)”（\(platform)），在记录里没有一行引用，登记册没有变；"
            + "请在 changes.csv 登记，“文件”写 \(notice.id)。",
          at: notice.location
        )
      }
      return nil
    }
  }

  /// More days than a row without 文件 lies from the notice that it records.
  private static let longestDelay = 90
}

extension Notice {
  /// Whether it tells of a change, or a correction, of what is recorded: a place of meeting may name a
  /// firm, too.
  fileprivate var tellsOfAChange: Bool {
    switch kind {
    case .change:
      corrects.isEmpty && withdraws.isEmpty && replaces.isEmpty
        && says(oneOf: ["更名", "名称变更", "运营单位变更", "运营单位由", "更改为", "变更为"])
    // “应为” stands where a telephone or a misprint of the notice is mended, too.
    case .correction: says(oneOf: ["更正为"])
    default: false
    }
  }

  private func says(oneOf words: [String]) -> Bool { words.contains(where: says) }
}

extension Dossier {
  /// The days of the rows about each platform that name no notice.
  fileprivate var daysOfRowsWithoutNotice: [PlatformID: [Day]] {
    var days: [PlatformID: [Day]] = [:]
    for row in changes where row.notice == nil { days[row.platform, default: []].append(row.day) }
    for row in endings where row.notice == nil { days[row.platform, default: []].append(row.day) }
    return days
  }
}

extension DiagnosticKind {
  static let changeNotRecorded = DiagnosticKind(
    "record/change-not-recorded",
    .warning,
    "更名、运营单位变更、信息变更、更正要登记在 records/认定事项/changes.csv 里，并在“文件”一格写公告的编号；只发公告不登记，"
      + "平台网页和数据里仍是原来的。公告说的不是登记事项的，可以不管。"
  )
}
