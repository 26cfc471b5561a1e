/// The number at the head of a line (序号): 第一章, 第一条, 一、, （一）, 1., （1）.
struct Ordinal: Hashable, Sendable {
  /// From the outermost inwards.
  enum Kind: Int, CaseIterable, Sendable {
    case chapter, article, han, hanInBrackets, digits, digitsInBrackets
  }

  let kind: Kind
  let number: Int
  /// The index behind it.
  let end: Int

  /// Nil where a line does not begin with one.
  init?(_ scalars: [Unicode.Scalar], from start: Int = 0) {
    let found =
      Self.chapterOrArticle(scalars, start) ?? Self.plain(scalars, start)
      ?? Self.bracketed(scalars, start)
    guard let found else { return nil }
    (kind, number, end) = found
  }

  /// As it is written: `（三）`.
  func written(_ number: Int) -> String {
    let han = Self.chinese(number)
    return switch kind {
    case .chapter: "第\(han)章"
    case .article: "第\(han)条"
    case .han: "\(han)、"
    case .hanInBrackets: "（\(han)）"
    case .digits: "\(number)."
    case .digitsInBrackets: "（\(number)）"
    }
  }

  private typealias Found = (Kind, Int, Int)

  private static func chapterOrArticle(_ scalars: [Unicode.Scalar], _ start: Int) -> Found? {
    guard scalars.at(start) == "第" else { return nil }
    let first = scalars.skippingSpaces(from: start + 1)
    guard let number = scalars.chineseNumber(at: first) ?? scalars.number(at: first, limit: 3)
    else { return nil }
    let word = scalars.skippingSpaces(from: number.end)
    guard !isCited(scalars, behind: word + 1) else { return nil }
    switch scalars.at(word) {
    case "章": return (.chapter, number.value, word + 1)
    case "条": return (.article, number.value, word + 1)
    default: return nil
    }
  }

  /// Whether what follows an article cites it in a sentence: “第十五条、第十六条规定的条件”.
  private static func isCited(_ scalars: [Unicode.Scalar], behind index: Int) -> Bool {
    guard let next = scalars.at(index) else { return false }
    if "、，,。；的（(".unicodeScalars.contains(next) { return true }
    return ["第", "规定", "款", "项", "和第", "至第", "及第", "与第", "或第", "之"].contains {
      scalars.has($0, at: index)
    }
  }

  private static func plain(_ scalars: [Unicode.Scalar], _ start: Int) -> Found? {
    if let number = scalars.chineseNumber(at: start), scalars.at(number.end) == "、" {
      // “一、二等奖” counts prizes.
      if let next = scalars.chineseNumber(at: number.end + 1),
        scalars.at(next.end).map({ "、等类级档".unicodeScalars.contains($0) }) ?? false
      {
        return nil
      }
      return (.han, number.value, number.end + 1)
    }
    guard let number = scalars.number(at: start, limit: 2), let mark = scalars.at(number.end),
      ".．、)）".unicodeScalars.contains(mark), scalars.at(number.end + 1)?.digit == nil
    else { return nil }
    return (.digits, number.value, number.end + 1)
  }

  private static func bracketed(_ scalars: [Unicode.Scalar], _ start: Int) -> Found? {
    guard let open = scalars.at(start), open == "（" || open == "(" else { return nil }
    let first = scalars.skippingSpaces(from: start + 1)
    let han = scalars.chineseNumber(at: first)
    guard let number = han ?? scalars.number(at: first, limit: 2) else { return nil }
    let close = scalars.skippingSpaces(from: number.end)
    guard let mark = scalars.at(close), mark == "）" || mark == ")" else { return nil }
    return (han == nil ? .digitsInBrackets : .hanInBrackets, number.value, close + 1)
  }

  /// A number below a thousand in Chinese: 十二.
  static func chinese(_ number: Int) -> String {
    let names = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (0...99).contains(number) else { return "\(number)" }
    guard number >= 10 else { return names[number] }
    let tens = number / 10 == 1 ? "十" : names[number / 10] + "十"
    return number % 10 == 0 ? tens : tens + names[number % 10]
  }
}
