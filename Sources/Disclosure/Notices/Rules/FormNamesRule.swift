import Diagnostics

extension NoticeRule {
  /// One form under the names of two places: 山东省…推荐表 and 聊城市…推荐表 (表格名称).
  static let formNames = NoticeRule([.formOfTwoPlaces]) { notice, text, _ in
    var seen: [String: FormName] = [:]
    var told: Set<SourceLocation> = []
    var findings: [Diagnostic] = []
    for form in forms(in: text) {
      guard let first = seen[form.rest] else {
        seen[form.rest] = form
        continue
      }
      guard first.area != form.area else { continue }
      // The one that does not bear the issuer's own area is the likelier slip.
      let isOwn = notice.issuer.hasPrefix(form.area)
      let (wrong, other) = isOwn ? (first, form) : (form, first)
      guard told.insert(wrong.place).inserted else { continue }
      findings.append(
        Diagnostic(
          .formOfTwoPlaces,
          "同一张表，这里写“\(wrong.area)\(wrong.rest)”，另一处写“\(other.area)\(other.rest)”；请统一。",
          at: wrong.place,
          notes: ["另一处：\(other.place)"]
        )
      )
    }
    return findings
  }

  private struct FormName {
    let area: String
    let rest: String
    let place: SourceLocation
  }

  private static func forms(in text: NoticeText) -> [FormName] {
    var forms: [FormName] = []
    for stretch in text.stretches {
      let cited = TitleMarks(stretch.scalars).titles.map(\.range)
      forms += cited.compactMap { form(stretch.text($0), at: stretch.location($0.lowerBound)) }
    }
    forms += text.titles.dropFirst().compactMap { form($0.text, at: $0.location(0)) }
    forms += AttachmentList(text).items.compactMap {
      form($0.title, at: $0.line.location($0.start))
    }
    return forms
  }

  /// A title that begins with a province or a city and names a form.
  private static func form(_ title: String, at place: SourceLocation) -> FormName? {
    let scalars = title.withoutSpaces.scalars.filter { $0 != "《" && $0 != "》" }
    guard let end = scalars.prefix(5).firstIndex(where: { "省市县".unicodeScalars.contains($0) }),
      end >= 2, let last = scalars.last, "表书单".unicodeScalars.contains(last)
    else { return nil }
    let area = String(String.UnicodeScalarView(scalars[...end]))
    let rest = String(String.UnicodeScalarView(scalars[(end + 1)...]))
    return rest.isEmpty ? nil : FormName(area: area, rest: rest, place: place)
  }
}

extension DiagnosticKind {
  static let formOfTwoPlaces = DiagnosticKind(
    "text/form-of-two-places",
    .warning,
    "同一张表在一个文件里挂了两个地方的名称，多半是套用上级文件时没有改全，填表的人不知道该用哪一张。请统一。"
  )
}
