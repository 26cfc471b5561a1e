import Diagnostics

extension NoticeRule {
  /// The form of every document number: the notice's own, those it rests on, those it cites.
  static let documentNumber = NoticeRule([.documentNumberForm, .documentNumberYear]) {
    notice,
    text,
    _ in
    var findings: [Diagnostic] = []
    if let number = notice.number {
      let place = notice.places.number ?? notice.location
      findings += DocumentNumberForm.findings(whole: number, at: place)
      findings += yearFindings(notice, number, at: place)
    }
    for (index, basis) in notice.bases.enumerated() {
      guard case .document(_, let number?) = basis else { continue }
      findings += DocumentNumberForm.findings(whole: number, at: notice.place(ofBasis: index))
    }
    for stretch in text.stretches {
      for number in DocumentNumber.all(in: stretch.scalars) where !number.flaws.isEmpty {
        findings.append(
          DocumentNumberForm.finding(
            number,
            written: stretch.text(number.range),
            at: stretch.location(number.range.lowerBound)
          )
        )
      }
    }
    return findings
  }

  private static func yearFindings(
    _ notice: Notice,
    _ number: String,
    at place: SourceLocation
  ) -> [Diagnostic] {
    guard let issued = notice.issued, let read = DocumentNumber(whole: number),
      read.year != issued.year
    else { return [] }
    return [
      Diagnostic(
        .documentNumberYear,
        "文号的年份是\(read.year)年，成文却在\(issued.year)年；请核对文号和成文日期。",
        at: place
      )
    ]
  }
}

extension RegisterCheck {
  /// The form of the document numbers of measures, and of those that they rest on. Its kind is
  /// that of the rule of notices, and listed there.
  static let measureNumbers = RegisterCheck([]) { register in
    register.dossier.programmes.flatMap(\.measures).flatMap { measure -> [Diagnostic] in
      var findings =
        measure.number.map { DocumentNumberForm.findings(whole: $0, at: measure.location) } ?? []
      for basis in measure.bases.map(\.scalars) {
        findings += DocumentNumber.all(in: basis).filter { !$0.flaws.isEmpty }.map { number in
          let written = String(String.UnicodeScalarView(basis[number.range]))
          return DocumentNumberForm.finding(number, written: written, at: measure.location)
        }
      }
      return findings
    }
  }
}

/// The findings about one document number.
private enum DocumentNumberForm {
  static func findings(whole text: String, at place: SourceLocation) -> [Diagnostic] {
    if let number = DocumentNumber(whole: text) {
      return number.flaws.isEmpty ? [] : [finding(number, written: text, at: place)]
    }
    if isNumberOfYear(text.scalars) { return [] }
    if let number = DocumentNumber.all(in: text.scalars).first {
      return [finding(number, written: text, at: place)]
    }
    return [
      Diagnostic(
        .documentNumberForm,
        "“\(text)”不像文号；请写成机关代字〔年份〕序号的形式，例如 示工信字〔2021〕5号。",
        at: place
      )
    ]
  }

  static func finding(
    _ number: DocumentNumber,
    written: String,
    at place: SourceLocation
  ) -> Diagnostic {
    let reasons = number.flaws.map(\.rawValue).joined(separator: "，")
    let advice = reasons.isEmpty ? "去掉多余的文字" : reasons
    return Diagnostic(
      .documentNumberForm,
      "文号“\(written)”不规范，应当写作“\(number.canonical)”：\(advice)。",
      at: place
    )
  }

  /// “2023年第5号”, “第711号”: announcements and orders, where 第 is right.
  private static func isNumberOfYear(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let place = scalars.places(of: "第").last, scalars.last == "号",
      let number = scalars.number(at: place + 1, limit: 5)
    else { return false }
    return number.end == scalars.count - 1
  }
}

extension DiagnosticKind {
  static let documentNumberForm = DiagnosticKind(
    "document-number/form",
    .warning,
    "发文字号由机关代字、年份、序号组成：年份写全，用六角括号〔〕括起；序号不编虚位（1 不编为 01），不加“第”，"
      + "后面写“号”（GB/T 9704-2012）。请照提示改正；引用他人的文件，以原件为准。"
  )
  static let documentNumberYear = DiagnosticKind(
    "document-number/year-differs",
    .warning,
    "发文字号里的年份是发文的那一年，一般与成文日期同年。不同年的，多半有一个写错了。请核对。"
  )
}
