import Diagnostics

extension NoticeRule {
  /// The place of the list in the text (名单的位置): there is a list to stand there, and one place for all.
  static let listPlace = NoticeRule([.placeWithoutList, .repeatedListPlace]) { notice, text, _ in
    let places = text.paragraphs.filter { $0.kind == .plain && $0.text == mark }
    if notice.lists.isEmpty {
      return places.map {
        Diagnostic(
          .placeWithoutList,
          "正文留了“\(mark)”的位置，“名单”里却没有写名单，公众在这里什么也看不到；请写上名单文件，或者删去这一段。",
          at: $0.location(0)
        )
      }
    }
    return places.dropFirst().map {
      Diagnostic(
        .repeatedListPlace,
        "“\(mark)”前面已经写过，各名单都排在第一处；请删去这一处。",
        at: $0.location(0)
      )
    }
  }

  private static let mark = "{名单}"
}

extension DiagnosticKind {
  static let placeWithoutList = DiagnosticKind(
    "notice/place-without-list",
    .warning,
    "“{名单}”是名单在正文里的位置，登载哪些名单由“名单”这一项决定。请在“名单”里写上名单文件，如 [jinan-sme-platform/2023]；"
      + "不登载名单的公告，删去“{名单}”。"
  )
  static let repeatedListPlace = DiagnosticKind(
    "notice/repeated-list-place",
    .warning,
    "一份公告的名单排在一起，位置只写一处。要把几张名单分开登载，请分几份公告发布。"
  )
}
