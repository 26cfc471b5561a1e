import ArgumentParser
import Disclosure
import Ingest

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "拟一份公告：依据、家数、公示期、异议方式等从记录和日历里填好。",
    discussion: """
      写到 content/notices/年份/编号.md，已有的文件从不覆盖。只问程序不能知道的；用脚本时加 --no-input。
      拟好的是草稿：改好以后删去“草稿: true”一行才会公开，或者拟的时候加 --publish。
      """,
    subcommands: [
      NewPublicity.self, NewAward.self, NewRevocation.self, NewRename.self, NewCorrection.self,
      NewCall.self, NewNotice.self,
    ]
  )
}

struct NewPublicity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publicity",
    abstract: "公示：一张名单，公示期按办法的天数和放假安排算好。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "公示哪个批次，如 2026。")
  var batch: String

  @Option(help: "公示几天；默认按办法。")
  var days: Int?

  @Option(help: "受理异议的部门；默认同上一次公示。")
  var department: String?

  @Option(help: "受理异议的电话；默认同上一次公示，没有就用 site.yaml 页脚的。")
  var telephone: String?

  @Flag(help: "名单已经公示过，确实要再公示一次。")
  var again = false

  func run() throws {
    let answers = try options.answers([
      .days: days.map(String.init), .department: department, .telephone: telephone,
    ])
    try NewDialogue(options, .publicity, batch: batch, isRepeated: again).run(answers)
  }
}

struct NewAward: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "award",
    abstract: "认定公告：公示期满以后；不予认定的不算，异议没有结论的列入暂缓。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "认定哪个批次，如 2026。")
  var batch: String

  func run() throws {
    try NewDialogue(options, .award, batch: batch).run(try options.answers())
  }
}

struct NewRevocation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revocation",
    abstract: "撤销公告：写明情形，条款、用词和禁报期取自办法。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "平台编号，几个用“、”隔开。")
  var platform: String?

  @Option(help: "情形，如办法里的“虚假申报”。")
  var ground: String?

  @Option(help: "事由，一句话，公众会看到。")
  var reason: String?

  func run() throws {
    let answers = try options.answers([.platform: platform, .ground: ground, .reason: reason])
    try NewDialogue(options, .revocation, batch: nil).run(answers)
  }
}

struct NewRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "变更公告：平台或者运营单位更名，信用代码不变。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "平台编号。")
  var platform: String?

  @Option(help: "平台名称 或 运营单位。")
  var field: String?

  @Option(help: "新的名称。")
  var value: String?

  @Option(help: "原因，如 工商变更登记；写进变更记录。")
  var reason: String?

  func run() throws {
    let answers = try options.answers([
      .platform: platform, .field: field, .value: value, .reason: reason,
    ])
    try NewDialogue(options, .change, batch: nil).run(answers)
  }
}

struct NewCorrection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correction",
    abstract: "更正公告：以前的公告写错了什么。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "更正哪一份公告（编号）。")
  var corrects: String?

  @Option(help: "名单里写错的平台（编号）；不是名单的差错用 --text。")
  var platform: String?

  @Option(help: "写错的一项，如 区县。")
  var field: String?

  @Option(help: "正确的写法。")
  var value: String?

  @Option(help: "更正的内容，一句话。")
  var text: String?

  @Option(help: "原因，写进变更记录；默认“抄录有误”。")
  var reason: String?

  func run() throws {
    let answers = try options.answers([
      .corrects: corrects, .platform: platform, .field: field, .value: value, .text: text,
      .reason: reason,
    ])
    try NewDialogue(options, .correction, batch: nil).run(answers)
  }
}

struct NewCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "申报通知：申报期、材料清单和咨询电话。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "申报的最后一天，如 2026-04-30。")
  var until: Day?

  @Option(help: "咨询的部门。")
  var department: String?

  @Option(help: "咨询的电话；默认同上一次公示，没有就用 site.yaml 页脚的。")
  var telephone: String?

  func run() throws {
    var answers = try options.answers([.department: department, .telephone: telephone])
    answers.until = until
    try NewDialogue(options, .call, batch: nil).run(answers)
  }
}

struct NewNotice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "其他通知：标题和正文自己写，其余填好。"
  )

  @OptionGroup var options: NewOptions

  @Option(help: "标题。")
  var title: String?

  @Option(help: "正文的第一段，写好文件以后可以接着写。")
  var text: String?

  func run() throws {
    try NewDialogue(options, .notice, batch: nil)
      .run(try options.answers([.title: title, .text: text]))
  }
}
