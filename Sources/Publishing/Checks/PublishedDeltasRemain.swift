import Diagnostics
import Disclosure
import Files
import Ingest

/// A published delta never differs (增量不改): who has applied it would have other data than the site.
enum PublishedDeltasRemain {
  /// The deltas up to the day of the published edition that now say otherwise, or are new, without a
  /// 更正 of the platform or something taken down that explains it.
  ///
  /// On its own day an edition may be mended; and a later one may add to that day, for what is
  /// entered in the evening.
  static func findings(
    of build: SiteBuild,
    _ digests: [FileDigest]
  ) throws(FileError) -> [Diagnostic] {
    guard let published = build.published, published.contains(SitePath.changesIndex),
      let publishedDay = try published.dayOfBuild()
    else { return [] }
    let isLater = publishedDay < build.asOf
    let isOld = { (path: RelativePath) in
      SitePath.dayOfDelta(path).map { $0 < publishedDay || isLater && $0 == publishedDay } ?? false
    }
    let new = Dictionary(
      digests.filter { isOld($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let old = published.entries.map(\.path).filter(isOld)
    var findings: [Diagnostic] = []
    for path in Set(old).union(new.keys).sorted() {
      let isPublished = published.contains(path)
      if new[path]?.isAsPublished == true { continue }
      if isPublished, try published.digest(of: path) == new[path]?.sha256 { continue }
      let before = isPublished ? lines(try published.read(path)) : []
      let after = new[path] == nil ? [] : lines(try build.plan.file(at: path)?.bytes() ?? [])
      let platforms = Set(before.symmetricDifference(after).compactMap(platform))
      guard let example = platforms.subtracting(build.explained).min() else { continue }
      if SitePath.dayOfDelta(path) == publishedDay, before.isSubset(of: after) {
        findings.append(grows(path, example))
      } else {
        findings.append(isPublished ? differs(path, example) : isLate(path, example))
      }
    }
    return findings.limited()
  }

  /// The lines of the changes, without the head of the document and the commas between, and without
  /// the sort of each: that is our word for it, and no data.
  private static func lines(_ bytes: [UInt8]) -> Set<[UInt8]> {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
    return Set(
      lines.map { withoutKind(Array($0.last == UInt8(ascii: ",") ? $0.dropLast() : $0)) }
    )
  }

  private static func withoutKind(_ line: [UInt8]) -> [UInt8] {
    guard let key = line.firstRange(of: Array("\"kind\":\"".utf8)),
      let end = line[key.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return line }
    return Array(line[..<key.upperBound]) + line[end...]
  }

  /// The platform of a line: each begins with its id.
  private static func platform(_ line: [UInt8]) -> String? {
    let start = Array("{\"id\":\"".utf8)
    guard line.starts(with: start) else { return nil }
    let id = line.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: id, as: UTF8.self)
  }

  private static func differs(_ path: RelativePath, _ platform: String) -> Diagnostic {
    Diagnostic(
      .publishedDeltaDiffers,
      "已发布的数据变化 \(path) 现在会不同（如“\(platform)”）；请恢复原来的记录，要改正请加“更正”记录。",
      at: nil
    )
  }

  private static func grows(_ path: RelativePath, _ platform: String) -> Diagnostic {
    Diagnostic(
      .publishedPastGrows,
      "上次发布当天的数据变化 \(path) 多出几项（如“\(platform)”）；如果是当天后来登记的，请确认日期无误。",
      at: nil
    )
  }

  private static func isLate(_ path: RelativePath, _ platform: String) -> Diagnostic {
    Diagnostic(
      .publishedPastGrows,
      "多出一份早于上次发布的数据变化 \(path)（如“\(platform)”）；如果是补登，请确认日期无误。",
      at: nil
    )
  }
}

extension FileTree {
  /// The day for which a published edition was built; nil where it does not say.
  func dayOfBuild() throws(FileError) -> Day? {
    let head = String(decoding: try read(SitePath.edition).prefix(256), as: UTF8.self)
    guard let key = head.firstRange(of: "\"as_of\"") else { return nil }
    // Programs that lay JSON out anew put spaces around the colon.
    let value = head[key.upperBound...].drop { $0.isWhitespace || $0 == ":" }
    guard value.first == "\"" else { return nil }
    return Day(iso: value.dropFirst().prefix(10))
  }
}

extension SiteBuild {
  /// The platforms of which the past may have changed: something was corrected, or taken down.
  fileprivate var explained: Set<String> {
    let corrected = edition.dossier.changes.filter { $0.kind == .corrected }.map(\.platform)
    return Set((corrected + takedowns.platforms.keys).map(\.string))
  }
}

extension DiagnosticKind {
  static let publishedDeltaDiffers = DiagnosticKind(
    "site/published-delta-differs",
    .error,
    "每一版的数据变化公开后不再改动，别人已经据此更新了自己的数据。公开过的名单行、公告日期和办法数字不要事后改动；"
      + "以前登记错了的，在 changes.csv 里加“更正”，必须撤下的写 takedowns.csv。"
  )
  static let publishedPastGrows = DiagnosticKind(
    "site/published-past-grows",
    .warning,
    "上次发布的版本没有这一天的变化，现在却有了：有事项的日期早于上次发布的日期。补登可以，但已经下载的人不会注意到；"
      + "请核对日期，并在公告里说明。"
  )
}

extension Diagnostic {
  /// Whether it compares with the edition before: once this one is published, there is nothing more
  /// to tell.
  package var isOfEditionBefore: Bool { code == DiagnosticKind.publishedPastGrows.code }
}
