package import Diagnostics

/// Lists and mappings within a mapping.
extension YAMLFields {
  /// The items of a list; a missing key and `[]` both give none.
  mutating func items(_ key: String) -> [YAMLValue] {
    optional(key).map { items(key, $0) } ?? []
  }

  mutating func items(_ key: String, _ value: YAMLValue) -> [YAMLValue] {
    if case .list(let items, _) = value {
      reportRepeatedItems(key, items)
      return items
    }
    refuse(key, value, "这里要一个列表，例如 [甲, 乙]，只有一项也要写方括号")
    return []
  }

  mutating func texts(_ key: String) -> [String] {
    items(key).compactMap { text(key, $0) }
  }

  /// A mapping under a key, read by `read`; nil where it is not written or not a mapping.
  mutating func map<Value>(
    _ key: String,
    _ read: (inout YAMLFields) -> Value?
  ) -> Value? {
    optional(key).flatMap { map(key, $0, read) }
  }

  mutating func map<Value>(
    _ key: String,
    _ value: YAMLValue,
    _ read: (inout YAMLFields) -> Value?
  ) -> Value? {
    guard case .map(let entries, let place) = value else {
      refuse(key, value, "这里要写下一层的各项，例如 {键: 值, 键: 值}")
      return nil
    }
    return YAMLFields(entries, place).read(&findings, read)
  }

  /// A list of mappings, each read by `read`; what was refused is left out.
  mutating func maps<Value>(
    _ key: String,
    _ read: (inout YAMLFields) -> Value?
  ) -> [Value] {
    items(key).compactMap { map(key, $0, read) }
  }

  /// The entries of a key, of which no two may bear one name.
  mutating func namedOnce<Value>(
    _ key: String,
    _ values: [Value],
    _ name: (Value) -> String
  ) -> [Value] {
    var seen: Set<String> = []
    for value in values where !seen.insert(name(value)).inserted {
      refuse(key, at: place(of: key), "“\(name(value))”写了两次，不知道用哪一个；请删去一个，或者改名")
    }
    return values
  }

  /// What is listed twice counts once, or is a slip for something else.
  private mutating func reportRepeatedItems(_ key: String, _ items: [YAMLValue]) {
    var seen: Set<String> = []
    for item in items {
      guard case .text(let text, _, let place) = item, !seen.insert(text).inserted else { continue }
      findings.report(
        .repeatedItem,
        "“\(key)”里“\(text)”写了两次；请删去一次，或者改正。",
        at: place
      )
    }
  }
}

extension DiagnosticKind {
  package static let repeatedItem = DiagnosticKind(
    "format/item-twice",
    .warning,
    "列表里的一项写了两次，多半是复制以后忘了改，漏了另一项。请核对原件后改正，或者删去一次。"
  )
}
