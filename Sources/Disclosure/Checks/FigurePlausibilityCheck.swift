import Diagnostics

extension RegisterCheck {
  /// Figures that cannot be: shares above the whole, counts below nothing.
  static let figurePlausibility = RegisterCheck([.shareAboveWhole, .countBelowZero]) { register in
    JudgedList.all(register.dossier).flatMap { list -> [Diagnostic] in
      let columns = list.programme.columns
      let numbers = columns.indices.filter { columns[$0].isShare || columns[$0].isCount }
      guard !numbers.isEmpty else { return [] }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        for place in numbers {
          guard let number = applicant.figure(place)?.number else { continue }
          let column = columns[place]
          if column.isShare, number > 100 {
            findings.append(
              finding(.shareAboveWhole, "“\(column.name)”超过100%；请核对，92% 写 92 或者 92%。", place)
            )
          } else if column.isCount, number < 0 {
            findings.append(finding(.countBelowZero, "“\(column.name)”是负数；请核对。", place))
          }
        }
        func finding(_ kind: DiagnosticKind, _ message: String, _ place: Int) -> Diagnostic {
          Diagnostic(kind, message, at: applicant.location(of: place))
        }
      }
      return findings
    }
  }
}

extension Column {
  /// A part of a whole; rates of growth, of debt, of what was planned may be more.
  fileprivate var isShare: Bool {
    type == .percentage && ["满意", "占", "比例", "比重", "合格", "好评"].contains(where: name.contains)
  }

  /// A number of things; sums of money and changes may be below zero.
  fileprivate var isCount: Bool {
    type == .integer && !(unit?.hasSuffix("元") ?? false)
      && !["净", "增", "减", "差", "盈", "利"].contains(where: name.contains)
  }
}

extension DiagnosticKind {
  static let shareAboveWhole = DiagnosticKind(
    "record/share-above-whole",
    .warning,
    "满意度、占比一类的百分比不会超过100%，多半是小数点错了，或者单元格用了百分比格式（92 显示成 9200%）。请核对。"
  )
  static let countBelowZero = DiagnosticKind(
    "record/count-below-zero",
    .warning,
    "家数、人数、次数不会是负数，多半是把连接号当成了负号。请核对。"
  )
}
