import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest

/// The check of one table given by itself, a list or an attached table, with the rules of a
/// programme of the content folder.
///
/// A CSV with ids is read as strictly as one in `records`; any other, and a workbook, as `import`
/// reads it.
enum TableCheck {
  static func run(
    _ path: String,
    programme text: String,
    content folder: String,
    diagnostics: inout [Diagnostic]
  ) throws {
    let content = try ImportContent.read(folder)
    let programme = try ImportContent.programme(named: text, in: content)
    guard let source = try ImportSource(path, diagnostics: &diagnostics) else { return }
    if source.file.fileExtension.lowercased() == "csv", isOfRecords(source, programme) {
      return check(source, programme, content, &diagnostics)
    }
    guard let sheets = source.sheets(of: programme, &diagnostics) else { return }
    if let attached = Content.attachedTable(of: programme, in: sheets) {
      return Content.checkAttached(
        sheets,
        table: attached,
        of: programme.id,
        file: source.file,
        diagnostics: &diagnostics
      )
    }
    _ = content.importedList(
      sheets,
      file: source.file,
      ImportRequest(programme: programme, batch: nil),
      diagnostics: &diagnostics
    )
  }

  private static func isOfRecords(_ source: ImportSource, _ programme: Programme) -> Bool {
    Content.attachedTable(of: programme, header: source.bytes) != nil
      || Content.hasColumnOfIDs(source.bytes)
  }

  private static func check(
    _ source: ImportSource,
    _ programme: Programme,
    _ content: Content,
    _ diagnostics: inout [Diagnostic]
  ) {
    if let attached = Content.attachedTable(of: programme, header: source.bytes) {
      _ = Content.attachedRows(
        source.bytes,
        file: source.file,
        table: attached,
        of: programme.id,
        diagnostics: &diagnostics
      )
      return
    }
    let rows = Content.table(
      source.bytes,
      file: source.file,
      programme: programme,
      vocabularies: content.vocabularies,
      diagnostics: &diagnostics
    )
    diagnostics += content.dossier.findings(inRows: rows, of: programme, file: source.file)
      .limited()
  }
}
