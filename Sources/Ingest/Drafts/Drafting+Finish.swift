import Diagnostics
import Disclosure

extension Drafting {
  /// Gives the parts an id and a path, and writes them as one text.
  func finish(_ parts: DraftParts) throws(DraftStop) -> NoticeDraft {
    let id = try id(parts)
    let needsNumber = request.kind == .call || request.kind == .notice
    if needsNumber, request.isFinal, answers[.number] == nil { throw .missing([.number]) }
    let path = "notices/\(parts.published.year)/\(id).md"
    guard let path = RelativePath(path) else { throw refused("\(id) 不能作公告的编号。") }
    return NoticeDraft(id: id, path: path, text: text(parts, id), rows: parts.rows(id))
  }

  /// The id that was asked for, else the next that is free: `jn-2026-publicity`, then `-2`.
  private func id(_ parts: DraftParts) throws(DraftStop) -> NoticeID {
    if let id = request.id {
      guard dossier.notice(id) == nil else {
        throw .refused(
          Diagnostic(.draftExists, "已经有编号为 \(id) 的公告；请用 --id 换一个编号。", at: nil)
        )
      }
      return id
    }
    let usual = "\(prefix)-\(parts.published.year)-\(parts.name)"
    for number in 1...999 {
      let text = number == 1 ? usual : "\(usual)-\(number)"
      guard let id = NoticeID(text) else { break }
      if dossier.notice(id) == nil { return id }
    }
    throw refused("\(usual) 不能作公告的编号；请用 --id 写一个。")
  }

  private func text(_ parts: DraftParts, _ id: NoticeID) -> String {
    var matter: [(key: String, value: String)] = [
      ("标题", YAMLText.value(parts.title)), ("类型", request.kind.rawValue),
      ("发布", "\(parts.published) 09:00"), ("成文", "\(parts.published)"),
      ("发文机关", YAMLText.value(issuer(on: parts.published))),
      ("名单", "[" + parts.lists.map(\.description).joined(separator: ", ") + "]"),
    ]
    if let number = answers[.number] { matter.append(("文号", YAMLText.value(number))) }
    if !parts.bases.isEmpty {
      matter.append(("依据", "[" + parts.bases.map(\.entry).joined(separator: ", ") + "]"))
    }
    matter += parts.matter
    let attached = attachments(of: id)
    if !attached.isEmpty {
      let entries = attached.map { YAMLText.mapping([("文件", $0.file), ("标题", $0.title)]) }
      matter.append(("附件", "[" + entries.joined(separator: ", ") + "]"))
    }
    if !request.isFinal { matter.append(("草稿", "true")) }
    let head = matter.map { "\($0.key): \($0.value)" }
    let body = parts.body + Self.attachmentList(attached.map(\.title))
    return (["---"] + head + ["---", "", body.joined(separator: "\n\n"), ""])
      .joined(separator: "\n")
  }

  /// The list at the foot of a body (附件说明): numbered where there are several.
  private static func attachmentList(_ titles: [String]) -> [String] {
    let titles = titles.map(MarkdownText.plain)
    guard let first = titles.first else { return [] }
    return titles.count == 1 ? ["附件：\(first)"] : ["附件：", items(titles)]
  }

  /// The files that already lie in the notice's folder, titled by their names.
  private func attachments(of id: NoticeID) -> [(file: String, title: String)] {
    let folder = "attachments/\(id)/"
    return (content.attachments[id] ?? []).map { path in
      (String(path.string.dropFirst(folder.count)), String(path.stem))
    }
  }

  /// A list in Markdown of one item each.
  static func items(_ texts: [String]) -> String {
    texts.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }
}
