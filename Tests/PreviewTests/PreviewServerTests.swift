import Dispatch
import Glibc
import Preview
import Testing

struct PreviewServerTests {
  @Test func servesAPageOnAFreePort() async throws {
    try await withServer { port in
      let answer = try await fetch("GET / HTTP/1.1", host: "127.0.0.1:\(port)", from: port)
      #expect(
        answer == """
          HTTP/1.1 200 OK\r
          Cache-Control: no-store\r
          Content-Length: 6\r
          Content-Type: text/html; charset=utf-8\r
          \r
          首页
          """
      )
    }
  }

  @Test func headSendsTheHeadersOnly() async throws {
    try await withServer { port in
      let answer = try await fetch("HEAD /assets/a.css HTTP/1.1", host: "localhost", from: port)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("Content-Length: 3\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
    }
  }

  @Test(
    "what the handler refuses is refused on the wire",
    arguments: [
      ("GET /%2e%2e/etc/passwd HTTP/1.1", "localhost", "400 Bad Request"),
      ("GET /../../etc/passwd HTTP/1.1", "localhost", "400 Bad Request"),
      ("GET /a/b/c/d?e=f HTTP/1.1", "localhost", "404 Not Found"),
      ("GET / HTTP/1.1", "evil.example", "403 Forbidden"),
      ("POST / HTTP/1.1", "localhost", "405 Method Not Allowed\r\nAllow: GET, HEAD"),
      ("DELETE /notices/ HTTP/1.1", "localhost", "405 Method Not Allowed\r\nAllow: GET, HEAD"),
    ]
  )
  func refusal(line: String, host: String, status: String) async throws {
    try await withServer { port in
      let answer = try await fetch(line, host: host, from: port)
      #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"), "\(answer)")
    }
  }

  @Test func aBusyPortGivesWayToTheNextFreeOne() async throws {
    try await withServer { busy in
      try await withServer(ports: busy...(.max)) { found in
        #expect(found > busy)
        let answer = try await fetch("GET / HTTP/1.1", host: "localhost", from: found)
        #expect(answer.hasSuffix("首页"))
      }
    }
  }

  @Test func noFreePortIsAnError() async throws {
    try await withServer { busy in
      await #expect(throws: PreviewError.portsBusy) {
        try await server(on: busy...busy).run { _ in }
      }
    }
  }

  @Test(
    "an address is numeric",
    arguments: [
      ("127.0.0.1", "http://127.0.0.1:80/"), ("0.0.0.0", "http://127.0.0.1:80/"),
      ("::", "http://[::1]:80/"), ("fe80::1", "http://[fe80::1]:80/"), ("localhost", nil),
      ("127.1", nil), ("", nil),
    ]
  )
  func bindAddress(text: String, url: String?) {
    #expect(BindAddress(text)?.url(port: 80) == url)
  }
}

private func server(on ports: ClosedRange<UInt16>) -> PreviewServer {
  PreviewServer(host: .loopback, ports: ports) { _ in
    PreviewHandler(hosts: .local) { _ in smallSite() }
  }
}

/// Runs `body` while a server of the small site listens; port 0 is any free one.
private func withServer(
  ports: ClosedRange<UInt16> = 0...0,
  _ body: (UInt16) async throws -> Void
) async throws {
  let (found, listening) = AsyncStream.makeStream(of: UInt16.self)
  let server = server(on: ports)
  let task = Task {
    do {
      try await server.run { listening.yield($0) }
    } catch {
      listening.finish()
      throw error
    }
  }
  defer { task.cancel() }
  var ports = found.makeAsyncIterator()
  guard let port = await ports.next() else { return try await task.value }
  try await body(port)
}

private enum SocketTrouble: Error {
  case failed(String, Int32)
}

/// Sends one request and reads the answer to its end, on a thread that may wait: those of tasks
/// are as few as the processors, and the server needs them.
private func fetch(_ line: String, host: String, from port: UInt16) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "fetch").async {
      continuation.resume(with: Result { try exchange(line, host: host, port: port) })
    }
  }
}

private func exchange(_ line: String, host: String, port: UInt16) throws -> String {
  let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { throw SocketTrouble.failed("socket", errno) }
  defer { close(socket) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
  let connected = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard connected == 0 else { throw SocketTrouble.failed("connect", errno) }
  let request = Array("\(line)\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
  guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
    throw SocketTrouble.failed("send", errno)
  }
  var answer: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = recv(socket, &buffer, buffer.count, 0)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw SocketTrouble.failed("recv", errno) }
    if count == 0 { return String(decoding: answer, as: UTF8.self) }
    answer += buffer[..<count]
  }
}
