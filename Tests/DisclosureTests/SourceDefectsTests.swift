import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The defects of the five source documents, in their own words and in the order of their list
/// (原文差错): for each, the finding of a notice that has it.
struct SourceDefectsTests {
  @Test func defect1SectionsNumberedOneThreeThreeFourFive() {
    LintedNotice().expect(
      "一、申报范围\n\n▲三、申报方式\n\n▲三、申报时间\n\n四、申报材料\n\n五、其他事项",
      raises: ["heading/out-of-sequence", "heading/out-of-sequence"]
    )
  }

  @Test func defect2AnEnglishWordInTheDeclaration() {
    LintedNotice().expect(
      "1、填报的内容真实。\n\n2、提供的申报资料 ▲and 文件内容真实、可靠、事实存在。",
      raises: ["text/foreign-word"]
    )
  }

  @Test func defect3ACreditCodeOfDigitsOnly() {
    LintedNotice().expect(
      "| 统一社会信用代码 | ▲18位数字 |\n| ▲法人代表 | 最多输入30字 |",
      raises: [
        "text/slip", "text/slip",
      ]
    )
  }

  @Test func defect4OneDocumentUnderTwoNumbers() {
    let title = "济南市中小企业公共服务示范平台认定管理办法"
    let call = LintedNotice(id: "a", number: "济工信中小企业字〔2020〕4号", issued: "2020-04-02")
      .notice("根据《关于印发〈\(title)〉的通知》（济经信中小企业字〔2018〕32号）规定")
    let measure = LintedNotice(id: "b", number: "济工信中小企业字〔2021〕5号", issued: "2021-04-02")
    measure.expect(
      "《▲\(title)》（济经信中小企字〔2018〕32号）同时废止。",
      raises: ["citation/number-differs"],
      [.notice(call)]
    )
  }

  @Test func defect5AttachmentsNamedOtherwiseInListAndBody() {
    LintedNotice().expect(
      """
      附件：

      - 1、申报材料真实性声明
      - ▲2、济南市中小企业公共服务示范平台推荐表
      - ▲3、济南市培育型企业管理服务系统操作说明

      附件 1:

      申报材料真实性声明

      附件 2:

      济南市中小企业公共服务示范平台

      测评推荐表

      附件 3:

      《济南市培育型企业管理服务系统》

      项目申报使用说明（企业）
      """,
      raises: ["attachment/title-differs", "attachment/title-differs"]
    )
  }

  @Test func defect6ACharacterLeftOut() {
    LintedNotice().expect("年落地执行服务企业20家以上，或▲年组开展咨询服务活动4次以上。", raises: ["text/slip"])
  }

  @Test func defect7SquareBracketsAndPairsOfTwoWidths() {
    LintedNotice().expect(
      "依据《国家中小企业公共服务示范平台认定的管理办法》(▲工信部企业[2012]197号)，结合我市实际，制定本办法。",
      raises: ["document-number/form"]
    )
    LintedNotice().expect(
      "（一）受到处分的；\n\n（二）被处罚的；\n\n（三）不参加活动的；\n\n（四）运作不规范的；\n\n▲(五）不报送总结的。",
      raises: ["text/brackets-mixed"]
    )
    LintedNotice().expect("（一）具有独立法人资格\n\n▲(二)运营单位资产总额", raises: ["text/bracket-styles"])
  }

  /// Defects 8 and 17: the form of another area, and an attachment that nothing speaks of.
  @Test func defects8And17TheFormsOfTheLiaochengMeasure() {
    LintedNotice(
      issuer: "聊城市民营经济发展局",
      attachments: [
        ("a.docx", "聊城市中小企业公共服务示范平台推荐表"), ("b.docx", "聊城市中小企业公共服务示范平台申请报告"),
        ("c.docx", "聊城市中小企业公共服务示范平台年度运营情况测评表"),
      ]
    ).expect(
      """
      填写《▲山东省中小企业公共服务示范平台推荐表》(附件1)，连同申请材料报市局。申请报告(附件2)。

      附件: 1.聊城市中小企业公共服务示范平台推荐表
        2.聊城市中小企业公共服务示范平台申请报告
        ▲3.聊城市中小企业公共服务示范平台年度运营情况测评表
      """,
      raises: ["text/form-of-two-places", "attachment/not-cited"]
    )
  }

  @Test func defect9TwoAttachmentsListedAndThreeThere() {
    LintedNotice().expect(
      """
      附件：1、服务活动汇总表
            2、中小企业专业服务分类代码表

      附件1

      服务活动汇总表

      附件2

      中小企业专业服务分类代码表

      ▲附件3

      年度总结提纲
      """,
      raises: ["attachment/list-differs"]
    )
  }

  /// Defect 10, the damaged column of the code table, is read with the vocabulary: the table's
  /// numbers are its codes (`VocabularyFilesTests`). In a notice the same numbers are told here.
  @Test func defect10TheNumbersOfTheCodeTable() {
    LintedNotice().expect("1. 信息服务\n1. 投融资服务\n▲8. 法律服务", raises: ["heading/out-of-sequence"])
  }

  /// Defect 11, nine activities under two rules at once, is a rule of the programme's data and
  /// is checked with the lists (`FunctionLimitCheckTests`).
  @Test func defect11NineActivitiesAreNoMatterOfWording() {
    LintedNotice().expect(
      "开展活动不超过9场的，只能选择不超过2项服务功能；开展9场及以上的，只能选择不超过3项服务功能。",
      raises: []
    )
  }

  @Test func defect12TheProvinceInACitysMeasure() {
    LintedNotice(issuer: "聊城市民营经济发展局").expect(
      "服务的区域或行业对▲本省经济发展具有一定的影响力。",
      raises: ["text/scope-slip"]
    )
  }

  @Test func defect13WithoutNumberDateAndLength() {
    let bare = LintedNotice(number: nil, issued: nil)
    #expect(bare.findings("").map(\.code) == ["notice/issued-missing", "notice/number-missing"])
    let measure = Measure.plain(from: .silent).with(
      title: "郑州市中小企业公共服务示范平台认定管理暂行办法",
      number: nil,
      bases: []
    )
    let register = Register(.programme(.plain(measures: [measure])))
    #expect(register.marks == ["note measure/number-not-stated", "note measure/start-not-stated"])
    // That the measure has no length of publicity is told where a notice has none either.
    let silent = Register(
      .programme(.plain(measures: [.plain(publicity: .silent)])),
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
    #expect(silent.marks == ["error publicity/length-not-stated"])
  }

  /// Defect 14 is none: a measure may be signed before its first day. Both days are kept, and the
  /// notice that issues it raises nothing.
  @Test func defect14SignedBeforeItsFirstDay() {
    let measure = Measure.plain("jinan-2021", from: .given("2021-04-30"), to: "2024-05-01")
      .with(number: "济工信中小企业字〔2021〕5号", bases: [])
    let notice = LintedNotice(
      title: "关于印发《济南市中小企业公共服务示范平台认定管理办法》的通知",
      number: "济工信中小企业字〔2021〕5号",
      issued: "2021-04-02",
      bases: [.reference("jinan-2021", LintedNotice().place(20))]
    )
    #expect(notice.findings("", [.programme(.plain(measures: [measure]))]) == [])
    #expect(!measure.isInForce(on: "2021-04-29"))
    #expect(measure.isInForce(on: "2021-04-30"))
  }

  @Test func defect15AMeasureThatCallsItselfALaw() {
    LintedNotice(title: "聊城市中小企业公共服务示范平台认定管理办法").expect(
      "第一条示范平台除符合▲本法第八条的规定外，还应满足以下条件：",
      raises: ["text/slip"]
    )
  }

  @Test func defect16OneTitleWithAndWithoutAParticle() {
    let first = LintedNotice(id: "a")
      .notice("依据《国家中小企业公共服务示范平台认定的管理办法》，制定本办法。")
    LintedNotice(id: "b", number: "示工信字〔2023〕2号").expect(
      "根据《▲国家中小企业公共服务示范平台认定管理办法》，制定本办法。",
      raises: ["citation/title-differs"],
      [.notice(first)]
    )
  }

  /// Defect 18 is one of substance: whom a platform reports to. It cannot be told from the
  /// wording, and nothing is raised.
  @Test func defect18WhoReportsToWhomIsNotTold() {
    LintedNotice().expect(
      "每年年底前将本年度工作总结报市级主管部门，各区、县中小企业主管部门汇总后报济南市工业和信息化局。",
      raises: []
    )
  }
}
