package import Diagnostics
import Dispatch
package import Files
import Synchronization

/// Where the files of a site go: a folder on disk, a tree in memory, or nowhere.
package struct SiteSink: Sendable {
  /// Called once for each file, from several threads.
  package let put: @Sendable (RelativePath, [UInt8]) throws(FileError) -> Void

  package init(put: @escaping @Sendable (RelativePath, [UInt8]) throws(FileError) -> Void) {
    self.put = put
  }

  /// For a check: everything is rendered, nothing is kept.
  package static let none = SiteSink { _, _ throws(FileError) in }
}

extension SiteBuild {
  /// Renders every file once, hands it to the sink, and returns what the checks of the finished
  /// files found. `edition.json` comes last.
  package func render(to sink: SiteSink, jobs: Int) throws(FileError) -> [Diagnostic] {
    let work = RenderWork(count: plan.files.count)
    let workers = max(1, min(jobs, plan.files.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let index = work.next() {
        do throws(FileError) {
          let bytes = try plan.files[index].bytes()
          try sink.put(plan.files[index].path, bytes)
          work.finish(
            index,
            digest: sha256(bytes),
            size: bytes.count,
            findings: SiteCheck.findings(plan.files[index].path, bytes, plan)
          )
        } catch {
          work.fail(index, error)
        }
      }
    }
    let (digests, findings) = try work.results()
    let manifest = EditionManifest(build: self, digests: digests)
    try sink.put(SitePath.edition, manifest.bytes)
    return findings.filter { !told.contains($0.message) }.folded()
  }
}

extension [Diagnostic] {
  /// A theme's mistake stands on every page: of each code the first ones, and how many more.
  fileprivate func folded() -> [Diagnostic] {
    let limit = 20
    var counts: [String: Int] = [:]
    var kept = filter { finding in
      counts[finding.code, default: 0] += 1
      return counts[finding.code, default: 0] <= limit
    }
    for kind in SiteCheck.all.flatMap(\.kinds) {
      let rest = counts[kind.code, default: 0] - limit
      if rest > 0 { kept.append(Diagnostic(kind, "还有 \(rest) 处同样的问题。", at: nil)) }
    }
    return kept
  }
}

extension PlannedFile {
  fileprivate func bytes() throws(FileError) -> [UInt8] {
    switch source {
    case .made(let make): make()
    case .input(let read): try read()
    }
  }
}

/// The shared state of the workers: which file is next, and what each file gave.
private final class RenderWork: Sendable {
  private let position = Atomic<Int>(0)
  private let state: Mutex<State>
  private let count: Int

  private struct State {
    var digests: [EditionManifest.Digest?]
    var findings: [Int: [Diagnostic]] = [:]
    var failure: (index: Int, error: FileError)?
  }

  init(count: Int) {
    self.count = count
    state = Mutex(State(digests: Array(repeating: nil, count: count)))
  }

  /// The next file to make; nil when all are taken or one has failed.
  func next() -> Int? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func finish(_ index: Int, digest: String, size: Int, findings: [Diagnostic]) {
    state.withLock { state in
      state.digests[index] = EditionManifest.Digest(sha256: digest, size: size)
      if !findings.isEmpty { state.findings[index] = findings }
    }
  }

  func fail(_ index: Int, _ error: FileError) {
    position.store(count, ordering: .relaxed)
    state.withLock { state in
      if state.failure.map({ index < $0.index }) ?? true { state.failure = (index, error) }
    }
  }

  /// The digests and findings in the order of the files.
  func results() throws(FileError) -> ([EditionManifest.Digest], [Diagnostic]) {
    let (digests, findings, failure) = state.withLock { state in
      (state.digests.compactMap(\.self), state.findings, state.failure)
    }
    if let failure { throw failure.error }
    return (digests, findings.keys.sorted().flatMap { findings[$0] ?? [] })
  }
}
