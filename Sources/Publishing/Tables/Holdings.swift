import Disclosure
import Files

extension DataTable {
  /// One row an award: what a platform held, and how it ended.
  static let holdings = DataTable(
    "holdings",
    "认定记录",
    "一行是一次认定；再次认定是新的一行。",
    key: ["id", "programme", "batch"],
    [
      DataField(.platform) { .text($0.record.id.string) },
      DataField(.platformName) { .text($0.record.name) },
    ] + holdingFields,
    count: { edition in edition.titles.reduce(0) { $0 + $1.title.holdings.count } }
  ) { edition, emit throws(FileError) in
    for place in edition.titles {
      for entry in place.title.holdings {
        try emit(AwardedHolding(place.record, entry.batch, entry.holding))
      }
    }
  }

  /// What is said of an award, under the names of the JSON file of its platform.
  static let holdingFields: [DataField<AwardedHolding>] = [
    DataField(.programme) { .text($0.batch.programme.string) },
    DataField(.batch) { .text($0.batch.batch.string) },
    DataField(DataColumn("awarded", "认定日期", nil, .day, example: "2023-06-27")) {
      .day($0.holding.awarded)
    },
    DataField(DataColumn("valid_from", "有效期起", "有效的第一天", .day, example: "2023-06-27")) {
      .day($0.holding.validFrom)
    },
    DataField(
      DataColumn("valid_to", "有效期止", "按认定有效的最后一天", .day, example: "2026-06-27", empty: "办法、公告都没有载明")
    ) { .given($0.holding.validTo) },
    DataField(
      DataColumn(
        "valid_to_computed",
        "有效期止是否推算",
        "true：按办法推算；false：按名单或公告",
        .flag,
        example: "true"
      )
    ) { .flag($0.holding.validToIsComputed) },
    DataField(
      DataColumn(
        "measure",
        "办法",
        "认定所按的办法的编号：当日有效的；当日没有的，是此前最后失效的",
        .code,
        example: "jinan-2021",
        empty: "没有办法",
        references: .init(table: "measures", column: "id")
      )
    ) { .given($0.holding.measure?.id.string) },
    DataField(.notice("notice", "认定公告", empty: "没有公告")) { .given($0.holding.notice?.string) },
    DataField(
      DataColumn("ended", "终止日期", "提前终止的日期", .day, example: "2022-06-10", empty: "没有提前终止")
    ) { .given($0.holding.end?.day) },
    DataField(.endKind(empty: "没有提前终止")) { .given($0.holding.end?.kind.rawValue) },
    DataField(
      DataColumn("ground", "情形", "提前终止的情形，办法中的名称", example: "检查不合格", empty: "没有提前终止，或没有写情形")
    ) { .filled($0.holding.end?.groundName ?? "") },
    DataField(
      DataColumn("article", "条款", "情形在办法中的条款", example: "第二十五条", empty: "没有提前终止，或没有对应条款")
    ) { .given($0.holding.end?.ground?.article) },
    DataField(.banFirst) { .given($0.holding.end?.ban?.first) },
    DataField(.banLast) { .given($0.holding.end?.ban?.last) },
  ]
}

/// An award with its platform and batch.
struct AwardedHolding: Sendable {
  let record: PlatformRecord
  let batch: BatchKey
  let holding: Holding

  init(_ record: PlatformRecord, _ batch: BatchKey, _ holding: Holding) {
    self.record = record
    self.batch = batch
    self.holding = holding
  }
}
