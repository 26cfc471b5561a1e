import Diagnostics

extension RegisterCheck {
  /// A row that ends a title, or changes what is recorded, is about a platform of which its notice speaks
  /// (文件). Where that speaks of another only, the id or the notice was mistyped; where it does not have
  /// the new name, that was.
  static let citedSubjects = RegisterCheck(
    [.endingNamesAnother, .changeNamesAnother, .changeNotInNotice]
  ) { register in
    let dossier = register.dossier
    guard !dossier.unread.mayHoldNames else { return [] }
    let rows = dossier.citingRows
    guard !rows.isEmpty else { return [] }
    // A list, or an attachment, may name those that the text leaves out.
    let notices = dossier.notices.filter {
      rows[$0.id] != nil && $0.lists.isEmpty && $0.attachments.isEmpty
    }
    let texts = notices.map { ComparedText(NoticeText($0)) }
    let names = RegisteredNames(
      of: Set(rows.values.joined().map(\.platform)),
      in: dossier,
      for: texts
    )
    var findings: [Diagnostic] = []
    var strays: [StrayRow] = []
    for (notice, text) in zip(notices, texts) {
      guard let citing = rows[notice.id] else { continue }
      let named = Set(names.mentions(in: text).flatMap(\.platforms))
      findings += citing.filter { named.contains($0.platform) }.newNames(missingIn: notice, text)
      let stray = citing.first { row in
        !named.contains(row.platform) && !names.doubtful.contains(row.platform)
          && !notice.says(row.platform.string)
      }
      if let stray { strays.append(StrayRow(row: stray, beside: citing, notice, text)) }
    }
    guard !strays.isEmpty else { return findings }
    var all = ProgrammeNames(dossier, for: strays.map(\.text))
    return findings + strays.compactMap { $0.finding(&all) }
  }
}

extension [CitingRow] {
  /// Those whose new name a notice that gives new names does not have.
  fileprivate func newNames(missingIn notice: Notice, _ text: ComparedText) -> [Diagnostic] {
    guard contains(where: { $0.newName != nil }) else { return [] }
    let said = text.string
    guard said.givesNewName else { return [] }
    return compactMap { row in
      guard let name = row.newName, !said.contains(name.foldedText) else { return nil }
      return Diagnostic(
        .changeNotInNotice,
        "所引的公告 \(notice.id) 里没有新名称“\(name)”；请对照公告核对新值和文件。",
        at: row.location
      )
    }
  }
}

/// A row of whose platform its notice does not speak.
private struct StrayRow {
  private let row: CitingRow
  /// All that cite the notice.
  private let citing: [CitingRow]
  private let notice: Notice
  let text: ComparedText

  init(row: CitingRow, beside citing: [CitingRow], _ notice: Notice, _ text: ComparedText) {
    self.row = row
    self.citing = citing
    self.notice = notice
    self.text = text
  }

  /// Nil where the notice speaks of no other platform, or only of those of other rows.
  func finding(_ names: inout ProgrammeNames) -> Diagnostic? {
    let mentions = names.mentions(in: text, of: row.programme)
    guard !mentions.isEmpty else { return nil }
    // One that names some of many (等3家) may leave out those of other rows.
    let subjects = Set(text.string.namesOnlySome ? citing.map(\.platform) : [])
    let other = mentions.first { mention in
      subjects.isDisjoint(with: mention.platforms) && !notice.issuer.contains(mention.name)
    }
    guard let other, let platform = other.platforms.first else { return nil }
    return Diagnostic(
      row.endsTitle ? .endingNamesAnother : .changeNamesAnother,
      "公告 \(notice.id) 说的是“\(other.name)”（\(platform)），没有提到这一行的 \(row.platform)；"
        + "请核对平台编号和文件。",
      at: row.location
    )
  }
}

/// A row that rests on a notice (文件).
private struct CitingRow {
  let platform: PlatformID
  let programme: ProgrammeID
  let endsTitle: Bool
  /// Of a platform or its operator, where the row gives one.
  let newName: String?
  let location: SourceLocation
}

extension Dossier {
  /// The rows of the time after the takeover (接管) that end titles or change fields, by their notices.
  fileprivate var citingRows: [NoticeID: [CitingRow]] {
    var rows: [NoticeID: [CitingRow]] = [:]
    for row in endings where programme(row.programme)?.isHistory(row.day) == false {
      guard let notice = row.notice?.id else { continue }
      rows[notice, default: []].append(
        CitingRow(
          platform: row.platform,
          programme: row.programme,
          endsTitle: true,
          newName: nil,
          location: row.location
        )
      )
    }
    for row in changes where programme(row.programme)?.isHistory(row.day) == false {
      // An objection, and what became of an application, may be told without names.
      guard let notice = row.notice?.id, !row.field.isEmpty else { continue }
      // A correction may quote the wrong characters alone.
      let isName =
        row.kind != .corrected
        && (row.field == ChangeField.name || row.field == ChangeField.operator)
      rows[notice, default: []].append(
        CitingRow(
          platform: row.platform,
          programme: row.programme,
          endsTitle: false,
          newName: isName && !row.new.isEmpty ? row.new : nil,
          location: row.location
        )
      )
    }
    return rows
  }
}

extension String {
  /// Whether it says to what a name changed.
  fileprivate var givesNewName: Bool {
    ["更名为", "变更为", "更改为", "改为", "改名为"].contains(where: contains)
  }

  /// Whether it counts more than it names (等3家、等平台).
  fileprivate var namesOnlySome: Bool {
    let counted = Set("家个平单企公机中一二两三四五六七八九十0123456789")
    return zip(self, dropFirst()).contains { $0 == "等" && counted.contains($1) }
  }
}

extension Notice {
  /// Whether its title or body has some words as they are.
  func says(_ words: String) -> Bool { title.contains(words) || body.markdown.contains(words) }
}

extension DiagnosticKind {
  static let endingNamesAnother = DiagnosticKind(
    "record/ending-names-another",
    .warning,
    "撤销、取消、终止登记在哪个平台编号上，哪个平台就没有了称号。所引的公告只字未提这个平台，说的是另一个平台，"
      + "多半是编号或者文件抄错了。请对照公告改正；已经公布的，用“恢复”撤回这一行，再登记正确的。"
  )

  static let changeNamesAnother = DiagnosticKind(
    "record/change-names-another",
    .warning,
    "更名、变更、更正登记在哪个平台编号上，就改哪个平台。所引的公告只字未提这个平台，说的是另一个平台，多半是编号或者文件抄错了。"
      + "请对照公告改正；已经公布的，用“更正”改回来，再登记正确的。"
  )

  static let changeNotInNotice = DiagnosticKind(
    "record/change-not-in-notice",
    .warning,
    "公告写了新名称，登记的新值却与公告里的都不同，多半抄错了字。公众在网站上看到的是登记的名称。请对照公告改正新值；"
      + "已经公布的，用“更正”登记。"
  )
}
