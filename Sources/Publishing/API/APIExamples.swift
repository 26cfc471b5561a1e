import Diagnostics
import Disclosure

/// Values for the parameters of addresses with which an edition has a file (参数示例); of lists, those
/// of the longest of its kind.
struct APIExamples: Sendable {
  /// A file of one collection, by its folder.
  private let files: [String: File]
  private let day: String?
  private let hasRows: Bool

  private struct File {
    let name: String
    var hasPages = false
  }

  init(_ edition: Edition, _ lists: [ListsIndex]) {
    let notices = edition.state.notices
    var files: [String: File] = [:]
    files["platforms"] = edition.state.register.records.first.map { File(name: $0.id.string) }
    files["notices"] = notices.first.map {
      File(name: $0.id.string, hasPages: notices.count > APIPaging.size)
    }
    for index in lists {
      guard let longest = index.lists.max(by: { $0.count < $1.count }) else { continue }
      files[index.kind.folder] = File(
        name: longest.code,
        hasPages: longest.count > APIPaging.size
      )
    }
    var counts: [ProgrammeID: Int] = [:]
    for title in edition.titles { counts[title.title.programme, default: 0] += 1 }
    files["programmes"] = edition.dossier.programmes.map(\.id)
      .max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
      .map { File(name: $0.string, hasPages: (counts[$0] ?? 0) > APIPaging.size) }
    self.files = files
    day = edition.history.value.days.last?.day.description
    hasRows = !edition.titles.isEmpty
  }

  /// Nil where the edition has no such file.
  func value(of parameter: String, in form: String) -> String? {
    // api/v1/FOLDER/…
    let folder = form.split(separator: "/").dropFirst(2).first.map { String($0) } ?? ""
    switch parameter {
    case "id", "code": return files[folder]?.name
    case "page": return files[folder]?.hasPages == true ? "2" : nil
    case "day": return day
    case "file": return hasRows ? "rows-1" : nil
    default: return "platform"
    }
  }
}
