import Diagnostics
import Disclosure
import Testing

/// Title marks, brackets, slips, punctuation, forms and addresses.
struct WordingRulesTests {
  @Test(arguments: [
    ("根据▲《示例办法", "text/title-marks"),
    ("根据示例办法▲》", "text/title-marks"),
    ("《关于印发▲《示例办法》的通知》", "text/title-marks"),
    ("《关于印发▲〈示例办法的通知》", "text/title-marks"),
    ("▲（一)甲", "text/brackets-mixed"),
    ("单位▲(盖章）", "text/brackets-mixed"),
    ("（一）甲\n（二）乙\n▲(三)丙", "text/bracket-styles"),
    ("▲年组开展活动", "text/slip"),
    ("▲法人代表签字", "text/slip"),
    ("统一社会信用代码为▲18位数字", "text/slip"),
    ("示范平台▲的的名单", "text/slip"),
    ("名单如下▲。。", "text/slip"),
    ("依照办法认定，除符合▲本法第八条外", "text/slip"),
    ("申报资料 ▲and 文件", "text/foreign-word"),
    ("对▲本省发展", "text/scope-slip"),
    ("以上▲;近两年", "text/half-width-punctuation"),
    ("登录（▲www.example.cn）", "text/link-without-https"),
    ("登录▲<http://example.cn>", "text/link-without-https"),
    ("登录▲[平台](http://example.cn/a)", "text/link-without-https"),
  ])
  func eachSlipIsTold(body: String, code: String) {
    LintedNotice().expect(body, raises: [code])
  }

  @Test(arguments: [
    ("关于组织申报 2020年度 市级平台的通知", ["notices/n.md:2:5: text/stray-space"]),
    ("关于 APP 平台的通知", []), ("关于2020年度平台的通知", []),
  ])
  func aTitleHasNoStraySpace(title: String, found: [String]) {
    let findings = LintedNotice(title: title).findings("正文。")
    #expect(findings.map { "\($0.location?.description ?? "-"): \($0.code)" } == found)
  }

  @Test(arguments: [
    "《关于印发〈示例办法〉的通知》和《乙》", "由《甲\n乙办法》规定", "（一）甲（乙(丙)）", "(一)甲\n(二)乙", "法人代表大会",
    "18位数字的编号", "目的的确", "等等……", "依照办法，符合基本法和本法人的规定", "《促进法》规定，本法适用",
    "APP 推送和 SaaS 服务", "10:30 开始，比例 3:1", "（a,b）", "登录 https://www.example.cn/ 查看",
    "```\n(一）and。。\n```",
  ])
  func whatIsRightPasses(body: String) {
    #expect(LintedNotice().findings(body).map(\.code) == [])
  }

  @Test func halfWidthPunctuationIsToldOnce() {
    #expect(
      LintedNotice().sentences("甲,乙\n\n丙;丁:戊") == [
        "notices/n.md:100:2: 提示 [text/half-width-punctuation] 汉字之间用了半角标点，共3处，"
          + "第一处是“,”；请改用全角，如“，”。"
      ]
    )
  }

  @Test func onlyACitySaysNotThisProvince() {
    #expect(LintedNotice(issuer: "示例省工业和信息化厅").findings("对本省发展") == [])
  }

  @Test func oneFormBearsOneArea() {
    let body = "填写《山东省示范平台推荐表》（附件1）。\n\n附件：聊城市示范平台推荐表"
    let notice = LintedNotice(
      issuer: "聊城市民营经济发展局",
      attachments: [("a.txt", "聊城市示范平台推荐表")]
    )
    #expect(
      notice.sentences(body) == [
        "notices/n.md:100:4: 警告 [text/form-of-two-places] 同一张表，这里写“山东省示范平台推荐表”，"
          + "另一处写“聊城市示范平台推荐表”；请统一。\n    · 另一处：notices/n.md:30:1"
      ]
    )
    #expect(notice.findings("填写《聊城市示范平台推荐表》（附件1），根据《山东省示范平台办法》") == [])
  }

  @Test func slipsInTitlesAreTold() {
    #expect(
      LintedNotice(title: "关于示范平台的的通知").sentences("") == [
        "notices/n.md:2:5: 警告 [text/slip] “的的”应当是“的”；请改正。"
      ]
    )
  }
}
