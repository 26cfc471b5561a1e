import Diagnostics
import Disclosure
import Files
import Publishing
import Rendering
import Synchronization
import TestSupport
import Testing

@testable import Preview

struct PreviewContentTests {
  private let content = ChangingContent()
  private let handler: PreviewHandler

  init() {
    handler = PreviewHandler(hosts: .local, token: "t", source: content.source)
  }

  @Test func aPageShowsTheContentOnceItChanged() async {
    #expect(await body("/").hasPrefix("首页"))
    content.becomes(.good(home: "改过"))
    await handler.content.becameStale()
    #expect(await body("/").hasPrefix("改过"))
  }

  @Test func theContentIsReadOncePerChange() async {
    for target in ["/", "/notices/", "/assets/a.css", "/data/a.csv"] { _ = await body(target) }
    #expect(content.count == 1)
  }

  @Test func aContentThatIsWrongFromTheStartShowsItsFindings() async {
    content.becomes(.wrong([note, error]))
    let answer = await answer("/notices/")
    #expect(answer.status == .contentHasErrors)
    #expect(answer.type == "text/html; charset=utf-8")
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains("<h1>内容有错误，网站暂时不能显示</h1>"))
    #expect(
      text.contains(
        """
        <details id="more" open=""><summary id="counts">1 个错误，1 个提示 · 下一次变化正在查</summary>
        """
      )
    )
    #expect(
      text.contains(
        """
        <ul id="findings"><li><code>b.md:2:1</code> <strong class="error">错误</strong> \
        写了 &lt;script&gt;；请删去。 <code class="kind">test/wrong</code></li>\
        <li><code>a.md</code> <strong class="note">提示</strong> 请留意。 \
        <code class="kind">test/noted</code></li></ul>
        """
      )
    )
  }

  @Test func theLastGoodPageStaysWhileTheContentIsWrong() async {
    _ = await body("/")
    content.becomes(.wrong([error]))
    await handler.content.becameStale()
    let answer = await answer("/")
    #expect(answer.status == .good)
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.hasPrefix("首页"))
    #expect(text.contains("内容有错误，页面仍是改错以前的样子；改正并保存后自动更新。"))
    #expect(text.contains("test/wrong"))
    content.becomes(.good(home: "改好"))
    await handler.content.becameStale()
    let mended = await body("/")
    #expect(mended.hasPrefix("改好"))
    #expect(!mended.contains("test/wrong"))
  }

  @Test func notesDoNotKeepThePageBack() async {
    let source = PreviewSource(day: { "2026-03-05" }) {
      [note] _, _, diagnostics throws(FileError) in
      diagnostics.append(note)
      return smallSite()
    }
    let handler = PreviewHandler(hosts: .local, token: "t", source: source)
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
    let source = PreviewSource(day: { Day.lastDay(ofYear: 2024) }) {
      _,
      _,
      diagnostics throws(FileError) in
      try sampleBuild(diagnostics: &diagnostics).map(PreviewSite.init)
    }
    let handler = PreviewHandler(hosts: .local, token: "t", source: source)
    var served: [RelativePath: [UInt8]] = [:]
    let files = written.withLock { $0 }
    for (path, bytes) in files {
      let request = PreviewRequest(method: "GET", target: "/\(path)", host: "localhost")
      let body = await handler.answer(to: request).body
      // The pages of this theme have no end, so that the bar comes last.
      served[path] = path.fileExtension == "html" ? Array(body.prefix(bytes.count)) : body
    }
    #expect(served["edition.json"]?.isEmpty == false)
    #expect(served == files)
  }

  @Test func theBarTellsWhatChangesNextAndWhatTheFinishedPagesSay() async throws {
    var findings: [Diagnostic] = []
    let build = try #require(try sampleBuild(diagnostics: &findings))
    findings += try build.render(to: .none, jobs: 1)
    let source = PreviewSource(day: { Day.lastDay(ofYear: 2024) }) {
      _,
      _,
      diagnostics throws(FileError) in
      try sampleBuild(diagnostics: &diagnostics).map(PreviewSite.init)
    }
    let handler = PreviewHandler(hosts: .local, token: "t", source: source)
    let following = Task { await handler.followChanges() }
    defer { following.cancel() }
    let request = PreviewRequest(method: "GET", target: "/.gongshi/bar", host: "localhost")
    var bar = "正在"
    for _ in 0..<400 where bar.contains("正在") {
      try await Task.sleep(for: .milliseconds(50))
      bar = String(decoding: await handler.answer(to: request).body, as: UTF8.self)
    }
    let next = EditionSchedule(build) { true }.next?.day
    #expect(bar.contains(next.map { "下一次变化 \($0)" } ?? "没有已知的变化"))
    let codes = bar.split(separator: "<code class=\"kind\">").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
    #expect(codes.sorted() == findings.map(\.code).sorted())
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
