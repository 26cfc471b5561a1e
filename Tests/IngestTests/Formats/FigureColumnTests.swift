import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct FigureColumnTests {
  private static let programme = """
    编号: q
    名称: 示例平台
    层级: 市级
    地域: 济南市
    机关: [{名称: 示例局}]
    办法:
      - 编号: n
        标题: 示例办法
        施行: 2021-01-01
        类别: [{名称: 综合性}]
        条件: [{列: 资产, 不低于: 150}]
    列:
      资产: {类型: 数, 单位: 万元, 公开: false, 可预计: true}
      收入: {类型: 数, 单位: 万元, 公开: true}
      面积: {类型: 数, 单位: 平方米, 公开: true}
      满意度: {类型: 百分数, 单位: "%", 公开: true}
      分类: {类型: 文, 取值: [综合服务, 技术支持], 公开: true}
      认定: {类型: 文, 取值: [县级, 无], 公开: false}

    """

  /// The findings and the figures of a list of one row with one column; `▲` as in `MarkedContent`.
  private func read(_ header: String, _ cell: String) throws -> (MarkedContent, [Figure]) {
    let content = try MarkedContent([
      "programmes/q.yaml": Self.programme,
      "records/q/2023.csv": "平台编号,平台名称,运营单位,\(header)\na-1,甲,乙,\(cell)\n",
    ])
    let figures = content.content?.dossier.batches.first?.rows.first?.figures
    return (content, figures.map { Array($0.given) } ?? [])
  }

  @Test(arguments: [
    ("收入", "150万元", 150.0), ("收入", "150 万", 150), ("收入", "1,500.5万元", 1500.5),
    ("面积", "150㎡", 150), ("面积", "150平米", 150),
  ])
  func aNumberWithItsOwnUnitIsReadAndNoted(
    column: String,
    cell: String,
    number: Double
  ) throws {
    let quoted = cell.contains(",") ? "▲\"\(cell)\"" : "▲\(cell)"
    let (content, figures) = try read(column, quoted)
    #expect(content.found == content.expected(["record/unit-written"]))
    #expect(figures.map(\.number) == [number])
  }

  @Test(arguments: [
    ("1500000元", "“收入”的单位是万元，格里写的是元；请换算后只写数，应当是 150。"),
    ("0.5亿元", "“收入”的单位是万元，格里写的是亿元；请换算后只写数，应当是 5000。"),
    ("150家", "“收入”的单位是万元，格里写的是家；请换算后只写数。"),
  ])
  func anotherUnitIsAnErrorThatConverts(cell: String, message: String) throws {
    let (content, figures) = try read("收入", "▲" + cell)
    #expect(content.found == content.expected(["record/unit-differs"]))
    #expect(content.diagnostics.map(\.message) == [message])
    #expect(figures == [])
  }

  @Test(arguments: [
    ("资产", "1500000元", "“资产”的单位是万元，格里写的是元；请换算后只写数。"),
    ("资产", "约一百", "“资产”的写法不对：请只写数，例如 150.5，单位不写在格里。"),
    (
      "资产", "1.5E+07",
      "“资产”里是 Excel 改写过的长数字，后面的位数已经丢失；请把这一列设为文本格式，再按原件重新输入。"
    ),
    ("认定", "省级", "“认定”的写法不对，它不在声明的取值里；可以写：县级、无。"),
  ])
  func aPrivateCellIsNeverTold(column: String, cell: String, message: String) throws {
    #expect(try read(column, cell).0.diagnostics.map(\.message) == [message])
  }

  @Test(arguments: [
    ("150（预计）", "150（预计）"), ("150(预计数)", "150（预计）"), ("预计150", "150（预计）"),
    ("150.5预计", "150.5（预计）"),
  ])
  func anEstimateKeepsItsMark(cell: String, text: String) throws {
    let (content, figures) = try read("资产", cell)
    #expect(content.found == [])
    let figure = try #require(figures.first)
    #expect(figure.text == text)
    #expect(figure.isEstimate)
    #expect(figure == Figure(normalised: text))
  }

  @Test func anEstimateIsForColumnsThatAllowIt() throws {
    let (content, _) = try read("收入", "▲150（预计）")
    #expect(content.found == content.expected(["record/bad-figure"]))
    #expect(
      content.diagnostics.map(\.message) == ["“收入”不能写“150（预计）”：这一列不能用预计数，请写实际的数。"]
    )
  }

  @Test func aWordIsOneOfTheDeclaredValues() throws {
    let (content, _) = try read("分类", "▲技术支撑")
    #expect(content.found == content.expected(["record/unknown-value"]))
    #expect(
      content.diagnostics.map(\.message) == [
        "“分类”不能写“技术支撑”，它不在声明的取值里；是不是“技术支持”？"
      ]
    )
    #expect(try read("分类", "技术支持").0.found == [])
  }

  @Test(arguments: ["收入（万元）", "收入(万元)", "收入（万）"])
  func aHeaderMayCarryTheDeclaredUnit(header: String) throws {
    let (content, figures) = try read(header, "150")
    #expect(content.found == [])
    #expect(figures == [Figure(text: "150", number: 150)])
  }

  @Test(arguments: [
    ("▲收入（元）", "150", "record/unit-differs"), ("▲分类（个）", "综合服务", "record/unit-differs"),
    ("收入,▲收入（万元）", "1,1", "format/doubled-column"), ("▲收八（万元）", "1", "format/unknown-key"),
  ])
  func aHeaderWithAnotherUnitIsNotRead(header: String, cell: String, code: String) throws {
    let (content, figures) = try read(header, cell)
    #expect(content.found == content.expected([code]))
    #expect(figures.map(\.text) == (header.contains(",") ? ["1"] : []))
  }

  @Test func theCellOfAFigureThatMayMissAConditionIsKept() throws {
    let columns = try ["149", "150"].map { cell in
      try read("资产", cell).1.compactMap(\.self).map(\.textColumn)
    }
    #expect(columns == [[9], [0]])
  }

  @Test(arguments: [("▲综合", "是不是“综合性”？"), ("▲全", "可以写：综合性。")])
  func aCategoryIsOneOfTheMeasures(category: String, advice: String) throws {
    let (content, _) = try read("类别", category)
    #expect(content.found == content.expected(["record/unknown-category"]))
    let written = category.dropFirst()
    #expect(
      content.diagnostics.map(\.message) == ["类别“\(written)”不在这个认定事项的办法里；\(advice)"]
    )
    #expect(try read("类别", "综合性").0.found == [])
  }

  @Test func aProgrammeWithoutCategoriesTakesNone() throws {
    let content = try MarkedContent([
      "records/p/2023.csv": "平台编号,平台名称,运营单位,类别\na-1,甲,乙,▲综合性\n"
    ])
    #expect(content.found == content.expected(["record/unknown-category"]))
    #expect(
      content.diagnostics.map(\.message) == ["类别“综合性”不在这个认定事项的办法里；办法没有类别，请清空这一格。"]
    )
  }

  @Test func aPageShowsTheUnitBeforeTheMarkOfAnEstimate() {
    #expect(Figure(normalised: "150（预计）").shown(in: "万元") == "150万元（预计）")
    #expect(Figure(normalised: "150").shown(in: "万元") == "150万元")
    #expect(Figure(normalised: "150（预计）").shown(in: nil) == "150（预计）")
  }
}
