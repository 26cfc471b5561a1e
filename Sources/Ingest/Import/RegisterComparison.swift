import Diagnostics
import Disclosure

/// A list against what the register has (与登记册核对).
enum RegisterComparison {
  /// The findings that the fold of the register would have, were the list published after all that
  /// is recorded: name, operator and code of an id must be those of the register.
  static func identities(
    of rows: [ListedPlatform],
    key: BatchKey,
    file: RelativePath,
    in dossier: Dossier
  ) -> [(field: String, finding: Diagnostic)] {
    let last = Day.lastDay(ofYear: 2199)
    guard let id = NoticeID("import") else { return [] }
    let place = SourceLocation(file)
    let notice = Notice(
      id: id,
      title: "",
      kind: .publicity,
      published: PublishedMoment(day: last),
      issued: nil,
      issuer: "",
      lists: [ListReference(key: key, location: place)],
      number: nil,
      bases: [],
      window: WindowStatement(
        first: last,
        last: last,
        length: nil,
        unit: nil,
        rule: nil,
        location: place
      ),
      objection: nil,
      attachments: [],
      addressees: nil,
      indexNumber: nil,
      subject: nil,
      isDraft: false,
      continues: nil,
      award: nil,
      callPeriods: [],
      materials: [],
      contacts: [],
      corrects: [],
      withdraws: [],
      replaces: [],
      body: NoticeBody(markdown: "", firstLine: 1),
      location: place
    )
    let register = Register(
      Dossier(
        programmes: dossier.programmes,
        batches: dossier.batches.filter { $0.key != key }
          + [Batch(key: key, rows: rows, file: file)],
        notices: dossier.notices + [notice],
        changes: dossier.changes,
        endings: dossier.endings,
        calendar: dossier.calendar,
        districts: dossier.districts
      )
    )
    return register.outOfOrder().compactMap { event, reason in
      guard event.location.file == file,
        case .identity(let field, let stands, let given) = reason
      else { return nil }
      let finding = Diagnostic(
        .identityDiffers,
        "平台 \(event.platform) 的\(field)在登记册中是“\(stands)”，这里写成“\(given)”；"
          + "抄错的请改正，确有变更的先登记更名或运营单位变更，另一个平台请换编号。",
        at: event.location
      )
      return (field, finding)
    }
  }
}
