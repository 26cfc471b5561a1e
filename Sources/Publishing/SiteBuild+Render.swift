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
    let work = RenderWork(plan.files)
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
            seen: SiteCheck.all.map { $0.look(plan.files[index].path, bytes, self) }
          )
        } catch {
          work.fail(index, error)
        }
      }
    }
    let (digests, seen) = try work.results()
    let manifest = EditionManifest(build: self, digests: digests)
    try sink.put(SitePath.edition, manifest.bytes)
    return findings(of: seen)
  }
}

extension SiteBuild {
  /// What each check makes of what it saw; `seen` has the sightings of each check by file.
  private func findings(of seen: [(path: RelativePath, sightings: [[Sighting]])]) -> [Diagnostic] {
    SiteCheck.all.indices.flatMap { check in
      var sighted: [Sighted] = []
      var places: [Sighting: Int] = [:]
      for (path, sightings) in seen where sightings.indices.contains(check) {
        for sighting in sightings[check] {
          if let index = places[sighting] {
            sighted[index].count += 1
          } else {
            places[sighting] = sighted.count
            sighted.append(Sighted(sighting: sighting, firstPath: path, count: 1))
          }
        }
      }
      return SiteCheck.all[check].conclude(sighted, self).limited()
    }
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
  private let files: [PlannedFile]

  private struct State {
    var digests: [EditionManifest.Digest?]
    /// What each check saw in the files where any saw something.
    var seen: [Int: [[Sighting]]] = [:]
    var failure: (index: Int, error: FileError)?
  }

  init(_ files: [PlannedFile]) {
    self.files = files
    state = Mutex(State(digests: Array(repeating: nil, count: files.count)))
  }

  /// The next file to make; nil when all are taken or one has failed.
  func next() -> Int? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < files.count ? index : nil
  }

  func finish(_ index: Int, digest: String, size: Int, seen: [[Sighting]]) {
    state.withLock { state in
      state.digests[index] = EditionManifest.Digest(sha256: digest, size: size)
      if seen.contains(where: { !$0.isEmpty }) { state.seen[index] = seen }
    }
  }

  func fail(_ index: Int, _ error: FileError) {
    position.store(files.count, ordering: .relaxed)
    state.withLock { state in
      if state.failure.map({ index < $0.index }) ?? true { state.failure = (index, error) }
    }
  }

  /// The digests, and what was seen, in the order of the files.
  func results() throws(FileError) -> (
    [EditionManifest.Digest], [(path: RelativePath, sightings: [[Sighting]])]
  ) {
    let (digests, seen, failure) = state.withLock { state in
      (state.digests.compactMap(\.self), state.seen, state.failure)
    }
    if let failure { throw failure.error }
    return (digests, seen.keys.sorted().map { (files[$0].path, seen[$0] ?? []) })
  }
}
