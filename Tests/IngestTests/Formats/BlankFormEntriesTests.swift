import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct BlankFormEntriesTests {
  private static let head = """
    编号: q
    名称: 甲
    层级: 市级
    地域: 济南市
    机关: [{名称: 局}]
    办法: [{编号: n, 标题: 办法, 施行: 未载明}]

    """

  @Test func readsEveryKindOfBlock() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": Self.head + """
        表单:
          - 编号: apply
            名称: 申请表
            条款: 附件1
            说明: [不少于10家]
            栏目:
              - {标题: 一、基本情况, 填写: [[名称, {名称: 方法, 选项: [电话, 书面]}], [地址]]}
              - {表头: [企业, {名称: 评价, 分列: [满意, 不满意]}], 行: 10}
              - {书写: 意见, 行: 4}
              - {文字: [我们声明。]}
              - {落款: [盖章, 日期]}
        """
    ])
    #expect(read.found == [])
    let form = BlankForm(
      id: try #require(BlankFormID("apply")),
      title: "申请表",
      article: "附件1",
      notes: ["不少于10家"],
      blocks: [
        BlankForm.Block(
          heading: "一、基本情况",
          content: .cells([
            [
              BlankForm.Cell(label: "名称", choices: []),
              BlankForm.Cell(label: "方法", choices: ["电话", "书面"]),
            ],
            [BlankForm.Cell(label: "地址", choices: [])],
          ])
        ),
        BlankForm.Block(
          heading: nil,
          content: .table(
            [
              BlankForm.Column(name: "企业", parts: []),
              BlankForm.Column(name: "评价", parts: ["满意", "不满意"]),
            ],
            rows: 10
          )
        ),
        BlankForm.Block(heading: nil, content: .writing("意见", lines: 4)),
        BlankForm.Block(heading: nil, content: .text(["我们声明。"])),
        BlankForm.Block(heading: nil, content: .signatures(["盖章", "日期"])),
      ]
    )
    #expect(try #require(read.content?.dossier.programmes.last).forms == [form])
  }

  @Test(arguments: [
    ("[{编号: ▲A, 名称: 表, 栏目: [{书写: 意见, 行: 4}]}]", ["format/bad-value"]),
    ("[▲{编号: a, 名称: 表}]", ["format/missing-key"]),
    ("[{编号: a, 名称: 表, 栏目: ▲[]}]", ["format/bad-value"]),
    ("[{编号: a, 名称: 表, 栏目: [▲{标题: 一}]}]", ["programme/form-block"]),
    ("[{编号: a, 名称: 表, 栏目: [▲{书写: 意见, 文字: [话], 行: 4}]}]", ["programme/form-block"]),
    ("[{编号: a, 名称: 表, 栏目: [▲{书写: 意见}]}]", ["format/missing-key"]),
    ("[{编号: a, 名称: 表, 栏目: [{表头: [列], 行: ▲61}]}]", ["format/bad-value"]),
    ("[{编号: a, 名称: 表, 栏目: [{文字: [话], 行: ▲4}]}]", ["format/bad-value"]),
    ("[{编号: a, 名称: 表, 栏目: [{填写: [▲名称]}]}]", ["format/bad-value"]),
    ("[{编号: a, 名称: 表, 栏目: [{填写: [▲[]]}]}]", ["format/bad-value"]),
    ("[{编号: a, 名称: 表, 栏目: [{填写: [[▲{选项: [电话]}]]}]}]", ["format/missing-key"]),
    ("[{编号: a, 名称: 表, 栏目: [{落款: ▲[]}]}]", ["format/bad-value"]),
    (
      "[{编号: a, 名称: 表, 栏目: [{落款: [日期]}]}, ▲{编号: a, 名称: 又, 栏目: [{落款: [日期]}]}]",
      ["programme/duplicate-form"]
    ),
  ])
  func refuses(text: String, codes: [String]) throws {
    let read = try MarkedContent(["programmes/q.yaml": Self.head + "表单: \(text)\n"])
    #expect(read.found == read.expected(codes))
  }

  @Test func saysWhatABlockMayBe() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": Self.head + "表单: [{编号: a, 名称: 表, 栏目: [{标题: 一}]}]\n"
    ])
    #expect(
      read.diagnostics.map(\.message) == [
        "每一栏只写“填写”“表头”“书写”“文字”“落款”中的一种，这里写了0种；请补上或者分成几栏。"
      ]
    )
  }
}
