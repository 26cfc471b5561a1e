import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import Rendering

/// What the last build read and told (上次生成). Where a build would read the same, it tells the same
/// and leaves the site alone; whether that is still what was built, `SiteTransaction` knows.
struct LastBuild {
  /// Of everything that a build reads.
  let inputs: String
  /// In words, as the build told it.
  let editionDay: String
  let fileCount: Int
  let findings: [Told]

  /// A finding as it is printed.
  struct Told {
    let severity: Severity
    let text: String
    let coloured: String
    let json: String

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity
      text = DiagnosticPrinter.text(diagnostic)
      coloured = DiagnosticPrinter.text(diagnostic, coloured: true)
      json = DiagnosticPrinter.json(diagnostic)
    }
  }
}

extension LastBuild {
  /// The form of the note: another one is not read.
  private static let form = "1"

  init(inputs: String, _ build: SiteBuild, _ diagnostics: [Diagnostic]) {
    self.init(
      inputs: inputs,
      editionDay: build.edition.day.description,
      // The plan does not have `edition.json`, which names all that it has.
      fileCount: build.plan.files.count + 1,
      findings: diagnostics.sortedByPlace().map(Told.init)
    )
  }

  /// The build that left the site in a folder as it stands; nil where that is not known.
  static func left(in output: String) throws(FileError) -> LastBuild? {
    try SiteTransaction.note(output: output).flatMap(LastBuild.init(note:))
  }

  /// As a note to keep: texts, each behind its length (netstrings), for they may hold anything.
  var note: [UInt8] {
    let head = [Self.form, inputs, editionDay, String(fileCount)]
    let told = findings.flatMap { [$0.severity.rawValue, $0.text, $0.coloured, $0.json] }
    return (head + told).flatMap { Array("\($0.utf8.count):\($0),".utf8) }
  }

  private init?(note: [UInt8]) {
    guard let texts = Self.texts(note), texts.count >= 4, texts.count % 4 == 0,
      texts[0] == Self.form, let count = Int(texts[3])
    else { return nil }
    var findings: [Told] = []
    for start in stride(from: 4, to: texts.count, by: 4) {
      guard let severity = Severity(rawValue: texts[start]) else { return nil }
      findings.append(
        Told(
          severity: severity,
          text: texts[start + 1],
          coloured: texts[start + 2],
          json: texts[start + 3]
        )
      )
    }
    self.init(inputs: texts[1], editionDay: texts[2], fileCount: count, findings: findings)
  }

  private static func texts(_ note: [UInt8]) -> [String]? {
    var texts: [String] = []
    var rest = note[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      guard let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0,
        count < rest.endIndex - colon - 1
      else { return nil }
      let end = colon + 1 + count
      guard rest[end] == UInt8(ascii: ",") else { return nil }
      texts.append(String(decoding: rest[(colon + 1)..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? texts : nil
  }
}

extension LastBuild.Told {
  fileprivate init(severity: Severity, text: String, coloured: String, json: String) {
    self.severity = severity
    self.text = text
    self.coloured = coloured
    self.json = json
  }
}

extension SiteOptions {
  /// A digest of everything that a build with these options reads: the content, the themes, the
  /// day, the program; nil where something cannot be told before it is read.
  ///
  /// Files count by their bytes, so that a fresh clone of the same content is the same.
  func inputsOfBuild() throws(FileError) -> String? {
    guard let program = RunningProgram.identity else { return nil }
    var parts = [program, "\(day)", baseURL ?? ""]
    parts += ProgramFolders.ofEnvironment.map(RunningProgram.stamp)
    var found: [Diagnostic] = []
    let files = try FileTree.folder(at: content, diagnostics: &found)
    guard let settings = try Content.settings(of: files) else { return nil }
    parts += [try files.digest()] + found.map { DiagnosticPrinter.text($0) }
    for folder in try ThemeFolders.load(theme ?? "themes/\(settings.theme)") {
      parts += [folder.name.string, try folder.tree.digest()]
    }
    let bytes = Array(parts.joined(separator: "\u{0}").utf8)
    return sha256(bytes)
  }
}
