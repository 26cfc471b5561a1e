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
  let tables: [TableDictionary]
  let codesURL: String?
  let codes: [Download]
  let licence: String?

  struct Download: Sendable {
    let label: String
    let format: String
    let url: String
    let explanation: String
  }

  /// An attached table with what its columns mean.
  struct TableDictionary: Sendable {
    let title: String
    let url: String
    let columns: [LabelledText]
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
    tables = AttachedTableColumns.all(in: linker.edition).map { table in
      let programme = linker.edition.programmeTitle(table.programme)
      return TableDictionary(
        title: "\(programme)：\(table.table.title)",
        url: linker.link(table.path),
        columns: table.columns.map { LabelledText($0.name, $0.meaning) }
      )
    }
    codes = Self.codes(linker)
    codesURL = services.isEmpty ? nil : linker.link(SitePath.serviceCodes)
    licence = linker.edition.content.site.licence
  }

  private static func codes(_ linker: Linker) -> [Download] {
    let words = linker.edition.content.vocabularies
    var files: [(String, String, RelativePath, String)] = []
    if !words.services.isEmpty {
      files.append(("服务分类代码表", "CSV", SitePath.servicesCSV, "大类、中类代码和名称。"))
      files.append(("服务分类代码表", "JSON", SitePath.servicesJSON, "各大类及其中类。"))
    }
    if !words.functions.isEmpty {
      files.append(("服务功能", "JSON", SitePath.functionsJSON, "服务功能的名称、代码和说明。"))
    }
    if !linker.edition.dossier.districts.all.isEmpty {
      files.append(("区县", "JSON", SitePath.districtsJSON, "区县代码、名称、起止和后继。"))
    }
    return files.map {
      Download(label: $0.0, format: $0.1, url: linker.link($0.2), explanation: $0.3)
    }
  }

  static let kind = PageKind<DataPage>(
    "data",
    [
      .list("files", "下载文件", .download) { $0.body.files },
      .list("columns", "字段", .column) { _ in PlatformsCSV.columns },
      .list("tables", "附表的下载文件", .tableDictionary) { $0.body.tables },
      .list("codes", "代码表的下载文件", .download) { $0.body.codes },
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

extension View where Root == DataPage.TableDictionary {
  fileprivate static var tableDictionary: View {
    View(
      "table dictionary",
      [
        .text("title", "认定事项和附表名称") { $0.title },
        .text("url", "CSV 链接") { $0.url },
        .list("columns", "字段名和含义", .fact) { $0.columns },
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
