import Diagnostics
import Disclosure
import TestSupport
import Testing

/// A notice in whose body `▲` stands before each place that is expected to be reported.
///
/// Its front matter has the title on line 2, the number on line 3, the objection on line 5, its
/// bases from line 20, its attachments from line 30; the body begins on line 100.
struct LintedNotice {
  var kind = NoticeKind.notice
  var id: NoticeID = "n"
  var title = "关于示例事项的通知"
  var number: String? = "示工信字〔2023〕1号"
  var issuer = "示例市工业和信息化局"
  var issued: Day? = "2023-06-05"
  var lists: [BatchKey] = []
  var bases: [Basis] = []
  var lastDays: [Day?] = []
  var window: (first: Day, last: Day, length: Int?)?
  var objection: ObjectionChannel?
  var attachments: [(file: String, title: String)] = []
  var award: AwardStatement?
  var periods: [CallPeriod] = []
  var replaces: [NoticeID] = []
  var withdraws: [NoticeID] = []
  var isDraft = false

  private var file: RelativePath { RelativePath("notices/\(id).md") ?? "notices" }

  func place(_ line: Int, _ column: Int = 1) -> Diagnostics.SourceLocation {
    Diagnostics.SourceLocation(file, line: line, column: column)
  }

  /// The notice with a body that may hold marks.
  func notice(_ body: String) -> Notice {
    let places = bases.indices.map { index in
      NoticePlaces.BasisEntry(
        location: place(20 + index),
        lastDay: lastDays.indices.contains(index) ? lastDays[index] : nil
      )
    }
    return Notice(
      id: id,
      title: title,
      kind: kind,
      published: PublishedMoment(day: issued ?? "2023-06-05"),
      issued: issued,
      issuer: issuer,
      lists: lists.map { ListReference(key: $0, location: place(6)) },
      number: number,
      bases: bases,
      window: window.map {
        WindowStatement(
          first: $0.first,
          last: $0.last,
          length: $0.length,
          unit: nil,
          rule: nil,
          location: place(4)
        )
      },
      objection: objection,
      attachments: attachments.enumerated().map { index, entry in
        Attachment(file: entry.file, title: entry.title, location: place(30 + index))
      },
      addressees: nil,
      indexNumber: nil,
      subject: nil,
      isDraft: isDraft,
      continues: nil,
      award: award,
      callPeriods: periods,
      materials: [],
      contacts: [],
      corrects: [],
      withdraws: withdraws.map { NoticeReference(id: $0, location: place(8)) },
      replaces: replaces.map { NoticeReference(id: $0, location: place(8)) },
      body: NoticeBody(markdown: body.filter { $0 != "▲" }, firstLine: 100),
      location: place(1),
      places: NoticePlaces(title: place(2, 5), number: place(3, 5), bases: places)
    )
  }

  /// The findings of a dossier of this notice and other parts.
  func findings(_ body: String, _ parts: [DossierPart] = []) -> [Diagnostic] {
    Register(Dossier(parts + [.notice(notice(body))])).findings().sortedByPlace()
  }

  /// Checks that a body raises `codes` at its marks, in their order, and nothing else.
  func expect(
    _ body: String,
    raises codes: [String],
    _ parts: [DossierPart] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let expected = zip(marks(in: body), codes).map { "\(place($0.line, $0.column)) \($1)" }
    let found = findings(body, parts).map { finding in
      "\(finding.location?.description ?? "-") \(finding.code)"
    }
    #expect(marks(in: body).count == codes.count, sourceLocation: sourceLocation)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  /// The findings as a clerk reads them.
  func sentences(_ body: String, _ parts: [DossierPart] = []) -> [String] {
    findings(body, parts).map { DiagnosticPrinter.text($0) }
  }

  private func marks(in body: String) -> [(line: Int, column: Int)] {
    var marks: [(Int, Int)] = []
    var (line, column) = (100, 1)
    for scalar in body.unicodeScalars {
      switch scalar {
      case "▲": marks.append((line, column))
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return marks
  }
}
