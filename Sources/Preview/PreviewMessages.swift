import FlyingFox
import FlyingSocks

extension PreviewRequest {
  init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue,
      target: request.target.path(),
      host: request.headers[.host]
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
    self.init(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase),
      headers: headers,
      body: HTTPBodySequence(from: BodyBytes(answer.body), count: answer.body.count)
    )
  }
}

extension PreviewAnswer.Status {
  fileprivate var phrase: String {
    switch self {
    case .good: "OK"
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
