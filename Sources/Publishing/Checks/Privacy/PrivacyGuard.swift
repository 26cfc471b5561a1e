import Diagnostics
import Disclosure
import Ingest

extension SiteCheck {
  /// No file of the site shows what identifies a person or reaches one in private (个人信息).
  static let privacy = SiteCheck(
    kinds: PersonalData.Kind.allCases.map(\.finding) + AttachmentGuard.kinds
      + [.personalColumn, .allowanceUnused, .allowanceEndsSoon],
    look: { path, bytes, build in
      if let offered = build.offered[path] { return AttachmentGuard.look(offered, bytes, build) }
      guard PrivacyGuard.isText(path) else { return [] }
      return PersonalDataScan.values(in: PrivacyGuard.words(of: path, bytes))
        .map { $0.sighting(at: nil) }
    },
    conclude: { PrivacyGuard.findings($0, $1) }
  )
}

/// The guard over everything that is about to be public (隐私检查).
///
/// It reads files as they will be served, whatever output made them. Files that are packed, such as
/// XLSX and SQLite, hold the values of the CSV and JSON beside them, and pictures hold none.
enum PrivacyGuard {
  private static let packed: Set = [
    "xlsx", "sqlite", "db", "zip", "gz", "br", "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif",
    "ico", "woff", "woff2", "ttf", "otf",
  ]

  static func isText(_ path: RelativePath) -> Bool {
    !packed.contains(path.fileExtension.lowercased())
  }

  /// A file as its readers read it: the lines of a calendar are folded within words.
  static func words(of path: RelativePath, _ bytes: [UInt8]) -> [UInt8] {
    path.fileExtension == "ics" ? CalendarWriter.unfolded(bytes) : bytes
  }

  static func findings(_ sighted: [Sighted], _ build: SiteBuild) -> [Diagnostic] {
    let values = sighted.compactMap { seen in
      PersonalData(seen.sighting).map { (data: $0, seen: seen) }
    }
    let allowances = build.allowances
    let barred = values.filter { value in
      allowances.row(for: value.data).map { !allowances.holds($0) } ?? true
    }
    let places = SourceSearch(build).places(of: Set(barred.map(\.data)))
    // A page that names a file and the file itself have the value from one place.
    var placed: [PersonalData: Set<SourceLocation>] = [:]
    let told = barred.compactMap { value -> Diagnostic? in
      let place = value.seen.sighting.place ?? places[value.data]
      if let place, !placed[value.data, default: []].insert(place).inserted { return nil }
      return finding(value.data, value.seen, at: place, allowances)
    }
    return told + AttachmentGuard.findings(sighted) + notYetPublished(build)
      + PersonalColumns.findings(in: build.edition.dossier.notices)
      + allowances.findings(used: Set(values.map(\.data)))
  }

  private static func finding(
    _ data: PersonalData,
    _ seen: Sighted,
    at place: SourceLocation?,
    _ allowances: Allowances
  ) -> Diagnostic {
    let until = allowances.row(for: data)?.until
    let ended = until.map { "allowed.csv 允许公开到 \($0) 为止，已经到期" }
    return data.diagnostic(
      in: seen.files,
      at: place,
      remark: ended.map { "（\($0)）" } ?? ""
    )
  }

  /// A draft, or a notice of a later day, is not on the site yet; what would stop it there is told now.
  private static func notYetPublished(_ build: SiteBuild) -> [Diagnostic] {
    let hidden = build.edition.dossier.notices.filter { build.edition.state(of: $0.id) == nil }
    return hidden.flatMap { notice -> [Diagnostic] in
      SourceSearch.texts(of: notice).flatMap { text in
        PersonalDataScan.values(in: Array(text.text.utf8)).filter {
          build.allowances.row(for: $0).map { !build.allowances.holds($0) } ?? true
        }.map { data in
          let finding = data.diagnostic(at: text.place)
          if notice.isDraft { return finding.ofDraft }
          return finding.asWarning("\(notice.published.day.chinese)发布时会停止生成；请在那以前改正。")
        }
      }
    }
  }
}

extension PersonalData {
  func sighting(at place: SourceLocation?) -> Sighting {
    Sighting(kind: kind.finding, subject: value, place: place)
  }

  /// The value of a sighting; nil for one of another kind.
  fileprivate init?(_ sighting: Sighting) {
    guard let kind = Kind.allCases.first(where: { $0.finding == sighting.kind }) else { return nil }
    self.init(kind: kind, value: sighting.subject)
  }
}
