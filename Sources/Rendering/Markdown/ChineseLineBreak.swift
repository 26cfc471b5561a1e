import CCmark

extension MarkdownNode {
  /// Whether a line break of the source stands between two Chinese characters, where a browser
  /// would print it as a space.
  var joinsChineseText: Bool {
    guard let before = previous?.outermost(\.lastChild), let after = next?.outermost(\.firstChild)
    else { return false }
    guard let left = before.unicodeScalars.last, let right = after.unicodeScalars.first else {
      return false
    }
    return left.isWide && right.isWide
  }

  /// The text at one edge of a node.
  private func outermost(_ child: (MarkdownNode) -> MarkdownNode?) -> String? {
    var node = self
    // Deeper emphasis than this is no text of a bureau; the bound keeps the walk linear.
    for _ in 0..<8 {
      guard let inner = child(node) else { break }
      node = inner
    }
    guard node.kind == CMARK_NODE_TEXT else { return nil }
    return String(decoding: node.literal, as: UTF8.self)
  }
}

extension UnicodeScalar {
  /// Chinese characters, their punctuation, and full-width forms.
  fileprivate var isWide: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFF:
      true
    // Curved quotation marks, dashes and the ellipsis, which Chinese text shares with Latin.
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }
}
