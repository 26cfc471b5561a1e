/// The indentation and quotation marks before the content of a line.
struct MarkdownPrefix: Equatable {
  var quotes = 0
  /// Columns of white space after the last quotation mark.
  var indent = 0
  /// Where the content begins.
  var end = 0

  init(of line: [UInt8]) {
    while end < line.count {
      switch line[end] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4
      case UInt8(ascii: ">") where indent < 4:
        quotes += 1
        indent = 0
        // One blank belongs to the mark.
        if end + 1 < line.count, line[end + 1] == UInt8(ascii: " ") { end += 1 }
      default: return
      }
      end += 1
    }
  }
}

/// Follows fences and lists line by line, to tell where a table may begin.
struct MarkdownBlocks {
  private struct Fence {
    let sign: UInt8
    let length: Int
    let quotes: Int
    let listIndent: Int
  }

  private var fence: Fence?
  private var quotes = 0
  /// Where the content of the innermost list item begins.
  private var listIndent = 0

  /// Takes in a line that is not part of a table.
  mutating func read(_ line: [UInt8]) {
    let prefix = MarkdownPrefix(of: line)
    let content = line[prefix.end...]
    leaveEndedFence(prefix, isBlank: content.isEmpty)
    if content.isEmpty { return }
    if let open = fence {
      let run = content.prefix { $0 == open.sign }.count
      let closes = run >= open.length && content.dropFirst(run).allSatisfy(isWhitespace)
      if closes { fence = nil }
      return
    }
    if prefix.quotes != quotes { listIndent = 0 }
    quotes = prefix.quotes
    if prefix.indent >= listIndent + 4 { return }
    listIndent = min(listIndent, prefix.indent)
    var inner = content
    var indent = prefix.indent
    while let width = listMarkerWidth(inner) {
      indent += width
      listIndent = indent
      inner = inner.dropFirst(width)
    }
    openFence(inner, prefix)
  }

  private mutating func openFence(_ content: ArraySlice<UInt8>, _ prefix: MarkdownPrefix) {
    guard let sign = content.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return
    }
    let length = content.prefix { $0 == sign }.count
    // An info string after backticks may hold none, else it is a code span.
    let isSpan = sign == UInt8(ascii: "`") && content.dropFirst(length).contains(sign)
    guard length >= 3, !isSpan else { return }
    fence = Fence(sign: sign, length: length, quotes: prefix.quotes, listIndent: listIndent)
  }

  /// A fence ends with the quote or the list item it stands in; a blank line ends only a quote.
  private mutating func leaveEndedFence(_ prefix: MarkdownPrefix, isBlank: Bool) {
    guard let open = fence else { return }
    let leavesList = prefix.quotes == open.quotes && prefix.indent < open.listIndent && !isBlank
    if prefix.quotes < open.quotes || leavesList { fence = nil }
  }

  /// How many lines from `index` on are a table: header, delimiter row and rows; else 0.
  func tableLength(at index: Int, in lines: [[UInt8]]) -> Int {
    let header = MarkdownPrefix(of: lines[index])
    guard index + 1 < lines.count, mayHold(lines[index], header) else { return 0 }
    let delimiter = MarkdownPrefix(of: lines[index + 1])
    guard mayHold(lines[index + 1], delimiter), delimiter.quotes == header.quotes,
      let columns = MarkdownTable.alignments(in: lines[index + 1][delimiter.end...]),
      MarkdownTable.cells(of: lines[index][header.end...]).count == columns.count
    else { return 0 }
    var end = index + 2
    while end < lines.count {
      let prefix = MarkdownPrefix(of: lines[end])
      guard prefix.quotes == header.quotes, mayHold(lines[end], prefix) else { break }
      end += 1
    }
    return end - index
  }

  private func mayHold(_ line: [UInt8], _ prefix: MarkdownPrefix) -> Bool {
    let content = line[prefix.end...]
    guard content.contains(UInt8(ascii: "|")) else { return false }
    if let open = fence {
      let goesOn = prefix.quotes >= open.quotes && prefix.indent >= open.listIndent
      if goesOn { return false }
    }
    let list = prefix.quotes == quotes ? listIndent : 0
    return prefix.indent < list + 4 && listMarkerWidth(content) == nil
      && content.first != UInt8(ascii: "#")
  }
}

/// The width of a list marker with the blanks behind it; nil where there is none.
func listMarkerWidth(_ content: ArraySlice<UInt8>) -> Int? {
  var width = content.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
  guard width <= 9, let sign = content.dropFirst(width).first else { return nil }
  let signs = width == 0 ? "-+*" : ".)"
  guard signs.utf8.contains(sign) else { return nil }
  width += 1
  let rest = content.dropFirst(width)
  let blanks = rest.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  if rest.isEmpty { return width }
  guard blanks > 0 else { return nil }
  return width + (blanks > 4 ? 1 : blanks)
}
