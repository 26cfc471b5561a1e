/// The platforms of which a ban may bind who runs another one (同一单位的别的平台): a ban binds a credit code
/// within its programme (济南 art. 24), whichever platform brought it.
struct BansElsewhere: Sendable {
  /// By platform; most have none.
  private var sources: [PlatformID: [PlatformID]] = [:]

  /// Those that share a code, on whatever day: who runs a platform when is the fold's.
  init(_ dossier: Dossier) {
    let ended = Set(dossier.endings.lazy.filter { Self.mayBar($0, dossier) }.map(\.platform))
    guard !ended.isEmpty else { return }
    var barred: [CreditCode: [PlatformID]] = [:]
    Self.forEachCode(dossier) { platform, code in
      if ended.contains(platform) { barred[code, default: []].append(platform) }
    }
    for row in dossier.endings {
      if let code = row.barred { barred[code, default: []].append(row.platform) }
    }
    var found: [PlatformID: Set<PlatformID>] = [:]
    Self.forEachCode(dossier) { platform, code in
      for source in barred[code] ?? [] where source != platform {
        found[platform, default: []].insert(source)
      }
    }
    sources = found.mapValues { $0.sorted() }
  }

  /// Whether a measure of its programme writes a ban for its ground.
  private static func mayBar(_ row: EndingRow, _ dossier: Dossier) -> Bool {
    let measures = dossier.programme(row.programme)?.measures ?? []
    return measures.contains { $0.ground(named: row.ground)?.banYears != nil }
  }

  subscript(platform: PlatformID) -> [PlatformID] { sources[platform] ?? [] }

  /// Every code that lists and changes name for a platform.
  private static func forEachCode(_ dossier: Dossier, _ tell: (PlatformID, CreditCode) -> Void) {
    for batch in dossier.batches {
      for row in batch.rows {
        if let code = row.creditCode { tell(row.id, code) }
      }
    }
    for change in dossier.changes where change.field == ChangeField.creditCode {
      for text in [change.old, change.new] {
        if let code = (try? CreditCode.read(text))?.code { tell(change.platform, code) }
      }
    }
  }
}
