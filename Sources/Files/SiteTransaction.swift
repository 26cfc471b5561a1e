import Diagnostics
import Synchronization

/// One edition on its way to the output folder, which stays the old site until `commit`.
///
/// Files may be put from several threads at once. What is neither committed nor abandoned is
/// abandoned when the transaction ends.
package final class SiteTransaction: Sendable {
  /// What became of one file.
  package enum Change: Hashable, Sendable {
    case unchanged
    case written
  }

  /// What a commit did, in files.
  package struct Summary: Hashable, Sendable {
    package let written: Int
    package let unchanged: Int
    package let removed: Int
    /// Whether the file system lacks the exchange, so that the site was away for a moment.
    package let usedJournal: Bool
    /// Why the old site is still in the workshop, if it is; the next build tries again.
    package let leftover: FileError?
  }

  struct Progress {
    var isOpen = true
    var folders: Set<RelativePath> = []
    /// What a library is still writing.
    var handed: Set<RelativePath> = []
    var written = 0
    var unchanged = 0
    /// How many files of the old site have one at the same path in the new.
    var replaced = 0
  }

  let place: OutputPlace
  let present: PresentSite
  let progress = Mutex(Progress())
  let digests: Mutex<KeptDigests?>
  private let lock: BuildLock
  private let isReplacing: Bool
  private let exchanges: Bool
  private let syncs: Bool

  /// Takes the lock, finishes what a killed build left, and lists the old site.
  ///
  /// - Parameters:
  ///   - output: The folder of the site; it and those above it are made where missing.
  ///   - exchanges: Whether to try the exchange of folders before the journal.
  ///   - syncs: Whether a commit waits for the disk, so that it survives a power cut.
  /// - Throws: `.busy` while another build writes the same folder.
  package init(output: String, exchanges: Bool = true, syncs: Bool = true) throws(FileError) {
    let place = try OutputPlace(output, makingParents: true)
    try place.makeWorkshop()
    lock = try BuildLock(place)
    _ = try place.recover()
    isReplacing = try status(of: place.output) != nil
    present = try PresentSite(place)
    try makeFolders(place.staging)
    digests = Mutex(try KeptDigests(creating: place.freshDigests))
    self.place = place
    self.exchanges = exchanges
    self.syncs = syncs
  }

  deinit {
    // Nobody is left to be told; the next build clears what this could not.
    do { try abandon() } catch {}
  }

  /// Makes the new edition the site, or leaves the site untouched where nothing differs.
  ///
  /// - Parameter note: What `note(output:)` returns for as long as the site stays as it is now.
  /// - Returns: What became of the files.
  /// - Throws: Only while the output folder is still the old site.
  package func commit(note: [UInt8]? = nil) throws(FileError) -> Summary {
    let done = close()
    precondition(
      done.isOpen && done.handed.isEmpty,
      "committed twice, or before a file was adopted"
    )
    defer { lock.release() }
    let removed = present.count - done.replaced
    let isSame =
      isReplacing && done.written == 0 && removed == 0 && !present.hasForeign
      && present.folders.isSubset(of: done.folders)
    var usedJournal = false
    let digest: SHA256Digest
    do {
      digest = try finishDigests()
      if !isSame {
        if syncs { try place.syncStaging() }
        usedJournal = try place.publish(replacing: isReplacing, exchanging: exchanges)
      }
    } catch {
      // The next build clears what this cannot; the first trouble is the one to tell of.
      do { try place.clear() } catch {}
      throw error
    }
    // A note that cannot be kept costs the next build its time, not this one its site.
    if note != nil { do { try place.keepDigests() } catch {} }
    let leftover = settled()
    do { try place.keep(note, digest) } catch {}
    return Summary(
      written: done.written,
      unchanged: done.unchanged,
      removed: removed,
      usedJournal: usedJournal,
      leftover: leftover
    )
  }

  /// Removes what was prepared; the output folder stays as it is.
  package func abandon() throws(FileError) {
    guard close().isOpen else { return }
    defer { lock.release() }
    try place.clear()
  }

  /// Lets nothing more in, and returns how far it had come.
  private func close() -> Progress {
    progress.withLock { progress in
      let before = progress
      progress.isOpen = false
      return before
    }
  }

  /// The digest of what was kept of the files.
  private func finishDigests() throws(FileError) -> SHA256Digest {
    try digests.withLock { kept throws(FileError) in
      guard let kept = kept.take() else { preconditionFailure("finished twice") }
      return try kept.finish()
    }
  }

  private func settled() -> FileError? {
    do {
      try place.settle()
      return nil
    } catch {
      return error
    }
  }
}
