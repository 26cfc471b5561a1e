package import Diagnostics
import Disclosure

/// Reads `vocabularies/districts.csv`.
enum DistrictsFile {
  static let path: RelativePath = "vocabularies/districts.csv"

  static func read(_ text: DecodedText, findings: inout Findings) -> [District] {
    let words = ["代码", "名称", "地域", "起", "止", "后继"]
    guard let records = CSVRecords(text, required: words, findings: &findings) else { return [] }
    var codes: Set<String> = []
    let districts: [District] = records.rows.compactMap { row in
      let code = records.required(row, records.column("代码"), findings: &findings)
      let name = records.required(row, records.column("名称"), findings: &findings)
      let area = records.required(row, records.column("地域"), findings: &findings)
      let first = records.day(row, records.column("起"), findings: &findings)
      let last = records.day(row, records.column("止"), findings: &findings)
      guard let code, let name, let area else { return nil }
      reportForm(of: code, at: records.place(row, records.column("代码")), &findings)
      guard codes.insert(code).inserted else {
        findings.report(
          .duplicateDistrict,
          "区划代码“\(code)”重复；请改正，国家没有代码的地方用自编代码。",
          at: records.place(row, records.column("代码"))
        )
        return nil
      }
      let successor = records.text(row, records.column("后继"))
      return District(
        code: code,
        name: name,
        area: area,
        first: first,
        last: last,
        successor: successor.isEmpty ? nil : successor,
        location: records.location(row, in: findings.file)
      )
    }
    reportOverlaps(among: districts, &findings)
    return districts
  }

  /// Two districts of one name, both there on the same day: a record would belong to either.
  private static func reportOverlaps(among districts: [District], _ findings: inout Findings) {
    let pairs = Dictionary(grouping: districts, by: Namesake.init).values.flatMap(overlaps)
    for (earlier, later) in pairs.sorted(by: { $0.later.line < $1.later.line }) {
      findings.report(
        .overlappingDistrict,
        "\(later.area)的“\(later.name)”与第 \(earlier.line) 行的起止日期重叠，分不清一条记录属于哪一行；"
          + "请补上前一个的“止”，或者删去重复的一行。",
        at: TextPlace(line: later.line, column: 1)
      )
    }
  }

  /// The pairs that share a day, each in the order of the file.
  private static func overlaps(
    among namesakes: [District]
  ) -> [(earlier: District, later: District)] {
    let inOrder = namesakes.filter { $0.firstDay <= $0.lastDay }
      .sorted { ($0.firstDay, $0.line) < ($1.firstDay, $1.line) }
    guard var latest = inOrder.first else { return [] }
    var pairs: [(earlier: District, later: District)] = []
    for district in inOrder.dropFirst() {
      if district.firstDay <= latest.lastDay {
        pairs.append(latest.line < district.line ? (latest, district) : (district, latest))
      }
      if latest.lastDay < district.lastDay { latest = district }
    }
    return pairs
  }

  private struct Namesake: Hashable {
    let name: String
    let area: String

    init(_ district: District) { (name, area) = (district.name, district.area) }
  }

  /// A code is part of an address; that of the state has six digits, of towns nine.
  private static func reportForm(
    of code: String,
    at place: TextPlace,
    _ findings: inout Findings
  ) {
    let isNumber = code.utf8.allSatisfy { (48...57).contains($0) }
    guard BatchID(code) == nil || isNumber && ![6, 9].contains(code.utf8.count)
    else { return }
    findings.report(
      .badIdentifier,
      "“\(code)”不是区划代码；请写国家的 6 位数字（乡镇 9 位），自编的代码只用小写字母、数字和“-”，至少有一个字母。",
      at: place
    )
  }
}

extension District {
  fileprivate var firstDay: Day { first ?? .firstDay(ofYear: 1900) }
  fileprivate var lastDay: Day { last ?? .lastDay(ofYear: 2199) }

  fileprivate var line: Int {
    guard case .text(let line, _) = location.position else { return 1 }
    return line
  }
}

extension DiagnosticKind {
  package static let overlappingDistrict = DiagnosticKind(
    "vocabulary/overlapping-district",
    .error,
    "同一地域里，同名的区县在同一天只能有一行，否则一条记录归到哪个区划代码全凭先后。设立新区前有同名的旧区时，"
      + "给旧的一行写“止”，新的一行写“起”；重复录入的，删去一行。"
  )

  package static let duplicateDistrict = DiagnosticKind(
    "vocabulary/duplicate-district",
    .error,
    "一个区划代码只能代表一个区县。更名、改划以后代码变了的，旧的一行写“止”和“后继”，新的另写一行。请改正重复的代码。"
  )
}
