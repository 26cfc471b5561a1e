import Glibc

/// What a program left behind: how it ended, and its two streams.
package struct ProgramRun: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String
}

/// Runs the built `gongshi` as a user does, in a folder, with some variables set.
package func gongshi(
  _ arguments: String...,
  in folder: String = repositoryFolder,
  environment: [String] = ["LC_ALL=C.UTF-8"]
) throws -> ProgramRun {
  try run(
    "\(productsFolder)/gongshi",
    arguments,
    in: folder,
    environment: environment
  )
}

/// Runs a program to its end, both streams read from temporary files.
package func run(
  _ program: String,
  _ arguments: [String],
  in folder: String,
  environment: [String]
) throws -> ProgramRun {
  try withTemporaryFolder { scratch in
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addchdir_np(&actions, folder)
    let flags = O_CREAT | O_WRONLY | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "\(scratch)/out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "\(scratch)/err", flags, 0o600)
    var process: pid_t = 0
    let failure = withCStrings([program] + arguments) { words in
      withCStrings(environment) { variables in
        posix_spawn(&process, program, &actions, nil, words, variables)
      }
    }
    guard failure == 0 else { throw ProgramError.notStarted(program, failure) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return ProgramRun(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F),
      output: try text(of: "\(scratch)/out"),
      errors: try text(of: "\(scratch)/err")
    )
  }
}

/// Starts a program with its output on an open file; who calls waits for it.
package func spawn(_ program: String, _ arguments: [String] = [], output: Int32) throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  var process: pid_t = 0
  let failure = withCStrings([program] + arguments) { words in
    posix_spawn(&process, program, &actions, nil, words, nil)
  }
  guard failure == 0 else { throw ProgramError.notStarted(program, failure) }
  return process
}

package enum ProgramError: Error {
  case notStarted(String, Int32)
  case unreadable(String)
}

/// The folder of the built products, where the running test bundle stands.
package var productsFolder: String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  let path = String(
    decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) },
    as: UTF8.self
  )
  return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

/// The root of the repository, from where this file stands in it.
package var repositoryFolder: String {
  let parts = #filePath.split(separator: "/")
  return "/" + parts.dropLast(3).joined(separator: "/")
}

private func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
