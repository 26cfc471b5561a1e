import Glibc
import TestSupport
import Testing

/// Standard output that another program made non-blocking, as Node does with pipes.
struct NonBlockingOutputTests {
  @Test func aFullPipeIsWaitedFor() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    try #require(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let filler = [UInt8](repeating: 0, count: 4096)
    while write(ends[1], filler, filler.count) > 0 {}
    let process = try spawn("\(productsFolder)/gongshi", ["explain"], output: ends[1])
    close(ends[1])
    // Until then the program has something to write and no room.
    usleep(300_000)
    var output: [UInt8] = []
    var room = filler
    while case let count = read(ends[0], &room, room.count), count > 0 { output += room[..<count] }
    var status: Int32 = 0
    try #require(waitpid(process, &status, 0) == process)
    #expect(status == 0)
    #expect(
      String(decoding: output.drop { $0 == 0 }, as: UTF8.self) == (try gongshi("explain").output)
    )
  }
}
