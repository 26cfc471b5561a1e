package import Diagnostics
import Disclosure

/// What the file of a notice holds.
struct NoticeReading: Sendable {
  /// Nil where it lacks what every notice must have.
  let notice: Notice?
  /// Whether it says so of itself, be it read or not (草稿).
  let isDraft: Bool
  /// Whether nothing in it was refused.
  var isWhole = true
}

/// Reads `notices/<year>/<id>.md`.
enum NoticeFile {
  /// Whether a line of a notice that may not be readable otherwise says that it is a draft.
  static func isMarkedAsDraft(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.hasPrefix("---") == true else { return false }
    let matter = lines.dropFirst().prefix { !$0.hasPrefix("---") }
    return matter.contains { line in
      line.hasPrefix("草稿:") && line.dropFirst(3).filter { $0 != " " }.hasPrefix("true")
    }
  }

  /// Nil where the notice lacks what every notice must have.
  static func read(
    _ text: String,
    _ context: NoticeContext,
    findings: inout Findings
  ) -> Notice? {
    guard let matter = FrontMatter(text, findings: &findings),
      let fields = YAMLDocument.mapping(
        matter.keys,
        firstLine: FrontMatter.firstLine,
        findings: &findings
      )
    else { return nil }
    return fields.read(&findings) { read(&$0, matter.body, context) }
  }

  private static func read(
    _ fields: inout YAMLFields,
    _ body: NoticeBody,
    _ context: NoticeContext
  ) -> Notice? {
    let title = fields.requiredText("标题")
    let kind = fields.requiredWord("类型", NoticeKind.self)
    let published = NoticeHead.published(&fields, year: context.year)
    let issued = fields.day("成文")
    let issuer = fields.requiredText("发文机关")
    let lists = NoticeHead.lists(&fields)
    let number = fields.text("文号")
    let bases = NoticeHead.bases(&fields)
    let window = NoticeParts.window(&fields, kind)
    let objection = NoticeParts.objection(&fields)
    let attachments = AttachmentEntries.read(&fields, context.attached)
    let addressees = fields.text("主送")
    let indexNumber = fields.text("索引号")
    let subject = fields.text("主题")
    let isDraft = fields.flag("草稿") ?? false
    let continues = fields.optional("接续").flatMap { NoticeHead.reference("接续", &fields, $0) }
    let award = NoticeParts.award(&fields, kind)
    let callPeriods = NoticeParts.callPeriods(&fields, kind)
    let materials = fields.texts("材料")
    let contacts = NoticeParts.contacts(&fields)
    let corrects = NoticeHead.references("更正", &fields)
    let withdraws = NoticeHead.references("撤回", &fields)
    let replaces = NoticeHead.references("取代", &fields)
    if let kind { warnOfUnusedKeys(&fields, kind) }
    guard let title, let kind, let published, let issuer, let lists else { return nil }
    // What belongs to another kind is told of above, and does nothing.
    func part<Part>(_ part: Part?, of owner: NoticeKind) -> Part? { kind == owner ? part : nil }
    let place = fields.place
    let places = NoticeHead.places(&fields, bases: bases.map(\.entry))
    return Notice(
      id: context.id,
      title: title,
      kind: kind,
      published: published,
      issued: issued,
      issuer: issuer,
      lists: lists,
      number: number,
      bases: bases.map(\.basis),
      window: part(window, of: .publicity),
      objection: part(objection, of: .publicity),
      attachments: attachments,
      addressees: addressees,
      indexNumber: indexNumber,
      subject: subject,
      isDraft: isDraft,
      continues: part(continues, of: .publicity),
      award: part(award, of: .award),
      callPeriods: part(callPeriods, of: .call) ?? [],
      materials: part(materials, of: .call) ?? [],
      contacts: contacts,
      corrects: corrects,
      withdraws: withdraws,
      replaces: replaces,
      body: body,
      location: SourceLocation(fields.findings.file, line: place.line, column: place.column),
      places: places
    )
  }

  private static func warnOfUnusedKeys(_ fields: inout YAMLFields, _ kind: NoticeKind) {
    let owners: [(key: String, kind: NoticeKind)] = [
      ("公示期", .publicity), ("异议", .publicity), ("接续", .publicity), ("认定", .award),
      ("申报期", .call), ("材料", .call),
    ]
    for owner in owners where fields.has(owner.key) && owner.kind != kind {
      fields.findings.report(
        .keyNotUsed,
        "“\(owner.key)”只用于\(owner.kind.rawValue)，这里是\(kind.rawValue)；请删去，或者改正类型。",
        at: fields.place(of: owner.key)
      )
    }
  }
}

/// What reading a notice needs to know beside its text.
struct NoticeContext {
  let id: NoticeID
  let year: Int
  /// The files below the notice's folder of attachments, as it names them.
  let attached: [String]
}

extension DiagnosticKind {
  package static let keyNotUsed = DiagnosticKind(
    "notice/key-not-used",
    .warning,
    "公示期、异议、接续属于公示，认定属于认定公告，申报期、材料属于申报通知；写在别的类型里不起作用。请删去，或者改正“类型”。"
  )
}
