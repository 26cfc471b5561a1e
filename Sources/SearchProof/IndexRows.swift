/// The rows as the index shows them (索引的行): the same titles as the records have, in the promised
/// order, with the same texts.
struct IndexRows {
  private let index: PublishedIndex

  init(_ index: PublishedIndex) { self.index = index }

  /// What is wrong, a sentence each.
  func faults(comparedWith scan: RecordScan) throws(IndexFault) -> [String] {
    guard index.count == scan.rows.count else {
      return ["索引有\(index.count)行，记录有\(scan.rows.count)行"]
    }
    var files = OpenedFiles(index)
    var faults: [String] = []
    for (number, row) in scan.rows.enumerated() {
      let (file, at) = try files.file(with: number, in: "rows")
      guard let shown = RecordScan.Shown(file, at) else { throw IndexFault("rows", .form) }
      if shown != row.shown {
        faults.append("第\(number)行是 \(shown.id)，应是 \(row.shown.id)，文字与记录一致")
      }
    }
    return faults
  }
}

extension RecordScan.Shown {
  fileprivate init?(_ file: JSONValue, _ at: Int) {
    func cell(_ column: String) -> JSONValue? {
      file[column]?.elements.flatMap { $0.indices.contains(at) ? $0[at] : nil }
    }
    guard let id = cell("id")?.text, let name = cell("name")?.text,
      let former = cell("former_names")?.texts, let mine = cell("operator")?.text,
      let code = cell("credit_code")?.text
    else { return nil }
    self.init(id: id, name: name, former: former, operator: mine, code: code)
  }
}
