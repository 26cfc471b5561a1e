package import Diagnostics
import Disclosure

/// A notice's text, divided into the keys between two `---` lines and the body below them.
struct FrontMatter {
  let keys: String
  /// The line on which the keys begin.
  static let firstLine = 2
  let body: NoticeBody

  /// Nil where the text does not begin with a `---` line, or no second one follows.
  init?(_ text: String, findings: inout Findings) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = TextPlace(line: 1, column: 1)
    guard let first = lines.first, Self.isFence(first) else {
      let message = "文件要以一行“---”开头，接着写标题、类型等各项，再写一行“---”，然后是正文；请补上。"
      findings.report(.noFrontMatter, message, at: start)
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      findings.report(
        .noFrontMatter,
        "开头的“---”没有第二行“---”与它相配；请在各项写完以后另起一行写“---”。",
        at: start
      )
      return nil
    }
    keys = lines[1..<end].joined(separator: "\n")
    body = NoticeBody(
      markdown: lines[(end + 1)...].joined(separator: "\n"),
      firstLine: end + 2
    )
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}

extension DiagnosticKind {
  package static let noFrontMatter = DiagnosticKind(
    "notice/no-front-matter",
    .error,
    "每个文件以两行“---”开头，中间一行一项写标题、类型、发布、发文机关、名单等，下面才是正文。"
      + "没有这一部分，程序不知道它是什么文件、什么时候发布。请参照已有的文件补上。"
  )
}
