/// A document number (发文字号) as it is written in a text: 济工信中小企业字〔2021〕5号.
struct DocumentNumber: Hashable, Sendable {
  /// What GB/T 9704 does not allow in one (不规范).
  enum Flaw: String, CaseIterable, Sendable {
    case brackets = "年份用六角括号〔〕"
    case year = "年份写四位"
    case wideDigits = "数字用半角"
    case zero = "序号不补零"
    case ordinal = "不加“第”"
    case spaces = "中间不留空格"
    case missingSuffix = "末尾写“号”"
  }

  /// The issuer's short name (机关代字).
  let agency: String
  let year: Int
  let serial: Int
  /// Where it stands in the text that was read.
  let range: Range<Int>
  let flaws: [Flaw]

  /// As it should be written.
  var canonical: String { "\(agency)〔\(year)〕\(serial)号" }

  /// All in a text, from left to right.
  static func all(in scalars: [Unicode.Scalar]) -> [DocumentNumber] {
    scalars.indices.compactMap { index in
      closing(scalars[index]) == nil ? nil : DocumentNumber(scalars, bracket: index)
    }
  }

  /// The one that `text` is, and nothing else.
  init?(whole text: String) {
    let scalars = text.scalars
    guard let found = Self.all(in: scalars).first, found.range == 0..<scalars.count else {
      return nil
    }
    self = found
  }

  /// The closing bracket of one that stands for 〔; nil for any other character.
  private static func closing(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
    switch opening {
    case "〔": "〕"
    case "[": "]"
    case "［": "］"
    case "【": "】"
    case "(": ")"
    case "（": "）"
    case "﹝": "﹞"
    case "〈": "〉"
    case "{": "}"
    default: nil
    }
  }

  /// Reads the number whose year begins at a bracket; nil where it is some other bracket.
  private init?(_ scalars: [Unicode.Scalar], bracket: Int) {
    guard let year = Self.year(scalars, bracket), let agency = Self.agency(scalars, bracket) else {
      return nil
    }
    var flaws = year.flaws
    let isCertain = Self.isCertain(agency.name, opening: scalars[bracket])
    guard isCertain || !flaws.contains(.year) else { return nil }
    if agency.hasSpace { flaws.insert(.spaces) }
    var index = scalars.skippingSpaces(from: year.end)
    if scalars.at(index) == "第" {
      flaws.insert(.ordinal)
      index += 1
    }
    let first = scalars.skippingSpaces(from: index)
    guard let serial = scalars.number(at: first, limit: 5), serial.value > 0 else { return nil }
    if scalars.at(first)?.digit == 0 { flaws.insert(.zero) }
    if scalars[first..<serial.end].contains(where: \.isWideDigit) { flaws.insert(.wideDigits) }
    let suffix = scalars.skippingSpaces(from: serial.end)
    var end = serial.end
    if scalars.at(suffix) == "号" {
      end = suffix + 1
      if first > year.end + (flaws.contains(.ordinal) ? 1 : 0) || suffix > serial.end {
        flaws.insert(.spaces)
      }
    } else if !Self.continuesList(scalars, suffix) {
      guard isCertain else { return nil }
      flaws.insert(.missingSuffix)
    }
    self.agency = agency.name
    self.year = year.value
    self.serial = serial.value
    range = agency.start..<end
    self.flaws = Flaw.allCases.filter(flaws.contains)
  }

  private static func year(
    _ scalars: [Unicode.Scalar],
    _ bracket: Int
  ) -> (value: Int, end: Int, flaws: Set<Flaw>)? {
    let first = scalars.skippingSpaces(from: bracket + 1)
    guard let number = scalars.number(at: first, limit: 4) else { return nil }
    let digits = number.end - first
    var close = scalars.skippingSpaces(from: number.end)
    var flaws: Set<Flaw> = []
    if scalars.at(close) == "年" {
      flaws.insert(.year)
      close += 1
    }
    guard digits == 4 || digits == 2, let mark = scalars.at(close),
      mark == closing(scalars[bracket]) || mark == "〕" || mark == "]" || mark == "］"
    else { return nil }
    let value = digits == 4 ? number.value : (number.value < 50 ? 2000 : 1900) + number.value
    guard (1949...2199).contains(value) else { return nil }
    if digits == 2 { flaws.insert(.year) }
    if scalars[bracket] != "〔" || mark != "〕" { flaws.insert(.brackets) }
    if first > bracket + 1 || close > number.end + (scalars[close - 1] == "年" ? 1 : 0) {
      flaws.insert(.spaces)
    }
    if scalars[first..<number.end].contains(where: \.isWideDigit) { flaws.insert(.wideDigits) }
    return (value, close + 1, flaws)
  }

  /// Words of a sentence before a number, which are no part of the agency's name.
  private static let leadingWords = [
    "依据", "根据", "按照", "依照", "文件", "通知", "参照", "关于", "文号", "和", "与", "及",
  ]

  private static func agency(
    _ scalars: [Unicode.Scalar],
    _ bracket: Int
  ) -> (name: String, start: Int, hasSpace: Bool)? {
    var end = bracket
    while end > 0, scalars[end - 1].isSpace { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].isHan, end - start < 20 { start -= 1 }
    for word in leadingWords {
      for place in Array(scalars[start..<end]).places(of: word).reversed()
      where start + place + word.unicodeScalars.count < end {
        start += place + word.unicodeScalars.count
        break
      }
    }
    guard start < end else { return nil }
    let name = String(String.UnicodeScalarView(scalars[start..<end]))
    return (name, start, end < bracket)
  }

  /// “〔2018〕32、33号” is one number and another.
  private static func continuesList(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let mark = scalars.at(index), "、，和至-－—～~".unicodeScalars.contains(mark) else {
      return false
    }
    return scalars.at(index + 1)?.digit != nil
  }

  /// Whether it is a document number although 号, or half of the year, is missing: brackets are
  /// put round other numbers too.
  private static func isCertain(_ agency: String, opening: Unicode.Scalar) -> Bool {
    guard opening != "〔" else { return true }
    return agency.unicodeScalars.last.map { "字函发办电规通".unicodeScalars.contains($0) } ?? false
  }
}
