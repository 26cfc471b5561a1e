import Diagnostics
import Disclosure
import Files
import Preview
import Publishing
import Rendering
import Synchronization
import TestSupport
import Testing

struct PreviewContentTests {
  private let content = ChangingContent()
  private let handler: PreviewHandler

  init() {
    handler = PreviewHandler(hosts: .local) { [content] diagnostics throws(FileError) in
      try content.prepare(&diagnostics)
    }
  }

  @Test func aPageShowsTheContentAsItIsNow() async {
    #expect(await body("/") == "首页")
    content.becomes(.good(home: "改过"))
    #expect(await body("/") == "改过")
  }

  @Test func whatAPageDrawsInDoesNotReadTheContentAgain() async {
    _ = await body("/")
    _ = await body("/assets/a.css")
    _ = await body("/data/a.csv")
    #expect(content.count == 1)
  }

  @Test func findingsStandInPlaceOfThePageUntilTheyAreGone() async {
    content.becomes(.wrong([note, error]))
    let answer = await answer("/notices/")
    #expect(answer.status == .contentHasErrors)
    #expect(answer.type == "text/html; charset=utf-8")
    #expect(
      String(decoding: answer.body, as: UTF8.self) == """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"/><title>内容有错误，网站暂时不能显示</title></head>\
        <body><h1>内容有错误，网站暂时不能显示</h1><p>请改正下面的错误并保存，再刷新本页。</p><ul>\
        <li style="white-space: pre-wrap">b.md:2:1: 错误 [test/wrong] 写了 &lt;script&gt;；请删去。</li>\
        <li style="white-space: pre-wrap">a.md: 提示 [test/noted] 请留意。</li>\
        </ul></body></html>
        """
    )
    content.becomes(.good(home: "改好"))
    #expect(await body("/") == "改好")
  }

  @Test func theLastGoodSiteGivesTheFilesOfAPageWhileTheContentIsWrong() async {
    _ = await body("/")
    content.becomes(.wrong([error]))
    #expect(await answer("/").status == .contentHasErrors)
    #expect(await body("/assets/a.css") == "a{}")
  }

  @Test func notesDoNotKeepThePageBack() async {
    let handler = PreviewHandler(hosts: .local) { [note] diagnostics throws(FileError) in
      diagnostics.append(note)
      return smallSite()
    }
    let request = PreviewRequest(method: "GET", target: "/", host: "localhost")
    #expect(await handler.answer(to: request).status == .good)
  }

  @Test func aFolderThatIsGoneIsTold() async {
    content.becomes(.gone(.notFound("content")))
    let answer = await answer("/")
    #expect(answer.status == .contentHasErrors)
    #expect(String(decoding: answer.body, as: UTF8.self).contains("找不到“content”；请核对路径。"))
  }

  @Test func everyFileThatABuildWritesIsServedWithItsBytes() async throws {
    var findings: [Diagnostic] = []
    let build = try #require(try sampleBuild(diagnostics: &findings))
    let written = Mutex<[RelativePath: [UInt8]]>([:])
    _ = try build.render(
      to: SiteSink { path, bytes throws(FileError) in written.withLock { $0[path] = bytes } },
      jobs: 1
    )
    let handler = PreviewHandler(hosts: .local) { diagnostics throws(FileError) in
      try sampleBuild(diagnostics: &diagnostics).map(PreviewSite.init)
    }
    var served: [RelativePath: [UInt8]] = [:]
    for path in written.withLock({ $0.keys.sorted() }) {
      let request = PreviewRequest(method: "GET", target: "/\(path)", host: "localhost")
      served[path] = await handler.answer(to: request).body
    }
    #expect(served["edition.json"]?.isEmpty == false)
    #expect(served == written.withLock { $0 })
  }

  private let note = Diagnostic(
    DiagnosticKind("test/noted", .note, ""),
    "请留意。",
    at: SourceLocation("a.md")
  )
  private let error = Diagnostic(
    DiagnosticKind("test/wrong", .error, ""),
    "写了 <script>；请删去。",
    at: SourceLocation("b.md", line: 2, column: 1)
  )

  private func answer(_ target: String) async -> PreviewAnswer {
    await handler.answer(to: PreviewRequest(method: "GET", target: target, host: "localhost"))
  }

  private func body(_ target: String) async -> String {
    String(decoding: await answer(target).body, as: UTF8.self)
  }
}

/// The sample content with a theme that shows titles only.
private func sampleBuild(diagnostics: inout [Diagnostic]) throws(FileError) -> SiteBuild? {
  var theme: [RelativePath: String] = [
    "theme.yaml": "标题: 试验\n", "words.yaml": SampleSite.words,
  ]
  for name in Output.pageShapes.keys {
    if let path = RelativePath("templates/\(name)") { theme[path] = "<h1>{{ page.title }}</h1>\n" }
  }
  let folder = ThemeFolder("themes/plain", FileTree(texts: theme))
  let inputs = SiteBuild.Inputs(
    content: SampleContent.tree(),
    themes: { _ in [folder] },
    asOf: Day.lastDay(ofYear: 2024),
    address: nil,
    published: nil
  )
  return try SiteBuild.prepare(inputs, diagnostics: &diagnostics)
}
