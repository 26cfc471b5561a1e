import Diagnostics
import Disclosure
import Preview
import Publishing
import TestSupport
import Testing

struct PreviewDayTests {
  private let handler = PreviewHandler(
    hosts: .local,
    token: "t",
    source: PreviewSource(day: { "2026-03-05" }) { day, drafts, _ in
      smallSite(
        home: "\(day) \(drafts)",
        drafts: [
          PreviewSite.Draft(
            title: "拟稿",
            day: "2026-04-01",
            page: "drafts/a.html",
            source: "notices/2026/a.md"
          )
        ],
        draft: drafts == .asPublished ? "草稿的页，\(day)" : nil
      )
    }
  )

  @Test func theDayMovesAndComesBack() async {
    #expect(await page("/").hasPrefix("2026-03-05 leftOut"))
    let moved = await send("token=t&day=2026-03-06&page=%2Fnotices%2F")
    #expect((moved.status, moved.location) == (.seeOther, "/notices/"))
    let text = await page("/")
    #expect(text.hasPrefix("2026-03-06 leftOut"))
    #expect(text.contains("<strong id=\"day\">2026-03-06（星期五）</strong>"))
    #expect(text.contains("<button id=\"before\" name=\"day\" value=\"2026-03-05\">前一天</button>"))
    #expect(text.contains("<button id=\"after\" name=\"day\" value=\"2026-03-07\">后一天</button>"))
    #expect(text.contains("回到起始日"))
    #expect(await send("token=t&day=&page=/").status == .seeOther)
    #expect(await page("/").hasPrefix("2026-03-05 leftOut"))
    #expect(await !page("/").contains("回到起始日"))
  }

  private static let senders: [(String?, String?, String, PreviewAnswer.Status)] = [
    ("http://localhost:8000", nil, "t", .seeOther),
    (nil, "same-origin", "t", .seeOther),
    ("null", "same-origin", "t", .seeOther),
    ("http://localhost:8000", nil, "x", .forbidden),
    ("http://evil.example", nil, "t", .forbidden),
    ("http://localhost:8001", nil, "t", .forbidden),
    ("https://localhost:8000", nil, "t", .forbidden),
    ("null", "cross-site", "t", .forbidden),
    (nil, "same-site", "t", .forbidden),
    (nil, nil, "t", .forbidden),
  ]

  @Test("only a page of the preview itself moves the day", arguments: senders)
  func sender(origin: String?, site: String?, token: String, status: PreviewAnswer.Status) async {
    let sender = PreviewRequest.Sender(origin: origin, site: site)
    let body = "token=\(token)&day=2026-03-06&page=/"
    #expect(await send(body, sender: sender).status == status)
    #expect(await page("/").hasPrefix(status == .seeOther ? "2026-03-06" : "2026-03-05"))
  }

  @Test func theHostCountsForFormsToo() async {
    let answer = await send("token=t&day=2026-03-06&page=/", host: "evil.example")
    #expect(answer.status == .forbidden)
    #expect(await page("/").hasPrefix("2026-03-05"))
  }

  @Test("what is no day is refused", arguments: ["2026-02-30", "明天", "2026-3-5"])
  func wrongDay(day: String) async {
    let answer = await send("token=t&day=\(day)&page=/")
    #expect(answer.status == .badRequest)
    #expect(
      String(decoding: answer.body, as: UTF8.self)
        == "日期“\(day)”的写法不对；请写成 2026-03-05 的样子。\n"
    )
  }

  @Test(
    "a form leads to a page of the preview and nowhere else",
    arguments: [
      ("/notices/", "/notices/"), ("/a%25E5%25B9%25B4.html", "/a%E5%B9%B4.html"),
      ("//evil.example/", "/"),
      ("http://evil.example/", "/"), ("/a%0D%0ASet-Cookie:a", "/"), ("/%5Cevil.example", "/"),
      ("", "/"),
    ]
  )
  func page(sent: String, location: String) async {
    #expect(await send("token=t&day=2026-03-06&page=\(sent)").location == location)
  }

  @Test func aDraftIsShownAsOnItsDayAndMarked() async {
    let home = await page("/")
    #expect(home.contains("1 份草稿"))
    #expect(
      home.contains(
        """
        <ul id="drafts"><li><a href="/drafts/a.html">拟稿</a>（拟于 2026-04-01 发布，notices/2026/a.md）</li></ul>
        """
      )
    )
    let text = await page("/drafts/a.html")
    #expect(text.hasPrefix("草稿的页，2026-04-01"))
    #expect(text.contains("<p class=\"draft\">草稿：还没有发布，只在预览里能看到。"))
    #expect(!home.contains("class=\"draft\""))
  }

  @Test func theBarByItselfHasNoFrame() async {
    let answer = await handler.answer(
      to: PreviewRequest(method: "GET", target: "/.gongshi/bar", host: "localhost")
    )
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.hasPrefix("<div class=\"days\">"))
    #expect(!text.contains("<template"))
  }

  @Test func theBarStandsBeforeTheEndOfThePage() async {
    let handler = PreviewHandler(
      hosts: .local,
      token: "t",
      source: PreviewSource(day: { "2026-03-05" }) { _, _, _ in
        smallSite(home: "<body><!-- </body> --></body></html>")
      }
    )
    let request = PreviewRequest(method: "GET", target: "/", host: "localhost")
    let text = String(decoding: await handler.answer(to: request).body, as: UTF8.self)
    #expect(text.hasPrefix("<body><!-- </body> --><div id=\"gongshi-preview\""))
    #expect(text.hasSuffix("<script src=\"/.gongshi/preview.js\"></script></body></html>"))
  }

  private func page(_ target: String) async -> String {
    let request = PreviewRequest(method: "GET", target: target, host: "localhost:8000")
    return String(decoding: await handler.answer(to: request).body, as: UTF8.self)
  }

  private func send(
    _ body: String,
    host: String = "localhost:8000",
    sender: PreviewRequest.Sender = PreviewRequest.Sender(origin: "http://localhost:8000")
  ) async -> PreviewAnswer {
    await handler.answer(
      to: PreviewRequest(
        method: "POST",
        target: "/.gongshi/day",
        host: host,
        sender: sender,
        body: Array(body.utf8)
      )
    )
  }
}
