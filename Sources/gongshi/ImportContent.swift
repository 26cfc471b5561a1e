import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Glibc
import Ingest

/// The content by which a list is judged.
enum ImportContent {
  /// What the content folder says; its own findings are told by `gongshi check`.
  static func read(_ folder: String) throws -> Content {
    var unused: [Diagnostic] = []
    return try read(folder, &unused)
  }

  /// The same for new ids: what could not be read of the records may hold the very next one.
  static func readForNewIDs(_ folder: String) throws -> Content {
    var diagnostics: [Diagnostic] = []
    let content = try read(folder, &diagnostics)
    let isDoubtful = diagnostics.contains { finding in
      finding.severity == .error && finding.location?.file.components.first == "records"
    }
    guard !isDoubtful else {
      Terminal.complain("\(folder)/records 里有错误，新的编号可能与它们重复；请先运行 gongshi check 改正，再导入。")
      throw ExitStatus.contentHasErrors
    }
    return content
  }

  private static func read(_ folder: String, _ diagnostics: inout [Diagnostic]) throws -> Content {
    let tree = try FileTree.folder(at: folder, diagnostics: &diagnostics)
    guard let content = try Content.read(tree, diagnostics: &diagnostics) else {
      throw ValidationError("\(folder) 里的内容读不出来；请先运行 gongshi check。")
    }
    return content
  }

  static func programme(named text: String, in content: Content) throws -> Programme {
    let known = content.dossier.programmes.map(\.id.string)
    guard let programme = ProgrammeID(text).flatMap(content.dossier.programme) else {
      let hint = nearestName(to: text, among: known).map { "，是否要写 \($0)" } ?? ""
      throw ValidationError("没有认定事项 \(text)\(hint)；已有：\(known.joined(separator: "、"))。")
    }
    return programme
  }
}

extension Terminal {
  /// Whether somebody can be asked: input and what is said are both a terminal.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
