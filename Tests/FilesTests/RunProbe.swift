import Glibc
import TestSupport
import Testing

@testable import Files

/// When a probe is killed: microseconds after its start, or after its commit began.
struct ProbeMoment {
  let afterCommitBegan: Bool
  let delay: UInt32
}

enum ProbeOutcome: Equatable {
  case finished
  case killed
  case failed(status: Int32)
}

/// Runs `TransactionProbe`, which stands beside the test bundle, and kills it if asked.
func runProbe(_ arguments: [String], killedAt moment: ProbeMoment?) throws -> ProbeOutcome {
  var ends: [Int32] = [0, 0]
  try #require(pipe(&ends) == 0)
  defer { close(ends[0]) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  let probe = try spawn("\(productsFolder)/TransactionProbe", arguments, output: ends[1])
  close(ends[1])
  var byte: UInt8 = 0
  if moment?.afterCommitBegan == true { _ = retrying { read(ends[0], &byte, 1) } }
  if let moment {
    usleep(moment.delay)
    kill(probe, SIGKILL)
  }
  var status: Int32 = 0
  try #require(retrying { waitpid(probe, &status, 0) } == probe)
  if status & 0x7F == SIGKILL { return .killed }
  return status == 0 ? .finished : .failed(status: status)
}
