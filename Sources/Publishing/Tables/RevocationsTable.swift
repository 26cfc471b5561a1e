import Disclosure
import Files

extension DataTable {
  /// One row an award that ended before its time, with all that a reader asks of it.
  static let revocations = DataTable(
    "revocations",
    "撤销、取消和终止",
    "一行是一次提前终止的认定：哪个区县、哪一年、依据哪一条。",
    key: ["id", "programme", "batch"],
    revocationFields
  ) { edition, emit throws(FileError) in
    for place in edition.titles {
      for candidacy in place.title.candidacies where candidacy.isListed {
        guard let holding = candidacy.holding, let end = holding.end else { continue }
        try emit(EndedHolding(place, candidacy, holding, end, edition))
      }
    }
  }

  private static let revocationFields: [DataField<EndedHolding>] = [
    DataField(.platform) { .text($0.record.id.string) },
    DataField(.platformName) { .text($0.record.name) },
    DataField(DataColumn("operator", "运营单位", "现在的运营单位", example: "样例运营有限公司")) {
      .text($0.record.operator)
    },
    DataField(.programme) { .text($0.candidacy.batch.programme.string) },
    DataField(DataColumn("programme_title", "认定事项名称", example: "济南市中小企业公共服务示范平台")) {
      .text($0.programmeTitle)
    },
    DataField(.batch) { .text($0.candidacy.batch.batch.string) },
    DataField(
      DataColumn("district", "区县代码", "名单首次公布之日的区划代码", .code, example: "370102", empty: "名单没有登载区县")
    ) { .given($0.candidacy.districtCode) },
    DataField(DataColumn("district_name", "区县", "名单登载的区县", example: "历下区", empty: "名单没有登载区县")) {
      .filled($0.candidacy.facts.value.districtName)
    },
    DataField(DataColumn("awarded", "认定日期", nil, .day, example: "2021-06-10")) {
      .day($0.holding.awarded)
    },
    DataField(DataColumn("ended", "终止日期", "撤销、取消或终止的日期", .day, example: "2022-06-10")) {
      .day($0.end.day)
    },
    DataField(DataColumn("ended_year", "终止年份", nil, .integer, example: "2022")) {
      .integer($0.end.day.year)
    },
    DataField(.endKind(empty: nil)) { .text($0.end.kind.rawValue) },
    DataField(DataColumn("ground", "情形", "办法中的情形名称", example: "检查不合格", empty: "没有写情形")) {
      .filled($0.end.groundName)
    },
    DataField(DataColumn("facts", "事由", "公布的事由", example: "满意度检查不合格", empty: "没有写事由")) {
      .filled($0.end.facts)
    },
    DataField(DataColumn("article", "条款", "情形在办法中的条款", example: "第二十五条", empty: "没有对应条款")) {
      .given($0.end.ground?.article)
    },
    DataField(
      DataColumn(
        "measure_title",
        "办法",
        "终止所按的办法：当日有效的；当日没有的，是此前最后失效的",
        example: "济南市中小企业公共服务示范平台认定管理办法",
        empty: "没有办法"
      )
    ) { .given($0.measureTitle) },
    DataField(.banFirst) { .given($0.end.ban?.first) },
    DataField(.banLast) { .given($0.end.ban?.last) },
    DataField(
      DataColumn(
        "ban_subject",
        "禁报主体",
        "禁报期约束的统一社会信用代码",
        .code,
        example: "91370199MA3XYPTE5P",
        empty: "没有禁报期，或代码不详"
      )
    ) { .given($0.end.ban?.subject?.string) },
    DataField(.notice("notice", "公告", empty: "没有公告")) { .given($0.end.notice?.string) },
  ]
}

/// An award that ended before its time, with its platform.
private struct EndedHolding: Sendable {
  let record: PlatformRecord
  let candidacy: Candidacy
  let holding: Holding
  let end: Ending
  let programmeTitle: String
  let measureTitle: String?

  init(
    _ place: Edition.TitlePlace,
    _ candidacy: Candidacy,
    _ holding: Holding,
    _ end: Ending,
    _ edition: Edition
  ) {
    record = place.record
    self.candidacy = candidacy
    self.holding = holding
    self.end = end
    programmeTitle = edition.programmeTitle(place.title.programme)
    let programme = edition.dossier.programme(place.title.programme)
    measureTitle = programme?.governingMeasure(on: end.day)?.title
  }
}
