/// Queries cut from the records themselves (抽样的查询).
package struct SearchSample: Sendable {
  let queries: [Query]

  struct Query: Hashable, Sendable {
    let text: String
    let kind: Kind
  }

  /// Where a query is cut from.
  package enum Kind: String, CaseIterable, Sendable {
    case name = "平台名称"
    case `operator` = "运营单位"
    case former = "曾用名称"
    case id = "平台编号"
    case code = "统一社会信用代码"
    case introduction = "简介"
    case syllables = "全拼"
    case initials = "拼音首字母"
    case mixed = "混拼"
    case words = "两个词"
    case elsewhere = "拼接的字"

    /// Its part of all queries.
    fileprivate var share: Int {
      switch self {
      case .name: 24
      case .operator: 16
      case .words: 12
      case .code, .elsewhere: 8
      case .former, .introduction, .syllables, .initials: 7
      case .mixed: 3
      case .id: 6
      }
    }
  }

  /// The longest piece.
  private static let longest = 12

  /// Some queries of each kind; fewer where the records have no text to cut one from.
  package init(_ count: Int, of scan: RecordScan) {
    let shares = Kind.allCases.reduce(0) { $0 + $1.share }
    var chance = Chance(seed: 20_260_305)
    var queries: [Query] = []
    for kind in Kind.allCases {
      let rows = scan.rows.filter { kind.isCut(from: $0) }
      for _ in 0..<(rows.isEmpty ? 0 : max(1, count * kind.share / shares)) {
        guard let row = chance.one(of: rows), let other = chance.one(of: rows) else { continue }
        let length = 1 + chance.number(below: Self.longest)
        let query = kind.query(from: row, other, length: length, &chance)
        if !query.isEmpty { queries.append(Query(text: query, kind: kind)) }
      }
    }
    self.queries = queries
  }
}

extension SearchSample.Kind {
  fileprivate func isCut(from row: RecordScan.Row) -> Bool {
    switch self {
    case .name, .elsewhere: !row.name.isEmpty
    case .operator, .words: !row.operator.isEmpty
    case .former: !row.former.isEmpty
    case .id: !row.id.isEmpty
    case .code: row.code.count >= 4
    case .introduction: !row.introduction.isEmpty
    case .syllables, .initials, .mixed: row.units.count { $0.isSyllable } > 1
    }
  }

  fileprivate func query(
    from row: RecordScan.Row,
    _ other: RecordScan.Row,
    length: Int,
    _ chance: inout Chance
  ) -> String {
    switch self {
    case .name: chance.disguised(chance.pieceOrWhole(row.name, length))
    case .operator: chance.disguised(chance.pieceOrWhole(row.operator, length))
    case .former: chance.disguised(chance.pieceOrWhole(chance.one(of: row.former) ?? [], length))
    case .id: chance.disguised(chance.pieceOrWhole(row.id, length))
    case .code: chance.disguised(chance.pieceOrWhole(row.code, max(4, length)))
    case .introduction: chance.disguised(chance.piece(of: row.introduction, length: length))
    case .syllables, .initials, .mixed:
      pinyin(chance.piece(of: row.units, length: max(2, length / 2 + 1)), &chance)
    case .words:
      [row.name, chance.one(of: [row.operator, row.name, row.id, other.name]) ?? []]
        .map { chance.disguised(chance.piece(of: $0, length: 1 + length / 2)) }
        .joined(separator: chance.one(of: [" ", "  ", "\u{3000}", "\t"]) ?? " ")
    case .elsewhere:
      chance.disguised(
        Array(chance.piece(of: row.name, length: length).prefix(length - length / 2))
          + chance.piece(of: other.name, length: length / 2)
      )
    }
  }

  /// How a reader might type a piece of a name in Latin letters.
  private func pinyin(_ units: [NameUnit], _ chance: inout Chance) -> String {
    let typed = units.map { unit -> Substring in
      switch self {
      case .initials: unit.text.prefix(1)
      case .mixed where chance.isOne(in: 2): unit.text.prefix(1)
      default: unit.text[...]
      }
    }
    let text = typed.joined()
    return chance.isOne(in: 4) ? text.uppercased() : text
  }
}

extension Chance {
  /// A piece, or now and then the whole text.
  fileprivate mutating func pieceOrWhole(_ text: Text, _ length: Int) -> Text {
    isOne(in: 12) ? text : piece(of: text, length: length)
  }

  /// The text as another keyboard might give it: other widths, capitals, brackets, and characters
  /// that are not seen.
  fileprivate mutating func disguised(_ text: Text) -> String {
    guard isOne(in: 3) else { return String(String.UnicodeScalarView(text)) }
    var disguised = String.UnicodeScalarView()
    for scalar in text {
      if isOne(in: 9) { disguised.append("\u{200B}") }
      disguised.append(isOne(in: 2) ? other(scalar) : scalar)
    }
    return String(disguised)
  }

  private mutating func other(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "(": one(of: ["（", "【", "〔", "["]) ?? scalar
    case ")": one(of: ["）", "】", "〕", "]"]) ?? scalar
    case "-": one(of: ["—", "－", "–"]) ?? scalar
    case "\"": one(of: ["“", "”", "「", "＂"]) ?? scalar
    case "a"..."z" where isOne(in: 2): Unicode.Scalar(scalar.value - 32) ?? scalar
    case "!"..."~": Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    default: scalar
    }
  }
}
