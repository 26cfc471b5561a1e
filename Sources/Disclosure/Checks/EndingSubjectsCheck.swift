import Diagnostics

extension RegisterCheck {
  /// A row that ends a title is about a platform of which its notice speaks (文件). Where that speaks
  /// of another platform, which no row about it ends, the id was mistyped.
  static let endingSubjects = RegisterCheck([.endingNamesAnother]) { register in
    let dossier = register.dossier
    guard !dossier.unread.mayHoldNames else { return [] }
    var rows: [NoticeID: [EndingRow]] = [:]
    for row in dossier.endings where dossier.programme(row.programme)?.isHistory(row.day) == false {
      if let notice = row.notice { rows[notice.id, default: []].append(row) }
    }
    guard !rows.isEmpty else { return [] }
    let own = RegisteredNames(
      of: Set(rows.values.joined().map(\.platform)),
      in: dossier
    )
    let subjects = dossier.subjects
    var all = ProgrammeNames(dossier)
    return dossier.notices.compactMap { notice in
      // A list, or an attachment, may name those that the text leaves out.
      guard let citing = rows[notice.id], notice.lists.isEmpty, notice.attachments.isEmpty else {
        return nil
      }
      let named = Set(own.mentions(in: notice).flatMap(\.platforms))
      guard
        let stray = citing.first(where: {
          !named.contains($0.platform) && !own.doubtful.contains($0.platform)
            && !notice.says($0.platform)
        })
      else { return nil }
      let about = subjects[notice.id, default: []]
      let other = all.names(of: stray.programme).wholeMentions(in: notice).first { mention in
        about.isDisjoint(with: mention.platforms) && !notice.issuer.contains(mention.name)
      }
      guard let other, let platform = other.platforms.first else { return nil }
      return Diagnostic(
        .endingNamesAnother,
        "公告 \(notice.id) 说的是“\(other.name)”（\(platform)），没有提到这一行的 \(stray.platform)；"
          + "请核对平台编号和文件。",
        at: stray.location
      )
    }
  }
}

extension Notice {
  /// Whether its text has the id of a platform.
  fileprivate func says(_ platform: PlatformID) -> Bool {
    body.markdown.contains(platform.string) || title.contains(platform.string)
  }
}

extension Dossier {
  /// The platforms of all rows that rest on each notice (文件).
  fileprivate var subjects: [NoticeID: Set<PlatformID>] {
    var subjects: [NoticeID: Set<PlatformID>] = [:]
    for row in endings {
      if let notice = row.notice?.id { subjects[notice, default: []].insert(row.platform) }
    }
    for row in changes {
      if let notice = row.notice?.id { subjects[notice, default: []].insert(row.platform) }
    }
    return subjects
  }
}

extension DiagnosticKind {
  static let endingNamesAnother = DiagnosticKind(
    "record/ending-names-another",
    .warning,
    "撤销、取消、终止登记在哪个平台编号上，哪个平台就没有了称号。所引的公告只字未提这个平台，说的是另一个还没有登记的平台，"
      + "多半是编号抄错了一位，另一家的称号还显示有效。请对照公告改正编号；已经公布的，用“恢复”撤回这一行，再登记正确的。"
  )
}
