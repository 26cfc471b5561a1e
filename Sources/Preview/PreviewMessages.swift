import FlyingFox
import FlyingSocks

extension PreviewRequest {
  /// What a form may send.
  private static let bodyLimit = 4096

  init(_ request: HTTPRequest) async throws {
    // A body that does not tell its length may have any.
    let count = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    let isSmall =
      request.method == .POST && (1...Self.bodyLimit).contains(count)
      && request.headers[.transferEncoding] == nil
    self.init(
      method: request.method.rawValue,
      target: request.target.path(),
      host: request.headers[.host],
      sender: Sender(
        origin: request.headers[HTTPHeader("Origin")],
        site: request.headers[HTTPHeader("Sec-Fetch-Site")]
      ),
      body: isSmall ? Array(try await request.bodyData) : []
    )
  }
}

extension HTTPResponse {
  init(_ answer: PreviewAnswer) {
    var headers: HTTPHeaders = [
      .contentType: answer.type,
      .contentLength: String(answer.length),
      .cacheControl: "no-store",
    ]
    if answer.status == .methodNotAllowed { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    headers[.location] = answer.location
    self.init(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase),
      headers: headers,
      body: HTTPBodySequence(from: BodyBytes(answer.body), count: answer.body.count)
    )
  }
}

extension HTTPResponse {
  /// An answer that goes on for as long as the page listens.
  init(_ line: AsyncStream<[UInt8]>) {
    self.init(
      statusCode: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: HTTPBodySequence(from: EventLine(stream: line))
    )
  }
}

extension PreviewAnswer.Status {
  fileprivate var phrase: String {
    switch self {
    case .good: "OK"
    case .seeOther: "See Other"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .contentHasErrors: "Internal Server Error"
    }
  }
}

/// Bytes in memory, handed out in the pieces that the socket asks for.
private struct BodyBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async -> UInt8? { rest.popFirst() }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}

/// What is sent to a page that listens, piece by piece as it comes.
private struct EventLine: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(pieces: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var pieces: AsyncStream<[UInt8]>.Iterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async -> UInt8? {
      if rest.isEmpty, let piece = await pieces.next() { rest = piece[...] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let piece = await pieces.next() else { return nil }
        rest = piece[...]
      }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
