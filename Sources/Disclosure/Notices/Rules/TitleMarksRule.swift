import Diagnostics

extension NoticeRule {
  /// Title marks come in pairs, 《》 outside and 〈〉 inside (书名号).
  static let titleMarks = NoticeRule([.titleMarks]) { _, text, _ in
    text.stretches.flatMap { stretch in
      TitleMarks(stretch.scalars).problems.map { problem in
        let (index, message) =
          switch problem {
          case .notClosed(let index): (index, "书名号没有配对，缺少后一半；请补上。")
          case .notOpened(let index): (index, "书名号没有配对，缺少前一半；请补上。")
          case .nested(let index): (index, "书名号里面的书名用单书名号；请把里层的《》改为〈〉。")
          }
        return Diagnostic(.titleMarks, message, at: stretch.location(index))
      }
    }
  }
}

extension DiagnosticKind {
  static let titleMarks = DiagnosticKind(
    "text/title-marks",
    .warning,
    "文件名称用书名号，外层《》、里层〈〉，前后成对（GB/T 15834-2011）。不成对时，程序和读者都不知道名称到哪里为止。"
  )
}
