package import Diagnostics

/// The order of the code table of services (服务分类代码): each code once, the narrower below the
/// broader, none left out.
struct ServiceCodes {
  private var majorNames: [String: String] = [:]
  private var minorNames: [String: String] = [:]
  private var majorsWithoutMinors: Set<String> = []
  private var last: (major: String, minor: String) = ("", "")

  /// Reports what is wrong with a row, given the places of its two codes.
  mutating func read(
    _ service: Vocabularies.Service,
    major: TextPlace,
    minor: TextPlace,
    findings: inout Findings
  ) {
    readMajor(service, major, &findings)
    defer { last = (service.majorCode, service.minorCode) }
    if service.minorCode.isEmpty != service.minorName.isEmpty {
      findings.report(
        .serviceNameMissing,
        "中类的代码和名称只写了一个；请补上另一个，没有中类的两格都空着。",
        at: minor
      )
    }
    guard !service.minorCode.isEmpty else { return }
    if let name = minorNames[service.minorCode] {
      findings.report(
        .serviceCodeTwice,
        "中类代码 \(service.minorCode) 已经用于“\(name)”；请核对代码。",
        at: minor
      )
      return
    }
    minorNames[service.minorCode] = service.minorName
    guard service.minorCode.hasPrefix(service.majorCode) else {
      findings.report(
        .serviceCodeParent,
        "中类代码 \(service.minorCode) 不以大类代码 \(service.majorCode) 开头；请核对是否放错了大类。",
        at: minor
      )
      return
    }
    readOrder(service, minor, &findings)
  }

  private mutating func readMajor(
    _ service: Vocabularies.Service,
    _ place: TextPlace,
    _ findings: inout Findings
  ) {
    let code = service.majorCode
    if let name = majorNames[code], name != service.majorName {
      findings.report(
        .serviceCodeTwice,
        "大类代码 \(code) 已经用于“\(name)”，这里是“\(service.majorName)”；请核对代码和名称。",
        at: place
      )
    }
    if majorNames[code] == nil, let before = Self.number(last.major),
      let now = Self.number(code), now != before + 1
    {
      report(now, after: before, width: code.utf8.count, at: place, &findings)
    }
    if service.minorCode.isEmpty, !majorsWithoutMinors.insert(code).inserted {
      findings.report(
        .serviceCodeTwice,
        "大类代码 \(code) 列了两行而没有中类；请删去一行，或者补上中类代码。",
        at: place
      )
    }
    majorNames[code] = majorNames[code] ?? service.majorName
  }

  /// The minor codes of a major count up from 01; …99 is for what is left over (其他).
  private func readOrder(
    _ service: Vocabularies.Service,
    _ place: TextPlace,
    _ findings: inout Findings
  ) {
    guard !service.minorCode.hasSuffix("99"), let now = Self.number(service.minorCode)
    else { return }
    let isFirst = last.major != service.majorCode || last.minor.isEmpty
    let before =
      isFirst ? Self.number(service.majorCode).map { $0 * 100 } : Self.number(last.minor)
    guard let before, now != before + 1 else { return }
    report(now, after: before, width: service.minorCode.utf8.count, at: place, &findings)
  }

  /// A code as a number, by which codes follow one another; nil where it is none, or longer than any
  /// code is.
  private static func number(_ code: String) -> Int? { code.utf8.count <= 9 ? Int(code) : nil }

  private func report(
    _ now: Int,
    after before: Int,
    width: Int,
    at place: TextPlace,
    _ findings: inout Findings
  ) {
    findings.report(
      .serviceCodeOrder,
      now < before
        ? "代码 \(now) 排在 \(before) 之后；请按代码从小到大排列。"
        : "代码从 \(before) 跳到 \(now)，缺少 \(before + 1)；请对照原表核对是否漏行。",
      at: place
    )
  }
}

extension DiagnosticKind {
  package static let serviceNameMissing = DiagnosticKind(
    "vocabulary/service-name-missing",
    .error,
    "分类代码表的每个中类有代码和名称。缺一个，公众查不到它是什么，或者引用不了它。请对照原表补上。"
  )

  package static let serviceCodeTwice = DiagnosticKind(
    "vocabulary/service-code-twice",
    .warning,
    "服务分类代码表里一个代码只代表一类服务。同一个代码出现两次，多半是录入时抄串了行。请对照原表核对。"
  )

  package static let serviceCodeParent = DiagnosticKind(
    "vocabulary/service-code-parent",
    .warning,
    "中类代码的前两位就是它所属的大类代码，例如 1101 属于 11。不一致的，不是代码错了，就是放错了大类。请核对。"
  )

  package static let serviceCodeOrder = DiagnosticKind(
    "vocabulary/service-code-order",
    .warning,
    "代码在大类里从 01 起依次编排，99 留给“其他”。跳号多半是转录时漏了行。请对照原表核对；原表就缺的，警告可以不理。"
  )
}
