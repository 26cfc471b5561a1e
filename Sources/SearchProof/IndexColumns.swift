/// The columns that rows are chosen and sorted by (筛选和排序的各列): the same as the rows show, and in
/// the right places among each other.
struct IndexColumns {
  private let index: PublishedIndex
  /// The columns that rows are chosen by, and those that they are sorted by.
  private let facets: [JSONValue]

  init(_ index: PublishedIndex) throws(IndexFault) {
    self.index = index
    facets = [try index.file("facets", 1), try index.file("facets", 2)]
  }

  /// What is wrong, a sentence each.
  func faults(comparedWith scan: RecordScan) throws(IndexFault) -> [String] {
    var files = OpenedFiles(index)
    var faults: [String] = []
    for column in ["programme", "district", "category", "year", "standing"] {
      let less = column == "year" ? 0 : 1
      let rows = try cells(column, &files).map(\.number)
      if try values(column).map({ $0 - less }) != rows { faults.append(Self.fault(column)) }
    }
    for column in Self.sorting {
      let rows = try cells(column, &files).map { $0.text ?? "" }
      if try values(column, among: "days").map({ $0?.text }) != rows {
        faults.append(Self.fault(column))
      }
    }
    let functions = try cells("functions", &files).map(\.numbers)
    if try values("functions", among: "function_sets").map({ $0?.numbers }) != functions {
      faults.append(Self.fault("functions"))
    }
    return try faults + heads(scan) + order(scan, &files)
  }

  /// The columns of the second file.
  private static let sorting = ["awarded", "valid_to"]

  private static func fault(_ column: String) -> String {
    "facets-\(sorting.contains(column) ? 2 : 1) 的 \(column) 与 rows 不同"
  }

  /// A column of all rows, one value a row.
  private func values(_ column: String) throws(IndexFault) -> [Int] {
    let values = facets.lazy.compactMap { $0[column]?.bytes }.first.flatMap(PackedNumbers.readRuns)
    guard let values else { throw IndexFault("facets", .form) }
    return values
  }

  /// A column whose values are numbers in a list, from 1.
  private func values(_ column: String, among list: String) throws(IndexFault) -> [JSONValue?] {
    guard let all = facets.lazy.compactMap({ $0[list]?.elements }).first else {
      throw IndexFault("facets", .form)
    }
    return try values(column).map { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
  }

  /// What a line of `awards` tells, in its order.
  private static let awards = [
    "programme", "district", "year", "standing", "pending", "awarded", "valid_from", "valid_to",
    "valid_to_computed",
  ]

  /// A column of the files of rows.
  private func cells(
    _ column: String,
    _ files: inout OpenedFiles
  ) throws(IndexFault) -> [JSONValue] {
    var cells: [JSONValue] = []
    while cells.count < index.count {
      let (file, at) = try files.file(with: cells.count, in: "rows")
      guard at == 0, let more = Self.cells(column, of: file), !more.isEmpty else {
        throw IndexFault("rows", .form)
      }
      cells += more
    }
    return cells
  }

  private static func cells(_ column: String, of file: JSONValue) -> [JSONValue]? {
    guard let place = awards.firstIndex(of: column) else { return file[column]?.elements }
    guard let lines = file["awards"]?.elements else { return nil }
    return file["award"]?.elements?.all { line in
      guard let number = line.number, lines.indices.contains(number),
        let cells = lines[number].elements, cells.count == awards.count
      else { return nil }
      return cells[place]
    }
  }

  /// Names and ids that begin those of more than ten rows, not all of them equal.
  private func heads(_ scan: RecordScan) throws(IndexFault) -> [String] {
    let file = try index.file("heads", 1)
    let texts: [(String, [Text])] = [("name", scan.rows.map(\.name)), ("id", scan.rows.map(\.id))]
    var faults: [String] = []
    for (field, texts) in texts {
      guard let rows = file["\(field)s"]?.bytes.flatMap(PackedNumbers.readRows),
        let lengths = file["\(field)_lengths"]?.bytes.flatMap(PackedNumbers.read)
      else { throw IndexFault("heads-1", .form) }
      let expected = Self.heads(texts)
      if rows != expected || lengths != expected.map({ texts[$0].count }) {
        faults.append("heads-1 的 \(field)s 与记录不同")
      }
    }
    return faults
  }

  private static func heads(_ texts: [Text]) -> [Int] {
    var beginnings: [Text: Int] = [:]
    let whole = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    for text in texts {
      for length in 1...max(1, text.count) {
        let beginning = Array(text.prefix(length))
        if whole[beginning] != nil { beginnings[beginning, default: 0] += 1 }
      }
    }
    return texts.indices.filter {
      let count = beginnings[texts[$0]] ?? 0
      return count > 10 && count > whole[texts[$0]] ?? 0
    }
  }

  /// Equal names share a place in the order by name, and no others do.
  private func order(_ scan: RecordScan, _ files: inout OpenedFiles) throws(IndexFault) -> [String]
  {
    var ranks: [Int] = []
    while ranks.count < index.count {
      let (file, at) = try files.file(with: ranks.count, in: "order")
      guard at == 0, let more = file["ranks"]?.bytes.flatMap(PackedNumbers.read), !more.isEmpty
      else { throw IndexFault("order", .form) }
      ranks += more
    }
    let pairs = Set(zip(ranks, scan.rows).map { Place(rank: $0, name: $1.shown.name) })
    let isOneToOne = pairs.count == Set(ranks).count && pairs.count == Set(pairs.map(\.name)).count
    return ranks.count == scan.rows.count && isOneToOne ? [] : ["order 的名次与名称不一一对应"]
  }

  private struct Place: Hashable {
    let rank: Int
    let name: String
  }
}
