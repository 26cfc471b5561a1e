import Disclosure
import Files

extension DataTable {
  /// One row a name or code by which a platform was ever known, to match other lists with.
  static let reconciliation = DataTable(
    "reconcile",
    "名称对照",
    "一行是平台或运营单位用过的一个名称或代码；用 key 与别处的名单比对，得到不变的平台编号。",
    key: [],
    reconciliationFields
  ) { edition, emit throws(FileError) in
    for record in edition.state.register.records {
      for name in KnownName.all(of: record) where !name.isTakenDown { try emit(name) }
    }
  }

  private static let reconciliationFields: [DataField<KnownName>] = [
    DataField(.platform) { .text($0.record.id.string) },
    DataField(
      DataColumn(
        "kind",
        "种类",
        nil,
        .code,
        example: "former_name",
        allowed: KnownName.Kind.allCases.map { .init(value: $0.rawValue, label: $0.label) }
      )
    ) { .text($0.kind.rawValue) },
    DataField(DataColumn("value", "名称或代码", example: "样例平台")) { .text($0.value) },
    DataField(
      DataColumn("key", "比对键", "去掉空格、统一全角半角、大小写、括号和引号后的写法", example: "样例平台")
    ) { .text(SearchText.folded($0.value)) },
    DataField(DataColumn("is_current", "是否现用", nil, .flag, example: "false")) {
      .flag($0.until == nil)
    },
    DataField(DataColumn("until", "停用日期", "改用新名称或新代码的日期", .day, example: "2023-05-08", empty: "现用"))
    {
      .given($0.until)
    },
    DataField(DataColumn("name", "现名称", "平台现在的名称", example: "样例新平台")) { .text($0.record.name) },
    DataField(
      DataColumn(
        "credit_code",
        "统一社会信用代码",
        "现运营单位的代码",
        .code,
        example: "91370199MA3XYPTE5P",
        empty: "名单没有登载"
      )
    ) { .given($0.record.creditCode?.string) },
  ]
}

/// A name or code by which a platform is or was known (曾用和现用名称).
private struct KnownName: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case name
    case formerName = "former_name"
    case alias
    case `operator`
    case formerOperator = "former_operator"
    case creditCode = "credit_code"
    case formerCreditCode = "former_credit_code"

    var label: String {
      switch self {
      case .name: "平台名称"
      case .formerName: "曾用平台名称"
      case .alias: "去掉括号的平台名称"
      case .operator: "运营单位"
      case .formerOperator: "曾任运营单位"
      case .creditCode: "统一社会信用代码"
      case .formerCreditCode: "以前的统一社会信用代码"
      }
    }
  }

  let record: PlatformRecord
  let kind: Kind
  let value: String
  var until: Day?

  /// What was taken down is no name, though it stands in place of one.
  var isTakenDown: Bool { value.contains(Erasure.mark) }

  static func all(of record: PlatformRecord) -> [KnownName] {
    var names = [KnownName(record: record, kind: .name, value: record.name)]
    names += record.formerNames.map {
      KnownName(record: record, kind: .formerName, value: $0.value, until: $0.until)
    }
    names += names.compactMap { name in
      name.value.withoutBrackets.map {
        KnownName(record: record, kind: .alias, value: $0, until: name.until)
      }
    }
    names.append(KnownName(record: record, kind: .operator, value: record.operator))
    names += record.formerOperators.map {
      KnownName(record: record, kind: .formerOperator, value: $0.value, until: $0.until)
    }
    if let code = record.creditCode {
      names.append(KnownName(record: record, kind: .creditCode, value: code.string))
    }
    return names + formerCodes(of: record)
  }

  /// The codes that another operator brought to an end, each once.
  private static func formerCodes(of record: PlatformRecord) -> [KnownName] {
    var codes: [KnownName] = []
    for event in record.events {
      guard case .changed(let change) = event.fact, change.kind == .transferred,
        change.field == ChangeField.creditCode, !change.old.isEmpty,
        change.old != record.creditCode?.string, !codes.contains(where: { $0.value == change.old })
      else { continue }
      codes.append(
        KnownName(record: record, kind: .formerCreditCode, value: change.old, until: event.effect)
      )
    }
    return codes
  }
}

extension String {
  /// The name without what stands in round brackets; nil where it has none, or nothing else.
  fileprivate var withoutBrackets: String? {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth = Swift.max(0, depth - 1)
      default: if depth == 0 { kept.append(scalar) }
      }
    }
    let name = String(kept)
    return name == self || name.isEmpty ? nil : name
  }
}
