import Diagnostics
import Disclosure
import Files

/// A published path never disappears (网址不消失).
enum PublishedPathsRemain {
  /// The permanent paths of the edition in the output folder that the new one lacks, but for those
  /// that are planned later.
  static func findings(
    _ plan: SitePlan,
    published: FileTree,
    _ takedowns: Takedowns,
    asOf: Day
  ) throws(FileError) -> [Diagnostic] {
    guard !published.entries.isEmpty else { return [] }
    guard published.contains(SitePath.edition) else {
      return [
        Diagnostic(
          .notAnEdition,
          "输出文件夹里有文件，但没有 \(SitePath.edition)，不像是生成的网站；请换一个空文件夹。",
          at: nil
        )
      ]
    }
    let findings = vanished(published.entries.map(\.path).filter { !plan.isLater($0) }, plan) {
      SitePath.isPassing($0, among: published.contains) || takedowns.cover(attachment: $0)
    }
    guard let day = try published.dayOfBuild() else { return findings + [editionUnread] }
    guard findings.count > mostNamed, asOf < day else { return findings }
    return [
      Diagnostic(
        .publishedPathVanished,
        "输出文件夹里已经是截至 \(day) 的网站，这次生成的 \(asOf) 更早，有 \(findings.count) 个网址会消失；"
          + "请改 --as-of，或者换一个输出文件夹。",
        at: nil
      )
    ]
  }

  /// Without the day the deltas cannot be compared.
  private static var editionUnread: Diagnostic {
    Diagnostic(
      .editionUnread,
      "输出文件夹里的 \(SitePath.edition) 读不出生成的日期，无法核对已发布的数据；请从备份恢复这个文件，或者换一个空文件夹。",
      at: nil
    )
  }

  /// How many paths are named one by one where the day is earlier.
  private static let mostNamed = 3

  /// Of the paths that are planned later, those that the new edition lacks: planning them takes long,
  /// and is done while files are made.
  static func laterFindings(of build: SiteBuild) -> [Diagnostic] {
    guard let published = build.published, published.contains(SitePath.edition) else { return [] }
    return vanished(published.entries.map(\.path).filter(build.plan.isLater), build.plan) { path in
      SitePath.isPassing(path, among: published.contains)
    }
  }

  private static func vanished(
    _ paths: [RelativePath],
    _ plan: SitePlan,
    _ mayVanish: (RelativePath) -> Bool
  ) -> [Diagnostic] {
    paths.filter { path in
      path != SitePath.edition && !plan.contains(path) && SitePath.dayOfDelta(path) == nil
        && !mayVanish(path)
    }.map { path in
      Diagnostic(
        .publishedPathVanished,
        "已发布的 \(path) 在新版里没有了；请恢复它的内容。如果它不是生成的网页，请移出输出文件夹；"
          + "如果网站还没有对外发布过，可以删去输出文件夹，重新生成。",
        at: nil
      )
    }
  }
}

extension DiagnosticKind {
  static let notAnEdition = DiagnosticKind(
    "site/not-an-edition",
    .error,
    "输出文件夹会被整个换成新版。为免误删，程序只写入空文件夹或以前生成的网站（有 edition.json）。"
  )
  static let editionUnread = DiagnosticKind(
    "site/edition-unread",
    .error,
    "公开过的数据变化不得改动，程序按 edition.json 写明的日期核对。这个文件由程序写，不要改动；改过、截断了的请从备份恢复。"
      + "从没有对外发布过的网站，可以删去整个输出文件夹，重新生成。"
  )
  static let publishedPathVanished = DiagnosticKind(
    "site/published-path-vanished",
    .error,
    "公开过的网址要永久保留：别人可能引用或收藏。不要删除名单行、公告或改编号；"
      + "要更正请加更正记录，要撤下请写 takedowns.csv。用较早的日期生成时请换一个输出文件夹。试生成的网站没有对外发布过，不受此限：删去输出文件夹，重新生成。"
  )
}
