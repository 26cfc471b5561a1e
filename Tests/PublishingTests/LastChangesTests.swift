import Diagnostics
import Disclosure
import Files
import Publishing
import Rendering
import Synchronization
import TestSupport
import Testing

/// The days in the sitemap are true: between two days the pages whose words changed, and no others,
/// have a later one.
struct LastChangesTests {
  @Test(
    "of the demonstration",
    arguments: [
      ("2020-04-20", "2020-06-01"), ("2021-04-25", "2021-05-02"), ("2022-03-01", "2022-06-11"),
      ("2023-06-07", "2023-06-28"), ("2024-04-30", "2024-05-03"), ("2024-12-31", "2025-01-01"),
      ("2026-02-26", "2026-02-27"), ("2026-03-01", "2026-03-05"),
    ]
  )
  func demonstration(from first: String, to last: String) throws {
    let content = try tree("content")
    let before = try Pages(content, asOf: #require(Day(iso: first)))
    let after = try Pages(content, asOf: #require(Day(iso: last)))
    #expect(after.changedSince(before) == after.saidToChange(since: before))
  }

  /// Day for day through the life of a small content: a list, its window, the award, a rename, an
  /// expiry, a revocation, and new names of the authority.
  @Test func dayForDay() throws {
    var content: [RelativePath: [UInt8]] = SampleContent.files.mapValues { Array($0.utf8) }
    content["records/demo/changes.csv"] = Array(
      """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-2,更名,2024-01-15,平台名称,乙平台,乙新平台,,,
      """.utf8
    )
    content["programmes/demo.yaml"] = SampleContent.files["programmes/demo.yaml"].map {
      Array(
        $0.replacing(
          "机关: [{名称: 示例局}]",
          with: "机关: [{名称: 示例委, 止: 2024-03-31}, {名称: 示例局, 起: 2024-04-01}]"
        ).utf8
      )
    }
    let days: [Day] = [
      "2023-06-19", "2023-06-20", "2023-06-26", "2023-06-27", "2023-06-29", "2023-06-30",
      "2024-01-14", "2024-01-15", "2024-01-31", "2024-02-01", "2024-03-31", "2024-04-01",
      "2025-12-31", "2026-01-01", "2026-06-29", "2026-06-30", "2027-02-01", "2027-02-02",
    ]
    let changed = try changes(of: FileTree(bytes: content), on: days)
    let award = [
      "notices/p-award.html", "notices/p-list.html", "platforms/p-1.html", "platforms/p-2.html",
      "programmes/demo.html",
    ]
    #expect(changed["2023-06-30"] == award)
    #expect(changed["2026-06-30"] == ["platforms/p-1.html"])
  }

  /// An award leaves a platform for a later one, is corrected and withdrawn; records join notices to
  /// their programme on another day than that of the notice.
  @Test func whatLaterNoticesDo() throws {
    func notice(_ kind: String, _ day: String, _ line: String) -> String {
      """
      ---
      标题: 【演示】关于别的事项的公告
      类型: \(kind)
      发布: \(day)
      成文: \(day)
      发文机关: 示例局
      名单: []
      \(line)
      ---

      正文。
      """
    }
    let content = SampleContent.tree(changing: [
      "records/demo/revocations.csv": nil,
      "records/demo/changes.csv": """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2023-06-28,平台名称,甲平台,甲新平台,n-1,,
      p-1,更正,2023-07-10,平台名称,甲新平台,甲正平台,n-2,,抄录有误
      p-2,更正,2023-07-12,服务功能,信息服务,技术服务,,2023,抄录有误
      """,
      "notices/2023/p-award.md": SampleContent.files["notices/2023/p-award.md"]?
        .replacing("日期: 2023-06-29", with: "日期: 2023-06-29, 暂缓: [p-2]"),
      "notices/2023/n-1.md": notice("变更公告", "2023-06-27", "文号: 示字〔2023〕1号"),
      "notices/2023/n-2.md": notice("更正公告", "2023-07-05", "更正: [p-award]"),
      "notices/2023/n-3.md": notice("通知", "2023-07-20", "撤回: [p-award]"),
    ])
    let days: [Day] = [
      "2023-06-26", "2023-06-27", "2023-06-28", "2023-06-29", "2023-06-30", "2023-07-04",
      "2023-07-05", "2023-07-09", "2023-07-10", "2023-07-11", "2023-07-12", "2023-07-19",
      "2023-07-20",
    ]
    let changed = try changes(of: content, on: days)
    #expect(changed["2023-07-12"] == ["notices/p-list.html", "platforms/p-2.html"])
    #expect(changed["2023-07-20"]?.contains("platforms/p-2.html") == true)
  }

  /// The pages that changed since the day before in `days`; the sitemap says the same of each.
  private func changes(of content: FileTree, on days: [Day]) throws -> [Day: [String]] {
    var changed: [Day: [String]] = [:]
    var before: Pages?
    for day in days {
      let after = try Pages(content, asOf: day)
      if let before {
        changed[day] = after.changedSince(before)
        #expect(changed[day] == after.saidToChange(since: before), "\(day)")
      }
      before = after
    }
    return changed
  }
}

/// The platform and notice pages of one day without the words that name the edition day, and the
/// days that the sitemap gives them.
private struct Pages {
  let day: Day
  let editionDay: Day
  private let words: [RelativePath: String]
  private let changes: [RelativePath: Day]

  init(_ content: FileTree, asOf day: Day) throws {
    self.day = day
    var findings: [Diagnostic] = []
    let theme = try tree("themes/official")
    let inputs = SiteBuild.Inputs(
      content: content,
      themes: { _ in [ThemeFolder("themes/official", theme)] },
      asOf: day,
      address: nil,
      published: nil
    )
    let build = try #require(try SiteBuild.prepare(inputs, diagnostics: &findings))
    editionDay = build.edition.day
    var words: [RelativePath: String] = [:]
    var changes: [RelativePath: Day] = [:]
    for file in build.plan.files {
      guard let folder = file.path.parent?.string else { continue }
      if folder == "sitemaps" {
        changes.merge(Self.days(try #require(try file.bytes()), build)) { $1 }
      }
      let isPage = ["platforms", "notices", "programmes"].contains(folder)
      guard isPage, file.path.fileExtension == "html",
        !file.path.stem.hasPrefix("index")
      else { continue }
      words[file.path] = Self.words(try #require(try file.bytes()))
    }
    self.words = words
    self.changes = changes
  }

  /// Without the lines that say 截至, and the pictures, in which it is a line too: what they show
  /// stands in words beside them.
  private static func words(_ page: [UInt8]) -> String {
    let text = String(decoding: page, as: UTF8.self).replacing(#/<svg(?s:.*?)<\/svg>/#, with: "")
    return text.split(separator: "\n").filter { !$0.contains("截至") }.joined(separator: "\n")
  }

  func changedSince(_ before: Pages) -> [String] {
    words.keys.filter { words[$0] != before.words[$0] }.map(\.string).sorted()
  }

  func saidToChange(since before: Pages) -> [String] {
    words.keys.filter { path in
      changes[path].map { before.day < $0 && $0 <= editionDay } ?? false
    }.map(\.string).sorted()
  }

  private static func days(_ sitemap: [UInt8], _ build: SiteBuild) -> [RelativePath: Day] {
    let text = String(decoding: sitemap, as: UTF8.self)
    let entries = text.matches(of: #/<loc>(.*?)</loc>\n<lastmod>(.*?)</lastmod>/#).map { match in
      (
        RelativePath(String(match.output.1.dropFirst(build.edition.address.count))),
        Day(iso: match.output.2)
      )
    }
    var days: [RelativePath: Day] = [:]
    for case (let path?, let day?) in entries { days[path] = day }
    return days
  }
}

/// A folder of the repository in memory.
private func tree(_ folder: String) throws -> FileTree {
  var bytes: [RelativePath: [UInt8]] = [:]
  for (path, content) in try files(below: "\(repositoryFolder)/\(folder)") {
    if let path = RelativePath(path) { bytes[path] = content }
  }
  return FileTree(bytes: bytes)
}
