package import Diagnostics
import Dispatch
package import Files
import Synchronization

extension SiteBuild {
  /// Renders every file that the sink takes once, and returns what the checks of the finished files
  /// found. What names digests comes after what it names, `edition.json` last. `tell` is told again
  /// and again, from any thread, how many files are done, of how many that are planned so far.
  package func render(
    to sink: SiteSink,
    jobs: Int,
    tell: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(FileError) -> [Diagnostic] {
    let workers = max(1, jobs)
    let work = RenderWork(plan, plansFirst: workers > 1)
    // What reading and planning threw away, before more is planned.
    giveBackUnusedMemory()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let step = work.next() {
        switch step {
        case .plan(let later):
          work.add(later.files.value.values.sorted { $0.path < $1.path })
          giveBackUnusedMemory()
        case .make(let file, let number, let count):
          do throws(FileError) {
            work.finish(try render(file, to: sink))
            if number % Self.told == 0 { tell(number, count) }
          } catch {
            work.fail(file.path, error)
          }
        }
      }
    }
    var (digests, seen) = try work.results()
    for (file, make) in plan.filesOfDigests {
      let bytes = make(digests)
      digests.append(FileDigest(file, try sink.put(file.path, bytes)))
      seen.append((file.path, looks(at: bytes, of: file)))
    }
    digests.removeAll { !$0.isReproducible }
    digests.sort { $0.path < $1.path }
    if sink.keepsFiles {
      _ = try sink.stream(SitePath.edition, EditionManifest(build: self, digests: digests).write)
    }
    return try findings(of: seen) + PublishedPathsRemain.laterFindings(of: self)
      + PublishedDeltasRemain.findings(of: self, digests)
  }

  /// Every how many files it is told how many are done.
  private static let told = 64

  /// Makes one file and looks at it, or all that are made together with the first of them; none
  /// where it is made later, or the sink does without it.
  private func render(_ file: PlannedFile, to sink: SiteSink) throws(FileError) -> [RenderedFile] {
    if isLeftOut(file, by: sink) { return [] }
    switch file.source {
    case .made(let make): return [try render(file, make(), to: sink)]
    case .member(let family, let place):
      return [try render(file, family.make(place, file.path), to: sink)]
    case .input(let read): return [try render(file, try read(), to: sink)]
    case .digests: return []
    case .library(let write):
      guard let put = try sink.library(file.path, write) else { return [] }
      return [RenderedFile(digest: FileDigest(file, put), seen: [])]
    case .pieces(let produce):
      return try render([file], to: sink) { writes throws(FileError) in
        for case let write? in writes { try produce(write) }
      }
    case .joint(let files):
      // Its twins are made with it.
      return file.isTwin ? [] : try render(files.planned, to: sink, files.produce)
    }
  }

  /// Whether it need not be made: nobody keeps it, other files tell the same, and it is not compared
  /// with the edition before.
  private func isLeftOut(_ file: PlannedFile, by sink: SiteSink) -> Bool {
    !sink.keepsFiles && file.isTwin
      && (published == nil || SitePath.dayOfDelta(file.path) == nil)
  }

  /// Makes files that come in pieces, all in one pass.
  private func render(
    _ files: [PlannedFile],
    to sink: SiteSink,
    _ produce: ([PlannedFile.Write?]) throws(FileError) -> Void
  ) throws(FileError) -> [RenderedFile] {
    let passing = files.map { isLeftOut($0, by: sink) ? nil : FileInPassing($0, self) }
    try stream(passing[...], [], to: sink, produce)
    return passing.compactMap { $0?.rendered }
  }

  /// Opens the files one within the other, then makes them.
  private func stream(
    _ files: ArraySlice<FileInPassing?>,
    _ writes: [PlannedFile.Write?],
    to sink: SiteSink,
    _ produce: ([PlannedFile.Write?]) throws(FileError) -> Void
  ) throws(FileError) {
    guard let next = files.first else { return try produce(writes) }
    guard let file = next else {
      return try stream(files.dropFirst(), writes + [nil], to: sink, produce)
    }
    file.put = try sink.stream(file.path) { write throws(FileError) in
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
    let put = try sink.put(file.path, bytes)
    return RenderedFile(digest: FileDigest(file, put), seen: looks(at: bytes, of: file))
  }

  fileprivate func looks(at bytes: [UInt8], of file: PlannedFile) -> [[Sighting]] {
    file.isTwin ? [] : SiteCheck.all.map { $0.look(file.path, bytes, self) }
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
  private let file: PlannedFile
  private let build: SiteBuild
  private var seen: [[Sighting]] = SiteCheck.all.map { _ in [] }

  init(_ file: PlannedFile, _ build: SiteBuild) {
    self.file = file
    self.build = build
  }

  var path: RelativePath { file.path }

  /// What the sink told of it, once it has passed.
  var put: PutFile?

  func take(_ piece: [UInt8]) {
    for (check, sightings) in build.looks(at: piece, of: file).enumerated() {
      seen[check] += sightings
    }
  }

  /// What the whole file gave; nil until it has passed.
  var rendered: RenderedFile? {
    put.map { RenderedFile(digest: FileDigest(file, $0), seen: seen) }
  }
}

extension FileDigest {
  fileprivate init(_ file: PlannedFile, _ put: PutFile) {
    self.init(
      path: file.path,
      sha256: put.sha256,
      size: put.size,
      isReproducible: file.isReproducible,
      isAsPublished: put.change == .unchanged
    )
  }
}

/// The shared state of the workers: what is still to do, and what each file gave.
private final class RenderWork: Sendable {
  /// What a worker does next.
  enum Step {
    /// Plans files whose planning costs much.
    case plan(SitePlan.LaterFiles)
    /// Makes a file: its number, of how many that are known so far.
    case make(PlannedFile, number: Int, of: Int)
  }

  private let plansFirst: Bool
  private let planned: [PlannedFile]
  private let state: Mutex<State>

  private struct State {
    /// What comes beside the files that are always planned: all in one array would be a second of them.
    var added: [PlannedFile] = []
    var later: [SitePlan.LaterFiles]
    var position = 0
    var digests: [FileDigest] = []
    /// What each check saw in the files where any saw something.
    var seen: [RelativePath: [[Sighting]]] = [:]
    var failure: (path: RelativePath, error: FileError)?
  }

  /// Several workers plan while others make files. One alone plans last: who checks a site beside
  /// other work can stop it between two files only.
  init(_ plan: SitePlan, plansFirst: Bool) {
    self.plansFirst = plansFirst
    planned = plan.planned
    state = Mutex(State(later: plan.later))
  }

  /// Nil when all is taken or a file has failed.
  func next() -> Step? {
    state.withLock { state in
      guard state.failure == nil else { return nil }
      let count = planned.count + state.added.count
      let number = state.position
      if number == count || plansFirst, !state.later.isEmpty {
        return .plan(state.later.removeFirst())
      }
      guard number < count else { return nil }
      state.position += 1
      let file = number < planned.count ? planned[number] : state.added[number - planned.count]
      return .make(file, number: number, of: count)
    }
  }

  /// More files to make.
  func add(_ files: [PlannedFile]) { state.withLock { $0.added += files } }

  func finish(_ made: [RenderedFile]) {
    state.withLock { state in
      for file in made {
        state.digests.append(file.digest)
        if file.seen.contains(where: { !$0.isEmpty }) { state.seen[file.digest.path] = file.seen }
      }
    }
  }

  func fail(_ path: RelativePath, _ error: FileError) {
    state.withLock { state in
      if state.failure.map({ path < $0.path }) ?? true { state.failure = (path, error) }
    }
  }

  /// The digests, and what was seen, by path; they are handed over, not kept, for there are many.
  func results() throws(FileError) -> (
    [FileDigest], [(path: RelativePath, sightings: [[Sighting]])]
  ) {
    var digests: [FileDigest] = []
    let (seen, failure) = state.withLock { state in
      swap(&digests, &state.digests)
      return (state.seen, state.failure)
    }
    if let failure { throw failure.error }
    digests.sort { $0.path < $1.path }
    return (
      digests,
      seen.sorted { $0.key < $1.key }.map { (path: $0.key, sightings: $0.value) }
    )
  }
}
