import Glibc

/// Runs a program of the machine on bytes, without a shell, within limits of time and output.
struct OutsideProgram {
  let name: String
  /// The folders in which it is looked for.
  let folders: [String]

  /// How many seconds it may work, and be silent in all; how much it may say, in how many pieces.
  private static let seconds = 20
  private static let outputLimit = 64 << 20
  private static let readLimit = 1 << 16
  private static let memoryLimit: rlim_t = 2 << 30

  /// What it writes for these bytes on its standard input.
  func output(_ arguments: [String], for bytes: [UInt8]) throws(DocumentFlaw) -> [UInt8] {
    let input = try Self.memoryFile(holding: bytes)
    defer { close(input) }
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .programMissing(name) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let child = spawn(arguments, input: input, output: writing)
    close(writing)
    guard let child else { throw .programMissing(name) }
    Self.limit(child, RLIMIT_AS, to: Self.memoryLimit)
    Self.limit(child, RLIMIT_CPU, to: rlim_t(Self.seconds))
    let said = Self.read(reading)
    if said == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let said else { throw .tookTooLong }
    guard status == 0 else { throw .damaged }
    return said
  }

  /// The process of the first folder that has the program; nil where none has.
  private func spawn(_ arguments: [String], input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for folder in folders where folder.utf8.first == UInt8(ascii: "/") {
      var words = ([name] + arguments).map { strdup($0) } + [nil]
      defer { for word in words { free(word) } }
      // Nothing of the caller's environment; its words are read as UTF-8.
      var environment = [strdup("LC_ALL=C.UTF-8"), nil]
      defer { for word in environment { free(word) } }
      var child: pid_t = 0
      if posix_spawn(&child, "\(folder)/\(name)", &actions, nil, &words, &environment) == 0 {
        return child
      }
    }
    return nil
  }

  private static func limit(_ child: pid_t, _ what: __rlimit_resource, to most: rlim_t) {
    var limit = rlimit(rlim_cur: most, rlim_max: most)
    prlimit(child, what, &limit, nil)
  }

  /// All that comes through a pipe; nil where it is too much or takes too long.
  private static func read(_ pipe: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var waited = 0
    var reads = 0
    while bytes.count <= outputLimit, waited < seconds, reads < readLimit {
      var wait = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, 1_000)
      if ready == 0 { waited += 1 }
      if ready < 0, errno != EINTR { return nil }
      guard ready > 0 else { continue }
      let count = Glibc.read(pipe, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { return nil }
      bytes += piece.prefix(max(0, count))
      reads += 1
    }
    return nil
  }

  /// A file without a name in memory: it can be read from any place, and no pipe can block.
  private static func memoryFile(holding bytes: [UInt8]) throws(DocumentFlaw) -> Int32 {
    let file = memfd_create("document", UInt32(MFD_CLOEXEC))
    guard file >= 0 else { throw .tooLarge }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(file, buffer.baseAddress?.advanced(by: written), buffer.count - written, written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        throw .tooLarge
      }
      written += count
    }
    return file
  }
}
