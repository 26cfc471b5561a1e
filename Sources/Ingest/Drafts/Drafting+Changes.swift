import Disclosure

extension Drafting {
  /// A new name of a platform or of its operator (变更公告).
  func rename() throws(DraftStop) -> DraftParts {
    let missing = [DraftQuestion.platform, .field, .value].filter { answers[$0] == nil }
    guard let day = answers.day, missing.isEmpty else {
      throw .missing((answers.day == nil ? [.day] : []) + missing)
    }
    let records = try platforms(on: day)
    guard let record = records.first, records.count == 1 else {
      throw refused("更名一次写一个平台；请只写一个编号。")
    }
    let field = try text(.field)
    guard [ChangeField.name, ChangeField.operator].contains(field) else {
      throw refused("更名改的是平台名称或者运营单位，不是“\(field)”；换了运营单位的请在 changes.csv 登记运营单位变更。")
    }
    let value = try text(.value)
    let old = field == ChangeField.name ? record.name : record.operator
    guard old != value else { throw refused("登记册里的\(field)已经是“\(value)”；请核对 --value。") }
    // A firm that is recognised itself (主体: 企业) has one name, which stands in both fields.
    let isItself = programme.subject == .enterprise && record.isItsOwnOperator
    let fields = isItself ? [ChangeField.name, ChangeField.operator] : [field]
    let isOfPlatform = field == ChangeField.name || isItself
    let subject = isItself ? "企业名称" : isOfPlatform ? field : "\(record.name)的\(field)"
    let reason = answers[.reason] ?? ""
    let (drafting, id) = (self, record.id)
    return DraftParts(
      name: "rename",
      title: "关于\(record.name)\(isOfPlatform ? "" : field)更名的公告",
      published: day,
      bases: statedBases,
      body: [
        (statedBases.isEmpty ? "" : "根据\(statedBases.cited)，")
          + MarkdownText.plain("\(subject)由“\(old)”更名为“\(value)”，")
          + "统一社会信用代码不变，原有称号和有效期不变。"
      ]
    ) { notice in
      fields.map { field in
        drafting.change([
          id.string, "更名", day.description, field, old, value, notice.string, "", reason,
        ])
      }
    }
  }

  /// What a published notice said wrongly (更正公告).
  func correction() throws(DraftStop) -> DraftParts {
    var missing = [DraftQuestion.corrects].filter { answers[$0] == nil }
    let isOfPlatform = answers[.platform] != nil
    let asked: [DraftQuestion] = isOfPlatform ? [.field, .value] : [.text]
    missing += asked.filter { answers[$0] == nil }
    guard let day = answers.day, missing.isEmpty else {
      throw .missing((answers.day == nil ? [.day] : []) + missing)
    }
    let id = try text(.corrects)
    guard let notice = NoticeID(id).flatMap(dossier.notice) else {
      throw refused("没有编号为 \(id) 的公告；请核对 --corrects。")
    }
    let correction: Correction =
      isOfPlatform
      ? try correctionOfPlatform(notice, day) : (text: try text(.text), line: nil)
    let line = correction.line
    return DraftParts(
      name: "correct",
      title: "关于更正《\(DraftBasis.inner(notice.title))》的公告",
      published: day,
      matter: [("更正", "[\(notice.id)]")],
      body: ["经核对，\(DraftBasis(notice).cited)有差错，现予更正。", correction.text]
    ) { id in
      [line.map { $0(id) }].compactMap(\.self)
    }
  }

  private typealias Correction = (
    text: String, line: (@Sendable (NoticeID) -> NoticeDraft.RecordLine)?
  )

  private func correctionOfPlatform(
    _ notice: Notice,
    _ day: Day
  ) throws(DraftStop) -> Correction {
    let records = try platforms(on: day)
    guard let record = records.first, records.count == 1 else {
      throw refused("更正一次写一个平台；几处差错的请用 --text 写明，或者分几次登记。")
    }
    let (field, value) = (try text(.field), try text(.value))
    let lists = notice.lists.map(\.key)
    let columns = lists.flatMap { dossier.programme($0.programme)?.columns ?? [] }
    let found = lists.compactMap { key -> (BatchKey, ListedPlatform)? in
      dossier.batch(key)?.rows.first { $0.id == record.id }.map { (key, $0) }
    }
    guard let (key, row) = found.first,
      let old = record.text(of: field, in: key, columns) ?? row.text(of: field)
    else {
      throw refused("公告 \(notice.id) 的名单里没有平台 \(record.id)，或者没有“\(field)”这一项；请核对。")
    }
    guard old != value else { throw refused("登记册里的\(field)已经是“\(value)”；请核对 --value。") }
    guard field != ChangeField.listed || ["是", "否"].contains(value) else {
      throw refused("“列入”只写是或者否；请改 --value。")
    }
    if field == ChangeField.district {
      let area = dossier.programme(key.programme)?.area ?? ""
      guard dossier.districts.district(named: value, area: area, on: day) != nil else {
        throw refused("\(area)没有叫“\(value)”的区县；请核对 --value，或者先补 vocabularies/districts.csv。")
      }
    }
    let drafting = self
    let text =
      field == ChangeField.listed
      ? MarkdownText.plain(value == "否" ? "\(row.name)不应列入名单。" : "\(row.name)应当列入名单。")
      : MarkdownText.plain("\(row.name)的\(field)由“\(old)”更正为“\(value)”。")
    let reason = answers[.reason] ?? "抄录有误"
    return (
      text,
      { id in
        drafting.change([
          row.id.string, "更正", day.description, field, old, value, id.string, key.batch.string,
          reason,
        ])
      }
    )
  }
}

extension PlatformRecord {
  /// What stands in a field, changes since its list included: the old value of a correction; nil
  /// where the record lacks the list.
  fileprivate func text(
    of field: String,
    in key: BatchKey,
    _ columns: [Column]
  ) -> String? {
    switch field {
    case ChangeField.name: return name
    case ChangeField.operator: return `operator`
    case ChangeField.creditCode: return creditCode?.description ?? ""
    default:
      let candidacies = titles.first { $0.programme == key.programme }?.candidacies ?? []
      guard let candidacy = candidacies.first(where: { $0.batch == key }) else { return nil }
      if field == ChangeField.listed { return candidacy.isListed ? "是" : "否" }
      return candidacy.facts.value.value(of: field, columns: columns)
    }
  }
}
