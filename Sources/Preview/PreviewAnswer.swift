/// What the preview answers, as a value.
package struct PreviewAnswer: Hashable, Sendable {
  package enum Status: Int, Sendable {
    case good = 200
    case seeOther = 303
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case contentHasErrors = 500
  }

  package let status: Status
  package let type: String
  package let body: [UInt8]
  /// The length of the body, also where it is left out.
  package let length: Int
  /// Where to go on; nil for an answer that is complete.
  package private(set) var location: String?

  package init(_ status: Status, type: String, body: [UInt8]) {
    self.init(status, type: type, body: body, length: body.count)
  }

  /// A short sentence in place of a page.
  package init(_ status: Status, _ sentence: String) {
    self.init(status, type: MediaType.of(extension: "txt"), body: Array("\(sentence)\n".utf8))
  }

  /// Sends the browser on to a page of the preview.
  init(goTo location: String) {
    self.init(.seeOther, "请看 \(location)")
    self.location = location
  }

  private init(_ status: Status, type: String, body: [UInt8], length: Int) {
    self.status = status
    self.type = type
    self.body = body
    self.length = length
  }

  /// The same answer to HEAD.
  var withoutBody: PreviewAnswer { PreviewAnswer(status, type: type, body: [], length: length) }
}
