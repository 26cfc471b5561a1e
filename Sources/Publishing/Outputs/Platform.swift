import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/platforms/<id>.html`: one platform: standing, holdings, timeline, notices, names.
  static let platform = Output(name: "platform", pages: [PlatformPage.kind.template]) {
    edition,
    site in
    edition.state.register.records.map { record in
      let head = PageHead(
        title: record.name,
        description: "\(record.name)（\(record.operator)）的称号、有效期、变更记录和相关公告。",
        section: .platforms,
        trail: [(Section.platforms.rawValue, SitePath.platforms)],
        tags: [("ArticleTitle", record.name)]
      )
      return PlatformPage.kind.file(SitePath.platform(record.id), site, head) {
        PlatformPage(record, $0)
      }
    }
  }
}

private struct PlatformPage: Sendable {
  let record: PlatformRecord
  let facts: [LabelledText]
  let introduction: String
  let titles: [TitleSection]
  let formerNames: [FormerText]
  let formerOperators: [FormerText]
  let timeline: [TimelineEntry]
  let tables: [AttachedTableSection]
  let takedowns: [LabelledText]
  /// Where the public may complain about a platform (郑州 art. 12: 接受社会监督).
  let complaints: [LabelledText]
  let dataURL: String

  struct FormerText: Sendable {
    let value: String
    let until: DayText
    let notice: LinkedText?
  }

  init(_ record: PlatformRecord, _ linker: Linker) {
    self.record = record
    let newest = record.titles.max { $0.carrying.batch.batch < $1.carrying.batch.batch }
    let listed = newest?.carrying.facts
    facts = [
      LabelledText("平台编号", record.id.string),
      LabelledText("运营单位", record.operator),
      LabelledText("统一社会信用代码", ifGiven: record.creditCode?.string),
      LabelledText("单位性质", ifGiven: listed?.nature),
      LabelledText("服务热线", ifGiven: listed?.hotline, listed.map { "tel:\($0.hotline)" }),
      LabelledText("网址", ifGiven: listed?.website, listed?.website),
    ].compactMap(\.self)
    introduction = listed?.introduction ?? ""
    titles = record.titles.map { TitleSection($0, record, linker) }
    let former = { (value: PlatformRecord.FormerValue) in
      FormerText(
        value: value.value,
        until: value.until.shown,
        notice: value.notice.flatMap(linker.notice)
      )
    }
    formerNames = record.formerNames.map(former)
    formerOperators = record.formerOperators.map(former)
    timeline = record.events.reversed().map { TimelineEntry($0, linker) }
    tables = AttachedTableSection.all(record, linker)
    takedowns = linker.site.takedowns.platforms[record.id, default: []].map(\.sentence)
    let footer = linker.edition.content.site.footer
    complaints = [
      LabelledText("监督电话", ifGiven: footer.telephone, footer.telephone.map { "tel:\($0)" }),
      LabelledText("电子邮箱", ifGiven: footer.mail, footer.mail.map { "mailto:\($0)" }),
    ].compactMap(\.self)
    dataURL = linker.link(SitePath.platformJSON(record.id))
  }

  static let kind = PageKind<PlatformPage>(
    "platform",
    [
      .text("name", "平台名称") { $0.body.record.name },
      .list("facts", "基本信息", .fact) { $0.body.facts },
      .text("introduction", "简介") { $0.body.introduction },
      .list("titles", "各项称号", .titleSection) { $0.body.titles },
      .list("former_names", "曾用名称", .formerText) { $0.body.formerNames },
      .list("former_operators", "曾任运营单位", .formerText) { $0.body.formerOperators },
      .list("timeline", "经过，最新的在前", .timelineEntry) { $0.body.timeline },
      .list("tables", "附表里本平台的各行，如服务活动、设备", .attachedTable) { $0.body.tables },
      .list("takedowns", "撤下的内容：何日、为何", .fact) { $0.body.takedowns },
      .list("complaints", "监督和投诉的联系方式", .fact) { $0.body.complaints },
      .text("data_url", "JSON 数据链接") { $0.body.dataURL },
    ]
  )
}

extension View where Root == PlatformPage.FormerText {
  fileprivate static var formerText: View {
    View(
      "former value",
      [
        .text("value", "曾用的名称") { $0.value },
        .record("until", "变更日期", .day) { $0.until },
        .optionalRecord("notice", "公告", .link) { $0.notice },
      ]
    )
  }
}
