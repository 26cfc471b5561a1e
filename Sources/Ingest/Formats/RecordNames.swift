package import Diagnostics

extension CSVRecords {
  /// No platform and no firm has a name as long; what has was pasted into the wrong cell.
  private static let longestName = 200

  /// The name of a platform or of its operator; nil where none is given, or one that is refused.
  func requiredName(_ row: Int, _ column: Column, findings: inout Findings) -> String? {
    guard required(row, column, findings: &findings) != nil else { return nil }
    return name(row, column, findings: &findings)
  }

  /// The same of a cell that may be empty.
  func name(_ row: Int, _ column: Column, findings: inout Findings) -> String? {
    let name = text(row, column)
    let length = name.unicodeScalars.count
    guard length > Self.longestName else { return name }
    findings.report(
      .nameTooLong,
      "这个名称有\(length)字，不会有这么长的名称；请核对是不是把别的内容贴进了这一格。",
      at: place(row, column)
    )
    return nil
  }
}

extension DiagnosticKind {
  package static let nameTooLong = DiagnosticKind(
    "record/name-too-long",
    .error,
    "平台名称、运营单位最多200字。更长的不是名称，多半把简介或者整张表贴进了一格，网页和查询都会被它拖慢。请对照申报材料改正。"
  )
}
