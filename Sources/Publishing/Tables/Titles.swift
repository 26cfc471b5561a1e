import Diagnostics
import Disclosure
import Files

extension DataTable {
  /// One row a title: the JSON index, flattened.
  static let titles = DataTable(
    "platforms",
    "平台称号",
    "一行是一个平台在一个认定事项下的称号和它的状态。",
    key: ["id", "programme"],
    fieldsOfTitle
  ) { edition, emit throws(FileError) in
    for place in edition.titles { try emit(TitleInDossier(place, edition.dossier)) }
  }

  /// All of a row: what is said of the platform, and of the title.
  static let fieldsOfTitle: [DataField<TitleInDossier>] =
    platformFields.map { field in
      let read = field.value
      return DataField(field.column) { read($0.record) }
    } + titleFields

  /// What is said of the platform itself, under the names of the JSON index.
  static let platformFields: [DataField<PlatformRecord>] = [
    DataField(.platform) { .text($0.id.string) },
    DataField(DataColumn("name", "平台名称", example: "样例服务平台")) { .text($0.name) },
    DataField(
      DataColumn("former_names", "曾用名称", "更名前的名称，旧的在前", .list, example: "样例平台", empty: "没有更名")
    ) { .list($0.pastNames) },
    DataField(DataColumn("operator", "运营单位", example: "样例运营有限公司")) { .text($0.operator) },
    DataField(
      DataColumn(
        "former_operators",
        "曾任运营单位",
        "以前的运营单位名称，旧的在前",
        .list,
        example: "样例检测有限公司",
        empty: "没有变更"
      )
    ) { .list($0.pastOperators) },
    DataField(
      DataColumn(
        "credit_code",
        "统一社会信用代码",
        "现运营单位的统一社会信用代码，18 位，按文本保存",
        .code,
        example: "91370199MA3XYPTE5P",
        empty: "名单没有登载"
      )
    ) { .given($0.creditCode?.string) },
    DataField(
      DataColumn("url", "平台页", "平台页的地址，从网站根目录算起", .link, example: "platforms/jn-0007.html")
    ) { .text(SitePath.platform($0.id).string) },
  ]
}

/// A title with its platform, as the data tells of it (称号数据).
struct TitleInDossier: Sendable {
  let record: PlatformRecord
  let title: TitleRecord
  let dossier: Dossier

  init(_ record: PlatformRecord, _ title: TitleRecord, _ dossier: Dossier) {
    self.record = record
    self.title = title
    self.dossier = dossier
  }

  init(_ place: Edition.TitlePlace, _ dossier: Dossier) {
    self.init(place.record, place.title, dossier)
  }

  var facts: Shared<ListedFacts> { title.facts }
  var holding: Holding? { title.holding }
}

extension DataTable {
  /// What is said of a title, under the names of the JSON index.
  static let titleFields: [DataField<TitleInDossier>] = listFields + standingFields

  /// What the list of the carrying batch says.
  static let listFields: [DataField<TitleInDossier>] = [
    DataField(.programme) { .text($0.title.programme.string) },
    DataField(
      DataColumn(
        "level",
        "层级",
        example: "市级",
        allowed: Level.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .given($0.dossier.programme($0.title.programme)?.level.rawValue) },
    DataField(
      DataColumn(
        "district",
        "区县代码",
        "名单首次公布之日的区划代码，名称见代码表 districts",
        .code,
        example: "370102",
        empty: "名单没有登载区县"
      )
    ) { .given($0.title.carrying.districtCode) },
    DataField(DataColumn("category", "类别", "办法规定的类别", example: "综合性", empty: "办法不分类别")) {
      .filled($0.facts.value.category)
    },
    DataField(
      DataColumn("functions", "服务功能", "名单登载的服务功能", .list, example: "信息服务、技术服务", empty: "名单没有登载")
    ) { .list($0.facts.value.functions) },
    DataField(
      DataColumn(
        "year",
        "批次年度",
        "现在状态所依据的那一次认定或申报的批次；以前各次见 holdings",
        .integer,
        example: "2023",
        empty: "批次编号不含年度"
      )
    ) {
      .given($0.title.carrying.batch.year)
    },
    DataField(.batch) { .text($0.title.carrying.batch.batch.string) },
  ]

  /// What follows from the register on the edition day.
  static let standingFields: [DataField<TitleInDossier>] =
    [
      DataField(
        DataColumn(
          "standing",
          "状态代码",
          "截至版次日的状态",
          .code,
          example: "valid",
          allowed: Standing.allCases.map { .init(value: $0.rawValue, label: $0.label) }
        )
      ) { .text($0.title.standing.rawValue) },
      DataField(
        DataColumn(
          "standing_label",
          "状态",
          "状态的中文，网页上的写法；none 里已经认定、有效期还没有开始的写“尚未生效”",
          example: "有效"
        )
      ) {
        .text($0.title.standingLabel)
      },
      DataField(
        DataColumn(
          "pending",
          "待定事项",
          "最近一次申报：正在办理的，或者没有认定的",
          .code,
          example: "in_publicity",
          empty: "没有待定事项",
          allowed: Pending.allCases.map { .init(value: $0.rawValue, label: $0.label) }
        )
      ) { .given($0.title.pending?.rawValue) },
      DataField(
        DataColumn("awarded", "认定日期", "现称号的认定日期", .day, example: "2023-06-27", empty: "尚未认定")
      ) {
        .given($0.holding?.awarded)
      },
      DataField(
        DataColumn("valid_from", "有效期起", "有效的第一天", .day, example: "2023-06-27", empty: "尚未认定")
      ) { .given($0.holding?.validFrom) },
      DataField(
        DataColumn(
          "valid_to",
          "有效期止",
          "有效的最后一天",
          .day,
          example: "2026-06-27",
          empty: "尚未认定，或办法、公告都没有载明"
        )
      ) { .given($0.holding?.validTo) },
      DataField(
        DataColumn(
          "valid_to_computed",
          "有效期止是否推算",
          "true：公告没有写明，按办法推算；false：按名单或公告",
          .flag,
          example: "true"
        )
      ) { .flag($0.holding?.validToIsComputed ?? false) },
    ] + endFields

  /// How the title ended before its time, and what follows from that.
  private static let endFields: [DataField<TitleInDossier>] = [
    DataField(
      DataColumn("ended", "终止日期", "撤销、取消或终止的日期", .day, example: "2022-06-10", empty: "没有提前终止")
    ) { .given($0.holding?.end?.day) },
    DataField(.endKind(empty: "没有提前终止")) { .given($0.holding?.end?.kind.rawValue) },
    DataField(
      DataColumn("article", "条款", "撤销、取消依据的办法条款", example: "第二十四条", empty: "没有提前终止，或没有对应条款")
    ) { .given($0.holding?.end?.ground?.article) },
    DataField(.banFirst) { .given($0.title.ban?.first) },
    DataField(.banLast) { .given($0.title.ban?.last) },
    DataField(
      DataColumn(
        "may_apply_from",
        "最早可再次申报日",
        "按施行中的办法推算，没有的按认定时的办法，并顾及现运营单位的禁报期；办法已经失效的，以当年的申报通知为准",
        .day,
        example: "2026-01-01",
        empty: "办法没有规定，或者禁报的不是现运营单位"
      )
    ) { .given($0.title.mayApplyFrom) },
    DataField(
      DataColumn(
        "notices",
        "相关公告",
        "相关公告的编号，按事实的先后",
        .list,
        example: "jn-2023-publicity、jn-2023-award",
        empty: "没有公告"
      )
    ) { .list($0.title.notices.map(\.string)) },
  ]
}
