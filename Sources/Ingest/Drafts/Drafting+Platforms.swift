import Disclosure

extension Drafting {
  /// The platforms that were named, as the register knows them on a day, with a title of this
  /// programme.
  func platforms(on day: Day) throws(DraftStop) -> [PlatformRecord] {
    let named = try text(.platform).split { "、,， ".contains($0) }.map(String.init)
    let view = Register(dossier).view(asOf: day)
    var records: [PlatformRecord] = []
    for name in named where !records.contains(where: { $0.id.string == name }) {
      guard let record = PlatformID(name).flatMap({ view[$0] }) else {
        if dossier.batches.contains(where: { $0.rows.contains { $0.id.string == name } }) {
          throw refused("平台 \(name) 在\(day.chinese)还没有列入登记；请核对 --day。")
        }
        throw refused("登记册里没有平台 \(name)；请写平台编号，例如 \(example(view))。")
      }
      guard record.titles.contains(where: { $0.programme == programme.id }) else {
        throw refused("平台 \(name)（\(record.name)）没有\(programme.title)的记录；请核对编号和 --programme。")
      }
      records.append(record)
    }
    return records
  }

  private func example(_ view: RegisterView) -> String {
    let known = view.records.first { record in
      record.titles.contains { $0.programme == programme.id }
    }
    return known?.id.string ?? "\(prefix)-0001"
  }

  /// A line for `records/<programme>/changes.csv`.
  func change(_ fields: [String]) -> NoticeDraft.RecordLine {
    NoticeDraft.RecordLine(
      file: "records/\(programme.id)/changes.csv",
      header: "平台编号,事项,日期,字段,原值,新值,文件,批次,原因",
      line: Self.csv(fields)
    )
  }

  static func csv(_ fields: [String]) -> String {
    fields.map(PlacedTable.quoted).joined(separator: ",")
  }
}
