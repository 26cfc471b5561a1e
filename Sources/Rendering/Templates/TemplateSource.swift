import Diagnostics

/// The bytes of one template, which can tell the line and column of an offset.
struct TemplateSource: Sendable {
  let file: RelativePath
  let bytes: [UInt8]

  /// The place of a byte; columns count Unicode scalars.
  func location(at offset: Int) -> SourceLocation {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourceLocation(file, line: line, column: column)
  }
}

extension TemplateSource {
  /// The names that stand behind `words.` anywhere in the template.
  var namedWords: Set<String> {
    let start = Array("words.".utf8)
    var names: Set<String> = []
    var rest = bytes[...]
    while let first = rest.firstIndex(of: start[0]) {
      rest = rest[first...]
      guard rest.starts(with: start) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(start.count)
      let name = rest.prefix { isNameByte($0) }
      names.insert(String(decoding: name, as: UTF8.self))
    }
    return names
  }
}

/// What is wrong at one place of a template; becomes a finding where the source is known.
struct TemplateTrouble: Error {
  let kind: DiagnosticKind
  let offset: Int
  let message: String

  init(_ kind: DiagnosticKind = .templateSyntax, at offset: Int, _ message: String) {
    self.kind = kind
    self.offset = offset
    self.message = message
  }

  func diagnostic(in source: TemplateSource) -> Diagnostic {
    Diagnostic(kind, message, at: source.location(at: offset))
  }
}
