import Diagnostics

extension RegisterCheck {
  /// What a notice rests on was in force on its day, and nothing had taken its place.
  static let basisInForce = RegisterCheck([.basisEnded, .basisNotYetInForce, .basisReplaced]) {
    register in
    let dossier = register.dossier
    let measures = dossier.measuresByID
    let ends = dossier.statedEnds
    let successors = dossier.successors
    return dossier.notices.flatMap { notice in
      notice.bases.enumerated().compactMap { index, basis -> Diagnostic? in
        let place = notice.place(ofBasis: index)
        switch basis {
        case .reference(let id, let location):
          if let (programme, measure) = measures[id] {
            return finding(notice, programme, measure, at: location, dossier)
          }
          return NoticeID(id).flatMap { successors[$0] }.flatMap { successor in
            finding(notice, NoticeID(id), replacedBy: successor, at: location)
          }
        case .document(let title, let number):
          let key = number.map { DocumentNumber(whole: $0)?.canonical ?? $0 } ?? title
          guard let last = notice.lastDay(ofBasis: index) ?? ends[key], last < notice.wordingDay
          else { return nil }
          return ended("《\(title)》", last, notice, at: place)
        }
      }
    }
  }

  private static func finding(
    _ notice: Notice,
    _ programme: Programme,
    _ measure: Measure,
    at place: SourceLocation,
    _ dossier: Dossier
  ) -> Diagnostic? {
    let day = notice.wordingDay
    let inForce = programme.measureInForce(on: day)
    // Publicity and awards without any measure in force are the business of `awardUnderMeasure`.
    let isTold = notice.award != nil || notice.window != nil
    guard !measure.isInForce(on: day), inForce != nil || !isTold, !programme.isHistory(day) else {
      return nil
    }
    let advice = inForce.map { "当时施行的是\($0.cited)" } ?? "请写明新的依据"
    if let last = measure.expires, last < day {
      return ended(measure.cited, last, notice, at: place, advice: advice)
    }
    // The notice that issues a measure comes before its first day.
    guard let first = measure.effective.value, day < first, notice.number != measure.number
    else { return nil }
    return Diagnostic(
      .basisNotYetInForce,
      "依据\(measure.cited)从\(first.chinese)起施行，\(day.chinese)还没有施行；\(advice)，请核对。",
      at: place
    )
  }

  private static func finding(
    _ notice: Notice,
    _ basis: NoticeID?,
    replacedBy successor: Notice,
    at place: SourceLocation
  ) -> Diagnostic? {
    guard let basis, successor.id != notice.id, successor.published <= notice.published else {
      return nil
    }
    let isWithdrawn = successor.withdraws.contains { $0.id == basis }
    return Diagnostic(
      .basisReplaced,
      "依据 \(basis) 已于\(successor.published.day.chinese)被 \(successor.id) "
        + "\(isWithdrawn ? "撤回；请核对依据。" : "取代；请改为依据 \(successor.id)。")",
      at: place
    )
  }

  private static func ended(
    _ title: String,
    _ last: Day,
    _ notice: Notice,
    at place: SourceLocation,
    advice: String = "请改为现行的文件"
  ) -> Diagnostic {
    Diagnostic(
      .basisEnded,
      "依据\(title)有效期至\(last.chinese)，\(notice.wordingDay.chinese)已经失效；\(advice)，请核对。",
      at: place
    )
  }
}

extension Measure {
  /// Its title, and its number where it has one, as a sentence cites them.
  fileprivate var cited: String { "《\(title)》" + (number.map { "（\($0)）" } ?? "") }
}

extension Dossier {
  fileprivate var measuresByID: [String: (Programme, Measure)] {
    var measures: [String: (Programme, Measure)] = [:]
    for programme in programmes {
      for measure in programme.measures where measures[measure.id.string] == nil {
        measures[measure.id.string] = (programme, measure)
      }
    }
    return measures
  }

  /// The last day in force that any notice states of a document, by its number, else its title.
  fileprivate var statedEnds: [String: Day] {
    var ends: [String: Day] = [:]
    for notice in notices {
      for (index, basis) in notice.bases.enumerated() {
        guard case .document(let title, let number) = basis,
          let last = notice.lastDay(ofBasis: index)
        else { continue }
        let key = number.map { DocumentNumber(whole: $0)?.canonical ?? $0 } ?? title
        ends[key] = min(ends[key] ?? last, last)
      }
    }
    return ends
  }

  /// The first notice that replaced or withdrew each other one.
  fileprivate var successors: [NoticeID: Notice] {
    var successors: [NoticeID: Notice] = [:]
    for notice in notices.sorted(by: { $0.published < $1.published }) where !notice.isDraft {
      for reference in notice.replaces + notice.withdraws where successors[reference.id] == nil {
        successors[reference.id] = notice
      }
    }
    return successors
  }
}

extension DiagnosticKind {
  static let basisEnded = DiagnosticKind(
    "basis/ended",
    .warning,
    "公告所依据的文件，在成文那一天已经失效或者废止。请改写现行的文件；"
      + "库外的文件可以在依据里写“失效: 最后一天”，以后再引用时程序会提醒。"
  )
  static let basisNotYetInForce = DiagnosticKind(
    "basis/not-in-force",
    .warning,
    "公告所依据的文件，在成文那一天还没有施行。印发日和施行日往往不是同一天。请核对日期和依据。"
  )
  static let basisReplaced = DiagnosticKind(
    "basis/replaced",
    .warning,
    "公告所依据的公告，此前已经被撤回或者被另一份取代。请改为依据后来的那一份。"
  )
}
