import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/data/`: what can be downloaded, and what its columns mean.
  static let data = Output(name: "data", pages: [DataPage.kind.template]) { edition, site in
    let head = PageHead(
      title: "数据下载",
      description: "名单数据的下载文件、字段说明和使用方法。",
      section: .data,
      tags: []
    )
    return [DataPage.kind.file(SitePath.data, site, head) { DataPage($0) }]
  }
}

private struct DataPage: Sendable {
  let files: [Download]
  let codesURL: String?
  let licence: String?

  struct Download: Sendable {
    let label: String
    let format: String
    let url: String
    let explanation: String
  }

  init(_ linker: Linker) {
    let files: [(String, String, RelativePath, String)] = [
      ("平台名单", "CSV", SitePath.platformsCSV, "每行一项称号，UTF-8，可用表格软件或程序打开。"),
      ("平台索引", "JSON", SitePath.platformsIndex, "每个平台一个对象，含全部称号；供程序使用。"),
      ("公告订阅", "Atom", SitePath.noticesFeed, "最新公告，可用订阅软件打开。"),
      ("版次清单", "JSON", SitePath.edition, "本版的版次日、数量和每个文件的校验值。"),
    ]
    self.files = files.map {
      Download(label: $0.0, format: $0.1, url: linker.link($0.2), explanation: $0.3)
    }
    let services = linker.edition.content.vocabularies.services
    codesURL = services.isEmpty ? nil : linker.link(SitePath.serviceCodes)
    licence = linker.edition.content.site.licence
  }

  static let kind = PageKind<DataPage>(
    "data",
    [
      .list("files", "下载文件", .download) { $0.body.files },
      .list("columns", "字段", .column) { _ in PlatformsCSV.columns },
      .optionalText("codes_url", "服务分类代码表链接") { $0.body.codesURL },
      .optionalText("licence", "许可") { $0.body.licence },
    ]
  )
}

extension View where Root == DataPage.Download {
  fileprivate static var download: View {
    View(
      "download",
      [
        .text("label", "名称") { $0.label },
        .text("format", "格式") { $0.format },
        .text("url", "链接") { $0.url },
        .text("explanation", "说明") { $0.explanation },
      ]
    )
  }
}

extension View where Root == PlatformsCSV.Column {
  fileprivate static var column: View {
    View(
      "column",
      [
        .text("name", "字段名") { $0.name },
        .text("meaning", "含义") { $0.meaning },
      ]
    )
  }
}
