import Diagnostics

extension RegisterCheck {
  /// The authority bears one name on every day from its first to its last (机关).
  static let authorityNames = RegisterCheck([.authorityPeriodReversed, .authorityGap]) { register in
    register.dossier.programmes.flatMap { programme -> [Diagnostic] in
      let reversed = programme.authorities.filter { name in
        name.first.flatMap { first in name.last.map { $0 < first } } ?? false
      }
      guard reversed.isEmpty else {
        return reversed.map { name in
          Diagnostic(
            .authorityPeriodReversed,
            "机关“\(name.name)”的止在起之前；请核对两个日期。",
            at: programme.location
          )
        }
      }
      let names = programme.authorities.sorted { startsBefore($0, $1) }
      return zip(names, names.dropFirst()).compactMap { earlier, later in
        gap(between: earlier, and: later, programme)
      }
    }
  }

  private static func gap(
    between earlier: AuthorityName,
    and later: AuthorityName,
    _ programme: Programme
  ) -> Diagnostic? {
    let isSeamless = earlier.last.flatMap { last in later.first.map { $0 == last.next } } ?? false
    guard !isSeamless else { return nil }
    let told =
      earlier.last.flatMap { last in later.first.map { "前者到\(last.chinese)，后者从\($0.chinese)" } }
      ?? "没有写明哪一天更名"
    return Diagnostic(
      .authorityGap,
      "机关“\(earlier.name)”与“\(later.name)”的日期不衔接：\(told)；请改为前一天止、后一天起。",
      at: programme.location
    )
  }

  private static func startsBefore(_ a: AuthorityName, _ b: AuthorityName) -> Bool {
    switch (a.first, b.first) {
    case (nil, .some): true
    case (.some(let first), .some(let second)): first < second
    case (.some, nil), (nil, nil): false
    }
  }
}

extension DiagnosticKind {
  static let authorityPeriodReversed = DiagnosticKind(
    "programme/authority-period-reversed",
    .error,
    "机关的起和止是它用这个名称的第一天和最后一天。止在起之前，就没有一天用这个名称。请对照机构改革的文件核对。"
  )
  static let authorityGap = DiagnosticKind(
    "programme/authority-days-do-not-meet",
    .warning,
    "机关更名以后，旧名称用到前一天，新名称从后一天起用，中间不空也不重。否则网站不知道那几天写哪个名称。请核对起和止。"
  )
}
