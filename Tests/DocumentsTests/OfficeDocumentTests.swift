import Documents
import TestSupport
import Testing

/// Files made by python-docx and openpyxl.
struct OfficeDocumentTests {
  private func words(_ name: String) throws -> DocumentWords {
    let bytes = try bytes(of: "\(repositoryFolder)/Tests/DocumentsTests/Fixtures/\(name)")
    let kind = name.split(separator: ".").last.map(String.init) ?? ""
    return DocumentReader(programFolders: []).words(of: bytes, kind: kind)
  }

  private func text(_ part: String, of words: DocumentWords) -> String? {
    words.parts.first { $0.name == part }?.text
  }

  @Test func readsTheBodyTablesHeadersAndPropertiesOfWord() throws {
    let words = try words("list.docx")
    #expect(
      text("word/document.xml", of: words)
        == "联系电话 13800000001\n序号 \t单位名称 \t联系人 \t\n1 \t示例检测有限公司 \t示例人 \t\n"
    )
    #expect(text("word/header1.xml", of: words) == "页眉 13800000002\n")
    #expect(words.properties.contains { $0.name == "description" && $0.text == "咨询 13800000003" })
    #expect(words.authors == ["张示例", "python-docx"])
    #expect(words.flaws == [])
  }

  @Test func readsEverySheetOfExcelHiddenOnesAndCommentsToo() throws {
    let words = try words("list.xlsx")
    #expect(
      text("xl/worksheets/sheet1.xml", of: words)
        == "序号\t单位名称\t手机\t\n1\t示例检测有限公司\t13800000004\t\t备注\t\n"
    )
    #expect(text("xl/worksheets/sheet2.xml", of: words) == "身份证号\t37010219900307106X\t\n")
    #expect(text("xl/workbook.xml", of: words)?.contains("底表") == true)
    let comments = words.parts.filter { $0.name.contains("comments") }.map(\.text).joined()
    #expect(comments.contains("再核 13800000005"))
    #expect(words.authors.sorted() == ["微软用户", "李示例", "示例审核"])
    #expect(words.flaws == [])
  }

  /// Cells that point at one long text again and again: 100 MB of it, out of less than one.
  @Test func cellsThatRepeatALongTextAreRefused() {
    let text = String(repeating: "字", count: 100_000)
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 400)
    let zip = StoredZIP([
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("xl/sharedStrings.xml", Array("<sst><si><t>\(text)</t></si></sst>".utf8)),
      (
        "xl/worksheets/sheet1.xml",
        Array("<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>".utf8)
      ),
    ])
    let words = DocumentReader(programFolders: []).words(of: zip.bytes, kind: "xlsx")
    #expect(words.flaws == [.tooLarge])
    #expect(words.parts.allSatisfy { $0.text.utf8.count <= 64 << 20 })
  }

  @Test func aFileWithAPasswordIsACompoundFile() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(DocumentReader(programFolders: []).words(of: bytes, kind: "xlsx").flaws == [.encrypted])
  }

  @Test func aTruncatedFileIsDamaged() throws {
    let whole = try bytes(of: "\(repositoryFolder)/Tests/DocumentsTests/Fixtures/list.docx")
    for length in [0, 4, 100, whole.count / 2, whole.count - 1] {
      let words = DocumentReader(programFolders: []).words(
        of: Array(whole[..<length]),
        kind: "docx"
      )
      #expect(words.flaws == [.damaged], "\(length)")
    }
  }
}
