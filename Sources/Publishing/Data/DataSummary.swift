import Diagnostics
import Disclosure
import Ingest
import Rendering

/// What every description says of the data as a whole (数据概况), in one wording.
struct DataSummary: Sendable {
  let title: String
  let description: String
  let keywords: [String]
  /// The first day of which the data tells; nil where it tells of nothing.
  let first: Day?
  let last: Day
  /// The places of the programmes, each once (地域).
  let areas: [String]
  /// `1.0.0+2026-03-05`: the version of the tables, and the edition.
  let version: String
  let citation: String
  let publisher: Publisher
  let licence: Licence?

  /// Who publishes the data, and how to reach them (发布机关).
  struct Publisher: Hashable, Sendable {
    let name: String
    let address: String
    let telephone: String?
    let mail: String?
  }

  /// On what terms the data may be used (许可); the address is where the page says so.
  struct Licence: Hashable, Sendable {
    let text: String
    let address: String
  }

  init(_ edition: Edition) {
    let settings = edition.content.site
    let author = Citation.author(settings)
    let programmes = edition.dossier.programmes
    title = "\(settings.name)公示数据"
    areas = programmes.map(\.area).withoutRepeats
    first = edition.state.register.records.lazy.flatMap(\.events).map(\.effect).min()
    last = edition.day
    let note = settings.isDemonstration ? "演示数据，不是真实的认定。" : ""
    description =
      "\(author)发布的认定数据：名单、公示、认定、变更和撤销，以及由此得出的每个称号的状态和有效期；"
      + "还有公告、认定事项、管理办法和代码表。数据截至\(edition.day)。\(note)"
    keywords = (["公示", "认定", "撤销", "政府信息公开"] + programmes.map(\.title)).withoutRepeats
    version = "\(DataTable.version).0.0+\(edition.day)"
    citation = Citation(edition).text
    publisher = Publisher(
      name: author,
      address: edition.address,
      telephone: settings.footer.telephone,
      mail: settings.footer.mail
    )
    licence = settings.licence.map {
      Licence(text: $0, address: "\(edition.address(of: SitePath.data))#\(Self.licenceAnchor)")
    }
  }

  /// Where the data page says on what terms the data may be used.
  static let licenceAnchor = "licence"

  /// Where the data page tells of a table.
  static func anchor(of table: DataTable) -> String { "table-\(table.name)" }
}

extension Array where Element: Hashable {
  /// Each element where it stands first.
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension DataTable {
  /// What a row is and which columns it has, for descriptions that stand alone.
  var description: String {
    "\(about)字段：\(columns.map(\.label).joined(separator: "、"))。"
  }
}

extension DataColumn {
  /// What a value means, and what an empty one does.
  var description: String { empty.map { "\(meaning)。空：\($0)" } ?? meaning }
}
