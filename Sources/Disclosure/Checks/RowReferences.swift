import Diagnostics

/// Whether what a row of records names exists: its platform, its batch, its notice.
struct RowReferences {
  let dossier: Dossier
  private let listings: [PlatformID: Set<BatchKey>]
  private var platforms: NameSuggestions
  private var notices: NameSuggestions

  init(_ dossier: Dossier) {
    self.dossier = dossier
    listings = dossier.listings
    platforms = NameSuggestions(listings.keys.map(\.string).sorted())
    notices = NameSuggestions(dossier.notices.map(\.id.string))
  }

  /// What is wrong with a notice that is named, if anything.
  mutating func findings(_ reference: NoticeReference) -> [Diagnostic] {
    guard dossier.notice(reference.id) == nil, !dossier.unread.hasNotice(reference.id) else {
      return []
    }
    let hint = Self.hint(notices.nearest(to: reference.id.string))
    return [
      Diagnostic(
        .unknownNotice,
        "公告 \(reference.id) 不存在\(hint)；请核对编号（即文件名）。",
        at: reference.location
      )
    ]
  }

  /// What is wrong with a row about a platform that may stand in any programme's lists.
  mutating func findings(
    _ platform: PlatformID,
    in batch: BatchKey?,
    at place: SourceLocation
  ) -> [Diagnostic] {
    if dossier.unread.mayHide(platform) { return [] }
    guard let listed = listings[platform] else {
      let hint = Self.hint(platforms.nearest(to: platform.string))
      return [
        Diagnostic(.unknownPlatform, "平台编号 \(platform) 不在任何名单里\(hint)。", at: place)
      ]
    }
    guard let batch, !listed.contains(batch) else { return [] }
    return [
      Diagnostic(.unknownBatch, "平台 \(platform) 不在批次 \(batch) 的名单里；请核对批次。", at: place)
    ]
  }

  /// What is wrong with a row beside the lists of a programme, which speaks of its platforms only.
  mutating func findings(
    beside programme: ProgrammeID,
    _ platform: PlatformID,
    _ notice: NoticeReference?,
    of batch: BatchID? = nil,
    at place: SourceLocation
  ) -> [Diagnostic] {
    let named = notice.map { findings($0) } ?? []
    if dossier.unread.mayHide(platform) { return named }
    guard listings[platform]?.contains(where: { $0.programme == programme }) == true else {
      let nearest = listings[platform] == nil ? platforms.nearest(to: platform.string) : nil
      let finding = Diagnostic(
        .rowOfUnlistedPlatform,
        "平台编号 \(platform) 不在 \(programme) 的任何名单里\(Self.hint(nearest))；请核对编号。",
        at: place
      )
      return [finding] + named
    }
    let key = batch.map { BatchKey(programme: programme, batch: $0) }
    return findings(platform, in: key, at: place) + named
  }

  /// “，是否要写 …” where a name is near.
  static func hint(_ nearest: String?) -> String { nearest.map { "，是否要写 \($0)" } ?? "" }
}
