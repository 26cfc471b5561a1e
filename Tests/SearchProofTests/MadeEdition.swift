import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import TestSupport
import Testing

@testable import SearchProof

/// A few titles whose names try every path of the index, and the index of them, split as if they
/// were many.
struct MadeEdition {
  let scan: RecordScan
  let files: [String: [UInt8]]

  /// Names that repeat, begin others, hold Latin letters, brackets, and characters that only a
  /// comparison of code points tells apart.
  private static let list = """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,简介
    p-1,检测检测公共服务平台,甲检测有限公司,91370102MADEM00115,企业,历下区,信息服务,检测检测与检验
    p-2,公共公共平台,乙（济南）有限公司,91370103MADEM002XB,企业,历下区,信息服务,公共平台
    p-3,公共,丙有限公司,,企业,市中区,信息服务,
    p-4,西安先进ABC平台,丁有限公司,,企业,市中区,,
    p-5,数字化智慧平台,\u{8C48}有限公司,,企业,市中区,,智慧
    p-6,\u{F900}重庆银行平台,戊有限公司,,企业,历下区,,
    p-10,检测公共检测平台,己有限公司检测,,企业,历下区,,平台
    p-11,公共服务平台,庚有限公司有限,,企业,历下区,,

    """

  private static let changes = """
    平台编号,事项,日期,字段,原值,新值,文件,批次,原因
    p-3,更名,2023-08-01,平台名称,公共,公共新平台,,,
    p-3,更名,2023-09-01,平台名称,公共新平台,公共平台,,,
    p-4,更名,2023-08-01,平台名称,西安先进ABC平台,西安先进ABC公共平台,,,

    """

  /// Its content.
  static let tree = tree(list: list, changes: changes)

  private static func tree(list: String, changes: String?) -> FileTree {
    SampleContent.tree(changing: [
      "vocabularies/districts.csv":
        "代码,名称,地域,起,止,后继\n370102,历下区,济南市,,,\n370103,市中区,济南市,,,\n",
      "records/demo/2023.csv": list,
      "records/demo/changes.csv": changes,
      "records/demo/revocations.csv": nil,
    ])
  }

  /// Twelve names of which one begins all others.
  static func ofOneBeginning() throws -> MadeEdition {
    let names = ["甲平台"] + (1...11).map { "甲平台\($0)期" }
    let rows = names.enumerated().map { "p-\($0 + 1),\($1),公司,,企业,历下区,,\n" }
    return try MadeEdition(
      tree(list: list.prefix { $0 != "\n" } + "\n" + rows.joined(), changes: nil)
    )
  }

  static func day() throws -> Day { try #require(Day(iso: "2024-03-01")) }

  init(_ tree: FileTree = tree) throws {
    var diagnostics: [Diagnostic] = []
    let content = try #require(try Content.read(tree, diagnostics: &diagnostics))
    let register = Register(content.dossier)
    let (day, state) = EditionDays(register).edition(asOf: try Self.day())
    let edition = Edition(
      content: content,
      register: register,
      day: day,
      state: state,
      address: "https://example.gov.cn/gongshi/"
    )
    scan = RecordScan(edition)
    let limits = SearchLimits(
      rows: 2,
      introductions: 3,
      ranks: 4,
      common: 2,
      crowd: 6,
      postings: 12,
      files: 20
    )
    var files: [String: [UInt8]] = [:]
    for file in SearchIndex(edition, limits: limits).files {
      files[String(file.path.name)] = try file.bytes()
    }
    self.files = files
  }

  /// The proof, with some bytes of files replaced.
  func proof(samples: Int = 1_000, changing changes: [String: [UInt8]?] = [:]) -> SearchProof {
    SearchProof(scan, samples: samples) { name in
      if let change = changes[name] { return change }
      return files[name]
    }
  }

  func reader() throws -> SearchReader {
    SearchReader(try PublishedIndex { files["\($0).json"] })
  }

  func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }
}
