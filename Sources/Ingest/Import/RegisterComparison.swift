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
    guard let id = NoticeID("import") else { return [] }
    let list = ListReference(key: key, location: SourceLocation(file))
    let register = Register(
      dossier.replacing(
        batches: dossier.batches.filter { $0.key != key }
          + [Batch(key: key, rows: rows, file: file)],
        notices: dossier.notices + [Notice(id: id, listing: list, on: .lastDay(ofYear: 2199))]
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

extension Notice {
  /// A publicity of one day that says nothing but its list.
  fileprivate convenience init(id: NoticeID, listing list: ListReference, on day: Day) {
    self.init(
      id: id,
      title: "",
      kind: .publicity,
      published: PublishedMoment(day: day),
      issued: nil,
      issuer: "",
      lists: [list],
      number: nil,
      bases: [],
      window: WindowStatement(
        first: day,
        last: day,
        length: nil,
        unit: nil,
        rule: nil,
        location: list.location
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
      location: list.location
    )
  }
}
