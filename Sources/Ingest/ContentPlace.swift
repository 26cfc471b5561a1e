import Diagnostics
import Disclosure

/// What a file of the content folder is, by its path alone.
enum ContentPlace: Hashable {
  case site
  case programme(ProgrammeID)
  case calendar(Int)
  case vocabulary
  case batch(BatchKey)
  case changes(ProgrammeID)
  case revocations(ProgrammeID)
  case supervision(ProgrammeID)
  case notice(NoticeID, year: Int)
  case attachment(NoticeID)
  case exceptions
  /// A README, which is for people.
  case ignored

  /// Nil for a path at which the content folder has no file.
  init?(_ path: RelativePath) {
    let parts = path.components
    let name = String(path.name)
    if Self.isReadMe(name) {
      self = .ignored
    } else if parts.count == 1 {
      guard let place = Self.topLevel(path) else { return nil }
      self = place
    } else if parts[0] == "attachments", parts.count >= 3, let id = NoticeID(String(parts[1])) {
      self = .attachment(id)
    } else if parts[0] == "vocabularies", Self.vocabularies.contains(path) {
      self = .vocabulary
    } else if parts.count == 2, let place = Self.twoLevels(path, folder: parts[0]) {
      self = place
    } else if parts.count == 3, let place = Self.threeLevels(path, parts) {
      self = place
    } else {
      return nil
    }
  }

  /// What is wrong with an unknown file, and where it may have been meant to be.
  static func advice(for path: RelativePath) -> String {
    let parts = path.components.map(String.init)
    let folder = parts[0]
    if let known = patterns[folder], parts.count > 1 {
      let table = ["xlsx", "xls", "et"].contains(path.fileExtension.lowercased())
      if table { return "内容文件夹里不放工作簿；表格请另存为 CSV，放在 \(known)。" }
      let name = parts.last { PlatformID.isReserved($0) } ?? String(path.stem)
      let names = known.contains("编号") ? "；\(IdentifierText.advice(for: name))" : ""
      return "文件夹或者文件的名称不合规定，没有读；这里的文件应当是 \(known)\(names)。"
    }
    let names = patterns.keys.sorted() + ["site.yaml", "allowed.csv", "takedowns.csv"]
    if let known = patterns[folder] {
      return "“\(folder)”应当是文件夹，里面放 \(known)；请改正。"
    }
    if let nearest = nearestName(to: folder, among: names) {
      return "内容文件夹里没有这样的文件；是不是“\(nearest)”？"
    }
    return "内容文件夹里没有这样的文件；请移走，内容文件夹里有 \(names.joined(separator: "、"))。"
  }

  private static let patterns = [
    "programmes": "programmes/编号.yaml",
    "calendars": "calendars/年份.yaml",
    "vocabularies": "vocabularies/ 下的 districts.csv、functions.csv、natures.csv、services.csv",
    "records": "records/认定事项/批次.csv、附表编号.csv、changes.csv、revocations.csv 或者 supervision.csv",
    "notices": "notices/年份/编号.md",
    "attachments": "attachments/文件编号/ 下的文件",
  ]

  private static let vocabularies: Set<RelativePath> = [
    DistrictsFile.path, VocabularyFiles.functionsPath, VocabularyFiles.naturesPath,
    VocabularyFiles.servicesPath,
  ]

  private static func isReadMe(_ name: String) -> Bool {
    name == "README.md" || name == "README.zh-CN.md"
  }

  private static func topLevel(_ path: RelativePath) -> ContentPlace? {
    switch path {
    case SiteFile.path: .site
    case ExceptionFiles.allowedPath, ExceptionFiles.takedownsPath: .exceptions
    default: nil
    }
  }

  private static func twoLevels(_ path: RelativePath, folder: Substring) -> ContentPlace? {
    guard path.fileExtension == "yaml" else { return nil }
    switch folder {
    case "programmes": return ProgrammeID(String(path.stem)).map { .programme($0) }
    case "calendars": return year(path.stem).map { .calendar($0) }
    default: return nil
    }
  }

  private static func threeLevels(_ path: RelativePath, _ parts: [Substring]) -> ContentPlace? {
    let stem = String(path.stem)
    if parts[0] == "notices", path.fileExtension == "md", let year = year(parts[1]) {
      return NoticeID(stem).map { .notice($0, year: year) }
    }
    guard parts[0] == "records", path.fileExtension == "csv",
      let programme = ProgrammeID(String(parts[1]))
    else { return nil }
    switch stem {
    case "changes": return .changes(programme)
    case "revocations": return .revocations(programme)
    case "supervision": return .supervision(programme)
    default:
      return BatchID(stem).map { .batch(BatchKey(programme: programme, batch: $0)) }
    }
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else {
      return nil
    }
    return year
  }
}
