import Diagnostics

/// Finds the place in the file of what libcmark reports, in one pass over each line.
struct MarkdownCursor {
  private let source: MarkdownSource
  private let places: MarkdownPlaces
  /// The last place asked for: libcmark's line, the byte in it, and its column in scalars.
  private var last = (line: 0, byte: 0, column: 1)
  /// Where the search for the next raw tag begins.
  private var search = (line: 0, byte: 0)
  /// The table cell that is being written: libcmark's line and the byte at which it begins.
  private var cell: (line: Int, byte: Int)?

  init(_ source: MarkdownSource, at places: MarkdownPlaces) {
    self.source = source
    self.places = places
  }

  var isInCell: Bool { cell != nil }

  mutating func enterCell(line: Int, byte: Int) { cell = (line, byte) }
  mutating func leaveCell() { cell = nil }

  /// The line of the source, as libcmark reads it, on which a node begins.
  func source(of node: MarkdownNode) -> [UInt8] { source.line(cell?.line ?? node.line).bytes }

  /// The line of the file on which a node begins.
  func line(of node: MarkdownNode) -> Int {
    places.firstLine + source.line(cell?.line ?? node.line).origin
  }

  mutating func location(of node: MarkdownNode) -> SourceLocation {
    if let cell { return location(line: cell.line, byte: cell.byte) }
    return location(line: node.line, byte: max(node.byteColumn - 1, 0))
  }

  /// The place of a tag found by its text: libcmark's columns are off inside quotes and lists.
  mutating func location(
    of node: MarkdownNode,
    beginning text: ArraySlice<UInt8>
  ) -> SourceLocation {
    let line = cell?.line ?? node.line
    let from = max(search.line == line ? search.byte : 0, cell?.byte ?? 0)
    let bytes = source.line(line).bytes
    guard let byte = firstOccurrence(of: text, in: bytes, from: from) else {
      return location(of: node)
    }
    search = (line, byte + max(text.count, 1))
    return location(line: line, byte: byte)
  }

  mutating func location(line: Int, byte: Int) -> SourceLocation {
    let found = source.line(line)
    if last.line != line || last.byte > byte { last = (line, 0, 1) }
    let end = min(byte, found.bytes.count)
    var index = last.byte
    while index < end {
      if found.bytes[index...].starts(with: MarkdownSource.sentinel) {
        index += MarkdownSource.sentinel.count
        continue
      }
      if found.bytes[index] & 0xC0 != 0x80 { last.column += 1 }
      index += 1
    }
    last.byte = index
    return places.location(line: found.origin, column: last.column)
  }

  private func firstOccurrence(
    of text: ArraySlice<UInt8>,
    in bytes: [UInt8],
    from start: Int
  ) -> Int? {
    guard let first = text.first else { return nil }
    var index = start
    while index + text.count <= bytes.count {
      if bytes[index] == first, bytes[index...].starts(with: text) { return index }
      index += 1
    }
    return nil
  }
}
