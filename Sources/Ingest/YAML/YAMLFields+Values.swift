import Diagnostics
import Disclosure

/// The word for what a source does not state.
let silentWord = "未载明"

/// Values of one kind. Each answers nil both where nothing is written and where what is written
/// was refused; `未载明` counts as nothing written.
extension YAMLFields {
  mutating func text(_ key: String) -> String? {
    optional(key).flatMap { text(key, $0) }.flatMap { $0 == silentWord ? nil : $0 }
  }

  mutating func requiredText(_ key: String) -> String? {
    required(key).flatMap { text(key, $0) }
  }

  mutating func day(_ key: String) -> Day? {
    guard let value = optional(key), !value.isSilent else { return nil }
    return day(key, value)
  }

  mutating func requiredDay(_ key: String) -> Day? { required(key).flatMap { day(key, $0) } }

  mutating func flag(_ key: String) -> Bool? { optional(key).flatMap { flag(key, $0) } }

  mutating func requiredFlag(_ key: String) -> Bool? { required(key).flatMap { flag(key, $0) } }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = optional(key), !value.isSilent else { return nil }
    return integer(key, value, in: range)
  }

  mutating func integer(
    _ key: String,
    _ value: YAMLValue,
    in range: ClosedRange<Int>
  ) -> Int? {
    if case .text(let text, _, _) = value, let number = Int(text), range.contains(number) {
      return number
    }
    refuse(key, value, "请写 \(range.lowerBound) 到 \(range.upperBound) 之间的整数")
    return nil
  }

  mutating func requiredNumber(_ key: String) -> Double? {
    guard let value = required(key) else { return nil }
    if case .text(let text, _, _) = value, let number = FigureText.number(text) { return number }
    refuse(key, value, "请写一个数，例如 150 或 99.5")
    return nil
  }

  /// One of the words that a key allows.
  mutating func word<Word>(
    _ key: String,
    _ value: YAMLValue,
    of words: [(String, Word)]
  ) -> Word? {
    guard let written = text(key, value) else { return nil }
    if let word = words.first(where: { $0.0 == written })?.1 { return word }
    let allowed = words.map(\.0).joined(separator: "、")
    let nearest = nearestName(to: written, among: words.map(\.0))
    let question = nearest.map { "，是不是“\($0)”" } ?? ""
    refuse(key, value, "不能写“\(written)”\(question)；可以写：\(allowed)")
    return nil
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    _ type: Word.Type
  ) -> Word? {
    optional(key).flatMap { word(key, $0, of: Word.allCases.map { ($0.rawValue, $0) }) }
  }

  mutating func requiredWord<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    _ type: Word.Type
  ) -> Word? {
    required(key).flatMap { word(key, $0, of: Word.allCases.map { ($0.rawValue, $0) }) }
  }

  mutating func identifier<Subject>(
    _ key: String,
    _ value: YAMLValue,
    _ type: Identifier<Subject>.Type
  ) -> Identifier<Subject>? {
    guard let text = text(key, value) else { return nil }
    if let identifier = Identifier<Subject>(text) { return identifier }
    refuse(key, value, "“\(text)”不是编号；\(IdentifierText.advice(for: text))")
    return nil
  }

  /// The text of a scalar.
  mutating func text(_ key: String, _ value: YAMLValue) -> String? {
    if case .text(let text, _, _) = value, !text.isEmpty { return text }
    refuse(key, value, "这里要一段文字，不能留空，也不能是列表或者下一层")
    return nil
  }

  mutating func day(_ key: String, _ value: YAMLValue) -> Day? {
    guard let text = text(key, value) else { return nil }
    if let day = Day(iso: text) { return day }
    refuse(key, value, "“\(text)”不是日期；请写成 2026-03-05，并核对这一天是否存在")
    return nil
  }

  private mutating func flag(_ key: String, _ value: YAMLValue) -> Bool? {
    word(key, value, of: [("true", true), ("false", false)])
  }
}

extension YAMLValue {
  /// Whether the source is silent by its own word.
  var isSilent: Bool {
    if case .text(silentWord, _, _) = self { true } else { false }
  }
}
