package import Diagnostics
import Disclosure

/// Reads one list, `records/<programme>/<batch>.csv`.
struct BatchFile {
  /// The columns that every list may have.
  enum Words {
    static let required = ["平台编号", "平台名称", "运营单位"]
    static let optional = [
      "统一社会信用代码", "单位性质", "区县", "推荐单位", "类别", "服务功能", "服务热线", "网址", "简介", "等级",
      "有效期起", "有效期止",
    ]
    static let all = required + optional
  }

  /// The rows that could be read, and the platforms of those that could not.
  struct Rows: Sendable {
    var platforms: [ListedPlatform] = []
    var leftOut: Set<PlatformID> = []
    /// Whether a row was left out that may be any platform's.
    var hasNameless = false
  }

  private let records: CSVRecords
  private let columns: BatchColumns
  private let file: RelativePath
  private let vocabulary: RecordVocabulary

  /// Nil where the text is no such table.
  static func read(
    _ text: DecodedText,
    programme: Programme,
    vocabulary: RecordVocabulary,
    findings: inout Findings
  ) -> Rows? {
    let headers = UnitHeaders(text, programme.columns, findings: &findings)
    let records = CSVRecords(
      text,
      required: Words.required,
      optional: Words.optional + programme.columns.map(\.name) + headers.all,
      findings: &findings
    )
    guard let records else { return nil }
    let file = BatchFile(
      records: records,
      columns: BatchColumns(records, programme, headers),
      file: findings.file,
      vocabulary: vocabulary
    )
    return file.readRows(&findings)
  }

  private func readRows(_ findings: inout Findings) -> Rows {
    var rows = Rows()
    rows.platforms.reserveCapacity(records.rows.count)
    var lines: [PlatformID: Int] = [:]
    var codes: [CreditCode: PlatformID] = [:]
    var words = RepeatedWords()
    for row in records.rows {
      guard let id = readID(row, &findings) else {
        rows.hasNameless = true
        continue
      }
      if let line = lines[id] {
        findings.report(
          .duplicateID,
          "平台编号“\(id)”在这张名单里重复；一个平台只占一行，请删去一行或者改正编号。",
          at: records.place(row, columns.id),
          notes: ["第一次出现在第 \(line) 行。"]
        )
        continue
      }
      lines[id] = records.table.line(of: row)
      guard let platform = readRow(row, id, &words, &findings) else {
        rows.leftOut.insert(id)
        continue
      }
      rows.platforms.append(platform)
      guard let code = platform.creditCode else { continue }
      if let other = codes[code] {
        findings.report(
          .duplicateCreditCode,
          "\(code) 在这张名单里已经用于“\(other)”；请核对是不是同一个平台，或者抄错了代码。",
          at: records.place(row, columns.creditCode)
        )
      } else {
        codes[code] = id
      }
    }
    return rows
  }

  private func readID(_ row: Int, _ findings: inout Findings) -> PlatformID? {
    guard records.required(row, columns.id, findings: &findings) != nil else { return nil }
    return records.identifier(row, columns.id, PlatformID.self, findings: &findings)
  }

  private func readRow(
    _ row: Int,
    _ id: PlatformID,
    _ words: inout RepeatedWords,
    _ findings: inout Findings
  ) -> ListedPlatform? {
    let name = records.requiredName(row, columns.name, findings: &findings)
    let operatorName = records.requiredName(row, columns.operator, findings: &findings)
    let code = records.creditCode(row, columns.creditCode, findings: &findings)
    let nature = vocabulary.nature(records, row, columns.nature, &findings)
    vocabulary.compare(nature, with: code, at: records.place(row, columns.nature), &findings)
    let category = vocabulary.category(records, row, columns.category, &findings)
    let functions = vocabulary.functions(records, row, columns.functions, &findings)
    let hotline = records.telephone(row, columns.hotline, findings: &findings)
    let website = records.text(row, columns.website)
    reportAddress(website, row, &findings)
    let validFrom = records.day(row, columns.validFrom, findings: &findings)
    let validTo = records.day(row, columns.validTo, findings: &findings)
    let figures = Figures(columns.figures.map { $0.figure(records, row, &findings) })
    guard let name, let operatorName else { return nil }
    return ListedPlatform(
      id: id,
      name: name,
      operator: operatorName,
      creditCode: code,
      facts: ListedFacts(
        nature: words.once(nature),
        districtName: words.once(records.text(row, columns.district)),
        recommender: words.once(records.text(row, columns.recommender)),
        category: words.once(category),
        functions: words.once(functions),
        hotline: hotline,
        website: website,
        introduction: records.text(row, columns.introduction),
        grade: words.once(records.text(row, columns.grade)),
        validFrom: validFrom,
        validTo: validTo,
        figures: figures
      ),
      location: records.location(row, in: file)
    )
  }
}

/// The words that the rows of a list repeat (重复的词), each kept once.
private struct RepeatedWords {
  private var texts: Set<String> = []
  private var lists: Set<[String]> = []

  mutating func once(_ text: String) -> String { texts.insert(text).memberAfterInsert }
  mutating func once(_ list: [String]) -> [String] { lists.insert(list).memberAfterInsert }
}

extension BatchFile {
  private func reportAddress(
    _ website: String,
    _ row: Int,
    _ findings: inout Findings
  ) {
    if !website.isEmpty, !ContactText.isWebAddress(website) {
      findings.report(
        .unusualContact,
        "网址“\(website)”不完整；请写成 https://www.example.com/ 的形式。",
        at: records.place(row, columns.website)
      )
    }
  }
}

extension DiagnosticKind {
  package static let duplicateID = DiagnosticKind(
    "record/duplicate-id",
    .error,
    "平台编号永久代表一个平台，一张名单里只能出现一次。两行写的是同一个平台时删去一行；是两个平台时给其中一个换编号。"
  )

  package static let duplicateCreditCode = DiagnosticKind(
    "record/duplicate-credit-code",
    .warning,
    "一张名单里两个编号用了同一个统一社会信用代码。同一单位确实运营两个平台时可以这样；否则是抄错了代码，或者给一个平台编了两个号。"
  )
}
