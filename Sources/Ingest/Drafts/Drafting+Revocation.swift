import Disclosure

extension Drafting {
  /// The end of titles by a ground of the measure (撤销公告), with its article and ban.
  func revocation() throws(DraftStop) -> DraftParts {
    let missing = [DraftQuestion.platform, .ground, .reason].filter { answers[$0] == nil }
    guard let day = answers.day, missing.isEmpty else {
      throw .missing((answers.day == nil ? [.day] : []) + missing)
    }
    let records = try platforms(on: day)
    let measure = programme.governingMeasure(on: day)
    let name = try text(.ground)
    guard let measure, let ground = measure.ground(named: name) else {
      throw refused(advice(onGround: name, measure))
    }
    for record in records where !hasTitle(record) {
      throw refused("平台 \(record.id)（\(record.name)）在\(day.chinese)没有有效的称号，不能\(ground.word)。")
    }
    let reason = try text(.reason)
    let basis = DraftBasis(measure, article: ground.article)
    let ids = records.map(\.id)
    let programme = self.programme
    return DraftParts(
      name: "revoke",
      title: "关于\(ground.word)\(subject(records))\(programme.title)称号的公告",
      published: day,
      bases: [basis],
      body: ["根据\(basis.cited)，\(MarkdownText.plain(reason))，\(decision(records, ground))"]
        + [ground.banYears.map { "自\(ground.word)之日起\($0)年内不得申报。" }].compactMap(\.self)
    ) { notice in
      ids.map { id in
        NoticeDraft.RecordLine(
          file: "records/\(programme.id)/revocations.csv",
          header: "平台编号,事项,日期,情形,事由,文件,批次,禁报主体",
          line: Self.csv([
            id.string, ground.word, day.description, ground.name, reason, notice.string, "", "",
          ])
        )
      }
    }
  }

  /// What to do about a ground that the measure in force does not have.
  private func advice(onGround name: String, _ measure: Measure?) -> String {
    if programme.lapseGrounds.contains(where: { $0.name == name }) {
      return "“\(name)”是自动撤销的情形；请在 revocations.csv 逐个登记“自动撤销”，公告用 gongshi new notice 写。"
    }
    let known = measure?.grounds.map(\.name) ?? []
    return known.isEmpty
      ? "办法没有写撤销、取消的情形；请先在 programmes/\(programme.id).yaml 的“情形”里写明“\(name)”。"
      : "办法里没有情形“\(name)”；已有：\(known.joined(separator: "、"))。"
  }

  private func hasTitle(_ record: PlatformRecord) -> Bool {
    record.titles.contains { $0.programme == programme.id && $0.standing.isValid }
  }

  /// “甲平台”, or “甲平台等2家平台”.
  private func subject(_ records: [PlatformRecord]) -> String {
    let first = records.first?.name ?? ""
    return records.count > 1
      ? "\(first)等\(records.count)\(counter)\(programme.subject.rawValue)" : first
  }

  private func decision(_ records: [PlatformRecord], _ ground: Ground) -> String {
    let named = records.map { record in
      MarkdownText.plain(
        record.isItsOwnOperator ? record.name : "\(record.name)（\(record.operator)）"
      )
    }
    guard records.count > 1 else { return "决定\(ground.word)\(named.first ?? "")的称号。" }
    return "决定\(ground.word)下列\(records.count)\(counter)\(programme.subject.rawValue)的称号：\n\n"
      + Self.items(named)
  }
}
