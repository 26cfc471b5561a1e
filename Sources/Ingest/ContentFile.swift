package import Diagnostics
import Files

extension FileTree {
  /// A file as text, read by `read`; its findings are added to `diagnostics`.
  ///
  /// Nil for a file that weighs more than `limit`, or is no text. `read` answers nil where it could
  /// make nothing of it.
  func content<Value>(
    _ path: RelativePath,
    limit: Int,
    diagnostics: inout [Diagnostic],
    _ read: (DecodedText, inout Findings) -> Value?
  ) throws(FileError) -> Value? {
    var findings = Findings(path)
    defer { findings.hand(to: &diagnostics) }
    guard let size = size(of: path), size <= limit else {
      findings.report(
        .tooLarge,
        "文件超过了 \(limit >> 20) MB 的上限，没有读取；请拆成几个文件，图片等另作附件。"
      )
      return nil
    }
    guard let text = DecodedText(try self.read(path), findings: &findings) else { return nil }
    return read(text, &findings)
  }

  /// A YAML file, whose mapping is read by `read`.
  func yaml<Value>(
    _ path: RelativePath,
    diagnostics: inout [Diagnostic],
    _ read: (inout YAMLFields) -> Value?
  ) throws(FileError) -> Value? {
    let limit = YAMLDocument.sizeLimit
    return try content(path, limit: limit, diagnostics: &diagnostics) { text, findings in
      guard !findings.hasErrors else { return nil }
      let fields = YAMLDocument.mapping(text.unixText, findings: &findings)
      return fields?.read(&findings, read)
    }
  }

  /// A table.
  func table<Value>(
    _ path: RelativePath,
    diagnostics: inout [Diagnostic],
    _ read: (DecodedText, inout Findings) -> Value?
  ) throws(FileError) -> Value? {
    try content(path, limit: CSVRecords.sizeLimit, diagnostics: &diagnostics, read)
  }
}

extension FileTree.Entry {
  /// That an attachment weighs more than is ever read; nil for any other.
  var tooLargeToOffer: Diagnostic? {
    let limit = FileTree.readLimit
    guard size > limit else { return nil }
    let message = "附件超过了 \(limit >> 20) MB 的上限，没有读取；请压缩，或者拆成几个文件。"
    return Diagnostic(.tooLarge, message, at: SourceLocation(path))
  }
}

extension DiagnosticKind {
  package static let tooLarge = DiagnosticKind(
    "format/too-large",
    .error,
    "一张表最多 512 MB，一个 YAML 文件或者文件正文最多 8 MB，一个附件最多 1024 MB。超过的多半是放错了文件，例如把图片贴进了正文。"
      + "请压缩、拆分，或者改作附件。"
  )
}
