import Diagnostics
import Disclosure
import Files
import Rendering

extension Output {
  /// `/api/v1/platforms/`: the JSON index, complete at any size, and one file a platform: twins of the
  /// tables, row by row.
  static let platformsJSON = Output(name: "platforms json", pages: []) { edition, _ in
    [PlatformsJSON.index(edition)]
      + APIDocument.files(
        of: edition.state.register.records,
        in: edition,
        at: { SitePath.platformJSON($0.id) },
        areTwins: true,
        PlatformsJSON.file
      ) { PlatformInEdition(record: $0, edition: edition) }
  }
}

/// A platform as an edition shows it.
struct PlatformInEdition: Sendable {
  let record: PlatformRecord
  let edition: Edition
}

/// The JSON index, version 1: keys in this order, `null` and never a missing key; what the contract
/// does not name follows at the end.
enum PlatformsJSON {
  /// The file of one platform.
  static let file = JSONShape<PlatformInEdition> {
    platform
    JSONShape.list("names", "平台名称，旧的在前", linePerElement: false, formerValue) {
      KnownValue.all($0.record.formerNames, $0.record.name)
    }
    JSONShape.list("operators", "运营单位，旧的在前", linePerElement: false, formerValue) {
      KnownValue.all($0.record.formerOperators, $0.record.operator)
    }
    JSONShape.list("holdings", "历次认定", JSONShape(DataTable.holdingFields)) { $0.holdings }
    JSONShape.list("events", "登记事项，按生效的先后", JSONShape(DataTable.eventFields)) { $0.events }
    JSONShape.list("notices", "相关公告", notice) { $0.notices }
    JSONShape.list("columns", "名单公开的其他栏目", figure) { $0.figures }
    JSONShape.list("tables", "附表里的各行", attachedRow) { $0.attachedRows }
  }.contractDocument

  /// What stands before the platforms of the index, and one of them.
  private static let indexHead = JSONShape<APIHead> {
    APIHead.contractHead
    DataField<APIHead>(DataColumn("count", "平台数", nil, .integer, example: "60")) {
      .integer($0.edition.state.register.records.count)
    }
  }
  private static let platform = JSONShape<PlatformInEdition> {
    JSONShape<PlatformRecord>(DataTable.platformFields).of { $0.record }
    JSONShape.list("titles", "称号", linePerElement: false, JSONShape(DataTable.titleFields)) {
      platform in
      platform.record.titles.map {
        TitleInDossier(platform.record, $0, platform.edition.dossier)
      }
    }
  }

  private static let document = LongDocument(
    key: "platforms",
    head: indexHead,
    item: platform,
    tail: APIHead.contractTail
  )

  static var indexSchema: JSONSchema { document.schema("全部平台，按编号") }

  /// All platforms, a line each, made piece by piece.
  static func index(_ edition: Edition) -> PlannedFile {
    let head = APIHead(path: SitePath.platformsIndex, edition: edition)
    return document.file(head.path, isTwin: true, head) { emit throws(FileError) in
      for record in edition.state.register.records {
        try emit(PlatformInEdition(record: record, edition: edition))
      }
    }
  }
}
