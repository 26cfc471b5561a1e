import Diagnostics
import Disclosure

/// Reads to whom something applies (适用, 必填).
enum ApplicabilityEntry {
  /// `categories` are those of the measure; nil where the rule stands above all measures.
  static func read(
    _ fields: inout YAMLFields,
    columns: [Column],
    categories: [Category]?
  ) -> Applicability? {
    let word = readWord(&fields, columns)
    let named = fields.optional("类别").map { readCategories(&fields, $0, categories) }
    guard fields.has("列") || named != nil else {
      fields.findings.report(
        .missingKey,
        "没有写对谁适用；请写“列”和“为”，或者写“类别”。",
        at: fields.place
      )
      return nil
    }
    // A part that was refused must not make the rule apply to more than was meant.
    if fields.has("列"), word == nil { return nil }
    if let named, named.isEmpty { return nil }
    return Applicability(word: word, categories: named ?? [])
  }

  private static func readWord(
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> Applicability.Word? {
    guard fields.has("列") || fields.has("为") else {
      _ = fields.optional("列")
      _ = fields.optional("为")
      return nil
    }
    let column = ConditionEntries.readColumn("列", &fields, columns)
    guard let value = fields.required("为") else { return nil }
    let words = ConditionEntries.readWords("为", value, &fields, of: column)
    guard let column, let words else { return nil }
    return Applicability.Word(column: column.name, words: words)
  }

  private static func readCategories(
    _ fields: inout YAMLFields,
    _ value: YAMLValue,
    _ categories: [Category]?
  ) -> [String] {
    if value.isEmptyList { fields.refuse("类别", value, "至少要写一个类别") }
    let known = categories?.map(\.name)
    return fields.items("类别", value).compactMap { item in
      guard let name = fields.text("类别", item) else { return nil }
      guard let known, !known.contains(name) else { return name }
      let nearest = nearestName(to: name, among: known)
      let advice =
        nearest.map { "是不是“\($0)”" } ?? "请先写进这个办法的“类别”"
      fields.refuse("类别", item, "办法没有类别“\(name)”，\(advice)")
      return nil
    }
  }
}
