import Diagnostics

/// A format in which data is offered (格式).
enum DataFormat: Hashable, Sendable {
  case csv, excelCSV, ndjson, workbook, database, json

  /// How the data page calls it.
  var label: String {
    switch self {
    case .csv: "CSV"
    case .excelCSV: "Excel CSV"
    case .ndjson: "NDJSON"
    case .workbook: "XLSX"
    case .database: "SQLite"
    case .json: "JSON"
    }
  }

  /// The end of a file's name.
  var suffix: String {
    switch self {
    case .csv: CSVWriter.Dialect.plain.suffix
    case .excelCSV: CSVWriter.Dialect.excel.suffix
    case .ndjson: "ndjson"
    case .workbook: "xlsx"
    case .database: "sqlite"
    case .json: "json"
    }
  }

  /// Its name among media types; all but that of NDJSON are registered.
  var mediaType: String {
    switch self {
    case .csv, .excelCSV: "text/csv"
    case .ndjson: "application/x-ndjson"
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .database: "application/vnd.sqlite3"
    case .json: "application/json"
    }
  }

  var isRegistered: Bool { self != .ndjson }
}

/// A file that is offered for download (下载文件).
struct Download: Hashable, Sendable {
  let path: RelativePath
  let format: DataFormat
  /// What it holds, and in which format.
  let title: String

  init(_ path: RelativePath, _ format: DataFormat, _ content: String) {
    self.path = path
    self.format = format
    title = "\(content)（\(format.label)）"
  }

  /// The files that hold more than one table.
  static let whole = [
    Download(SitePath.data("register", DataFormat.database.suffix), .database, "登记册"),
    Download(SitePath.platformsIndex, .json, "平台索引"),
  ]
}

extension [FileDigest] {
  /// Those of the downloads that a reproducible file may name, by path.
  func ofReproducibleDownloads(in edition: Edition) -> [RelativePath: FileDigest] {
    let downloads = Download.whole + DataTable.all(in: edition).flatMap(\.downloads)
    let paths = Set(downloads.map(\.path))
    let digests = filter { $0.isReproducible && paths.contains($0.path) }
    return Dictionary(digests.map { ($0.path, $0) }) { first, _ in first }
  }
}

extension DataTable {
  /// The tables that are offered as workbooks, too.
  static let namesOfWorkbooks: Set = ["platforms", "revocations"]

  var downloads: [Download] {
    let formats: [DataFormat] =
      [.csv, .excelCSV, .ndjson] + (Self.namesOfWorkbooks.contains(name) ? [.workbook] : [])
    return formats.map { Download(SitePath.data(name, $0.suffix), $0, title) }
  }
}
