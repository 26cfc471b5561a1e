import Diagnostics

/// What a notice says in words (行文): its body without Markdown's marks, and its titles.
struct NoticeText: Sendable {
  /// An address that a body links to.
  struct Link: Hashable, Sendable {
    let address: String
    let location: SourceLocation
  }

  /// The lines of the body; blocks of code are left out.
  let lines: [TextLine]
  /// The same, with the lines of a paragraph as one, without blank lines.
  let paragraphs: [TextLine]
  let links: [Link]
  /// The title of the notice, of its attachments and of what it rests on.
  let titles: [TextLine]

  init(_ notice: Notice) {
    let file = notice.location.file
    var reader = NoticeTextReader(file: file)
    reader.read(notice.body)
    lines = reader.lines
    links = reader.links
    paragraphs = Self.paragraphs(of: reader.lines)
    var titles = [TextLine(notice.title, at: notice.places.title ?? notice.location)]
    titles += notice.attachments.map { TextLine($0.title, at: $0.location) }
    for (index, basis) in notice.bases.enumerated() {
      guard case .document(let title, _) = basis else { continue }
      titles.append(TextLine(title, at: notice.place(ofBasis: index)))
    }
    self.titles = titles
  }

  /// Everything a rule about words reads.
  var stretches: [TextLine] { titles + paragraphs }

  private static func paragraphs(of lines: [TextLine]) -> [TextLine] {
    var paragraphs: [[TextLine]] = []
    var isOpen = false
    for line in lines {
      if isOpen, line.kind == .plain, !line.isBlank {
        paragraphs[paragraphs.count - 1].append(line)
      } else if !line.isBlank {
        paragraphs.append([line])
      }
      isOpen = !line.isBlank && (line.kind == .plain || line.kind == .listItem)
    }
    return paragraphs.compactMap(TextLine.joined)
  }
}

/// Takes the marks off a body, line by line.
private struct NoticeTextReader {
  let file: RelativePath
  var lines: [TextLine] = []
  var links: [NoticeText.Link] = []
  private var fence: Unicode.Scalar?

  init(file: RelativePath) { self.file = file }

  mutating func read(_ body: NoticeBody) {
    var number = body.firstLine
    for line in body.markdown.unicodeScalars.split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      read(Array(line), number)
      number += 1
    }
  }

  private mutating func read(_ raw: [Unicode.Scalar], _ number: Int) {
    var start = raw.skipping({ $0.isSpace || $0 == ">" }, from: 0)
    for mark in ["`", "~"] as [Unicode.Scalar] where raw.has("\(mark)\(mark)\(mark)", at: start) {
      guard fence == nil || fence == mark else { continue }
      fence = fence == nil ? mark : nil
      lines.append(TextLine([], [], kind: .plain, file: file))
      return
    }
    guard fence == nil else { return }
    var kind = TextLine.Kind.plain
    let marks = raw.skipping({ $0 == "#" }, from: start)
    if (1...6).contains(marks - start), raw.at(marks)?.isSpace ?? true {
      kind = .heading(marks - start)
      start = raw.skippingSpaces(from: marks)
    } else if raw.at(start) == "|" {
      kind = .tableRow
    } else if let mark = raw.at(start), mark == "-" || mark == "*" || mark == "+",
      raw.at(start + 1)?.isSpace == true
    {
      kind = .listItem
      start = raw.skippingSpaces(from: start + 1)
    }
    append(raw, from: start, kind, number)
  }

  private mutating func append(
    _ raw: [Unicode.Scalar],
    from start: Int,
    _ kind: TextLine.Kind,
    _ number: Int
  ) {
    var scalars: [Unicode.Scalar] = []
    var places: [TextLine.Place] = []
    var closing: [Int: Int] = [:]
    let lastParenthesis = raw.lastIndex(of: ")") ?? 0
    var end = raw.count
    while end > start, raw[end - 1].isSpace || raw[end - 1] == "\r" { end -= 1 }
    var index = start
    while index < end {
      let scalar = raw[index]
      if let behind = closing[index] {
        index = behind
      } else if scalar == "*" || scalar == "`" || scalar == "\u{FEFF}" {
        index += 1
      } else if scalar == "\\", let next = raw.at(index + 1), next.isASCII, !next.isLatin {
        index += 1
        scalars.append(next)
        places.append(TextLine.Place(line: number, column: index + 1))
        index += 1
      } else if scalar == "[", let link = Self.link(raw, at: index, lastParenthesis) {
        links.append(link: link.address, file, number, index + 1)
        closing[link.close] = link.end
        index += 1
      } else if scalar == "<", let address = Self.autolink(raw, at: index) {
        links.append(link: address.address, file, number, index + 1)
        index = address.end
      } else {
        scalars.append(scalar)
        places.append(TextLine.Place(line: number, column: index + 1))
        index += 1
      }
    }
    lines.append(TextLine(scalars, places, kind: kind, file: file))
  }

  /// `[text](address)`: the index of `]`, and the index behind the whole. It must not look for what
  /// the line does not have: there may be a million of them.
  private static func link(
    _ raw: [Unicode.Scalar],
    at index: Int,
    _ lastParenthesis: Int
  ) -> (address: String, close: Int, end: Int)? {
    let close = raw.skipping({ $0 != "]" && $0 != "[" }, from: index + 1)
    guard raw.has("](", at: close), close < lastParenthesis else { return nil }
    let end = raw.skipping({ $0 != ")" }, from: close + 2)
    guard raw.at(end) == ")" else { return nil }
    let address = String(String.UnicodeScalarView(raw[(close + 2)..<end]))
    return (address, close, end + 1)
  }

  /// `<http://…>`.
  private static func autolink(
    _ raw: [Unicode.Scalar],
    at index: Int
  ) -> (address: String, end: Int)? {
    let end = raw.skipping({ $0 != ">" && $0 != "<" && !$0.isSpace }, from: index + 1)
    guard raw.at(end) == ">" else { return nil }
    let address = String(String.UnicodeScalarView(raw[(index + 1)..<end]))
    return address.contains("://") || address.contains("@") ? (address, end + 1) : nil
  }
}

extension [NoticeText.Link] {
  fileprivate mutating func append(
    link address: String,
    _ file: RelativePath,
    _ line: Int,
    _ column: Int
  ) {
    append(
      NoticeText.Link(
        address: address,
        location: SourceLocation(file, line: line, column: column)
      )
    )
  }
}
