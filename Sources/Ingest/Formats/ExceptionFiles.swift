import Diagnostics
import Disclosure

/// Reads `allowed.csv` and `takedowns.csv`.
enum ExceptionFiles {
  static let allowedPath: RelativePath = "allowed.csv"
  static let takedownsPath: RelativePath = "takedowns.csv"

  static func allowed(_ text: DecodedText, findings: inout Findings) -> [AllowedValue] {
    let words = ["值", "理由", "有效至"]
    guard let records = CSVRecords(text, required: words, findings: &findings) else { return [] }
    records.reportRepeatedRows(&findings)
    return records.rows.compactMap { row in
      let value = records.required(row, records.column("值"), findings: &findings)
      let reason = records.required(row, records.column("理由"), findings: &findings)
      let column = records.column("有效至")
      let until = records.day(row, column, findings: &findings)
      guard let value, let reason, until != nil || records.text(row, column).isEmpty else {
        return nil
      }
      return AllowedValue(
        value: value,
        reason: reason,
        until: until,
        location: records.location(row, in: findings.file)
      )
    }
  }

  static func takedowns(_ text: DecodedText, findings: inout Findings) -> [Takedown] {
    let words = ["对象", "字段", "日期", "理由", "依据"]
    guard let records = CSVRecords(text, required: words, findings: &findings) else { return [] }
    records.reportRepeatedRows(&findings)
    return records.rows.compactMap { row in
      let target = records.required(row, records.column("对象"), findings: &findings)
      let day = records.requiredDay(row, records.column("日期"), findings: &findings)
      let reason = records.required(row, records.column("理由"), findings: &findings)
      guard let target, let day, let reason else { return nil }
      let field = records.text(row, records.column("字段"))
      return Takedown(
        target: target,
        field: field.isEmpty ? nil : field,
        day: day,
        reason: reason,
        basis: records.text(row, records.column("依据")),
        location: records.location(row, in: findings.file)
      )
    }
  }
}
