import Diagnostics
import Disclosure
import Ingest

/// What a file says of itself where it has room for it (说明): its title, day, source, terms.
struct DataNote: Hashable, Sendable {
  /// Its name for programs: `a-z` and `_`.
  let key: String
  let label: String
  let text: String

  /// What holds for a file of an edition; what the site does not say is left out.
  static func all(_ title: String, _ path: RelativePath, _ edition: Edition) -> [DataNote] {
    let summary = DataSummary(edition)
    let publisher = summary.publisher
    let contact = [publisher.telephone.map { "电话 \($0)" }, publisher.mail.map { "电子邮箱 \($0)" }]
      .compactMap(\.self).joined(separator: "，")
    let isDemonstration = edition.content.site.isDemonstration
    let notes: [(String, String, String?)] = [
      ("title", "标题", title),
      ("edition_day", "截至", edition.day.description),
      ("version", "数据版本", summary.version),
      ("source", "来源", publisher.name),
      ("licence", "许可", summary.licence?.text),
      ("contact", "联系方式", contact.isEmpty ? nil : contact),
      ("site", "网站", edition.address),
      ("address", "本文件", edition.address(of: path)),
      ("dictionary", "字段说明", edition.address(of: SitePath.data)),
      ("citation", "引用格式", Citation(edition, title: title, path).text),
      ("demonstration", "注意", isDemonstration ? "演示数据，不是真实的认定。" : nil),
    ]
    return notes.compactMap { key, label, text in
      text.map { DataNote(key: key, label: label, text: $0) }
    }
  }
}
