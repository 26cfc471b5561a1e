import Diagnostics

extension NoticeRule {
  /// How many the prose says were listed, awarded or revoked (数量).
  static let counts = NoticeRule([.countDiffers]) { notice, text, records in
    let expected = ListedCounts(notice, records)
    guard !expected.allowed.isEmpty else { return [] }
    return text.stretches.flatMap { stretch in
      SaidCount.all(in: stretch.scalars, of: notice.kind).compactMap { said in
        guard !expected.allowed.contains(said.value) else { return nil }
        return Diagnostic(
          .countDiffers,
          "正文写\(said.number)\(said.unit)，\(expected.source)是\(expected.usual)个；请核对。",
          at: stretch.location(said.start)
        )
      }
    }
  }
}

/// The counts that a notice may rightly say, by what is recorded.
private struct ListedCounts {
  private(set) var allowed: Set<Int> = []
  private(set) var usual = 0
  private(set) var source = "名单里"

  init(_ notice: Notice, _ records: NoticeRecords) {
    switch notice.kind {
    case .publicity, .award: readLists(of: notice, records)
    case .revocation:
      source = "记录里依据本公告的"
      usual = records.ended[notice.id]?.count ?? 0
      if usual > 0 { allowed = [usual] }
    case .call, .change, .correction, .notice: break
    }
  }

  private mutating func readLists(of notice: Notice, _ records: NoticeRecords) {
    guard !notice.lists.isEmpty,
      !notice.lists.contains(where: { records.dossier.unread.covers($0.key) })
    else { return }
    var listed: Set<PlatformID> = []
    var refused: Set<PlatformID> = []
    var earlier: Set<PlatformID> = []
    let day = notice.award?.day ?? notice.published.day
    for list in notice.lists {
      listed.formUnion(records.dossier.batch(list.key)?.rows.map(\.id) ?? [])
      refused.formUnion(records.refused(in: list.key, by: day, forDraft: notice.isDraft))
      earlier.formUnion(records.awarded(from: list.key, before: day))
    }
    let standing = listed.subtracting(refused).subtracting(notice.award?.withheld ?? [])
    usual = standing.count
    allowed = [standing.count]
    if notice.kind == .publicity { allowed.insert(listed.count) }
    if notice.kind == .award, !earlier.isDisjoint(with: standing) {
      usual = standing.subtracting(earlier).count
      allowed.insert(usual)
    }
  }
}

/// A count in prose that speaks of the whole list.
private struct SaidCount {
  let value: Int
  /// As it is written: 28, 二十八.
  let number: String
  let unit: Unicode.Scalar
  let start: Int

  static func all(in scalars: [Unicode.Scalar], of kind: NoticeKind) -> [SaidCount] {
    var sentences = SentenceReading(scalars) { CountSentence($0, kind) }
    return scalars.indices.compactMap { index in
      guard let number = number(at: index, in: scalars) else { return nil }
      let place = scalars.skippingSpaces(from: number.end)
      guard let unit = scalars.at(place), unit == "家" || unit == "个" || unit == "户" else {
        return nil
      }
      guard !number.isHan || countsPlatforms(number.written, at: index, scalars, behind: place),
        speaksOfList(scalars, index, kind, &sentences),
        !["工作日", "自然日", "月"].contains(where: { scalars.has($0, at: place + 1) })
      else { return nil }
      return SaidCount(value: number.value, number: number.written, unit: unit, start: index)
    }
  }

  private struct Number {
    let value: Int
    let written: String
    let isHan: Bool
    /// The index behind it.
    let end: Int
  }

  /// Of numbers in Chinese only those below a hundred that are written in full: not 三四, nor 二〇.
  private static func number(at index: Int, in scalars: [Unicode.Scalar]) -> Number? {
    if scalars[index].digit != nil {
      guard scalars.at(index - 1)?.digit == nil, let number = scalars.number(at: index, limit: 5)
      else { return nil }
      return Number(value: number.value, written: "\(number.value)", isHan: false, end: number.end)
    }
    guard scalars[index].isHan, let number = scalars.chineseNumber(at: index) else { return nil }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: scalars[index..<number.end])
    let text = String(written)
    guard Ordinal.chinese(number.value) == text.replacing("两", with: "二") else { return nil }
    return Number(value: number.value, written: text, isHan: true, end: number.end)
  }

  /// Whether a number in Chinese counts what a list holds: 一个 seldom counts, and “确定两家会计师事务所”,
  /// “会同市财政局等三家单位” count others.
  private static func countsPlatforms(
    _ written: String,
    at index: Int,
    _ scalars: [Unicode.Scalar],
    behind unit: Int
  ) -> Bool {
    guard let next = scalars.at(unit + 1), next.isHan else {
      return (written != "一" || scalars.at(unit) != "个") && scalars.at(index - 1) != "等"
    }
    let isSide = scalars.at(index - 1) == "等" || scalars.at(index - 1) == "共"
    let words = ["平台", "示范", "中小", "公共"] + (isSide ? [] : ["单位", "机构", "企业"])
    return written != "一" && words.contains { scalars.has($0, at: unit + 1) }
  }

  /// “拟认定28家”, “认定甲公司等28家”, “共有28家”.
  private static func speaksOfList(
    _ scalars: [Unicode.Scalar],
    _ index: Int,
    _ kind: NoticeKind,
    _ sentences: inout SentenceReading<CountSentence>
  ) -> Bool {
    var place = index
    while place > 0, scalars[place - 1].isSpace { place -= 1 }
    func isBefore(_ word: String) -> Bool {
      scalars.has(word, at: place - word.unicodeScalars.count)
    }
    let decides =
      kind == .revocation
      ? ["决定撤销", "决定取消", "撤销下列", "取消下列"] : ["拟认定", "决定认定", "同意认定", "认定以下", "确定"]
    if decides.contains(where: isBefore) { return true }
    if isBefore("等") {
      let said = sentences.sentence(around: index).said
      return said.decides && !said.speaksOfObjection
    }
    guard ["共有", "共计", "合计", "共"].contains(where: isBefore) else { return false }
    return !sentences.sentence(around: index).said.speaksOfOthers
  }
}

/// What a sentence with a count says.
private struct CountSentence {
  let decides: Bool
  let speaksOfObjection: Bool
  /// Of others than those that are listed.
  let speaksOfOthers: Bool

  init(_ sentence: [Unicode.Scalar], _ kind: NoticeKind) {
    let verbs = kind == .revocation ? ["撤销", "取消"] : ["拟认定", "认定", "确定", "授予"]
    decides = verbs.contains { sentence.contains(word: $0) }
    speaksOfObjection = sentence.contains(word: "异议")
    let others = ["申报", "推荐", "参加", "参评", "受理", "异议", "服务", "其中", "原"]
    speaksOfOthers = others.contains { word in
      sentence.contains(word: word) && !Self.isPartOfTitle(word, sentence)
    }
  }

  /// “公共服务示范平台” is the name of what is awarded, and not a count of services.
  private static func isPartOfTitle(_ word: String, _ sentence: [Unicode.Scalar]) -> Bool {
    word == "服务"
      && sentence.places(of: "服务").allSatisfy { place in
        ["平台", "示范", "机构"].contains { sentence.has($0, at: place + 2) }
      }
  }
}

extension DiagnosticKind {
  static let countDiffers = DiagnosticKind(
    "prose/count-differs",
    .warning,
    "正文说的家数要与名单的行数一致；认定公告不算暂缓和不予认定的。多半是名单改了而正文没有改。请核对。"
  )
}
