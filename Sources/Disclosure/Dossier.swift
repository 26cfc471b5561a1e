/// All that the rules of the domain read (案卷): programmes, lists, notices, recorded facts.
///
/// A class, because every fold of a platform holds it: a copy of its members, counted by two threads
/// at once, takes longer than the fold.
package final class Dossier: Sendable {
  package let programmes: [Programme]
  package let batches: [Batch]
  package let notices: [Notice]
  package let changes: [ChangeRow]
  package let endings: [EndingRow]
  /// In the order of their files.
  package let attachedRows: [AttachedRow]
  package let supervision: [SupervisionRow]
  package let calendar: WorkingCalendar
  package let districts: Districts
  package let unread: Unread

  /// The changes in the order in which they take effect, less those that rest on a draft or on a notice
  /// that is missing: the register has none of them.
  let standingChanges: [ChangeRow]
  /// With those: what a draft is judged by.
  let foreseenChanges: [ChangeRow]
  /// The day from which each notice that another withdraws (撤回) no longer holds: that on which the
  /// other was published.
  let withdrawals: [NoticeID: Day]

  /// The notices that rows may rest on: no drafts; those that were not read are taken for published.
  private let standingNotices: Set<NoticeID>
  private let programmeIndex: [ProgrammeID: Int]
  private let batchIndex: [BatchKey: Int]
  private let noticeIndex: [NoticeID: Int]

  /// Sorts programmes, batches and notices by id; of two alike the first is found.
  package init(
    programmes: [Programme],
    batches: [Batch],
    notices: [Notice],
    changes: [ChangeRow],
    endings: [EndingRow],
    calendar: WorkingCalendar,
    districts: Districts,
    unread: Unread = Unread(),
    attachedRows: [AttachedRow] = [],
    supervision: [SupervisionRow] = []
  ) {
    self.programmes = programmes.sorted { $0.id < $1.id }
    self.batches = batches.sorted { $0.key < $1.key }
    self.notices = notices.sorted { $0.id < $1.id }
    self.changes = changes
    self.endings = endings
    self.attachedRows = attachedRows
    self.supervision = supervision
    self.calendar = calendar
    self.districts = districts
    self.unread = unread
    programmeIndex = Self.index(self.programmes, by: \.id)
    batchIndex = Self.index(self.batches, by: \.key)
    noticeIndex = Self.index(self.notices, by: \.id)
    withdrawals = Self.withdrawals(by: self.notices)
    foreseenChanges = changes.sorted { $0.precedes($1) }
    let drafts = Set(self.notices.lazy.filter(\.isDraft).map(\.id))
    let standing = Set(self.notices.lazy.map(\.id)).union(unread.notices).subtracting(drafts)
    standingNotices = standing
    standingChanges = foreseenChanges.filter { row in
      row.notice.map { standing.contains($0.id) } ?? true
    }
  }

  /// The changes that a notice is judged by.
  func changes(judging notice: Notice) -> [ChangeRow] {
    notice.isDraft ? foreseenChanges : standingChanges
  }

  package func programme(_ id: ProgrammeID) -> Programme? {
    programmeIndex[id].map { programmes[$0] }
  }

  package func batch(_ key: BatchKey) -> Batch? { batchIndex[key].map { batches[$0] } }

  package func notice(_ id: NoticeID) -> Notice? { noticeIndex[id].map { notices[$0] } }

  /// Whether another notice withdraws one (撤回), on whatever day.
  package func isWithdrawn(_ id: NoticeID) -> Bool { withdrawals[id] != nil }

  /// The measure of an id, with its programme.
  package func measure(_ id: String) -> (programme: Programme, measure: Measure)? {
    for programme in programmes {
      if let measure = programme.measures.first(where: { $0.id.string == id }) {
        return (programme, measure)
      }
    }
    return nil
  }

  /// The same with every draft as it will stand once it is none (草稿).
  package var publishingDrafts: Dossier {
    replacing(notices: notices.map(\.asPublished))
  }

  /// The same with some members replaced.
  package func replacing(
    batches: [Batch]? = nil,
    notices: [Notice]? = nil,
    changes: [ChangeRow]? = nil,
    endings: [EndingRow]? = nil,
    attachedRows: [AttachedRow]? = nil,
    calendar: WorkingCalendar? = nil
  ) -> Dossier {
    Dossier(
      programmes: programmes,
      batches: batches ?? self.batches,
      notices: notices ?? self.notices,
      changes: changes ?? self.changes,
      endings: endings ?? self.endings,
      calendar: calendar ?? self.calendar,
      districts: districts,
      unread: unread,
      attachedRows: attachedRows ?? self.attachedRows,
      supervision: supervision
    )
  }

  /// The day from which the public may know what rests on a notice; nil while that is a draft or
  /// is missing. One that was not read is taken for published.
  func knownDay(of notice: NoticeReference?, else day: Day) -> Day? {
    guard let notice else { return day }
    guard standingNotices.contains(notice.id) else { return nil }
    return self.notice(notice.id)?.published.day ?? day
  }

  private static func withdrawals(by notices: [Notice]) -> [NoticeID: Day] {
    var days: [NoticeID: Day] = [:]
    for notice in notices where !notice.isDraft {
      let day = notice.published.day
      for reference in notice.withdraws where reference.id != notice.id {
        days[reference.id] = days[reference.id].map { min($0, day) } ?? day
      }
    }
    return days
  }

  private static func index<Element, Key: Hashable>(
    _ elements: [Element],
    by key: (Element) -> Key
  ) -> [Key: Int] {
    Dictionary(elements.enumerated().map { (key($1), $0) }) { first, _ in first }
  }
}
