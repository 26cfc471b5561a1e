import Diagnostics

extension NoticeRule {
  /// The list of attachments in the body against the entries of 附件 and against the attachments
  /// whose text follows in the body.
  static let attachmentList = NoticeRule(
    [.attachmentListDiffers, .attachmentTitleDiffers, .attachmentOrder]
  ) { notice, text, _ in
    let list = AttachmentList(text)
    return orderFindings(list) + entryFindings(notice, list) + appendixFindings(list)
  }

  private static func orderFindings(_ list: AttachmentList) -> [Diagnostic] {
    let numbered = list.items.compactMap { item in item.number.map { ($0, item) } }
    for (index, entry) in numbered.enumerated() where entry.0 != index + 1 {
      return [
        Diagnostic(
          .attachmentOrder,
          "附件清单的第\(index + 1)项编号是\(entry.0)；请从1起依次编号。",
          at: entry.1.line.location(entry.1.start)
        )
      ]
    }
    return []
  }

  private static func entryFindings(_ notice: Notice, _ list: AttachmentList) -> [Diagnostic] {
    let entries = notice.attachments
    guard let first = list.items.first, !entries.isEmpty || list.appendices.isEmpty else {
      return []
    }
    if entries.count + list.appendices.count < list.items.count
      || entries.count > list.items.count
    {
      return [
        Diagnostic(
          .attachmentListDiffers,
          "正文的附件清单有\(list.items.count)项，公告开头的附件有\(entries.count)项；"
            + "请补上缺少的附件，或者改正清单。",
          at: first.line.location(first.start)
        )
      ]
    }
    guard entries.count == list.items.count else { return [] }
    return zip(list.items, entries).compactMap { item, entry in
      guard comparable(item.title) != comparable(entry.title) else { return nil }
      return Diagnostic(
        .attachmentTitleDiffers,
        "附件清单写“\(item.title)”，公告开头的附件写“\(entry.title)”；请统一名称和先后。",
        at: item.line.location(item.start),
        notes: ["另一处：\(entry.location)"]
      )
    }
  }

  private static func appendixFindings(_ list: AttachmentList) -> [Diagnostic] {
    guard !list.items.isEmpty else { return [] }
    return list.appendices.compactMap { appendix in
      let isSingle = list.items.count == 1
      guard let item = list.items.first(where: { $0.number == appendix.number || isSingle })
      else {
        return Diagnostic(
          .attachmentListDiffers,
          "后面有附件\(appendix.number)，附件清单里却没有；请在清单里补上。",
          at: appendix.line.location(0)
        )
      }
      let title = comparable(item.title)
      let heads = appendix.heads.map(comparable)
      guard let head = appendix.heads.first, heads.first != title, heads.joined() != title else {
        return nil
      }
      let whole = appendix.heads.dropFirst().first.map { head + $0 } ?? head
      return Diagnostic(
        .attachmentTitleDiffers,
        "附件清单写“\(item.title)”，附件\(appendix.number)的标题却是“\(whole)”；请统一名称。",
        at: item.line.location(item.start),
        notes: ["另一处：\(appendix.line.location(0))"]
      )
    }
  }

  /// A title without spaces, its number, title marks, and a mark at its end.
  private static func comparable(_ title: String) -> String {
    var kept = title.unicodeScalars.filter { !$0.isSpace && $0 != "《" && $0 != "》" }
    while let last = kept.last, "。；;，,".unicodeScalars.contains(last) { kept.removeLast() }
    return String(kept)
  }
}

extension DiagnosticKind {
  static let attachmentListDiffers = DiagnosticKind(
    "attachment/list-differs",
    .warning,
    "正文末尾的附件清单，要与公告开头“附件”列出的文件、与后面所附的内容一一对应。少一个，公众就拿不到；多一个，公众找不到。"
  )
  static let attachmentTitleDiffers = DiagnosticKind(
    "attachment/title-differs",
    .warning,
    "同一个附件，在清单里和在附件上要用同一个名称，先后也要一致，否则不知道是不是同一份。请统一。"
  )
  static let attachmentOrder = DiagnosticKind(
    "attachment/out-of-order",
    .warning,
    "附件从 1 起依次编号，正文按编号引用。编号跳了或者重了，“见附件几”就指错了地方。请改正编号。"
  )
}
