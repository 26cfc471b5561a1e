import Diagnostics
import Disclosure
import Ingest

extension SiteCheck {
  /// What was taken down stands in no file of the site (撤下的值).
  static let takenDownValues = SiteCheck(
    kinds: [.takenDownValueRemains],
    look: { path, bytes, build in
      let phrases = build.takenDown.phrases
      guard !phrases.isEmpty else { return [] }
      let offered = build.offered[path]
      let texts = offered.map { AttachmentGuard.texts(of: $0, bytes, build) } ?? []
      let words = Array(texts.joined(separator: "\n").utf8)
      return phrases.found(in: PrivacyGuard.words(of: path, bytes)).union(phrases.found(in: words))
        .sorted()
        .map { Sighting(kind: .takenDownValueRemains, subject: $0, place: offered?.place) }
    },
    conclude: { sighted, build in
      let phrases = Phrases(sighted.map(\.sighting.subject))
      let places = SourceSearch(build).places(of: phrases)
      return sighted.map { seen in
        let value = seen.sighting.subject
        let owner = build.takenDown.owners[value] ?? ""
        return Diagnostic(
          .takenDownValueRemains,
          "已撤下的\(owner)还在 \(seen.files)里；请从正文、附件或别的记录里也删去。",
          at: seen.sighting.place ?? places[value]
        )
      }
    }
  )
}

/// The values of platforms that were taken down and may stand nowhere any more.
///
/// Only what names or reaches one platform counts: its name, operator, code, hotline, website,
/// introduction and the words of its changes. A district or a function of it stands elsewhere by
/// right. So does what another record still has, even as a part of a longer value, and what the
/// site's own names contain.
struct TakenDownValues: Sendable {
  /// Shorter values are words of the language.
  private static let shortest = 3

  let phrases: Phrases
  /// “p-1 的运营单位” for each value.
  let owners: [String: String]

  /// Compares the content as it was written with what remains of it.
  init(_ takedowns: Takedowns, written: Content, remaining: Content) {
    guard !takedowns.platforms.isEmpty else {
      (phrases, owners) = (Phrases([]), [:])
      return
    }
    var owners: [String: String] = [:]
    /// Prose, which another text may hold by right, and what names or reaches a platform.
    var (words, identities): (Set<String>, Set<String>) = ([], [])
    func add(_ field: String, _ value: String, _ platform: PlatformID) {
      let isTaken = takedowns.platforms[platform]?.contains { $0.field == nil || $0.field == field }
      guard isTaken == true, value.unicodeScalars.count >= Self.shortest else { return }
      owners[value] = owners[value] ?? "\(platform) 的\(field)"
      if ![ChangeField.introduction, "原因", "事由"].contains(field) { identities.insert(value) }
    }
    for row in written.dossier.batches.flatMap(\.rows) where takedowns.platforms[row.id] != nil {
      for (field, value) in Self.fields(of: row) { add(field, value, row.id) }
      words.insert(row.introduction)
    }
    for row in written.dossier.changes where takedowns.platforms[row.platform] != nil {
      for value in [row.old, row.new] where Self.names.contains(row.field) {
        add(row.field, value, row.platform)
      }
      add("原因", row.reason, row.platform)
      words.insert(row.reason)
    }
    for row in written.dossier.endings {
      add("事由", row.facts, row.platform)
      words.insert(row.facts)
    }
    let standing = Self.standing(
      Set(owners.keys),
      words: words.subtracting(identities),
      in: remaining
    )
    for value in standing { owners[value] = nil }
    phrases = Phrases(owners.keys)
    self.owners = owners
  }

  private static let names: Set = [
    ChangeField.name, ChangeField.operator, ChangeField.creditCode, ChangeField.hotline,
    ChangeField.website, ChangeField.introduction,
  ]

  private static func fields(of row: ListedPlatform) -> [(String, String)] {
    [
      (ChangeField.name, row.name), (ChangeField.operator, row.operator),
      (ChangeField.creditCode, row.creditCode?.string ?? ""), (ChangeField.hotline, row.hotline),
      (ChangeField.website, row.website), (ChangeField.introduction, row.introduction),
    ]
  }

  /// The values that other records, or the site's own names, still have by right.
  private static func standing(
    _ values: Set<String>,
    words: Set<String>,
    in content: Content
  ) -> Set<String> {
    let dossier = content.dossier
    let (all, common) = (Phrases(values), Phrases(values.intersection(words)))
    var standing: Set<String> = []
    func look(_ texts: [String]) {
      standing.formUnion(all.found(in: Array(texts.joined(separator: "\n").utf8)))
    }
    // In a text about another platform a name has no right to stand, though the same text may.
    func lookInProse(_ texts: [String]) {
      standing.formUnion(texts.filter { values.contains($0) && words.contains($0) })
      standing.formUnion(common.found(in: Array(texts.joined(separator: "\n").utf8)))
    }
    for row in dossier.batches.lazy.flatMap(\.rows) {
      look(fields(of: row).filter { $0.0 != ChangeField.introduction }.map(\.1))
      lookInProse([row.introduction])
    }
    for row in dossier.changes {
      if names.contains(row.field), row.field != ChangeField.introduction {
        look([row.old, row.new])
      }
      lookInProse([row.old, row.new, row.reason])
    }
    for row in dossier.endings { lookInProse([row.facts]) }
    for notice in dossier.notices {
      look([notice.objection?.telephone, notice.objection?.supervision].compactMap(\.self))
    }
    // What the dictionaries of the data give as examples is nobody's.
    look(DataTable.standing.flatMap { $0.columns.map(\.example) })
    for programme in dossier.programmes {
      look([programme.title] + programme.formerTitles + programme.authorities.map(\.name))
      look(programme.measures.flatMap { [$0.title] + $0.grounds.map(\.name) })
    }
    let footer = content.site.footer
    look([content.site.name, content.site.address, footer.sponsor ?? "", footer.telephone ?? ""])
    look(content.vocabularies.functions.map(\.name))
    return standing
  }
}

extension DiagnosticKind {
  static let takenDownValueRemains = DiagnosticKind(
    "takedown/value-remains",
    .error,
    "takedowns.csv 撤下的名称、代码、电话、网址等，在公告正文、附件或数据里还有。撤下要撤干净：请把那里也改掉，"
      + "公告改正文要另发更正公告的，照规定办理。"
  )
}
