import Diagnostics

extension NoticeRule {
  /// Slips of the pen that have been seen in issued documents (文字差错).
  static let wordSlips = NoticeRule([.wordSlip, .foreignWord, .scopeSlip]) { notice, text, _ in
    let rests = restsOnRules(text)
    return text.stretches.flatMap { stretch -> [Diagnostic] in
      var findings = slips.flatMap { find($0, in: stretch) }
      if rests { findings += wrongLaw(in: stretch) }
      findings += foreignWords(in: stretch)
      if speaksForACity(notice) { findings += wrongScope(in: stretch) }
      return findings
    }
  }

  private struct Slip: Sendable {
    let wrong: String
    let right: String
    /// A word that must stand in the same stretch; empty for none.
    var context = ""
    /// What may stand before or behind the wrong word and makes it right.
    var before: [String] = []
    var behind: [String] = []
  }

  private static let slips: [Slip] = [
    Slip(wrong: "年组开展", right: "年组织开展"),
    Slip(wrong: "法人代表", right: "法定代表人", behind: ["大会", "机构"]),
    Slip(wrong: "18位数字", right: "18位代码（数字或大写字母）", context: "信用代码"),
    Slip(wrong: "十八位数字", right: "18位代码（数字或大写字母）", context: "信用代码"),
    Slip(wrong: "的的", right: "的", before: ["目"], behind: ["确"]),
    Slip(wrong: "。。", right: "。"),
    Slip(wrong: "，，", right: "，"),
    Slip(wrong: "、、", right: "、"),
    Slip(wrong: "；；", right: "；"),
    Slip(wrong: "，。", right: "。"),
    Slip(wrong: "。，", right: "，"),
    Slip(wrong: "、，", right: "，"),
  ]

  private static func find(_ slip: Slip, in stretch: TextLine) -> [Diagnostic] {
    let scalars = stretch.scalars
    let places = scalars.places(of: slip.wrong)
    guard !places.isEmpty, scalars.contains(word: slip.context) else { return [] }
    let length = slip.wrong.unicodeScalars.count
    return places.compactMap { place in
      let isRight =
        slip.before.contains { scalars.has($0, at: place - $0.unicodeScalars.count) }
        || slip.behind.contains { scalars.has($0, at: place + length) }
      guard !isRight else { return nil }
      return Diagnostic(
        .wordSlip,
        "“\(slip.wrong)”应当是“\(slip.right)”；请改正。",
        at: stretch.location(place)
      )
    }
  }

  /// Whether a text is, or speaks of, rules that are not a law.
  private static func restsOnRules(_ text: NoticeText) -> Bool {
    text.stretches.contains { $0.scalars.contains(word: "办法") }
  }

  /// “本法” where the text is a 办法.
  private static func wrongLaw(in stretch: TextLine) -> [Diagnostic] {
    let scalars = stretch.scalars
    return scalars.places(of: "本法").compactMap { place in
      let before = scalars.at(place - 1).map { "基日成样标文原版根资".unicodeScalars.contains($0) }
      let behind = scalars.at(place + 2).map { "人院定律规治学官庭".unicodeScalars.contains($0) }
      guard before != true, behind != true else { return nil }
      return Diagnostic(
        .wordSlip,
        "“本法”应当是“本办法”：办法不是法律；请改正。",
        at: stretch.location(place)
      )
    }
  }

  private static let functionWords: Set<String> = [
    "and", "or", "of", "the", "to", "for", "with", "by", "from", "not", "is", "are", "be", "as",
    "at", "in", "on", "that", "this",
  ]

  /// An English function word between Chinese characters: what a translation left behind.
  private static func foreignWords(in stretch: TextLine) -> [Diagnostic] {
    let scalars = stretch.scalars
    var findings: [Diagnostic] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isLatin else {
        index += 1
        continue
      }
      let end = scalars.skipping(\.isLatin, from: index)
      var before = index - 1
      while before >= 0, scalars[before].isSpace { before -= 1 }
      let word = stretch.text(index..<end)
      if functionWords.contains(word.lowercased()), scalars.at(before)?.isHan ?? false,
        scalars.at(scalars.skippingSpaces(from: end))?.isHan ?? false
      {
        findings.append(
          Diagnostic(
            .foreignWord,
            "汉字中间夹着英文“\(word)”；请改用中文。",
            at: stretch.location(index)
          )
        )
      }
      index = end
    }
    return findings
  }

  private static func speaksForACity(_ notice: Notice) -> Bool {
    let issuer = notice.issuer.scalars
    return issuer.contains(word: "市") && !issuer.contains(word: "省")
  }

  private static func wrongScope(in stretch: TextLine) -> [Diagnostic] {
    stretch.scalars.places(of: "本省").map { place in
      Diagnostic(
        .scopeSlip,
        "市级文件里写了“本省”；请核对是否应当是“本市”。",
        at: stretch.location(place)
      )
    }
  }
}

extension DiagnosticKind {
  static let wordSlip = DiagnosticKind(
    "text/slip",
    .warning,
    "这些是公文里见过的缺字、错词、重复标点。请改正；引用原文时原文如此的，可以不改，警告不影响发布。"
  )
  static let foreignWord = DiagnosticKind(
    "text/foreign-word",
    .warning,
    "汉字之间出现了英文虚词，多半是翻译、转换时留下的。公文用规范汉字，请改成中文。"
  )
  static let scopeSlip = DiagnosticKind(
    "text/scope-slip",
    .note,
    "市级文件一般说“本市”。套用省里的文件时容易把“本省”留下来；确实指全省的，不用改。"
  )
}
