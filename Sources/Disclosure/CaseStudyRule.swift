/// What a typical case must tell (典型案例): what was done, and what came of it in numbers.
package struct CaseStudyRule: Hashable, Sendable {
  /// The column of what was done (做法).
  package let practice: String
  /// The column of what came of it (成效).
  package let effect: String
  package let article: String?

  package init(practice: String, effect: String, article: String?) {
    self.practice = practice
    self.effect = effect
    self.article = article
  }

  /// Whether a text holds a number: a digit, or a Chinese numeral before a word of measure.
  package static func holdsNumber(_ text: String) -> Bool {
    var follows = false
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) || ("\u{FF10}"..."\u{FF19}").contains(scalar) { return true }
      if follows, units.contains(scalar) { return true }
      follows = numerals.contains(scalar)
    }
    return false
  }

  private static let numerals: Set<UnicodeScalar> = [
    "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "余", "多",
  ]
  private static let units: Set<UnicodeScalar> = [
    "家", "户", "人", "名", "项", "个", "件", "场", "次", "元", "吨", "倍", "成",
  ]
}
