import Disclosure

extension Drafting {
  /// The award of a list (认定公告): after its publicity, without those refused and those whose
  /// objections are open.
  func award() throws(DraftStop) -> DraftParts {
    let batch = try self.batch()
    let day = try awardDay(batch.key)
    let outcome = dossier.outcome(of: batch.key, on: day)
    let bases = self.bases(of: batch.key, on: day) { $0.award?.article }
    guard !bases.isEmpty else { throw .missing([.basis]) }
    let withheld = outcome.undecided.sorted()
    let awarded = outcome.standing.filter {
      !outcome.undecided.contains($0) && !outcome.awarded.contains($0)
    }
    guard !awarded.isEmpty else {
      throw refused("名单 \(batch.key) 里没有可以认定的：都已认定、不予认定、撤回，或者异议还没有结论。")
    }
    let validity = programme.governingMeasure(on: day)?.validity.value
    // An award from before the register (历史数据) may have had no publicity.
    let course = outcome.wasObjectedTo ? "公示和异议核查" : "公示，公示期内没有收到异议"
    let publicity = outcome.window == nil ? "" : "经\(course)，"
    let round = self.round(batch.key)
    let isFirst = outcome.awarded.isEmpty
    return DraftParts(
      name: "award",
      title: "关于\(isFirst ? "" : "补充")公布\(round)\(programme.title)认定名单的公告",
      published: day,
      lists: [batch.key],
      bases: bases,
      matter: [("认定", Self.entry(day, validity, withheld))],
      body: [
        "根据\(bases.cited)，\(publicity)现\(isFirst ? "" : "补充")公布\(round)\(programme.title)认定名单。",
        "## 一、认定名单",
        "决定认定\(awarded.count)\(counter)\(programme.subject.rawValue)，名单如下：",
        "{名单}",
      ] + Self.validitySection(day, validity)
    )
  }

  /// The day that was said, else the first working day after the window.
  private func awardDay(_ key: BatchKey) throws(DraftStop) -> Day {
    let measure = programme.governingMeasure(on: answers.day ?? request.today)
    let horizon = answers.day ?? Day.lastDay(ofYear: request.today.year + 1)
    let window = dossier.outcome(of: key, on: horizon).window
    guard let last = window?.last else {
      if let day = answers.day, programme.isHistory(day) { return day }
      throw refused(
        "名单 \(key) 还没有公示，不能认定；请先用 gongshi new publicity 拟公示，公示期满再拟。",
        article: measure?.publicity?.article
      )
    }
    guard let day = answers.day else { return try workingDay(onOrAfter: last.next) }
    guard day > last else {
      throw refused(
        "公示期到\(last.chinese)，\(day.chinese)还不能认定；最早写 --day \(last.next)。",
        article: measure?.award?.article
      )
    }
    return day
  }

  private static func entry(
    _ day: Day,
    _ validity: ValidityRule?,
    _ withheld: [PlatformID]
  ) -> String {
    var entries = ["日期: \(day)"]
    if let validity {
      let first = validity.firstDay(awarded: day)
      entries += ["有效期起: \(first)", "有效期止: \(validity.lastDay(from: first))"]
    }
    if !withheld.isEmpty {
      entries.append("暂缓: [\(withheld.map(\.string).joined(separator: ", "))]")
    }
    return "{" + entries.joined(separator: ", ") + "}"
  }

  private static func validitySection(_ day: Day, _ validity: ValidityRule?) -> [String] {
    guard let validity else { return [] }
    let first = validity.firstDay(awarded: day)
    let last = validity.lastDay(from: first)
    return ["## 二、有效期", "有效期自\(first.chinese)起至\(last.chinese)止。"]
  }
}
