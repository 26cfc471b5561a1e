/// The removal of values that had to be taken down (撤下): gone from every edition, on every day.
package enum Erasure {
  /// What stands where a name or an operator was.
  package static let mark = "（已撤下）"

  /// The fields of a platform that can be erased one by one.
  package static let fields = [
    ChangeField.name, ChangeField.operator, ChangeField.creditCode, ChangeField.nature,
    ChangeField.district, ChangeField.recommender, ChangeField.category, ChangeField.functions,
    ChangeField.hotline, ChangeField.website, ChangeField.introduction, ChangeField.grade,
    reasonField, factsField,
  ]

  /// The words of changes and of ends, which are columns of their own.
  static let reasonField = "原因"
  static let factsField = "事由"
}

extension ListedPlatform {
  /// The row without the values of some fields; `columns` name the figures.
  package func erasing(_ fields: Set<String>, columns: [Column]) -> ListedPlatform {
    var facts = self.facts.value
    for field in fields { facts.set(field, to: "", columns: []) }
    facts.figures = figures.erasing(fields, columns: columns)
    return ListedPlatform(
      id: id,
      name: fields.contains(ChangeField.name) ? Erasure.mark : name,
      operator: fields.contains(ChangeField.operator) ? Erasure.mark : `operator`,
      creditCode: fields.contains(ChangeField.creditCode) ? nil : creditCode,
      facts: facts,
      location: location
    )
  }
}

extension ChangeRow {
  /// The change without the values of some fields; a change of the code is then of no code.
  package func erasing(_ fields: Set<String>) -> ChangeRow {
    let isErased = fields.contains(field)
    let mark = [ChangeField.name, ChangeField.operator].contains(field) ? Erasure.mark : ""
    return ChangeRow(
      programme: programme,
      platform: platform,
      kind: kind,
      day: day,
      field: field,
      old: isErased ? mark : old,
      new: isErased ? mark : new,
      notice: notice,
      batch: batch,
      reason: fields.contains(Erasure.reasonField) ? "" : reason,
      location: location
    )
  }
}

extension EndingRow {
  /// The end without its words, where those are erased.
  package func erasing(_ fields: Set<String>) -> EndingRow {
    EndingRow(
      programme: programme,
      platform: platform,
      kind: kind,
      day: day,
      ground: ground,
      facts: fields.contains(Erasure.factsField) ? "" : facts,
      notice: notice,
      batch: batch,
      barred: fields.contains(ChangeField.creditCode) ? nil : barred,
      location: location
    )
  }
}

extension Notice {
  /// The notice without its words and files: what remains is what the register needs.
  package func erased() -> Notice {
    Notice(
      id: id,
      title: Erasure.mark,
      kind: kind,
      published: published,
      issued: issued,
      issuer: issuer,
      lists: lists,
      number: nil,
      bases: [],
      window: window,
      objection: nil,
      attachments: [],
      addressees: nil,
      indexNumber: nil,
      subject: nil,
      isDraft: isDraft,
      continues: continues,
      award: award,
      callPeriods: callPeriods,
      materials: [],
      contacts: [],
      corrects: corrects,
      withdraws: withdraws,
      replaces: replaces,
      body: NoticeBody(markdown: "", firstLine: body.firstLine),
      location: location
    )
  }

  /// The notice without some of its files.
  package func erasing(attachments files: Set<String>) -> Notice {
    replacing(attachments: attachments.filter { !files.contains($0.file) })
  }
}
