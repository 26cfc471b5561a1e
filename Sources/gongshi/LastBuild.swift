import Diagnostics
import Disclosure
import Documents
import Files
import Ingest
import Publishing
import Rendering

/// What the last build read and told (上次生成). Where a build would read the same, it tells the same
/// and leaves the site alone; whether that is still what was built, `SiteTransaction` knows.
struct LastBuild {
  /// A digest of everything that it read.
  let inputs: String
  /// `2026-03-05`.
  let editionDay: String
  let fileCount: Int
  let findings: [Diagnostic]
}

extension LastBuild {
  init(inputs: String, _ build: SiteBuild, _ diagnostics: [Diagnostic]) {
    self.init(
      inputs: inputs,
      editionDay: build.edition.day.description,
      // The plan does not have `edition.json`, which names all that it has.
      fileCount: build.plan.count + 1,
      findings: diagnostics.filter { !$0.isOfEditionBefore }
    )
  }

  /// The build that left the site in a folder as it stands; nil where that is not known, or it read
  /// something else.
  static func of(_ inputs: String, in output: String) throws(FileError) -> LastBuild? {
    try SiteTransaction.note(output: output) { LastBuild(note: $0)?.inputs == inputs }
      .flatMap(LastBuild.init(note:))
  }
}

extension LastBuild {
  /// The form of the note: another one is not read.
  private static let form = "2"

  /// As a note to keep: texts, each behind its length (netstrings), for they may hold anything.
  var note: [UInt8] {
    let head = [Self.form, inputs, editionDay, String(fileCount)]
    return (head + findings.flatMap(\.texts)).flatMap { Array("\($0.utf8.count):\($0),".utf8) }
  }

  private init?(note: [UInt8]) {
    var texts = NoteTexts(note)
    guard texts.next() == Self.form, let inputs = texts.next(), let editionDay = texts.next(),
      let fileCount = texts.nextNumber()
    else { return nil }
    var findings: [Diagnostic] = []
    while !texts.isAtEnd {
      guard let finding = Diagnostic(&texts) else { return nil }
      findings.append(finding)
    }
    self.init(inputs: inputs, editionDay: editionDay, fileCount: fileCount, findings: findings)
  }
}

/// The texts of a note, one after the other; nil where the note is broken.
private struct NoteTexts {
  private var rest: ArraySlice<UInt8>

  init(_ note: [UInt8]) { rest = note[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> String? {
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0,
      count < rest.endIndex - colon - 1
    else { return nil }
    let end = colon + 1 + count
    guard rest[end] == UInt8(ascii: ",") else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[(colon + 1)..<end], as: UTF8.self)
  }

  mutating func nextNumber() -> Int? { next().flatMap { Int($0) } }
}

extension Diagnostic {
  /// All that it tells, to be read again by `init`.
  fileprivate var texts: [String] {
    [code, severity.rawValue, message, article ?? ""] + (location?.texts ?? [""])
      + [String(notes.count)] + notes
  }

  fileprivate init?(_ texts: inout NoteTexts) {
    guard let code = texts.next(), let severity = texts.next().flatMap(Severity.init),
      let message = texts.next(), let article = texts.next(), let file = texts.next()
    else { return nil }
    var location: SourceLocation?
    if !file.isEmpty {
      guard let file = RelativePath(file), let place = SourceLocation(file, &texts) else {
        return nil
      }
      location = place
    }
    var notes: [String] = []
    guard let count = texts.nextNumber() else { return nil }
    while notes.count < count {
      guard let note = texts.next() else { return nil }
      notes.append(note)
    }
    self.init(
      DiagnosticKind(code, severity, ""),
      message,
      at: location,
      article: article.isEmpty ? nil : article,
      notes: notes
    )
  }
}

extension SourceLocation {
  fileprivate var texts: [String] {
    switch position {
    case .wholeFile: [file.string, "file"]
    case .text(let line, let column): [file.string, "text", String(line), String(column)]
    case .cell(let sheet, let row, let column):
      [file.string, "cell", String(row), String(column), sheet]
    }
  }

  fileprivate init?(_ file: RelativePath, _ texts: inout NoteTexts) {
    let kind = texts.next()
    if kind == "file" {
      self.init(file)
      return
    }
    guard let row = texts.nextNumber(), let column = texts.nextNumber() else { return nil }
    switch kind {
    case "text": self.init(file, line: row, column: column)
    case "cell":
      guard let sheet = texts.next() else { return nil }
      self.init(file, .cell(sheet: sheet, row: row, column: column))
    default: return nil
    }
  }
}

extension SiteOptions {
  /// A digest of everything that a build with these options reads: the content, the themes, the
  /// day, the program and those that it runs; nil where the system or the content does not tell.
  ///
  /// Files count by their bytes, so that a fresh clone of the same content is the same.
  func inputsOfBuild() throws(FileError) -> String? {
    guard let program = RunningProgram.identity else { return nil }
    var parts = [program, "\(day)", baseURL ?? ""]
    for folder in ProgramFolders.ofEnvironment {
      parts += DocumentReader.programs.map { RunningProgram.stamp(of: "\(folder)/\($0)") }
    }
    var found: [Diagnostic] = []
    let files = try FileTree.folder(at: content, diagnostics: &found)
    guard let settings = try Content.settings(of: files) else { return nil }
    parts += [try files.digest().description] + found.map { DiagnosticPrinter.text($0) }
    for folder in try ThemeFolders.load(theme, of: settings) {
      parts += [folder.name.string, try folder.tree.digest().description]
      parts += folder.findings.map { DiagnosticPrinter.text($0) }
    }
    return sha256(Array(parts.joined(separator: "\u{0}").utf8)).description
  }
}
