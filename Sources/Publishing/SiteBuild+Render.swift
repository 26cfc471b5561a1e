package import Diagnostics
import Dispatch
package import Files
import Synchronization

extension SiteBuild {
  /// Renders every file once, hands it to the sink, and returns what the checks of the finished
  /// files found. What names digests comes after what it names, `edition.json` last.
  package func render(to sink: SiteSink, jobs: Int) throws(FileError) -> [Diagnostic] {
    let work = RenderWork(plan.files)
    let workers = max(1, min(jobs, plan.files.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let index = work.next() {
        do throws(FileError) {
          guard let file = try render(plan.files[index], to: sink) else { continue }
          work.finish(index, file)
        } catch {
          work.fail(index, error)
        }
      }
    }
    var (digests, seen) = try work.results()
    for (file, make) in plan.filesOfDigests {
      let bytes = make(digests)
      try sink.put(file.path, bytes)
      digests.append(FileDigest(file, sha256: sha256(bytes), size: bytes.count))
      seen.append((file.path, looks(at: bytes, of: file.path)))
    }
    let reproducible = digests.filter(\.isReproducible).sorted { $0.path < $1.path }
    try sink.put(SitePath.edition, EditionManifest(build: self, digests: reproducible).bytes)
    return try findings(of: seen) + PublishedDeltasRemain.findings(of: self, digests)
  }

  /// Makes one file and looks at it; nil where it is made later, or the sink does without it.
  private func render(_ file: PlannedFile, to sink: SiteSink) throws(FileError) -> RenderedFile? {
    switch file.source {
    case .made(let make): return try render(file, make(), to: sink)
    case .input(let read): return try render(file, try read(), to: sink)
    case .digests: return nil
    case .library(let write):
      guard let (digest, size) = try sink.library(file.path, write) else { return nil }
      return RenderedFile(digest: FileDigest(file, sha256: digest, size: size), seen: [])
    case .pieces(let produce):
      var digest = SHA256()
      var size = 0
      var seen: [[Sighting]] = SiteCheck.all.map { _ in [] }
      try sink.stream(file.path) { write throws(FileError) in
        try produce { piece throws(FileError) in
          digest.update(piece, count: piece.count)
          size += piece.count
          for (check, sightings) in looks(at: piece, of: file.path).enumerated() {
            seen[check] += sightings
          }
          try write(piece)
        }
      }
      return RenderedFile(
        digest: FileDigest(file, sha256: digest.hexadecimal(), size: size),
        seen: seen
      )
    }
  }

  private func render(
    _ file: PlannedFile,
    _ bytes: [UInt8],
    to sink: SiteSink
  ) throws(FileError) -> RenderedFile {
    try sink.put(file.path, bytes)
    return RenderedFile(
      digest: FileDigest(file, sha256: sha256(bytes), size: bytes.count),
      seen: looks(at: bytes, of: file.path)
    )
  }

  private func looks(at bytes: [UInt8], of path: RelativePath) -> [[Sighting]] {
    SiteCheck.all.map { $0.look(path, bytes, self) }
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
            // A page tells a reader more than the data beside it.
            if sighted[index].firstPath.fileExtension != "html", path.fileExtension == "html" {
              sighted[index].firstPath = path
            }
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

/// What making a file gave: its digest, and what each check saw in it.
private struct RenderedFile: Sendable {
  let digest: FileDigest
  let seen: [[Sighting]]
}

extension FileDigest {
  fileprivate init(_ file: PlannedFile, sha256: String, size: Int) {
    self.init(path: file.path, sha256: sha256, size: size, isReproducible: file.isReproducible)
  }
}

/// The shared state of the workers: which file is next, and what each file gave.
private final class RenderWork: Sendable {
  private let position = Atomic<Int>(0)
  private let state: Mutex<State>
  private let files: [PlannedFile]

  private struct State {
    var digests: [FileDigest?]
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

  func finish(_ index: Int, _ file: RenderedFile) {
    state.withLock { state in
      state.digests[index] = file.digest
      if file.seen.contains(where: { !$0.isEmpty }) { state.seen[index] = file.seen }
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
    [FileDigest], [(path: RelativePath, sightings: [[Sighting]])]
  ) {
    let (digests, seen, failure) = state.withLock { state in
      (state.digests.compactMap(\.self), state.seen, state.failure)
    }
    if let failure { throw failure.error }
    return (digests, seen.keys.sorted().map { (files[$0].path, seen[$0] ?? []) })
  }
}
