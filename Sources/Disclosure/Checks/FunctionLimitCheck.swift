import Diagnostics

extension RegisterCheck {
  /// No platform chooses more functions than its activities of the year before allow.
  static let functionLimit = RegisterCheck([.tooManyFunctions, .doubtfulLimit]) { register in
    let dossier = register.dossier
    guard dossier.programmes.contains(where: { $0.functionLimit != nil }) else { return [] }
    let counted = dossier.programmes.reduce(into: [ProgrammeID: Activities]()) { counted, one in
      counted[one.id] = one.functionLimit.map { activities(of: one, $0, dossier) }
    }
    return JudgedList.all(dossier).flatMap { list -> [Diagnostic] in
      guard let limit = list.programme.functionLimit else { return [] }
      let columns = list.programme.columns
      let place = columns.firstIndex { $0.name == limit.column }
      let inTable = counted[list.programme.id, default: [:]]
      let rows = inTable.isEmpty ? [] : list.batch.rows
      let ids = Dictionary(rows.map { ($0.location, $0.id) }) { first, _ in first }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        let given = applicant.figure(place)?.number.flatMap { Int(exactly: $0) }
        let year = list.batch.key.year.map { $0 - 1 }
        let told = ids[applicant.location(of: nil)].flatMap { inTable[$0] }
        guard let count = given ?? year.flatMap({ told?[$0] }) else { return }
        let isPublic = given == nil || place.map { columns[$0].isPublic } ?? false
        let row = Row(applicant: applicant, count: count, isPublic: isPublic)
        if let finding = finding(row, list, limit) { findings.append(finding) }
      }
      return findings
    }
  }

  /// Activities by platform and year.
  private typealias Activities = [PlatformID: [Int: Int]]

  private struct Row {
    let applicant: Applicant
    let count: Int
    /// Whether the number may be told.
    let isPublic: Bool
  }

  /// The rows of the attached table that count, by platform and year; of a platform whose rows
  /// were not all read, none.
  private static func activities(
    of programme: Programme,
    _ limit: FunctionLimit,
    _ dossier: Dossier
  ) -> Activities {
    guard let table = limit.table.flatMap(programme.table) else { return [:] }
    let conditions = table.judged
    var counts: Activities = [:]
    for row in dossier.attachedRows where row.programme == programme.id && row.table == table.id {
      guard let day = row.day, row.missed(conditions).isEmpty,
        !dossier.unread.platforms.contains(row.platform)
      else { continue }
      counts[row.platform, default: [:]][day.year, default: 0] += 1
    }
    return counts
  }

  private static func finding(
    _ row: Row,
    _ list: JudgedList,
    _ limit: FunctionLimit
  ) -> Diagnostic? {
    let chosen = row.applicant.functions.count
    guard chosen > 0, let most = limit.most(forActivities: row.count) else { return nil }
    let number = row.isPublic ? "\(row.count)场" : "的场次"
    let article = list.measure.citation(limit.article)
    if chosen > most {
      return Diagnostic(
        .tooManyFunctions,
        "按上年度服务活动\(number)，服务功能最多\(most)项，这里写了\(chosen)项；请减少服务功能，或核对活动场次。",
        at: row.applicant.location(of: nil),
        severity: list.severity(.error),
        article: article
      )
    }
    guard limit.doubtful.contains(row.count) else { return nil }
    let stricter = limit.most(forActivities: row.count - 1) ?? most
    return Diagnostic(
      .doubtfulLimit,
      "上年度服务活动\(number)，规定前后不一：一处写最多\(stricter)项，一处写最多\(most)项；"
        + "这里写了\(chosen)项，按最多\(most)项核对，请与主管部门确认。",
      at: row.applicant.location(of: nil),
      severity: list.severity(.warning),
      article: article
    )
  }
}

extension DiagnosticKind {
  static let tooManyFunctions = DiagnosticKind(
    "record/too-many-functions",
    .error,
    "认定事项的“功能上限”写明上年度活动多少场可以选几项服务功能。活动场次取名单里的列，没有时数附表里上一年度的记录。"
      + "请减少服务功能，或者核对活动场次。"
  )
  static let doubtfulLimit = DiagnosticKind(
    "record/function-limit-doubtful",
    .warning,
    "活动场次正好落在规定自相矛盾的数上（例如填报指南对9场既写最多2项，又写最多3项）。程序按较宽的一处核对，请与主管部门确认后再公示。"
  )
}
