import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest

/// The check of one table given by itself, a list or an attached table, with the rules of a
/// programme of the content folder.
enum TableCheck {
  static func run(
    _ path: String,
    programme text: String,
    content folder: String,
    diagnostics: inout [Diagnostic]
  ) throws {
    guard path.hasSuffix(".csv") else {
      throw ValidationError("目前只能检查 .csv 名单；请在表格软件里另存为 CSV。")
    }
    let tree = try FileTree.folder(at: folder, diagnostics: &diagnostics)
    var unused: [Diagnostic] = []
    guard let content = try Content.read(tree, diagnostics: &unused) else {
      throw ValidationError("\(folder) 里的内容读不出来；请先运行 gongshi check。")
    }
    let known = content.dossier.programmes.map(\.id.string)
    guard let programme = ProgrammeID(text).flatMap(content.dossier.programme) else {
      let hint = nearestName(to: text, among: known).map { "，是否要写 \($0)" } ?? ""
      throw ValidationError("没有认定事项 \(text)\(hint)；已有：\(known.joined(separator: "、"))。")
    }
    let (parent, name) = split(path)
    guard let file = RelativePath(name) else { throw FileError.notFound(path) }
    let table = try FileTree.folder(at: parent, diagnostics: &unused)
    guard table.contains(file) else { throw FileError.notFound(path) }
    let bytes = try table.read(file)
    if let attached = Content.attachedTable(of: programme, header: bytes) {
      _ = Content.attachedRows(
        bytes,
        file: file,
        table: attached,
        of: programme.id,
        diagnostics: &diagnostics
      )
      return
    }
    let rows = Content.table(
      bytes,
      file: file,
      programme: programme,
      vocabularies: content.vocabularies,
      diagnostics: &diagnostics
    )
    diagnostics += content.dossier.findings(inRows: rows, of: programme, file: file)
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}
