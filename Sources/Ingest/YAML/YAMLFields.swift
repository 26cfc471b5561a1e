package import Diagnostics

/// A cursor over one YAML mapping: it is asked key by key, and refuses what nobody asked for.
///
/// While it is read it holds the findings of its file; `finish` hands them back.
struct YAMLFields {
  let place: TextPlace
  var findings: Findings
  private let entries: [YAMLEntry]
  /// In the order in which they were asked for.
  private var asked: [String] = []
  private var isAsked: Set<String> = []

  init(_ entries: [YAMLEntry], _ place: TextPlace) {
    self.entries = entries
    self.place = place
    findings = Findings("ignored")
  }

  /// Reads the mapping by `read`, then reports the keys that `read` did not ask for.
  func read<Value>(
    _ findings: inout Findings,
    _ read: (inout YAMLFields) -> Value
  ) -> Value {
    var fields = self
    swap(&fields.findings, &findings)
    let value = read(&fields)
    fields.reportUnasked()
    swap(&fields.findings, &findings)
    return value
  }

  /// The place of a key, or of the mapping where the key is not written.
  func place(of key: String) -> TextPlace {
    entries.first { $0.key == key }?.place ?? place
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key == key && !$0.value.isEmpty } }

  /// All entries, for a mapping whose keys are names.
  mutating func allEntries() -> [YAMLEntry] {
    for entry in entries { ask(entry.key) }
    return entries
  }

  private mutating func ask(_ key: String) {
    if isAsked.insert(key).inserted { asked.append(key) }
  }

  /// The value of a key; nil where it is not written, or written without a value.
  mutating func optional(_ key: String) -> YAMLValue? {
    ask(key)
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isEmpty else {
      return nil
    }
    return value
  }

  /// The value of a key that must be written.
  mutating func required(_ key: String) -> YAMLValue? {
    if let value = optional(key) { return value }
    findings.report(.missingKey, "缺少“\(key)”；请补上“\(key): …”。", at: place(of: key))
    return nil
  }

  /// Reports a value that is not what its key asks for.
  mutating func refuse(_ key: String, _ value: YAMLValue, _ advice: String) {
    refuse(key, at: value.place, advice)
  }

  mutating func refuse(_ key: String, at place: TextPlace, _ advice: String) {
    findings.report(.badValue, "“\(key)”的写法不对：\(advice)。", at: place)
  }

  private mutating func reportUnasked() {
    for entry in entries where !isAsked.contains(entry.key) {
      let nearest = nearestName(to: entry.key, among: asked)
      let advice =
        nearest.map { "是不是“\($0)”？" } ?? "这里可以写的有：\(asked.joined(separator: "、"))。"
      findings.report(.unknownKey, "没有“\(entry.key)”这一项；\(advice)", at: entry.place)
    }
  }
}

extension DiagnosticKind {
  package static let missingKey = DiagnosticKind(
    "format/missing-key",
    .error,
    "这一项必须写，程序不替您填默认值。请按提示补上；来源确实没有写明的，有的项目可以写“未载明”，见 content/README.md。"
  )

  package static let badValue = DiagnosticKind(
    "format/bad-value",
    .error,
    "这个值不是这一项要的形式：日期写成 2026-03-05，是非写 true 或 false，限定的词只能从列出的词里选。请按提示改正。"
  )

  package static let unknownKey = DiagnosticKind(
    "format/unknown-key",
    .error,
    "程序不认识这个键或者列名。写错的键如果被忽略，法定的内容就会悄悄缺失，所以一律作为错误。"
      + "请按提示改正；确实不需要的，删去。"
  )
}
