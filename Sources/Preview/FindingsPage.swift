import Files
import Rendering

/// The page in place of a site that cannot be shown; its bar tells the findings.
enum FindingsPage {
  /// For a content that had errors from the start, or that cannot be read.
  static func answer(_ trouble: FileError?) -> PreviewAnswer {
    trouble.map(answer)
      ?? page("内容有错误，网站暂时不能显示", "请改正本页下方列出的错误并保存，网站随即显示。")
  }

  static func answer(_ error: FileError) -> PreviewAnswer {
    page("读取失败，网站暂时不能显示", error.message)
  }

  private static func page(_ title: String, _ advice: String) -> PreviewAnswer {
    let head = HTML(
      element: "head",
      content: HTML(element: "meta", [("charset", "utf-8")])
        + HTML(
          element: "meta",
          [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]
        )
        + HTML(element: "title", content: HTML(escaping: title))
    )
    let main = HTML(
      element: "main",
      content: HTML(element: "h1", content: HTML(escaping: title))
        + HTML(element: "p", content: HTML(escaping: advice))
    )
    let html = HTML(
      element: "html",
      [("lang", "zh-CN")],
      content: head + HTML(element: "body", content: main)
    )
    return PreviewAnswer(
      .contentHasErrors,
      type: MediaType.of(extension: "html"),
      body: Array("<!DOCTYPE html>\n".utf8) + html.bytes
    )
  }
}
