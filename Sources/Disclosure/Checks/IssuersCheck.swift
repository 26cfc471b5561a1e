import Diagnostics

extension RegisterCheck {
  /// A list is made public, awarded or revoked by the authority of its programme (发文机关、机关), whose
  /// name is not misspelt. That it bore another name on that day is told where the metadata is read.
  static let issuers = RegisterCheck([.unknownIssuer]) { register in
    let dossier = register.dossier
    var citing: [NoticeID: Set<ProgrammeID>] = [:]
    for row in dossier.endings {
      if let notice = row.notice?.id { citing[notice, default: []].insert(row.programme) }
    }
    return dossier.notices.compactMap { notice in
      guard [.publicity, .award, .revocation].contains(notice.kind), !notice.issuer.isEmpty else {
        return nil
      }
      let ids = Set(notice.lists.map(\.key.programme)).union(citing[notice.id] ?? [])
      let programmes = ids.sorted().compactMap(dossier.programme)
      guard programmes.count == ids.count, let programme = programmes.first,
        !programmes.contains(where: { $0.isHistory(notice.published.day) || $0.authorities.isEmpty }
        )
      else { return nil }
      let names = programmes.flatMap(\.authorities).map(\.name)
      let issuer = notice.issuer.withoutSpaces
      // Another body may publish for it; a name that is nearly its own is a slip.
      guard !names.contains(where: { issuer.contains($0.withoutSpaces) }),
        nearestName(to: issuer, among: names.map(\.withoutSpaces).ofPlace(of: issuer)) != nil
      else { return nil }
      let known = programme.authorityName(on: notice.wordingDay) ?? ""
      return Diagnostic(
        .unknownIssuer,
        "发文机关“\(notice.issuer)”不是 \(programme.id) 的机关，当时是“\(known)”；"
          + "请核对名称，机关更了名的补进 programmes 的机关。",
        at: notice.places.issuer ?? notice.location
      )
    }
  }
}

extension [String] {
  /// Those that begin as a name does: the bureaus of two places have names that are near, too.
  fileprivate func ofPlace(of name: String) -> [String] {
    filter { $0.prefix(2) == name.prefix(2) }
  }
}

extension DiagnosticKind {
  static let unknownIssuer = DiagnosticKind(
    "notice/unknown-issuer",
    .warning,
    "公示、认定、撤销由认定事项的机关作出，发文机关要与 programmes 里的“机关”一致；联合发文的，其中有它即可。"
      + "只差几个字的，多半是名称写错了，或者机关更名以后没有补进“机关”。"
  )
}
