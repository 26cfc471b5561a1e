import Diagnostics
import Files
import Ingest
import Testing

/// A content folder in which `▲` stands before each place that is expected to be reported.
struct MarkedContent {
  let content: Content?
  /// Each finding as `file:line:column code`, in the order of their places.
  let found: [String]
  /// The marked places, in the same order.
  let marked: [String]
  let diagnostics: [Diagnostic]

  /// `texts` are added to the least that a site needs: `site.yaml`, and the programme `p`.
  init(_ texts: [RelativePath: String]) throws {
    var places: [Diagnostics.SourceLocation] = []
    var clean: [RelativePath: String] = Self.least
    for (path, text) in texts {
      var line = 1
      var column = 1
      var kept = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        guard scalar != "▲" else {
          places.append(Diagnostics.SourceLocation(path, line: line, column: column))
          continue
        }
        kept.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      clean[path] = String(kept)
    }
    try self.init(FileTree(texts: clean), places)
  }

  init(_ tree: FileTree, _ places: [Diagnostics.SourceLocation] = []) throws {
    var diagnostics: [Diagnostic] = []
    content = try Content.read(tree, diagnostics: &diagnostics)
    self.diagnostics = diagnostics.sortedByPlace()
    found = self.diagnostics.map { finding in
      "\(finding.location?.description ?? "-") \(finding.code)"
    }
    marked = places.sorted().map(\.description)
  }

  /// What is expected: a code for each mark, and for each finding without a line its text.
  func expected(_ codes: [String]) -> [String] { zip(marked, codes).map { "\($0) \($1)" } }

  static let least: [RelativePath: String] = [
    "site.yaml": "格式: 1\n网站: {名称: 示例局, 网址: https://example.gov.cn/}\n",
    "programmes/p.yaml": """
    编号: p
    名称: 示例平台
    层级: 市级
    地域: 济南市
    机关: [{名称: 示例局}]
    办法: [{编号: m, 标题: 示例办法, 施行: 2021-01-01, 功能: {名称: [信息服务, 技术服务]}}]
    列: {资产总额: {类型: 数, 公开: false}, 满意度: {类型: 百分数, 公开: true}}

    """,
  ]
}

/// Checks that `texts` raise `codes` at their marks, in the order of the marks, and nothing else.
func expect(
  _ texts: [RelativePath: String],
  raise codes: [String],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let content = try MarkedContent(texts)
  #expect(content.marked.count == codes.count, sourceLocation: sourceLocation)
  #expect(content.found == content.expected(codes), sourceLocation: sourceLocation)
}
