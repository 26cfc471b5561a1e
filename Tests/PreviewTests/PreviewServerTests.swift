import Dispatch
import Files
import Glibc
import Preview
import TestSupport
import Testing

struct PreviewServerTests {
  @Test func servesAPageOnAFreePort() async throws {
    try await withServer { port in
      let answer = try await fetch("GET / HTTP/1.1", host: "127.0.0.1:\(port)", from: port)
      let (head, body) = try #require(parts(of: answer))
      #expect(
        head == """
          HTTP/1.1 200 OK\r
          Cache-Control: no-store\r
          Content-Length: \(body.utf8.count)\r
          Content-Type: text/html; charset=utf-8
          """
      )
      #expect(body.hasPrefix("首页<div id=\"gongshi-preview\""))
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

  /// A body may have any length, where it does not tell it: it is not read.
  @Test func aBodyOfUntoldLengthIsNotRead() async throws {
    try await withServer { port in
      let answer = try await fetch(
        "POST /.gongshi/day HTTP/1.1\r\nTransfer-Encoding: chunked",
        host: "localhost",
        from: port
      )
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
    }
  }

  @Test func aBusyPortGivesWayToTheNextFreeOne() async throws {
    try await withServer { busy in
      try await withServer(ports: busy...(.max)) { found in
        #expect(found > busy)
        let answer = try await fetch("GET / HTTP/1.1", host: "localhost", from: found)
        #expect(answer.contains("首页"))
      }
    }
  }

  @Test func aPageHearsOfAChange() async throws {
    try await withFolder { folder in
      try write("一", to: "\(folder)/a.md")
      let source = PreviewSource(day: { "2026-03-05" }, folders: { [folder] }) {
        _,
        _,
        _ throws(FileError) in smallSite()
      }
      try await withServer(source: source) { port in
        let heard = try await listen(to: port, until: "t.2 ") {
          try write("二", to: "\(folder)/a.md")
        }
        #expect(heard.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(heard.contains("Content-Type: text/event-stream\r\n"))
        #expect(heard.contains("data: t.1 "))
        #expect(heard.contains("data: t.2 "))
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

private func server(
  on ports: ClosedRange<UInt16>,
  source: PreviewSource = .small
) -> PreviewServer {
  PreviewServer(host: .loopback, ports: ports) { _ in
    PreviewHandler(hosts: .local, token: "t", source: source)
  }
}

/// Runs `body` while a server of the small site listens; port 0 is any free one.
private func withServer(
  ports: ClosedRange<UInt16> = 0...0,
  source: PreviewSource = .small,
  _ body: (UInt16) async throws -> Void
) async throws {
  let (found, listening) = AsyncStream.makeStream(of: UInt16.self)
  let server = server(on: ports, source: source)
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

/// What stands before and after the empty line of an answer.
private func parts(of answer: String) -> (head: String, body: String)? {
  let bytes = Array(answer.utf8)
  let end = Array("\r\n\r\n".utf8)
  guard let index = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else {
    return nil
  }
  return (
    String(decoding: bytes[..<index], as: UTF8.self),
    String(decoding: bytes[(index + end.count)...], as: UTF8.self)
  )
}

/// Runs `body` with the path of an empty folder, removed afterwards.
private func withFolder(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/gongshi-test-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw SocketTrouble.failed("mkdtemp", errno) }
  let folder = String(cString: made)
  defer {
    unlink("\(folder)/a.md")
    rmdir(folder)
  }
  try await body(folder)
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
  let socket = try connected(to: port)
  defer { close(socket) }
  try send("\(line)\r\nHost: \(host)\r\nConnection: close\r\n\r\n", to: socket)
  var answer: [UInt8] = []
  while let piece = try receive(from: socket) { answer += piece }
  return String(decoding: answer, as: UTF8.self)
}

/// What a listening page is sent up to a text; `act` runs after the first message.
private func listen(
  to port: UInt16,
  until end: String,
  _ act: @escaping @Sendable () throws -> Void
) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "listen").async {
      continuation.resume(
        with: Result {
          let socket = try connected(to: port)
          defer { close(socket) }
          try send("GET /.gongshi/events HTTP/1.1\r\nHost: localhost\r\n\r\n", to: socket)
          var text = ""
          var hasActed = false
          while !text.contains(end), let piece = try receive(from: socket) {
            text += String(decoding: piece, as: UTF8.self)
            guard !hasActed, text.contains("data: ") else { continue }
            hasActed = true
            try act()
          }
          return text
        }
      )
    }
  }
}

private func connected(to port: UInt16) throws -> Int32 {
  let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { throw SocketTrouble.failed("socket", errno) }
  var patience = timeval(tv_sec: 20, tv_usec: 0)
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
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
  return socket
}

private func send(_ text: String, to socket: Int32) throws {
  let bytes = Array(text.utf8)
  guard send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
    throw SocketTrouble.failed("send", errno)
  }
}

/// The next bytes; nil at the end.
private func receive(from socket: Int32) throws -> [UInt8]? {
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = recv(socket, &buffer, buffer.count, 0)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw SocketTrouble.failed("recv", errno) }
    return count == 0 ? nil : Array(buffer[..<count])
  }
}
