import Diagnostics
import Files
import Publishing

/// From a request to its answer.
package struct PreviewHandler: Sendable {
  private let hosts: HostRule
  private let content: PreviewContent

  /// A handler that prepares the site anew for every page.
  package init(hosts: HostRule, prepare: @escaping PreviewSite.Prepare) {
    self.hosts = hosts
    content = PreviewContent(prepare: prepare)
  }

  package func answer(to request: PreviewRequest) async -> PreviewAnswer {
    guard hosts.admits(request.host) else {
      return PreviewAnswer(.forbidden, "预览只回答本机的网址；要用别的网址访问，请用 --bind 启动。")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewAnswer(.methodNotAllowed, "预览只能读取（GET 和 HEAD）。")
    }
    guard let path = request.path else {
      return PreviewAnswer(.badRequest, "网址的写法不对；请核对。")
    }
    let answer = await file(at: path)
    return request.method == "HEAD" ? answer.withoutBody : answer
  }

  private func file(at path: RelativePath) async -> PreviewAnswer {
    switch await content.read(again: path.fileExtension == "html") {
    case .site(let site): return file(at: path, of: site)
    case .refused(let diagnostics): return FindingsPage.answer(diagnostics)
    case .unreadable(let error): return FindingsPage.answer(error)
    }
  }

  private func file(at path: RelativePath, of site: PreviewSite) -> PreviewAnswer {
    do throws(FileError) {
      if let bytes = try site.bytes(at: path) {
        return PreviewAnswer(.good, type: MediaType.of(extension: path.fileExtension), body: bytes)
      }
      if let bytes = try site.bytes(at: SitePath.notFound) {
        return PreviewAnswer(.notFound, type: MediaType.of(extension: "html"), body: bytes)
      }
      return PreviewAnswer(.notFound, "没有这个页面。")
    } catch {
      return FindingsPage.answer(error)
    }
  }
}
