import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/platforms/<id>.html`: one platform: standing, holdings, timeline, notices, names; printed,
  /// the verification slip (核验单).
  static let platform = Output(name: "platform", pages: [PlatformPage.kind.template]) {
    edition,
    site in
    PlatformPage.kind.files(
      of: edition.state.register.records,
      site,
      at: { SitePath.platform($0.id) },
      head: { head(of: $0, site) },
      PlatformPage.init
    )
  }

  private static func head(of record: PlatformRecord, _ site: Site) -> PageHead {
    PageHead(
      title: record.name,
      description: site.words.sentence(
        .aboutPlatform,
        ["name": record.name, "operator": record.operator]
      ),
      section: .platforms,
      trail: [(site.words[.sectionPlatforms], SitePath.platforms)],
      tags: [("ArticleTitle", record.name)],
      hasQRCode: site.edition.content.site.hasPlatformQRCode,
      linkedData: .platform(record)
    )
  }
}

private struct PlatformPage: Sendable {
  let record: PlatformRecord
  let nature: String
  let hotline: LinkedText?
  let website: LinkedText?
  let introduction: String
  let titles: [TitleSection]
  let picture: HoldingPicture?
  let names: [NameSpan]
  let operators: [NameSpan]
  let notices: [NoticeLine]
  let timeline: [TimelineEntry]
  let tables: [AttachedTableSection]
  let takedowns: [LabelledText]
  /// Where the public may complain about a platform (郑州 art. 12: 接受社会监督).
  let complaintTelephone: LinkedText?
  let complaintMail: LinkedText?
  let dataURL: String

  init(_ record: PlatformRecord, _ linker: Linker) {
    self.record = record
    let newest = record.titles.max { $0.carrying.batch.batch < $1.carrying.batch.batch }
    let listed = newest?.facts.value
    nature = listed?.nature ?? ""
    hotline = Self.link("tel:", listed?.hotline)
    website = listed.flatMap { Self.website($0.website) }
    introduction = listed?.introduction ?? ""
    let ordered = TitleSection.all(record, linker)
    titles = ordered.map { TitleSection($0, record, linker) }
    picture = HoldingTimeline(ordered, record, linker).map {
      HoldingPicture($0, on: linker.site.grounds)
    }
    names = NameSpan.all(record.formerNames, then: record.name, linker)
    operators = NameSpan.all(record.formerOperators, then: record.operator, linker)
    notices = NoticeLine.all(on: record, linker)
    timeline = record.events.reversed().map { TimelineEntry($0, linker) }
    tables = AttachedTableSection.all(record, linker)
    takedowns = linker.site.takedowns.platforms[record.id, default: []].map {
      $0.sentence(linker.words)
    }
    let footer = linker.edition.content.site.footer
    complaintTelephone = Self.link("tel:", footer.telephone)
    complaintMail = Self.link("mailto:", footer.mail)
    dataURL = linker.link(SitePath.platformJSON(record.id))
  }

  /// Nil where there is nothing to link: a page shows no empty line.
  private static func link(_ scheme: String, _ text: String?) -> LinkedText? {
    guard let text, !text.isEmpty else { return nil }
    return LinkedText(text, scheme + text)
  }

  /// What is no whole address is told, and leads nowhere: as a link it would lead into this site.
  private static func website(_ text: String) -> LinkedText? {
    guard !text.isEmpty else { return nil }
    return LinkedText(text, LinkScheme.isExternal(text) ? text : nil)
  }

  static let kind = PageKind<PlatformPage>(
    "platform",
    [
      .text("id", "平台编号") { $0.body.record.id.string },
      .text("name", "平台名称") { $0.body.record.name },
      .text("operator", "运营单位") { $0.body.record.operator },
      .optionalText("credit_code", "统一社会信用代码") { $0.body.record.creditCode?.string },
      .text("nature", "单位性质") { $0.body.nature },
      .optionalRecord("hotline", "服务热线", .link) { $0.body.hotline },
      .optionalRecord("website", "网址", .link) { $0.body.website },
      .text("introduction", "简介") { $0.body.introduction },
      .list("titles", "各项称号，有效的在前", .titleSection) { $0.body.titles },
      .optionalRecord("picture", "历次认定的时间线图；没有认定过的没有", .holdingPicture) {
        $0.body.picture
      },
      .texts("past_names", "曾用名称，后来的在前；改回现名的不算") { $0.body.record.pastNames.reversed() },
      .texts("past_operators", "以前的运营单位，后来的在前") { $0.body.record.pastOperators.reversed() },
      .list("names", "历次名称，现用的在前；没有变更过的为空", .nameSpan) { $0.body.names },
      .list("operators", "历任运营单位，现任的在前；没有变更过的为空", .nameSpan) { $0.body.operators },
      .list("notices", "有关的全部公告，最新的在前", .noticeLine) { $0.body.notices },
      .list("timeline", "经过，最新的在前", .timelineEntry) { $0.body.timeline },
      .list("tables", "附表里本平台的各行，如服务活动、设备", .attachedTable) { $0.body.tables },
      .list("takedowns", "撤下的内容：何日、为何", .fact) { $0.body.takedowns },
      .optionalRecord("complaint_telephone", "监督电话", .link) { $0.body.complaintTelephone },
      .optionalRecord("complaint_mail", "监督邮箱", .link) { $0.body.complaintMail },
      .text("data_url", "JSON 数据链接") { $0.body.dataURL },
    ]
  )
}
