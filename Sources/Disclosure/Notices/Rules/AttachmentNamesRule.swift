import Diagnostics

extension NoticeRule {
  /// The names of attached files: what they hold, no spaces, no leftovers of editing.
  static let attachmentNames = NoticeRule([.attachmentFileName, .attachmentTwice]) {
    notice,
    _,
    _ in
    var findings = notice.attachments.compactMap { attachment -> Diagnostic? in
      guard let problem = problem(of: attachment.file) else { return nil }
      return Diagnostic(
        .attachmentFileName,
        "附件的文件名“\(attachment.file)”\(problem)；请用“主体加内容”重新命名，如 list.xlsx。",
        at: attachment.location
      )
    }
    var files: Set<String> = []
    var titles: Set<String> = []
    for attachment in notice.attachments {
      let isNewFile = files.insert(attachment.file).inserted
      let isNewTitle = titles.insert(attachment.title.withoutSpaces).inserted
      guard !isNewFile || !isNewTitle else { continue }
      findings.append(
        Diagnostic(
          .attachmentTwice,
          isNewFile
            ? "附件标题“\(attachment.title)”用了两次，分不清是哪一个；请改正标题。"
            : "附件“\(attachment.file)”列了两次；请删去一次。",
          at: attachment.location
        )
      )
    }
    return findings
  }

  private static func problem(of file: String) -> String? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let scalars = name.scalars
    if scalars.contains(where: \.isSpace) { return "里有空格" }
    let leftovers = ["新建", "副本", "最终", "终稿", "定稿", "(1)", "（1）", "(2)", "（2）", "未命名", "Copy"]
    if let word = leftovers.first(where: { scalars.contains(word: $0) }) {
      return "里有“\(word)”"
    }
    guard let dot = scalars.lastIndex(of: "."), dot > 0 else { return "没有后缀" }
    let suffix = String(String.UnicodeScalarView(scalars[(dot + 1)...])).lowercased()
    let refused: Set<String> = ["exe", "lnk", "tmp", "bak", "url", "bat", "js", "vbs", ""]
    return refused.contains(suffix) ? "的后缀不是文档" : nil
  }
}

extension DiagnosticKind {
  static let attachmentFileName = DiagnosticKind(
    "attachment/file-name",
    .warning,
    "附件的文件名会出现在网址和公众的下载文件夹里，一经公开就不再改变。请写明是谁的什么内容，"
      + "不留空格，不留“新建”“副本”“最终版”一类的字样，后缀要与内容相符。"
  )
  static let attachmentTwice = DiagnosticKind(
    "attachment/twice",
    .warning,
    "同一个文件或者同一个标题在“附件”里出现了两次，多半是复制以后忘了改。请删去或者改正。"
  )
}
