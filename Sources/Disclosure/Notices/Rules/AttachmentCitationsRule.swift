import Diagnostics

extension NoticeRule {
  /// The attachments that a body cites are there, and those of a numbered list are cited.
  static let attachmentCitations = NoticeRule(
    [.attachmentCitedMissing, .attachmentNotCited]
  ) { notice, text, _ in
    let list = AttachmentList(text)
    let citations = citations(in: text, outside: list)
    let known = max(notice.attachments.count, list.items.count)
    let numbers = Set(list.appendices.map(\.number))
    var findings: [Diagnostic] = []
    var told: Set<Int> = []
    for (number, place) in citations where number > known && !numbers.contains(number) {
      guard told.insert(number).inserted else { continue }
      findings.append(
        Diagnostic(
          .attachmentCitedMissing,
          "正文提到附件\(number)，但没有这个附件；请补上附件，或者改正编号。",
          at: place
        )
      )
    }
    let cited = Set(citations.map(\.number))
    guard !cited.isEmpty else { return findings }
    for item in list.items {
      guard let number = item.number, !cited.contains(number) else { continue }
      findings.append(
        Diagnostic(
          .attachmentNotCited,
          "附件\(number)“\(item.title)”列在清单里，正文却没有提到；请在正文写明它的用处，或者删去。",
          at: item.line.location(item.start)
        )
      )
    }
    return findings
  }

  /// “附件3” in sentences, with its number and place; not that of another document.
  private static func citations(
    in text: NoticeText,
    outside list: AttachmentList
  ) -> [(number: Int, place: SourceLocation)] {
    text.lines.enumerated().flatMap { index, line -> [(Int, SourceLocation)] in
      guard !list.lines.contains(index), AttachmentList.appendixNumber(line) == nil else {
        return []
      }
      return line.scalars.places(of: "附件").compactMap { place in
        let before = line.scalars.at(place - 1)
        guard before.map({ !"》的号".unicodeScalars.contains($0) }) ?? true,
          let number = line.scalars.number(
            at: line.scalars.skippingSpaces(from: place + 2),
            limit: 2
          )
        else { return nil }
        return (number.value, line.location(place))
      }
    }
  }
}

extension DiagnosticKind {
  static let attachmentCitedMissing = DiagnosticKind(
    "attachment/cited-missing",
    .warning,
    "正文说“见附件几”，公众就要能打开它。请把附件放进附件文件夹并列在公告开头，或者改正编号。"
  )
  static let attachmentNotCited = DiagnosticKind(
    "attachment/not-cited",
    .warning,
    "正文提到了别的附件，唯独没有提到这一个，读者不知道它作什么用。请在正文里写明，或者从清单里删去。"
  )
}
