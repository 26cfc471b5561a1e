import Diagnostics
import Preview
import Testing

struct PreviewHandlerTests {
  private static let html = "text/html; charset=utf-8"
  private static let plain = "text/plain; charset=utf-8"
  private static let refusal = "网址的写法不对；请核对。\n"

  /// An address, and the status, type and body of its answer.
  private static let answers: [(target: String, answer: PreviewAnswer)] = [
    ("/", page("首页")),
    ("/index.html", page("首页")),
    ("/notices/", page("公告")),
    ("/notices%2F", page("公告")),
    ("/notices/%E5%85%AC%E7%A4%BA.html", page("公示")),
    ("/notices/公示.html", page("公示")),
    ("/assets/a.css", file("a{}", "text/css; charset=utf-8")),
    ("/data/a.csv", file("a", "text/csv; charset=utf-8")),
    ("/feeds/a.atom", file("a", "application/atom+xml; charset=utf-8")),
    ("/a.bin", file("a", "application/octet-stream")),
    ("/404.html", page("没有")),
    ("/nowhere.html", missing),
    ("/nowhere/", missing),
    ("/notices", missing),
    ("/%252e%252e/etc/passwd", missing),
    ("/%2e%2e/etc/passwd", refused),
    ("/..%2f", refused),
    ("/..%2fetc/passwd", refused),
    ("/../etc/passwd", refused),
    ("/notices/./", refused),
    ("//etc/passwd", refused),
    ("/index.html%00", refused),
    ("/..%5c..%5cetc", refused),
    ("/a\\b", refused),
    ("/%zz", refused),
    ("/%2", refused),
    ("/%ff", refused),
    ("", refused),
    ("http://127.0.0.1/", refused),
  ]

  private static let missing = PreviewAnswer(.notFound, type: html, body: Array("没有".utf8))
  private static let refused = PreviewAnswer(
    .badRequest,
    type: plain,
    body: Array(refusal.utf8)
  )

  private static func page(_ text: String) -> PreviewAnswer { file(text, html) }

  private static func file(_ text: String, _ type: String) -> PreviewAnswer {
    PreviewAnswer(.good, type: type, body: Array(text.utf8))
  }

  @Test("an address is answered with a file of the plan and nothing else", arguments: answers)
  func answer(target: String, answer: PreviewAnswer) async {
    let request = PreviewRequest(method: "GET", target: target, host: "localhost:8000")
    let given = await handler(.local).answer(to: request)
    // A page has the bar at its end, and nothing else has it.
    #expect(Array(given.body.prefix(answer.body.count)) == answer.body)
    #expect((given.status, given.type) == (answer.status, answer.type))
    #expect((given.body.count > answer.body.count) == (answer.type == Self.html))
  }

  @Test(
    "only the names of this machine are answered, unless an address was bound",
    arguments: [
      ("localhost", true), ("LOCALHOST:8000", true), ("127.0.0.1:8000", true), ("[::1]:8000", true),
      ("[::1]", true), ("evil.example", false), ("evil.example:8000", false),
      ("localhost.evil.example", false), ("127.0.0.1.evil.example", false),
      ("localhost:80@evil.example", false), ("", false), (nil, false),
    ]
  )
  func host(_ host: String?, isLocal: Bool) async {
    let request = PreviewRequest(method: "GET", target: "/", host: host)
    let expected: PreviewAnswer.Status = isLocal ? .good : .forbidden
    #expect(await handler(.local).answer(to: request).status == expected)
    #expect(await handler(.any).answer(to: request).status == .good)
  }

  @Test func headHasTheLengthAndNoBody() async {
    let request = PreviewRequest(method: "HEAD", target: "/", host: "localhost")
    let answer = await handler(.local).answer(to: request)
    #expect(answer.status == .good)
    #expect(answer.length > 6)
    #expect(answer.body == [])
  }

  @Test("nothing can be sent", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func method(_ method: String) async {
    let request = PreviewRequest(method: method, target: "/", host: "localhost")
    #expect(await handler(.local).answer(to: request).status == .methodNotAllowed)
  }

  private func handler(_ hosts: HostRule) -> PreviewHandler {
    PreviewHandler(hosts: hosts, token: "t", source: .small)
  }
}
