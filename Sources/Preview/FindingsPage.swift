import Diagnostics
import Files
import Rendering

/// The page in place of a site that cannot be shown.
enum FindingsPage {
  /// The findings, errors first, as the terminal shows them.
  static func answer(_ diagnostics: [Diagnostic]) -> PreviewAnswer {
    let sorted = diagnostics.sortedByPlace()
    let findings = sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }
    return page(
      "内容有错误，网站暂时不能显示",
      "请改正下面的错误并保存，再刷新本页。",
      findings.map { DiagnosticPrinter.text($0) }
    )
  }

  static func answer(_ error: FileError) -> PreviewAnswer {
    page("读取失败，网站暂时不能显示", "请按下面的提示处理，再刷新本页。", [error.message])
  }

  private static func page(_ title: String, _ advice: String, _ lines: [String]) -> PreviewAnswer {
    let head = HTML(
      element: "head",
      content: HTML(element: "meta", [("charset", "utf-8")])
        + HTML(element: "title", content: HTML(escaping: title))
    )
    let items = lines.map { line in
      HTML(element: "li", [("style", "white-space: pre-wrap")], content: HTML(escaping: line))
    }
    let body = HTML(
      element: "body",
      content: HTML(element: "h1", content: HTML(escaping: title))
        + HTML(element: "p", content: HTML(escaping: advice))
        + HTML(element: "ul", content: HTML.joined(items))
    )
    let html = HTML(element: "html", [("lang", "zh-CN")], content: head + body)
    return PreviewAnswer(
      .contentHasErrors,
      type: MediaType.of(extension: "html"),
      body: Array("<!DOCTYPE html>\n".utf8) + html.bytes
    )
  }
}
