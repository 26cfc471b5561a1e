package import Diagnostics

/// A file that is no text by its first bytes, whatever its name says (改了扩展名的文件).
enum DisguisedFile {
  /// What it is, in words; nil for what may be a text.
  static func words(for raw: [UInt8]) -> String? {
    signatures.first { raw.starts(with: $0.bytes) }?.words
  }

  private static let signatures: [(bytes: [UInt8], words: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "这是工作簿（.xlsx）、文档（.docx）或者压缩包改了扩展名"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "这是旧格式的工作簿（.xls、.et）或者文档改了扩展名"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "这是 PDF 改了扩展名"),
    ([0xFF, 0xFE, 0x00, 0x00], "文件是 UTF-32 编码"),
    ([0x00, 0x00, 0xFE, 0xFF], "文件是 UTF-32 编码"),
  ]

  /// What to save it as.
  static func advice(for file: RelativePath) -> String {
    file.fileExtension.lowercased() == "csv"
      ? "请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”" : "请用原来的软件打开，把内容另存为 UTF-8 编码的文本"
  }
}

extension DiagnosticKind {
  package static let notText = DiagnosticKind(
    "format/not-text",
    .error,
    "只改扩展名，文件的内容不会变：Excel、WPS 的工作簿改名为 .csv 以后仍是工作簿。请用原来的软件打开，表格另存为“CSV UTF-8（逗号分隔）”，"
      + "文字另存为 UTF-8 编码的文本。"
  )
}
