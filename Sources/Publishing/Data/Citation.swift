import Diagnostics
import Disclosure
import Ingest

/// How to cite data of the site (引用格式), in the form of GB/T 7714—2015 for a data set online: who
/// answers for it, what it is, the day to which it holds, the day on which it was read, and where.
struct Citation: Hashable, Sendable {
  /// What stands for the day of reading, which whoever cites fills in (引用日期).
  static let dayOfReading = "引用日期"

  /// Who answers for the data (主要责任者).
  let author: String
  /// What it is called (题名).
  let title: String
  /// The day to which it holds (更新日期).
  let day: Day
  /// Where it is read (获取和访问路径).
  let address: String

  /// A file or page of an edition, under a title.
  init(_ edition: Edition, title: String, _ path: RelativePath) {
    author = Self.author(edition.content.site)
    self.title = title
    day = edition.day
    address = edition.address(of: path)
  }

  /// A table, by its plain CSV: the address that never changes.
  init(_ table: DataTable, _ edition: Edition) {
    self.init(
      edition,
      title: table.title,
      SitePath.data(table.name, CSVWriter.Dialect.plain.suffix)
    )
  }

  /// All the data of an edition, by its page.
  init(_ edition: Edition) {
    self.init(edition, title: "公示数据", SitePath.data)
  }

  var text: String {
    "\(author). \(title)[DS/OL]. (\(day))[\(Self.dayOfReading)]. \(address)"
  }

  /// Who answers for what a site publishes: the body that keeps it.
  static func author(_ site: SiteSettings) -> String {
    site.footer.sponsor ?? site.source ?? site.name
  }
}
