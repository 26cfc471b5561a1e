import Diagnostics
import Disclosure
import Ingest

/// What had to be taken down (撤下), by what it stood on: the value is gone from every edition, the
/// address stays and says when and why.
struct Takedowns: Sendable {
  private(set) var platforms: [PlatformID: [Takedown]] = [:]
  private(set) var notices: [NoticeID: [Takedown]] = [:]
  /// Files that notices offered; the notices themselves remain.
  private(set) var attachments: [NoticeID: [Attachment]] = [:]

  struct Attachment: Sendable {
    let file: String
    let takedown: Takedown
  }

  /// Sorts the rows by what they name; one that names nothing there is a finding.
  init(_ content: Content, diagnostics: inout [Diagnostic]) {
    let dossier = content.dossier
    let listed = Set(dossier.batches.flatMap { $0.rows.map(\.id) })
    for takedown in content.takedowns {
      let (id, field) = (Self.id(in: takedown.target), takedown.field)
      if let (notice, file) = Self.attachment(takedown.target, of: content.site, dossier) {
        diagnostics += [
          field.map { Self.unknownField($0, [], takedown) },
          Self.unoffered(file, of: notice, takedown),
        ].compactMap(\.self)
        attachments[notice.id, default: []].append(Attachment(file: file, takedown: takedown))
      } else if let platform = PlatformID(id), listed.contains(platform) {
        let columns = dossier.programmes.flatMap { $0.columns + $0.tables.flatMap(\.columns) }
          .map(\.name)
        if let field, !(Erasure.fields + columns).contains(field) {
          diagnostics.append(Self.unknownField(field, Erasure.fields, takedown))
        }
        platforms[platform, default: []].append(takedown)
      } else if let notice = NoticeID(id), dossier.notice(notice) != nil {
        if let field { diagnostics.append(Self.unknownField(field, [], takedown)) }
        notices[notice, default: []].append(takedown)
      } else {
        diagnostics.append(
          Diagnostic(
            .unknownTakedown,
            "撤下的对象“\(takedown.target)”不是平台编号、公告编号，也不是它们或者附件的网址；请核对。",
            at: takedown.location
          )
        )
      }
    }
  }

  var isEmpty: Bool { platforms.isEmpty && notices.isEmpty && attachments.isEmpty }

  /// What was taken down of a notice: the whole, or files.
  func all(of notice: NoticeID) -> [Takedown] {
    notices[notice, default: []] + attachments[notice, default: []].map(\.takedown)
  }

  /// The same in words, for the page that remains.
  func sentences(of notice: NoticeID, _ words: Words) -> [LabelledText] {
    notices[notice, default: []].map { $0.sentence(words) }
      + attachments[notice, default: []].map {
        $0.takedown.sentence(words, of: words[.attachments])
      }
  }

  /// The content less what was taken down.
  func applied(to content: Content) -> Content {
    guard !isEmpty else { return content }
    let dossier = content.dossier
    let erased = platforms.mapValues(Self.fields)
    let batches = dossier.batches.map { batch in
      let columns = dossier.programme(batch.key.programme)?.columns ?? []
      let rows = batch.rows.map { row in
        erased[row.id].map { row.erasing($0 ?? Self.everything(columns), columns: columns) } ?? row
      }
      return Batch(key: batch.key, rows: rows, file: batch.file)
    }
    let all = Self.everything(dossier.programmes.flatMap(\.columns))
    return content.replacing(
      dossier.replacing(
        batches: batches,
        notices: dossier.notices.map(applied),
        changes: dossier.changes.map { row in
          erased[row.platform].map { row.erasing($0 ?? all) } ?? row
        },
        endings: dossier.endings.map { row in
          erased[row.platform].map { row.erasing($0 ?? all) } ?? row
        },
        attachedRows: Self.erasing(erased, from: dossier.attachedRows, dossier)
      )
    )
  }

  private func applied(to notice: Notice) -> Notice {
    if notices[notice.id] != nil { return notice.erased() }
    return attachments[notice.id].map { notice.erasing(attachments: Set($0.map(\.file))) } ?? notice
  }

  /// The rows of attached tables less those of platforms taken down, and less the values of fields
  /// that were.
  private static func erasing(
    _ erased: [PlatformID: Set<String>?],
    from rows: [AttachedRow],
    _ dossier: Dossier
  ) -> [AttachedRow] {
    rows.compactMap { row in
      guard let fields = erased[row.platform] else { return row }
      guard let fields, let table = dossier.table(of: row) else { return nil }
      return row.erasing(fields, columns: table.columns)
    }
  }

  /// Whether a path was that of a file which a notice offered before it was taken down.
  func cover(attachment path: RelativePath) -> Bool {
    let parts = path.components
    guard parts.count > 2, parts[0] == "notices" else { return false }
    guard let id = NoticeID(String(parts[1])) else { return false }
    return notices[id] != nil || attachments[id, default: []].contains { $0.file == path.name }
  }

  /// The fields taken down; nil where the whole page is.
  private static func fields(_ takedowns: [Takedown]) -> Set<String>? {
    let fields = takedowns.compactMap(\.field)
    return fields.count == takedowns.count ? Set(fields) : nil
  }

  private static func everything(_ columns: [Column]) -> Set<String> {
    Set(Erasure.fields + columns.map(\.name))
  }

  /// The id in a target, which may be written as a public path.
  private static func id(in target: String) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    return name.hasSuffix(".html") ? String(name.dropLast(5)) : name
  }

  /// The notice and the file that a public path names.
  private static func attachment(
    _ target: String,
    of site: SiteSettings,
    _ dossier: Dossier
  ) -> (Notice, file: String)? {
    let path = target.hasPrefix(site.address) ? target.dropFirst(site.address.count) : target[...]
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "notices",
      let notice = NoticeID(parts[1]).flatMap(dossier.notice)
    else { return nil }
    return (notice, parts[2])
  }

  /// A file that the notice does not offer: it may have been taken out of the notice, or the name is
  /// wrong, and what was meant would stay on the site.
  private static func unoffered(
    _ file: String,
    of notice: Notice,
    _ takedown: Takedown
  ) -> Diagnostic? {
    let names = notice.attachments.map(\.file)
    guard !names.contains(file) else { return nil }
    let near = nearestName(to: file, among: names)
    if near != nil || file.contains("%") {
      let advice = near.map { "，是否要写“\($0)”？请核对。" } ?? "；文件名请照公告里的写，不写成 %E7 这样的编码。"
      return Diagnostic(
        .unknownTakedown,
        "公告 \(notice.id) 没有附件“\(file)”\(advice)",
        at: takedown.location
      )
    }
    return Diagnostic(
      .takedownOfNothing,
      "公告 \(notice.id) 现在没有附件“\(file)”；已经从公告里删去的可以不改，否则请核对文件名。",
      at: takedown.location
    )
  }

  private static func unknownField(
    _ field: String,
    _ known: [String],
    _ takedown: Takedown
  ) -> Diagnostic {
    let hint = nearestName(to: field, among: known).map { "是否要写“\($0)”？" } ?? ""
    return Diagnostic(
      .unknownTakedown,
      known.isEmpty
        ? "公告和附件没有字段可以单独撤下；请把字段留空。"
        : "不能单独撤下字段“\(field)”；\(hint)整页撤下请把字段留空。",
      at: takedown.location
    )
  }
}

extension Takedown {
  /// What was taken down, when and why, for the page that remains.
  /// `part` names the field where the row does not.
  func sentence(_ words: Words, of part: String? = nil) -> LabelledText {
    let label = (part ?? field).map { words.sentence(.fieldTakenDown, ["field": $0]) }
    return LabelledText(
      label ?? words[.pageTakenDown],
      basis.isEmpty
        ? words.sentence(.takedown, ["day": day.chinese, "reason": reason])
        : words.sentence(
          .takedownOnBasis,
          ["day": day.chinese, "reason": reason, "basis": basis]
        )
    )
  }
}

extension DiagnosticKind {
  static let takedownOfNothing = DiagnosticKind(
    "takedown/not-offered",
    .warning,
    "撤下的附件不在公告的附件里。公告里已经删去的，这一行说明它为什么没有了；文件名写错了的，要撤下的文件还在网站上。请核对。"
  )
  static let unknownTakedown = DiagnosticKind(
    "takedown/unknown-target",
    .error,
    "takedowns.csv 的对象写平台编号、公告编号或网址；字段留空撤下整页，平台也可以只撤下一个字段。"
      + "只撤下公告的一个附件，写附件的网址，如 notices/jn-2023-publicity/list.xlsx。"
      + "写错了就什么也没有撤下，所以不予生成。"
  )
}
