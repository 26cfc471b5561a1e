import Diagnostics

extension RegisterCheck {
  /// A notice is signed, decides, and is then published; an award names the list that it awards.
  static let noticeDays = RegisterCheck(
    [.signedAfterPublication, .publishedBeforeAward, .awardWithoutList, .awardOfAnotherYear]
  ) { register in
    let dossier = register.dossier
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      var findings: [Diagnostic] = []
      // A window that begins before the signing is told where the window is judged.
      let isTold = dossier.window(of: notice).flatMap { window in
        notice.issued.map { window.first < $0 }
      }
      if let issued = notice.issued, notice.published.day < issued, isTold != true {
        findings.append(
          Diagnostic(
            .signedAfterPublication,
            "成文于\(issued.chinese)，却发布于\(notice.published.day.chinese)；请核对成文和发布。",
            at: notice.places.issued ?? notice.location
          )
        )
      }
      return findings + (notice.award.map { awardFindings($0, notice) } ?? [])
    }
  }

  private static func awardFindings(_ award: AwardStatement, _ notice: Notice) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if notice.published.day < award.day {
      findings.append(
        Diagnostic(
          .publishedBeforeAward,
          "认定日期\(award.day.chinese)晚于发布日\(notice.published.day.chinese)；请核对两个日期。",
          at: award.location
        )
      )
    }
    if notice.lists.isEmpty {
      findings.append(
        Diagnostic(
          .awardWithoutList,
          "认定公告没有写名单，什么也没有认定；请在名单里写“认定事项/批次”。",
          at: notice.location
        )
      )
    }
    return findings
      + notice.lists.compactMap { list in
        guard let year = list.key.year, !(year...year + 1).contains(award.day.year) else {
          return nil
        }
        return Diagnostic(
          .awardOfAnotherYear,
          "批次 \(list.key.batch) 认定于\(award.day.year)年；请核对认定日期和批次。",
          at: list.location
        )
      }
  }
}

extension DiagnosticKind {
  static let signedAfterPublication = DiagnosticKind(
    "notice/signed-after-publication",
    .warning,
    "文件先签发成文，后发布。成文晚于发布，多半有一个日期写错了。请对照印发的文件核对。"
  )
  static let publishedBeforeAward = DiagnosticKind(
    "award/published-before-its-day",
    .warning,
    "认定作出以后才能公布。认定日期晚于发布，公众会先看到还没有作出的决定。请核对两个日期。"
  )
  static let awardWithoutList = DiagnosticKind(
    "award/without-list",
    .error,
    "认定公告认定的是名单里的平台。没有写名单，登记册里就没有一个平台得到认定。请写上 records 里的批次。"
  )
  static let awardOfAnotherYear = DiagnosticKind(
    "award/year-differs-from-batch",
    .warning,
    "批次以年度编号，当年或者次年初认定。相差更多的，多半是认定日期或者名单写错了。请核对；确是如此的，可以不改。"
  )
}
