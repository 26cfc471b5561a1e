import Diagnostics

extension RegisterCheck {
  /// The districts of lists, and those that changes and corrections name, are known in the
  /// programme's area.
  static let districts = RegisterCheck([.unknownDistrict, .districtOfOtherDays]) { register in
    let dossier = register.dossier
    guard !dossier.unread.vocabularies else { return [] }
    var firstPublished: [BatchKey: Day] = [:]
    for notice in dossier.notices where !notice.isDraft {
      for list in notice.lists {
        let day = notice.published.day
        firstPublished[list.key] = firstPublished[list.key].map { min($0, day) } ?? day
      }
    }
    return dossier.programmes.flatMap { programme -> [Diagnostic] in
      let names = dossier.districts.names(in: programme.area)
      let known = Set(names)
      let unknown = { (name: String, location: SourceLocation) -> Diagnostic? in
        guard !name.isEmpty, !known.contains(name) else { return nil }
        let hint = nearestName(to: name, among: names).map { "，是否要写“\($0)”" } ?? ""
        return Diagnostic(
          .unknownDistrict,
          "“\(name)”不是\(programme.area)的区县\(hint)；"
            + "请改正，或在 vocabularies/districts.csv 里补上。",
          at: location
        )
      }
      let batches = dossier.batches.filter { $0.key.programme == programme.id }
      // Without a district of the area every row would tell the same.
      let listed = batches.flatMap { batch -> [Diagnostic] in
        if names.isEmpty { return [withoutVocabulary(batch, programme)].compactMap(\.self) }
        return batch.rows.compactMap { unknown($0.district, $0.location) }
          + ofOtherDays(batch, programme, firstPublished[batch.key], dossier)
      }
      let changed = dossier.changes.filter {
        $0.programme == programme.id && $0.field == ChangeField.district
      }
      return listed + changed.compactMap { unknown($0.new, $0.location) }
    }
  }

  /// A list that names districts of an area of which the vocabulary has none.
  private static func withoutVocabulary(_ batch: Batch, _ programme: Programme) -> Diagnostic? {
    let rows = batch.rows.filter { !$0.district.isEmpty }
    guard let first = rows.first else { return nil }
    return Diagnostic(
      .unknownDistrict,
      "vocabularies/districts.csv 里没有\(programme.area)的区县，这张名单有 \(rows.count) 行写了区县；"
        + "请按国家的区划代码补上各区县，或者核对认定事项的地域。",
      at: first.location
    )
  }

  /// The rows of a list that name a district which had ended, or had not begun, when the list was
  /// first published.
  private static func ofOtherDays(
    _ batch: Batch,
    _ programme: Programme,
    _ published: Day?,
    _ dossier: Dossier
  ) -> [Diagnostic] {
    guard let published, !programme.isHistory(published) else { return [] }
    return batch.rows.compactMap { row in
      guard !row.district.isEmpty,
        let district = dossier.districts.district(
          named: row.district,
          area: programme.area,
          on: published
        ), !district.exists(on: published)
      else { return nil }
      let ended = district.last.flatMap { last in
        last < published ? "已于\(last.chinese)后撤并" : nil
      }
      let begun = district.first.map { "\($0.chinese)才设立" } ?? ""
      return Diagnostic(
        .districtOfOtherDays,
        "“\(row.district)”\(ended ?? begun)，名单公布于\(published.chinese)；请核对，写当时的区县。",
        at: row.location
      )
    }
  }
}

extension DiagnosticKind {
  static let districtOfOtherDays = DiagnosticKind(
    "record/district-of-other-days",
    .warning,
    "名单第一次公布的那一天没有这个区县：它已经撤并，或者还没有设立。请写当时的区县；原件确实这样写的，可以不管。"
  )
  static let unknownDistrict = DiagnosticKind(
    "record/unknown-district",
    .error,
    "区县必须是 vocabularies/districts.csv 里该地域的名称，写全称（如“历下区”）。"
      + "撤并的区县保留旧名并写明起止和后继。"
  )
}
