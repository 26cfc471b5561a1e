import Glibc

/// How a finished edition takes the place of the old one.
///
/// The journal is a mark: once it is on the disk the staging folder is complete, and whoever
/// comes next finishes the move from the state in which the two folders are found.
extension OutputPlace {
  /// Puts the staging folder at the output path; true where that took a journal.
  ///
  /// The old site is left in the workshop, for `settle` to remove.
  func publish(replacing: Bool, exchanging: Bool) throws(FileError) -> Bool {
    guard replacing else {
      try move(staging, to: output)
      return false
    }
    if exchanging, try exchange() { return false }
    do {
      try writeJournal()
      try moveByJournal()
    } catch {
      try takeBack()
      throw error
    }
    return true
  }

  /// Waits until the disk has the move, then removes the old site.
  func settle() throws(FileError) {
    try syncFolders()
    try clear()
  }

  /// Finishes a move that a journal announced, and removes what earlier builds left behind.
  ///
  /// True where there was something to do.
  func recover() throws(FileError) -> Bool {
    let leftovers = [journal, staging, old, freshDigests]
    let found = try leftovers.map { path throws(FileError) in try status(of: path) }
    guard found.contains(where: { $0 != nil }) else { return false }
    if try status(of: journal) != nil { try moveByJournal() }
    try settle()
    return true
  }

  /// Removes what the workshop holds, the journal last.
  ///
  /// A journal whose move is not finished keeps everything: half a staging folder would be
  /// published by whoever comes next.
  func clear() throws(FileError) {
    let hasJournal = try status(of: journal) != nil
    if hasJournal, try status(of: staging) != nil { return }
    try removeFolder(old)
    try removeFolder(staging)
    try removeFile(freshDigests)
    if hasJournal { try removeJournal() }
  }

  /// Waits until the disk has every file of the staging folder, in one call for all.
  func syncStaging() throws(FileError) {
    let folder = try OpenFile(folder: staging)
    guard retrying({ syncfs(folder.descriptor) }) == 0 else {
      throw FileError.writing(staging, errno: errno)
    }
  }

  /// False where the system or the file system has no exchange.
  private func exchange() throws(FileError) -> Bool {
    let flag = UInt32(RENAME_EXCHANGE)
    if renameat2(AT_FDCWD, staging, AT_FDCWD, output, flag) == 0 { return true }
    guard [ENOSYS, EINVAL, ENOTSUP].contains(errno) else { throw moveError(errno) }
    return false
  }

  private func writeJournal() throws(FileError) {
    var file = try OpenFile(creating: journal)
    try file.sync()
    try file.close()
    try syncFolders()
  }

  private func moveByJournal() throws(FileError) {
    guard try status(of: staging) != nil else { return }
    if try status(of: output) != nil {
      try removeFolder(old)
      try move(output, to: old)
      try syncFolders()
    }
    try move(staging, to: output)
  }

  /// Undoes a move that failed half-way, while the old site is still whole.
  private func takeBack() throws(FileError) {
    if try status(of: output) == nil { try move(old, to: output) }
    try removeJournal()
  }

  private func removeJournal() throws(FileError) {
    try removeFile(journal)
    try syncFolders()
  }

  private func move(_ folder: String, to path: String) throws(FileError) {
    guard rename(folder, path) == 0 else { throw moveError(errno) }
  }

  private func moveError(_ number: Int32) -> FileError {
    number == EBUSY || number == EXDEV
      ? .mountPoint(output) : FileError.writing(output, errno: number)
  }

  private func syncFolders() throws(FileError) {
    for folder in [workshop, parent] { try OpenFile(folder: folder).sync() }
  }
}
