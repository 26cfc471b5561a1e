import Disclosure

/// What a drafted notice rests on (依据): as its front matter names it, and as its text cites it.
struct DraftBasis {
  let entry: String
  /// “《…办法》（…号）第二十条”, for a body.
  let cited: String

  init(_ measure: Measure, article: String?) {
    entry = measure.id.string
    cited = Self.citation(measure.title, measure.number) + (article ?? "")
  }

  init(_ notice: Notice) {
    entry = notice.id.string
    cited = Self.citation(notice.title, notice.number)
  }

  init(title: String, number: String?) {
    entry = YAMLText.mapping([("标题", title), ("文号", number)])
    cited = Self.citation(title, number)
  }

  private static func citation(_ title: String, _ number: String?) -> String {
    MarkdownText.plain("《\(inner(title))》" + (number.map { "（\($0)）" } ?? ""))
  }

  /// A title as it stands inside title marks: without the mark before it (【演示】), and with inner
  /// ones, 关于印发〈…〉的通知.
  static func inner(_ title: String) -> String {
    var name = title[...]
    if name.hasPrefix("【"), let end = name.firstIndex(of: "】") {
      name = name[name.index(after: end)...]
    }
    return String(name.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 })
  }
}

extension [DraftBasis] {
  /// “《甲》、《乙》和《丙》”
  var cited: String {
    guard let last, count > 1 else { return first?.cited ?? "" }
    return dropLast().map(\.cited).joined(separator: "、") + "和" + last.cited
  }
}

extension Drafting {
  /// What publicity and award of a batch rest on: what was said, else the measure in force and the
  /// call of that year; where no measure is in force, what the call itself rests on.
  func bases(of key: BatchKey, on day: Day, article: (Measure) -> String?) -> [DraftBasis] {
    let stated = self.statedBasis
    let measure = programme.measureInForce(on: day)
    let rule = measure.map { DraftBasis($0, article: article($0)) }
    if let stated { return [rule, stated].compactMap(\.self) }
    let call = self.call(of: key, by: day)
    var bases = [rule].compactMap(\.self)
    if let call {
      if measure == nil {
        for case .document(let title, let number) in call.bases {
          bases.append(DraftBasis(title: title, number: number))
        }
      }
      bases.append(DraftBasis(call))
    }
    return bases
  }

  /// The measure in force, and what was said.
  func bases(on day: Day) -> [DraftBasis] {
    let rule = programme.measureInForce(on: day).map { DraftBasis($0, article: nil) }
    return [rule, statedBasis].compactMap(\.self)
  }

  /// What was said alone.
  var statedBases: [DraftBasis] { [statedBasis].compactMap(\.self) }

  /// The latest published call of the batch's year that nothing has replaced.
  private func call(of key: BatchKey, by day: Day) -> Notice? {
    let replaced = Set(
      dossier.notices.filter { !$0.isDraft }.flatMap { $0.replaces + $0.withdraws }.map(\.id)
    )
    return dossier.notices.filter { notice in
      notice.kind == .call && !notice.isDraft && notice.published.day <= day
        && Self.split(notice.id).map { $0.prefix == prefix && $0.year == key.year } ?? false
        && !replaced.contains(notice.id)
    }
    .max { $0.published < $1.published }
  }

  /// What was said: an id of the content, else a title with its number in brackets.
  private var statedBasis: DraftBasis? {
    guard let text = answers[.basis] else { return nil }
    if let known = dossier.measure(text) { return DraftBasis(known.measure, article: nil) }
    if let notice = NoticeID(text).flatMap(dossier.notice) { return DraftBasis(notice) }
    var title = text
    var number: String?
    if text.hasSuffix("号）"), let open = text.lastIndex(of: "（") {
      title = String(text[..<open])
      number = String(text[text.index(after: open)...].dropLast())
    }
    if title.hasPrefix("《"), title.hasSuffix("》") { title = String(title.dropFirst().dropLast()) }
    return DraftBasis(title: title, number: number)
  }
}
