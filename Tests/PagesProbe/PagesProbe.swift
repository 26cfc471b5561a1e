import Diagnostics
import Disclosure
import Dispatch
import Files
import Foundation
import Publishing
import Rendering
import Synchronization

/// Builds only the pages and feeds that the peer of the benchmark builds, too, to compare page with
/// page: reading, judging and planning are whole, checks of finished files are not made.
///
/// Usage: `PagesProbe <content> <theme> <day> <output>`; it prints how many files it wrote.
@main
enum PagesProbe {
  /// What the peer makes, by the beginnings of paths.
  private static let shared = [
    "index.html", "platforms/", "notices/", "districts/", "functions/", "years/", "letters/",
    "feeds/",
  ]
  /// The feeds of changes in the data, which stand among them and are only ours.
  private static let own = "feeds/data."

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let day = Day(iso: arguments[3]) else { exit(64) }
    var findings: [Diagnostic] = []
    let theme = try FileTree.folder(at: arguments[2], diagnostics: &findings)
    let inputs = SiteBuild.Inputs(
      content: try FileTree.folder(at: arguments[1], diagnostics: &findings),
      themes: { _ in [ThemeFolder("themes/official", theme)] },
      asOf: day,
      address: nil,
      published: nil
    )
    guard let build = try SiteBuild.prepare(inputs, diagnostics: &findings), !findings.hasErrors
    else { exit(65) }
    let files = build.plan.planned.filter { file in
      let path = file.path.string
      return !path.hasPrefix(own) && shared.contains { path.hasPrefix($0) }
    }
    let transaction = try SiteTransaction(output: arguments[4])
    try write(files, to: transaction)
    print(try transaction.commit().written)
    exit(0)
  }

  /// On all cores, one file after the other.
  private static func write(_ files: [PlannedFile], to transaction: SiteTransaction) throws {
    let next = Atomic<Int>(0)
    let failure = Mutex<FileError?>(nil)
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < files.count else { return }
        do throws(FileError) {
          guard let bytes = try files[place].bytes() else { continue }
          _ = try transaction.put(files[place].path, bytes)
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
