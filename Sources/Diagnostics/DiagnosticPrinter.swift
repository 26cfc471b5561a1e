/// Findings as text for people or as JSON lines for tools.
package enum DiagnosticPrinter {
  /// A line a finding, its notes indented below it; colours only where asked.
  package static func text(_ diagnostic: Diagnostic, coloured: Bool = false) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    let article = diagnostic.article.map { "（依据：\($0)）" } ?? ""
    let label = coloured ? paint(diagnostic.severity) : diagnostic.severity.label
    let head = "\(place)\(label) [\(diagnostic.code)] \(diagnostic.message)\(article)"
    return ([head] + diagnostic.notes.map { "    · \($0)" }).joined(separator: "\n")
  }

  /// One JSON object: severity, code, message, file, line, column or sheet, cell, article, notes.
  package static func json(_ diagnostic: Diagnostic) -> String {
    var fields: [(String, String)] = [
      ("severity", quote(diagnostic.severity.rawValue)),
      ("code", quote(diagnostic.code)),
      ("message", quote(diagnostic.message)),
    ]
    if let location = diagnostic.location {
      fields.append(("file", quote(location.file.string)))
      switch location.position {
      case .wholeFile: break
      case .text(let line, let column):
        fields.append(("line", String(line)))
        fields.append(("column", String(column)))
      case .cell(let sheet, let row, let column):
        fields.append(("sheet", quote(sheet)))
        fields.append(("cell", quote(SourceLocation.letters(ofColumn: column) + String(row))))
      }
    }
    if let article = diagnostic.article { fields.append(("article", quote(article))) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map(quote).joined(separator: ",")
      fields.append(("notes", "[\(notes)]"))
    }
    return "{" + fields.map { "\(quote($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// A JSON string with its quotation marks.
  package static func quote(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func paint(_ severity: Severity) -> String {
    let colour =
      switch severity {
      case .error: 31
      case .warning: 33
      case .note: 36
      }
    return "\u{1B}[\(colour);1m\(severity.label)\u{1B}[0m"
  }
}
