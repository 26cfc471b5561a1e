import Diagnostics

extension RegisterCheck {
  /// Another operator has another credit code (运营单位变更); where none is given, the title, and any ban,
  /// stay with the code of the former one. It is not that of an operator of another name.
  static let transferCodes = RegisterCheck(
    [.transferWithoutCode, .codeOfAnother]
  ) { register in
    let dossier = register.dossier
    guard dossier.changes.contains(where: \.givesCodeOrOperator) else { return [] }
    let owners = dossier.ownersOfNewCodes
    return register.mapPasts { pasts in
      pasts.flatMap { place in
        let past = register.past(of: place)
        return findings(past) + codesOfOthers(past, owners, register)
      }
    }
  }

  /// How many platforms of one code are looked at.
  private static let mostOwners = 100

  /// A new code that operators of other platforms have on that day, none of which bears the name of the
  /// one that has it now.
  private static func codesOfOthers(
    _ past: PlatformPast,
    _ owners: [CreditCode: Set<PlatformID>],
    _ register: Register
  ) -> [Diagnostic] {
    past.events.compactMap { event in
      guard case .changed(let change) = event.fact, change.field == ChangeField.creditCode,
        past.dossier.programme(event.programme)?.isHistory(event.effect) == false,
        let code = (try? CreditCode.read(change.new))?.code,
        let name = past.record(asOf: event.visible)?.operator
      else { return nil }
      let others = (owners[code] ?? []).subtracting([event.platform]).sorted().prefix(mostOwners)
        .compactMap { register.past(of: $0)?.record(asOf: event.visible) }
        .filter { $0.creditCode == code }
      guard let other = others.first,
        !others.contains(where: { $0.operator.foldedText == name.foldedText })
      else { return nil }
      return Diagnostic(
        .codeOfAnother,
        "\(code) 是“\(other.operator)”（\(other.id)）的代码，这里成了“\(name)”的；请核对是不是抄错了代码。",
        at: event.location
      )
    }
  }

  private static func findings(_ past: PlatformPast) -> [Diagnostic] {
    let coded = past.events.filter { $0.changes(ChangeField.creditCode) }.map(\.effect)
    let transfers = past.events.filter { event in
      event.transfersOperator && !coded.contains(event.effect)
        && past.dossier.programme(event.programme)?.isHistory(event.effect) == false
    }
    guard !transfers.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    var fold = PlatformFold(past)
    for event in past.events {
      if transfers.contains(event), let code = fold.creditCode {
        findings.append(
          Diagnostic(
            .transferWithoutCode,
            "运营单位变更没有写新单位的统一社会信用代码，登记册里仍是原单位的 \(code)；"
              + "只是公司改名的请用“更名”，换了单位的请同日补一行统一社会信用代码。",
            at: event.location
          )
        )
      }
      _ = fold.apply(event)
    }
    return findings
  }
}

extension RegisterEvent {
  /// Whether it is a change of a field, of whatever kind.
  fileprivate func changes(_ field: String) -> Bool {
    guard case .changed(let change) = fact else { return false }
    return change.field == field
  }

  /// Whether another operator takes the platform over (运营单位变更).
  var transfersOperator: Bool {
    guard case .changed(let change) = fact else { return false }
    return change.kind == .transferred && change.field == ChangeField.operator
  }
}

extension ChangeRow {
  fileprivate var givesCodeOrOperator: Bool {
    kind == .transferred || field == ChangeField.creditCode
  }
}

extension Dossier {
  /// The platforms of each code that a change gives.
  fileprivate var ownersOfNewCodes: [CreditCode: Set<PlatformID>] {
    let codes = Set(
      changes.lazy.filter { $0.field == ChangeField.creditCode }
        .compactMap { (try? CreditCode.read($0.new))?.code }
    )
    guard !codes.isEmpty else { return [:] }
    var owners: [CreditCode: Set<PlatformID>] = [:]
    forEachCode { platform, code in
      if codes.contains(code) { owners[code, default: []].insert(platform) }
    }
    return owners
  }
}

extension DiagnosticKind {
  static let codeOfAnother = DiagnosticKind(
    "record/code-of-another",
    .warning,
    "一个信用代码只属于一个单位，禁报期也按代码约束。新写的代码在登记册里是另一个名称的单位的，多半抄错了；抄错了，以后撤销时禁报的就是别的单位。"
      + "请对照营业执照核对；那个单位只是改了名称的，请也登记它的更名。"
  )

  static let transferWithoutCode = DiagnosticKind(
    "record/transfer-without-code",
    .warning,
    "运营单位变更是换了一个法人，信用代码也随之变更，一个字段一行。只写名称，平台就挂着新单位的名称和原单位的代码，"
      + "禁报期会认错人。公司只改名称、代码不变的，是更名。"
  )
}
