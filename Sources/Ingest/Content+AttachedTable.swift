package import Diagnostics
package import Disclosure

extension Content {
  /// The attached table of a programme that a table given by itself is, by its header; nil for a
  /// list, and for a header that shares less with any table than half its columns.
  package static func attachedTable(
    of programme: Programme,
    header bytes: [UInt8]
  ) -> AttachedTable? {
    guard let header = header(of: bytes),
      !BatchFile.Words.required.dropFirst().allSatisfy(header.contains)
    else { return nil }
    var best: (table: AttachedTable, shared: Int)?
    for table in programme.tables {
      let shared = table.columns.count { header.contains($0.name) }
      if shared * 2 >= table.columns.count, shared > best?.shared ?? 0 { best = (table, shared) }
    }
    return best?.table
  }

  /// Whether a CSV begins with a header that has 平台编号, as the tables of `records` do.
  package static func hasColumnOfIDs(_ bytes: [UInt8]) -> Bool {
    header(of: bytes)?.contains("平台编号") ?? false
  }

  private static func header(of bytes: [UInt8]) -> [String]? {
    var unused = Findings("ignored")
    return DecodedText(bytes, findings: &unused).flatMap {
      CSVParser.table($0, findings: &unused)?.header
    }
  }

  /// Reads one attached table given by itself, as `records/<programme>/<编号>.csv` is read, and
  /// judges its rows.
  package static func attachedRows(
    _ bytes: [UInt8],
    file: RelativePath,
    table: AttachedTable,
    of programme: ProgrammeID,
    diagnostics: inout [Diagnostic]
  ) -> [AttachedRow] {
    var findings = Findings(file)
    var leftOut: Set<PlatformID> = []
    guard let text = DecodedText(bytes, findings: &findings) else {
      findings.hand(to: &diagnostics)
      return []
    }
    let rows = AttachedTableFile.read(
      text,
      table: table,
      programme: programme,
      leftOut: &leftOut,
      findings: &findings
    )
    findings.hand(to: &diagnostics)
    diagnostics += table.findings(in: rows)
    return rows
  }
}
