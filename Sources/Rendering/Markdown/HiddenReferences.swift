package import Diagnostics

/// Finds what character references write that nobody sees (字符引用): `&#1;`, `&#x202e;`, `&lrm;`.
///
/// A character that the source holds as it is was told when the file was read.
struct HiddenReferences {
  /// The unseen characters that the source holds; nil where it has no reference at all.
  private let written: Set<Unicode.Scalar>?

  init(_ source: MarkdownSource) {
    guard source.lines.contains(where: { $0.bytes.contains(UInt8(ascii: "&")) }) else {
      written = nil
      return
    }
    written = source.lines.reduce(into: []) { written, line in
      written.formUnion(Self.unseen(in: line.bytes))
    }
  }

  /// The first unseen character of a decoded text that a reference must have written.
  func first(in decoded: some Sequence<UInt8>) -> Unicode.Scalar? {
    guard let written else { return nil }
    return Self.unseen(in: Array(decoded)).first { !written.contains($0) }
  }

  private static func unseen(in bytes: [UInt8]) -> [Unicode.Scalar] {
    guard bytes.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return [] }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.filter(isUnseen)
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // Emoji and the scripts of minorities are written with the joiners; a soft hyphen is a hyphen.
    case "\n", "\r", "\t", "\u{AD}", "\u{200C}", "\u{200D}": false
    case "\u{FFFD}": true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isNoncharacterCodePoint
      }
    }
  }
}

extension MarkdownRenderer {
  /// Reports a text that references gave a character which nobody sees.
  mutating func refuseHidden(in decoded: some Sequence<UInt8>, of node: MarkdownNode) {
    guard let scalar = references.first(in: decoded) else { return }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let message = "这里的字符引用（&…;）写出了看不见的字符 U+\(code)；请删除它，或者直接写出要印的字。"
    diagnostics.append(Diagnostic(.hiddenReference, message, at: cursor.location(of: node)))
  }
}

extension DiagnosticKind {
  package static let hiddenReference = DiagnosticKind(
    "notice/hidden-reference",
    .error,
    "“&#…;”这样的字符引用会换成它代表的字符。写出控制字符、零宽字符、改变书写方向的字符时，公众看到的与写的不同，数据也可能打不开，"
      + "所以不接受。请删除它；要印出“&”本身，请写成“\\&”。"
  )
}
