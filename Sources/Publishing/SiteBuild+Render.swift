package import Diagnostics
import Dispatch
package import Files
import Synchronization

extension SiteBuild {
  /// Renders every file once, hands it to the sink, and returns what the checks of the finished
  /// files found. What names digests comes after what it names, `edition.json` last.
  package func render(to sink: SiteSink, jobs: Int) throws(FileError) -> [Diagnostic] {
    let work = RenderWork(plan.files.count)
    let workers = max(1, min(jobs, plan.files.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let index = work.next() {
        do throws(FileError) {
          work.finish(try render(plan.files[index], to: sink))
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

  /// Makes one file and looks at it, or all that are made together with the first of them; none
  /// where it is made later, or the sink does without it.
  private func render(_ file: PlannedFile, to sink: SiteSink) throws(FileError) -> [RenderedFile] {
    switch file.source {
    case .made(let make): return [try render(file, make(), to: sink)]
    case .input(let read): return [try render(file, try read(), to: sink)]
    case .digests: return []
    case .library(let write):
      guard let (digest, size) = try sink.library(file.path, write) else { return [] }
      let digestOfFile = FileDigest(file, sha256: digest, size: size)
      return [RenderedFile(digest: digestOfFile, seen: [])]
    case .pieces(let produce):
      return try render([file.path], to: sink) { writes throws(FileError) in
        for write in writes { try produce(write) }
      }
    case .joint(let files):
      guard file.path == files.paths.first else { return [] }
      return try render(files.paths, to: sink, files.produce)
    }
  }

  /// Makes files that come in pieces, all in one pass.
  private func render(
    _ paths: [RelativePath],
    to sink: SiteSink,
    _ produce: ([PlannedFile.Write]) throws(FileError) -> Void
  ) throws(FileError) -> [RenderedFile] {
    let passing = paths.map { FileInPassing($0, self) }
    try stream(passing[...], [], to: sink, produce)
    return passing.map { $0.finish() }
  }

  /// Opens the files one within the other, then makes them.
  private func stream(
    _ files: ArraySlice<FileInPassing>,
    _ writes: [PlannedFile.Write],
    to sink: SiteSink,
    _ produce: ([PlannedFile.Write]) throws(FileError) -> Void
  ) throws(FileError) {
    guard let file = files.first else { return try produce(writes) }
    try sink.stream(file.path) { write throws(FileError) in
      try withoutActuallyEscaping(write) { write throws(FileError) in
        let pass: PlannedFile.Write = { piece throws(FileError) in
          file.take(piece)
          try write(piece)
        }
        try stream(files.dropFirst(), writes + [pass], to: sink, produce)
      }
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

  fileprivate func looks(at bytes: [UInt8], of path: RelativePath) -> [[Sighting]] {
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

/// A file that passes by in pieces: what is known of it so far.
private final class FileInPassing {
  let path: RelativePath
  private let build: SiteBuild
  private var digest: SHA256? = SHA256()
  private var size = 0
  private var seen: [[Sighting]] = SiteCheck.all.map { _ in [] }

  init(_ path: RelativePath, _ build: SiteBuild) {
    self.path = path
    self.build = build
  }

  func take(_ piece: [UInt8]) {
    digest?.update(piece, count: piece.count)
    size += piece.count
    for (check, sightings) in build.looks(at: piece, of: path).enumerated() {
      seen[check] += sightings
    }
  }

  /// What the whole file gave, once it has passed.
  func finish() -> RenderedFile {
    RenderedFile(
      digest: FileDigest(
        path: path,
        sha256: digest.take()?.hexadecimal() ?? "",
        size: size,
        isReproducible: true
      ),
      seen: seen
    )
  }
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
  private let count: Int

  private struct State {
    var digests: [FileDigest] = []
    /// What each check saw in the files where any saw something.
    var seen: [RelativePath: [[Sighting]]] = [:]
    var failure: (index: Int, error: FileError)?
  }

  /// For so many files.
  init(_ count: Int) {
    self.count = count
    state = Mutex(State())
  }

  /// The next file to make; nil when all are taken or one has failed.
  func next() -> Int? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func finish(_ made: [RenderedFile]) {
    state.withLock { state in
      for file in made {
        state.digests.append(file.digest)
        if file.seen.contains(where: { !$0.isEmpty }) { state.seen[file.digest.path] = file.seen }
      }
    }
  }

  func fail(_ index: Int, _ error: FileError) {
    position.store(count, ordering: .relaxed)
    state.withLock { state in
      if state.failure.map({ index < $0.index }) ?? true { state.failure = (index, error) }
    }
  }

  /// The digests, and what was seen, by path.
  func results() throws(FileError) -> (
    [FileDigest], [(path: RelativePath, sightings: [[Sighting]])]
  ) {
    let (digests, seen, failure) = state.withLock { state in
      (state.digests, state.seen, state.failure)
    }
    if let failure { throw failure.error }
    return (
      digests.sorted { $0.path < $1.path },
      seen.sorted { $0.key < $1.key }.map { (path: $0.key, sightings: $0.value) }
    )
  }
}
