import Diagnostics
import Yams

/// Reads a YAML text as one mapping, with what is wrong in a clerk's words.
enum YAMLDocument {
  /// What a YAML file, or a notice, may weigh.
  static let sizeLimit = 8 << 20

  /// The mapping of a text whose first line is `firstLine` of its file; nil where it is none.
  static func mapping(
    _ text: String,
    firstLine: Int = 1,
    findings: inout Findings
  ) -> YAMLFields? {
    do {
      // The parser has to outlive the reading: it alone keeps the anchors.
      // Left to itself, it asks the environment for the encoding.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      let node = try parser.singleRoot()
      return try withExtendedLifetime(parser) { () throws -> YAMLFields? in
        guard let node else { return reportEmpty(firstLine, &findings) }
        var reading = YAMLReading(text, firstLine: firstLine)
        let value = try reading.value(node)
        for (rest, place) in reading.cut {
          findings.report(
            .cutValue,
            "这个值在空格和“#”处截断了，后面的“\(rest)”不算；是值的一部分的，请给整个值加引号，是注释的，“#”后面空一格。",
            at: place
          )
        }
        guard case .map(let entries, let place) = value else {
          reportNoMapping(text, firstLine, &findings)
          return nil
        }
        return YAMLFields(entries, place)
      }
    } catch let flaw as YAMLFlaw {
      findings.report(flaw.kind, flaw.message, at: flaw.place)
    } catch let error as YamlError {
      let flaw = YAMLFlaw(error, text: text, firstLine: firstLine)
      findings.report(flaw.kind, flaw.message, at: flaw.place, notes: hints(text, firstLine))
    } catch {
      findings.report(.yaml, "YAML 的写法不对；请核对缩进、冒号、引号和括号。")
    }
    return nil
  }

  private static func reportEmpty(_ line: Int, _ findings: inout Findings) -> YAMLFields? {
    findings.report(
      .emptyFile,
      "这里什么都没有写；请按“键: 值”一行一项写上，不需要时删除文件。",
      at: TextPlace(line: line, column: 1)
    )
    return nil
  }

  private static func reportNoMapping(
    _ text: String,
    _ firstLine: Int,
    _ findings: inout Findings
  ) {
    findings.report(
      .yaml,
      "这里应当一行一项地写“键: 值”，冒号用半角，后面空一格。",
      at: TextPlace(line: firstLine, column: 1),
      notes: hints(text, firstLine)
    )
  }

  /// The lines that look like the cause: a full-width colon, no space after a colon, a tab.
  private static func hints(_ text: String, _ firstLine: Int) -> [String] {
    var hints: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where hints.count < 3 && line.first(where: { $0 != " " && $0 != "\t" }) != "#" {
      let number = index + firstLine
      if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        hints.append("第 \(number) 行的缩进用了制表符，请改为空格。")
      } else if let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }) {
        let next = line[line.index(after: colon)...].first
        if line[colon] == "：" {
          hints.append("第 \(number) 行用了全角冒号“：”，请改为半角冒号加一个空格。")
        } else if let next, next != " ", !line[..<colon].contains("{") {
          hints.append("第 \(number) 行的冒号后面缺一个空格。")
        }
      }
    }
    return hints
  }
}

/// Turns the parser's nodes into values with places, and refuses anchors.
private struct YAMLReading {
  let text: String
  let firstLine: Int
  /// Its lines, where any may hold a comment behind a value.
  private let lines: [Substring]
  /// The last plain value that begins on each of them: a comment stands behind no other.
  private var lastPlain: [Int: Node.Scalar] = [:]

  init(_ text: String, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
    lines =
      text.contains(" #") || text.contains("\t#")
      ? text.split(separator: "\n", omittingEmptySubsequences: false) : []
  }

  mutating func value(_ node: Node) throws -> YAMLValue {
    let place = place(node.mark)
    guard node.anchor == nil else { throw YAMLFlaw.alias(at: place) }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .doubleQuoted { try refuseEscapes(in: scalar.string, at: place) }
      if scalar.style == .plain, !lines.isEmpty, let mark = scalar.mark {
        lastPlain[mark.line] = scalar
      }
      return .text(scalar.string, isQuoted: scalar.style != .plain, place)
    case .sequence(let sequence):
      return .list(try sequence.map { node throws in try value(node) }, place)
    case .mapping(let mapping): return .map(try mapping.map { try entry($0) }, place)
    case .alias: throw YAMLFlaw.alias(at: place)
    }
  }

  private mutating func entry(_ pair: (key: Node, value: Node)) throws -> YAMLEntry {
    guard case .scalar(let key) = pair.key, pair.key.anchor == nil else {
      throw YAMLFlaw.badKey(at: place(pair.key.mark))
    }
    return YAMLEntry(key: key.string, place: place(key.mark), value: try value(pair.value))
  }

  /// What follows values behind a space and `#`, as no comment is written, and where the values begin.
  var cut: [(rest: String, place: TextPlace)] {
    lastPlain.sorted { $0.key < $1.key }.compactMap { _, scalar in
      rest(behind: scalar).map { ($0, place(scalar.mark)) }
    }
  }

  /// What a `#` behind a space cuts off the line of a plain value, where no space follows it: a comment
  /// is written with one.
  private func rest(behind scalar: Node.Scalar) -> String? {
    guard let mark = scalar.mark, lines.indices.contains(mark.line - 1), mark.column > 0 else {
      return nil
    }
    // A value may go over some lines, which are joined by a space.
    var value = Substring(scalar.string).unicodeScalars
    var source = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    var next = mark.line
    while !source.starts(with: value) {
      let line = source.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed()
      guard !line.isEmpty, value.starts(with: line), lines.indices.contains(next) else {
        return nil
      }
      value = value.dropFirst(line.count).drop { $0 == " " }
      source = lines[next].unicodeScalars.drop { $0 == " " || $0 == "\t" }
      next += 1
    }
    let behind = source.dropFirst(value.count)
    let rest = behind.drop { $0 == " " || $0 == "\t" }
    guard rest.count < behind.count, rest.first == "#", let sign = rest.dropFirst().first,
      !sign.properties.isWhitespace, sign != "#"
    else { return nil }
    return String(Substring(rest))
  }

  /// An escape may stand for what no file may hold as it is.
  private func refuseEscapes(in value: String, at place: TextPlace) throws {
    for scalar in value.unicodeScalars where UnseenCharacter.isRefused(scalar.value) {
      // Written as it is, it is told as every character of the file is.
      if !text.unicodeScalars.contains(scalar) { throw YAMLFlaw.escape(scalar, at: place) }
    }
  }

  private func place(_ mark: Mark?) -> TextPlace {
    TextPlace(line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1)
  }
}
