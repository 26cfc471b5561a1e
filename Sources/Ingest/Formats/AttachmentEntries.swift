package import Diagnostics
import Disclosure

/// Reads the attachments of a notice (附件) and compares them with the files that are there.
enum AttachmentEntries {
  static func read(_ fields: inout YAMLFields, _ present: [String]) -> [Attachment] {
    let attachments = fields.maps("附件") { read(&$0, present) }
    for file in present where !attachments.contains(where: { $0.file == file }) {
      fields.findings.report(
        .unlistedAttachment,
        "附件文件夹里的“\(file)”没有列在“附件”里，不会公开；请列上，或者移走文件。",
        at: fields.place(of: "附件")
      )
    }
    return attachments
  }

  private static func read(_ fields: inout YAMLFields, _ present: [String]) -> Attachment? {
    let file = fields.requiredText("文件")
    let title = fields.requiredText("标题")
    guard let file, let title else { return nil }
    let place = fields.place(of: "文件")
    guard present.contains(where: { $0.utf8.elementsEqual(file.utf8) }) else {
      let nearest = nearestName(to: file, among: present)
      let advice = nearest.map { "是不是“\($0)”？" } ?? "请把文件放进 attachments 下与本文件同名的文件夹。"
      fields.findings.report(.missingAttachment, "找不到附件“\(file)”；\(advice)", at: place)
      return nil
    }
    return Attachment(
      file: file,
      title: title,
      location: SourceLocation(fields.findings.file, line: place.line, column: place.column)
    )
  }
}

extension DiagnosticKind {
  package static let missingAttachment = DiagnosticKind(
    "notice/missing-attachment",
    .error,
    "文件列出的附件必须真的在 attachments/文件编号/ 里，否则公众点开是空的。请放进文件，或者改正文件名（大小写也要一致）。"
  )

  package static let unlistedAttachment = DiagnosticKind(
    "notice/attachment-not-listed",
    .warning,
    "附件文件夹里有文件没有列在“附件”里。没有列出的文件不会公开，可能是漏写了，也可能是不该放在这里。请列上，或者移走。"
  )
}
