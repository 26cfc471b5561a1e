import Diagnostics
import Disclosure
import Files
import Publishing
import Rendering

/// From a request to its answer.
package struct PreviewHandler: Sendable {
  private let hosts: HostRule
  private let token: String
  private let source: PreviewSource
  let content: PreviewContent
  private let events = PreviewEvents()

  /// A handler for one preview; a form has to bring `token`, which only its own pages know.
  package init(hosts: HostRule, token: String, source: PreviewSource) {
    self.hosts = hosts
    self.token = token
    self.source = source
    content = PreviewContent(source)
  }

  package func answer(to request: PreviewRequest) async -> PreviewAnswer {
    guard hosts.admits(request.host) else {
      return PreviewAnswer(.forbidden, "预览只回答本机的网址；要用别的网址访问，请用 --bind 启动。")
    }
    if request.method == "POST", request.path == OwnPath.day { return await moveDay(request) }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewAnswer(.methodNotAllowed, "预览只能读取（GET 和 HEAD）。")
    }
    guard let path = request.path else {
      return PreviewAnswer(.badRequest, "网址的写法不对；请核对。")
    }
    let answer = await file(at: path, request.target)
    return request.method == "HEAD" ? answer.withoutBody : answer
  }

  /// The open line for a page that wants to hear of changes; nil for every other request.
  package func line(for request: PreviewRequest) async -> AsyncStream<[UInt8]>? {
    guard hosts.admits(request.host), request.method == "GET", request.path == OwnPath.events else {
      return nil
    }
    return events.line(beginningWith: PreviewEvents.message(await content.current().label(token)))
  }

  /// Watches the folders, and tells every page, until the task is cancelled.
  package func followChanges() async {
    await PreviewUpdates(source: source, content: content, events: events, token: token).run()
  }

  private func file(at path: RelativePath, _ target: String) async -> PreviewAnswer {
    switch path {
    case OwnPath.script: return .own(PreviewScript.text, type: "js")
    case OwnPath.style: return .own(PreviewStyle.text, type: "css")
    case OwnPath.bar:
      let bar = PreviewBar(await content.current(), token: token, page: "/")
      return .own(bar.content.string, type: "html")
    default: break
    }
    let state = await content.current()
    guard let site = state.site?.site else {
      return FindingsPage.answer(state.trouble).adding(
        PreviewBar(state, token: token, page: target)
      )
    }
    let bar = PreviewBar(state, token: token, page: target)
    do throws(FileError) {
      if let bytes = try site.bytes(at: path) { return .file(path, bytes).adding(bar) }
      if let draft = site.drafts.first(where: { $0.has(path) }),
        let bytes = try await content.site(publishingDraftsUpTo: draft.day)?.bytes(at: path)
      {
        return .file(path, bytes)
          .adding(PreviewBar(state, token: token, page: target, draft: draft))
      }
      guard let bytes = try site.bytes(at: SitePath.notFound) else {
        return PreviewAnswer(.notFound, "没有这个页面。")
      }
      return PreviewAnswer(.notFound, type: MediaType.of(extension: "html"), body: bytes)
        .adding(bar)
    } catch {
      return FindingsPage.answer(error).adding(bar)
    }
  }

  private func moveDay(_ request: PreviewRequest) async -> PreviewAnswer {
    let fields = request.fields
    guard request.isFromItself, fields["token"] == token else {
      return PreviewAnswer(.forbidden, "这个请求不是预览的页面发出的；请刷新预览的页面再试。")
    }
    let text = fields["day"] ?? ""
    let day = Day(iso: text)
    guard text.isEmpty || day != nil else {
      return PreviewAnswer(.badRequest, "日期“\(text)”的写法不对；请写成 2026-03-05 的样子。")
    }
    await content.move(to: day)
    let page = PreviewRequest(method: "GET", target: fields["page"] ?? "/", host: nil)
    // An address as browsers write it; anything else could become another header.
    let isPlain = page.target.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return PreviewAnswer(goTo: isPlain && page.path != nil ? page.target : "/")
  }
}

/// The addresses of the preview itself, which no site has.
enum OwnPath {
  static let script: RelativePath = ".gongshi/preview.js"
  static let style: RelativePath = ".gongshi/preview.css"
  static let events: RelativePath = ".gongshi/events"
  static let bar: RelativePath = ".gongshi/bar"
  static let day: RelativePath = ".gongshi/day"
}

extension PreviewSite.Draft {
  /// Whether a path is its page or one of its files.
  fileprivate func has(_ path: RelativePath) -> Bool {
    path == page || path.string.hasPrefix(page.string.dropLast(".html".count) + "/")
  }
}

extension PreviewAnswer {
  fileprivate static func own(_ text: String, type: String) -> PreviewAnswer {
    PreviewAnswer(.good, type: MediaType.of(extension: type), body: Array(text.utf8))
  }

  fileprivate static func file(_ path: RelativePath, _ bytes: [UInt8]) -> PreviewAnswer {
    PreviewAnswer(.good, type: MediaType.of(extension: path.fileExtension), body: bytes)
  }

  /// The page with the bar at its end; what is no page stays as it is.
  fileprivate func adding(_ bar: PreviewBar) -> PreviewAnswer {
    guard type == MediaType.of(extension: "html") else { return self }
    return PreviewAnswer(status, type: type, body: bar.added(to: body))
  }
}
