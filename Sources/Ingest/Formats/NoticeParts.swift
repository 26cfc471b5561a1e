package import Diagnostics
import Disclosure

/// The keys that belong to one kind of notice: 公示期, 异议, 认定, 申报期, 咨询.
enum NoticeParts {
  static func window(_ fields: inout YAMLFields, _ kind: NoticeKind?) -> WindowStatement? {
    guard fields.has("公示期") else {
      _ = fields.optional("公示期")
      if kind == .publicity {
        fields.findings.report(
          .missingWindow,
          "公示要写明公示期；请补上，例如“公示期: {起: 2023-06-05, 天数: 5}”。",
          at: fields.place(of: "公示期")
        )
      }
      return nil
    }
    let location = fields.optional("公示期").map { fields.location($0) }
    return fields.map("公示期") { fields in
      let first = fields.day("起")
      let last = fields.day("止")
      let length = fields.integer("天数", in: 1...366)
      let unit = PeriodWords.unit(&fields)
      let rule = PeriodWords.rule(&fields)
      let written = ["起", "止", "天数"].filter { fields.has($0) }.count
      if written < 2 {
        fields.findings.report(
          .incompleteWindow,
          "公示期的“起”“止”“天数”至少要写两项；请补上。",
          at: fields.place
        )
      }
      let given = [first != nil, last != nil, length != nil].filter { $0 }.count
      guard given >= 2, let location else { return nil }
      return WindowStatement(
        first: first,
        last: last,
        length: length,
        unit: unit,
        rule: rule,
        location: location
      )
    }
  }

  static func objection(_ fields: inout YAMLFields) -> ObjectionChannel? {
    fields.map("异议") { fields in
      let place = fields.place
      return ObjectionChannel(
        department: fields.text("部门"),
        telephone: fields.telephone("电话"),
        address: fields.text("地址"),
        mail: fields.mail("邮箱"),
        supervision: fields.telephone("监督电话"),
        requirement: fields.text("要求"),
        location: SourceLocation(fields.findings.file, line: place.line, column: place.column)
      )
    }
  }

  static func award(_ fields: inout YAMLFields, _ kind: NoticeKind?) -> AwardStatement? {
    let value = kind == .award ? fields.required("认定") : fields.optional("认定")
    guard let value else { return nil }
    let location = fields.location(value)
    return fields.map("认定", value) { fields in
      let day = fields.requiredDay("日期")
      let validFrom = fields.day("有效期起")
      let validTo = fields.day("有效期止")
      let withheld = fields.items("暂缓").compactMap {
        fields.identifier("暂缓", $0, PlatformID.self)
      }
      reportReversed(validFrom, validTo, "有效期止", &fields)
      return day.map {
        AwardStatement(
          day: $0,
          validFrom: validFrom,
          validTo: validTo,
          withheld: Set(withheld),
          location: location
        )
      }
    }
  }

  static func callPeriods(_ fields: inout YAMLFields, _ kind: NoticeKind?) -> [CallPeriod] {
    let value = kind == .call ? fields.required("申报期") : fields.optional("申报期")
    guard let value else { return [] }
    return fields.items("申报期", value).compactMap { item in
      let location = fields.location(item)
      return fields.map("申报期", item) { fields in
        let name = fields.requiredText("名称")
        let first = fields.requiredDay("起")
        let last = fields.requiredDay("止")
        guard !reportReversed(first, last, "止", &fields), let name, let first, let last else {
          return nil
        }
        return CallPeriod(name: name, first: first, last: last, location: location)
      }
    }
  }

  /// A contact is `{名称: …, 电话: …}`, or a text with a space between the two.
  static func contacts(_ fields: inout YAMLFields) -> [Contact] {
    fields.items("咨询").compactMap { item in
      guard case .text(let text, _, _) = item else {
        return fields.map("咨询", item) { fields in
          let label = fields.text("名称") ?? fields.text("部门")
          _ = fields.optional("部门")
          _ = fields.required("电话")
          let value = fields.telephone("电话")
          return value.map { Contact(label: label ?? "", value: $0) }
        }
      }
      guard let space = text.lastIndex(of: " ") else { return Contact(label: "", value: text) }
      return Contact(
        label: String(text[..<space]),
        value: String(text[text.index(after: space)...])
      )
    }
  }

  @discardableResult
  private static func reportReversed(
    _ first: Day?,
    _ last: Day?,
    _ key: String,
    _ fields: inout YAMLFields
  ) -> Bool {
    guard let first, let last, last < first else { return false }
    fields.findings.report(
      .periodReversed,
      "这段时间的止（\(last)）在起（\(first)）之前；请核对两个日期。",
      at: fields.place(of: key)
    )
    return true
  }
}

extension DiagnosticKind {
  package static let missingWindow = DiagnosticKind(
    "notice/missing-window",
    .error,
    "公示必须写明公示期，公众才知道什么时候可以提出异议，程序才能核对是否够法定天数。请补上“公示期”，写起、止、天数中的两项或者三项。"
  )

  package static let incompleteWindow = DiagnosticKind(
    "notice/incomplete-window",
    .error,
    "公示期由起、止、天数三项构成，写明两项就能算出第三项；只写一项，程序不去猜。请按公示原文补上一项。"
  )

  package static let periodReversed = DiagnosticKind(
    "notice/period-reversed",
    .error,
    "一段时间的最后一天不能早于第一天。请对照原文核对起止两个日期，多半是年份或者月份写错了。"
  )
}
