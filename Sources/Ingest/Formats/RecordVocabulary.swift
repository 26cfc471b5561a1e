package import Diagnostics
import Disclosure

/// The words that the rows of one programme's lists may use.
struct RecordVocabulary {
  private let natures: Set<String>
  /// How the credit codes of a kind of unit begin, where its vocabulary says so.
  private let prefixes: [String: String]
  private let functions: Set<String>
  /// What any measure of the programme names.
  private let categories: [String]
  /// In the order of their sources, for suggestions.
  private let orderedNatures: [String]
  private let orderedFunctions: [String]

  /// Functions are those of the vocabulary and those that a measure of the programme names.
  init(_ vocabularies: Vocabularies, _ programme: Programme) {
    orderedNatures = vocabularies.natures.map(\.name)
    let named = programme.measures.flatMap { $0.functions?.names ?? [] }
    orderedFunctions = vocabularies.functions.map(\.name) + named
    categories = programme.measures.flatMap { $0.categories.map(\.name) }
    natures = Set(orderedNatures)
    prefixes = Dictionary(vocabularies.natures.map { ($0.name, $0.prefix) }) { first, _ in first }
    functions = Set(orderedFunctions)
  }

  func nature(
    _ records: CSVRecords,
    _ row: Int,
    _ column: CSVRecords.Column,
    _ findings: inout Findings
  ) -> String {
    let text = records.text(row, column)
    guard !text.isEmpty, !natures.isEmpty, !natures.contains(text) else { return text }
    let nearest = nearestName(to: text, among: orderedNatures)
    let advice = nearest.map { "是不是“\($0)”？" } ?? "可以写：\(orderedNatures.joined(separator: "、"))。"
    findings.report(
      .unknownNature,
      "单位性质“\(text)”不在词表里；\(advice)",
      at: records.place(row, column)
    )
    return text
  }

  /// Tells of a kind of unit whose credit codes begin otherwise.
  func compare(
    _ nature: String,
    with code: CreditCode?,
    at place: @autoclosure () -> TextPlace,
    _ findings: inout Findings
  ) {
    guard let code, let prefix = prefixes[nature], !prefix.isEmpty, code.kindPrefix != prefix
    else { return }
    let others = orderedNatures.filter { prefixes[$0].map { code.kindPrefix == $0 } ?? false }
    let hint = others.first.map { "，是不是“\($0)”" } ?? ""
    findings.report(
      .natureDiffers,
      "单位性质是“\(nature)”，信用代码却以 \(code.kindPrefix) 开头\(hint)；请对照证照核对。",
      at: place()
    )
  }

  func category(
    _ records: CSVRecords,
    _ row: Int,
    _ column: CSVRecords.Column,
    _ findings: inout Findings
  ) -> String {
    let text = records.text(row, column)
    guard !text.isEmpty, !categories.contains(text) else { return text }
    let nearest = nearestName(to: text, among: categories)
    let advice =
      categories.isEmpty
      ? "办法没有类别，请清空这一格。"
      : nearest.map { "是不是“\($0)”？" } ?? "可以写：\(categories.joined(separator: "、"))。"
    findings.report(
      .unknownCategory,
      "类别“\(text)”不在这个认定事项的办法里；\(advice)",
      at: records.place(row, column)
    )
    return text
  }

  func functions(
    _ records: CSVRecords,
    _ row: Int,
    _ column: CSVRecords.Column,
    _ findings: inout Findings
  ) -> [String] {
    let text = records.text(row, column)
    guard !text.isEmpty else { return [] }
    if functions.contains(text) { return [text] }
    var items = text.unicodeScalars.split { $0 == "、" || Self.wrongSeparators.contains($0) }
      .map { String($0).trimmingSpaces }
    // A space may be part of a name, unless what it divides are names.
    let words = items.flatMap { $0.split(whereSeparator: \.isWhitespace).map { String($0) } }
    let areSpaced = words.count > items.count && words.allSatisfy(functions.contains)
    if areSpaced { items = words }
    if areSpaced || text.unicodeScalars.contains(where: { Self.wrongSeparators.contains($0) }) {
      findings.report(
        .listSeparator,
        "几项服务功能之间要用顿号“、”；请改正“\(text)”。",
        at: records.place(row, column)
      )
    }
    var seen: Set<String> = []
    let once = items.filter { seen.insert($0).inserted }
    if once.count < items.count {
      findings.report(
        .repeatedFunction,
        "“\(text)”里同一项服务功能写了不止一次，只算一项；请删去重复的，或者改正写错的。",
        at: records.place(row, column)
      )
    }
    guard !functions.isEmpty else { return once }
    for item in once where !functions.contains(item) {
      let nearest = nearestName(to: item, among: orderedFunctions)
      let advice = nearest.map { "是不是“\($0)”？" } ?? "请核对，或者加进 vocabularies/functions.csv。"
      findings.report(
        .unknownFunction,
        "服务功能“\(item)”不在词表里，办法里也没有；\(advice)",
        at: records.place(row, column)
      )
    }
    return once
  }

  private static let wrongSeparators: Set<UnicodeScalar> = ["，", ",", ";", "；", "/", "|"]
}

extension String {
  /// Without the spaces around it.
  fileprivate var trimmingSpaces: String {
    let isSpace: (UnicodeScalar) -> Bool = { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }
    var text = unicodeScalars.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
  }
}

extension DiagnosticKind {
  package static let unknownNature = DiagnosticKind(
    "record/unknown-nature",
    .error,
    "单位性质决定放宽的认定条件是否适用，所以只能用 vocabularies/natures.csv 里的词。请按提示改正，或者先在词表里加上。"
  )

  package static let natureDiffers = DiagnosticKind(
    "record/nature-differs-from-code",
    .warning,
    "统一社会信用代码的前两位是登记部门和机构类别，例如 91 是企业、12 是事业单位。与单位性质不符，放宽的条件可能用错了。请对照证照核对。"
  )

  package static let unknownCategory = DiagnosticKind(
    "record/unknown-category",
    .error,
    "类别决定要有几项功能，所以只能用办法的“类别”里写明的词。请按提示改正；办法没有分类的，类别一列留空。"
  )

  package static let unknownFunction = DiagnosticKind(
    "record/unknown-function",
    .error,
    "服务功能要能检索和统计，所以只能用办法写明的名称，或者 vocabularies/functions.csv 里的词。请按提示改正，或者先在词表里加上。"
  )

  package static let repeatedFunction = DiagnosticKind(
    "record/function-twice",
    .warning,
    "同一项服务功能在一格里写了两次，多半是写错了另一项。重复的只算一项，办法要求的项数也按一项数。请删去重复的，或者改正。"
  )

  package static let listSeparator = DiagnosticKind(
    "record/list-separator",
    .error,
    "一格里写几项时用顿号“、”隔开。逗号、分号、斜线可能是名称的一部分，程序不去猜。请改为顿号。"
  )
}
