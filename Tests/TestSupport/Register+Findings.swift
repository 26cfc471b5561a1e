import Diagnostics
package import Disclosure

extension Register {
  /// The findings as a flat list: `error award/open-objection`.
  package var marks: [String] {
    findings().sortedByPlace().map { "\($0.severity) \($0.code)" }
  }

  /// The findings as a clerk reads them.
  package var sentences: [String] {
    findings().sortedByPlace().map { DiagnosticPrinter.text($0) }
  }
}
