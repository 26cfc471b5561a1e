import Diagnostics
import Disclosure

/// Gives the rows of a list their ids, and checks them by the rules of a batch and against the
/// register.
struct ListChecks {
  let content: Content
  let request: ImportRequest
  let file: RelativePath

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var proposals: [Diagnostic] = []
  /// The ids that were given, by row.
  private var given: [PlatformIDs.Proposal] = []

  private static let idName = "平台编号"

  init(content: Content, request: ImportRequest, file: RelativePath) {
    self.content = content
    self.request = request
    self.file = file
  }

  /// Checks the rows, and places what is found in the cells of the list.
  mutating func check(_ table: PlacedTable) {
    checkPersonalData(table)
    var findings = Findings(file)
    let text = DecodedText(table.checkedText, findings: &findings)
    // The characters of a text were told when it was decoded.
    if case .text? = table.header.cells.first?.position { findings = Findings(file) }
    let rows = text.flatMap {
      BatchFile.read(
        $0,
        programme: request.programme,
        vocabulary: RecordVocabulary(content.vocabularies, request.programme),
        findings: &findings
      )
    }
    var found: [Diagnostic] = []
    findings.hand(to: &found)
    found = found.map { aboutGivenID($0, table) }
    guard let platforms = rows?.platforms else {
      diagnostics += found.map(table.placed)
      return
    }
    found += content.dossier.findings(
      inRows: platforms,
      of: request.programme,
      file: file
    )
    diagnostics += found.map(table.placed)
    compareIdentities(platforms, table)
    compareNames(platforms, table)
    compareColumns(platforms, table)
  }

  /// Names of firms under 平台名称 and of platforms under 运营单位: the two headings were exchanged.
  private mutating func compareColumns(_ rows: [ListedPlatform], _ table: PlacedTable) {
    let exchanged = rows.filter { row in
      Self.firmEnds.contains(where: row.name.hasSuffix)
        && Self.platformEnds.contains(where: row.operator.hasSuffix)
    }
    guard exchanged.count > 1, exchanged.count * 5 >= rows.count * 4,
      case .text(let line, _)? = exchanged.first?.location.position,
      let cell = table.cell(line, named: ChangeField.name)
    else { return }
    report(
      .columnsExchanged,
      "“平台名称”一列多是单位，“运营单位”一列多是平台；请核对这两列的表头是不是写反了。",
      at: cell
    )
  }

  private static let firmEnds = ["公司", "厂", "合作社", "事务所", "研究院", "协会", "商会", "学院", "大学"]
  private static let platformEnds = ["平台", "基地", "空间", "孵化器", "产业园"]

  /// What a build would refuse is told while the list is still at hand; an allowance that has ended
  /// is told by the build.
  private mutating func checkPersonalData(_ table: PlacedTable) {
    let allowed = Set(content.allowed.flatMap(\.personalData))
    for cell in table.rows.flatMap(\.cells) where cell.shown != nil {
      for data in PersonalDataScan.values(in: Array(cell.written.utf8))
      where !allowed.contains(data) {
        diagnostics.append(data.diagnostic(at: SourceLocation(file, cell.position)))
      }
    }
  }

  /// Ids that were only proposed say little to the reader: the rows that bear them are named.
  private func aboutGivenID(_ finding: Diagnostic, _ table: PlacedTable) -> Diagnostic {
    guard case .text(let line, _)? = finding.location?.position,
      let own = given.first(where: { $0.row == line })
    else { return finding }
    switch finding.code {
    case DiagnosticKind.duplicateID.code:
      guard let first = given.first(where: { $0.id == own.id && $0.row < line }) else {
        return finding
      }
      let register = own.isKnown ? "，在登记册里是 \(own.id)" : ""
      return Diagnostic(
        .duplicateID,
        "这一行与第 \(first.row) 行是同一个平台\(register)：代码相同，或者名称和运营单位相同；"
          + "一个平台只占一行，请删去一行，或者核对代码。",
        at: finding.location
      )
    case DiagnosticKind.duplicateCreditCode.code:
      guard let code = table.cell(line, named: ChangeField.creditCode)?.written,
        let first = table.firstLine(of: code, in: ChangeField.creditCode), first < line
      else { return finding }
      return Diagnostic(
        .duplicateCreditCode,
        "\(code) 在第 \(first) 行已经用过；请核对是不是同一个平台，或者抄错了代码。",
        at: finding.location
      )
    default: return finding
    }
  }

  private mutating func compareIdentities(_ rows: [ListedPlatform], _ table: PlacedTable) {
    guard let batch = request.batch ?? BatchID("list") else { return }
    let key = BatchKey(programme: request.programme.id, batch: batch)
    let found = RegisterComparison.identities(
      of: rows,
      key: key,
      file: file,
      in: content.dossier
    )
    for (field, finding) in found {
      guard case .text(let line, _)? = finding.location?.position,
        let cell = table.cell(line, named: field)
      else { continue }
      report(finding.code, finding.severity, finding.message, at: cell)
    }
  }

  /// New platforms whose names are like one of the register, or like another of the list.
  private mutating func compareNames(_ rows: [ListedPlatform], _ table: PlacedTable) {
    let new = Set(given.filter { !$0.isKnown }.map(\.id))
    let known = content.dossier.batches.flatMap(\.rows)
    var register = NearNames()
    for (index, row) in known.enumerated() { register.insert(row.name, index) }
    var before = NearNames()
    for (index, row) in rows.enumerated() {
      defer { before.insert(row.name, index) }
      guard case .text(let line, _) = row.location.position,
        let cell = table.cell(line, named: ChangeField.name)
      else { continue }
      if let other = before.nearest(to: row.name), rows[other].id != row.id {
        report(.similarName, Self.similar(rows[other].name, in: "名单里", nil), at: cell)
      } else if new.contains(row.id), let other = register.nearest(to: row.name) {
        report(
          .similarName,
          Self.similar(known[other].name, in: "登记册", known[other].id),
          at: cell
        )
      }
    }
  }

  private static func similar(_ name: String, in place: String, _ id: PlatformID?) -> String {
    let advice = id.map { "是的话改正名称和代码，或者加一列平台编号写 \($0)" } ?? "是的话删去一行"
    return "这个名称与\(place)的“\(name)”相近；请核对是不是同一个平台，\(advice)。"
  }

  private mutating func report(
    _ kind: DiagnosticKind,
    _ message: String,
    at cell: PlacedTable.Cell
  ) {
    report(kind.code, kind.severity, message, at: cell)
  }

  private mutating func report(
    _ code: String,
    _ severity: Severity,
    _ message: String,
    at cell: PlacedTable.Cell
  ) {
    diagnostics.append(
      Diagnostic(
        DiagnosticKind(code, severity, ""),
        message,
        at: SourceLocation(file, cell.position),
        notes: cell.words
      )
    )
  }
}

extension ListChecks {
  /// Gives every row without an id the one of the register, else the next new one.
  mutating func giveIDs(to table: inout PlacedTable) {
    addIDColumn(to: &table)
    let names = table.names
    guard let place = names.firstIndex(of: Self.idName) else { return }
    var ids = PlatformIDs(
      Register(content.dossier).view(asOf: .lastDay(ofYear: 2199)),
      content.dossier,
      request.programme,
      prefix: request.idPrefix
    )
    ids.startCounting(after: table.rows.map { $0.cells[place].written })
    var twins: [[String]: PlatformID] = [:]
    for index in table.rows.indices where table.rows[index].cells[place].checked.isEmpty {
      let row = table.rows[index]
      let text = { (name: String) in names.firstIndex(of: name).map { row.cells[$0].written } ?? ""
      }
      let (name, operatorName) = (text(ChangeField.name), text(ChangeField.operator))
      // A row that misses its names is told so; it needs no id.
      guard !name.isEmpty || !operatorName.isEmpty else { continue }
      let code = (try? CreditCode.read(text(ChangeField.creditCode)))?.code
      let twin = [name, operatorName, code?.string ?? ""]
      let id: PlatformID?
      var isKnown = false
      switch ids.known(name, operatorName, code) {
      case .one(let known): (id, isKnown) = (known, true)
      case .unclear(let candidates):
        id = ids.next()
        let several = candidates.map(\.string).joined(separator: "、")
        report(.idUnclear, "这个信用代码在登记册里有 \(several)；请加一列平台编号，写明是哪一个。", at: row.cells[place])
      // Two rows alike are one platform: the check of ids tells that.
      case nil: id = twins[twin] ?? ids.next()
      }
      guard let id else { continue }
      twins[twin] = id
      table.rows[index].cells[place].checked = id.string
      table.rows[index].cells[place].written = id.string
      propose(PlatformIDs.Proposal(row: row.line, id: id, isKnown: isKnown), name, row.cells[place])
    }
  }

  private mutating func propose(
    _ proposal: PlatformIDs.Proposal,
    _ name: String,
    _ cell: PlacedTable.Cell
  ) {
    given.append(proposal)
    let message =
      proposal.isKnown
      ? "“\(name)”在登记册里是 \(proposal.id)，沿用这个编号，作为再次申报。"
      : "“\(name)”是新的平台，拟编为 \(proposal.id)。"
    proposals.append(
      Diagnostic(
        proposal.isKnown ? .idKnown : .idNew,
        message,
        at: SourceLocation(file, cell.position)
      )
    )
  }

  /// A list without ids gets a column for them, whose findings stand at the names.
  private func addIDColumn(to table: inout PlacedTable) {
    guard !table.names.contains(Self.idName) else { return }
    let place =
      table.names.firstIndex(of: ChangeField.name)
      ?? table.names.firstIndex(of: ChangeField.operator) ?? 0
    let beside = { (row: PlacedTable.Row, text: String) in
      let name = row.cells.indices.contains(place) ? row.cells[place] : nil
      return PlacedTable.Cell(
        checked: text,
        written: text,
        position: name?.position ?? .wholeFile,
        header: name?.header,
        shown: name?.shown
      )
    }
    table.names.insert(Self.idName, at: 0)
    table.header.cells.insert(beside(table.header, Self.idName), at: 0)
    for index in table.rows.indices {
      table.rows[index].cells.insert(beside(table.rows[index], ""), at: 0)
    }
  }
}
