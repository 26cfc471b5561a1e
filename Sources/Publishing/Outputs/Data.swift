import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/data/`: what can be downloaded, and what its columns mean.
  static let data = Output(name: "data", pages: [DataPage.kind.template]) { edition, site in
    let head = PageHead(
      title: site.words[.titleData],
      description: site.words[.aboutData],
      section: .data,
      linkedData: .dataset
    )
    return [DataPage.kind.file(SitePath.data, site, head) { DataPage($0) }]
  }
}

private struct DataPage: Sendable {
  let files: [Download]
  let tables: [TableDictionary]
  let searchFormatURL: String
  let codesURL: String?
  let codes: [Download]
  let licence: String?

  struct Download: Sendable {
    let label: String
    let format: String
    let url: String
    let explanation: String

    init(
      _ label: Word,
      _ format: String,
      _ path: RelativePath,
      _ explanation: Word,
      _ linker: Linker
    ) {
      self.label = linker.word(label)
      self.format = format
      url = linker.link(path)
      self.explanation = linker.word(explanation)
    }
  }

  /// An attached table with what its columns mean.
  struct TableDictionary: Sendable {
    let title: String
    let url: String
    let columns: [LabelledText]
  }

  init(_ linker: Linker) {
    files = [
      (.downloadPlatforms, "CSV", SitePath.platformsCSV, .downloadPlatformsCSV),
      (.downloadIndex, "JSON", SitePath.platformsIndex, .downloadIndexJSON),
      (.downloadSearch, "JSON", SitePath.searchIndex, .downloadSearchJSON),
      (.downloadFeed, "Atom", SitePath.noticesFeed, .downloadFeedAtom),
      (.downloadFeed, "JSON Feed", SitePath.noticesJSONFeed, .downloadFeedJSON),
      (.downloadCalendar, "iCalendar", SitePath.windowsCalendar, .downloadCalendarICS),
      (.downloadEdition, "JSON", SitePath.edition, .downloadEditionJSON),
    ].map { Download($0, $1, $2, $3, linker) }
    searchFormatURL = linker.link(SitePath.searchFormat)
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
    let vocabularies = linker.edition.content.vocabularies
    var files: [(Word, String, RelativePath, Word)] = []
    if !vocabularies.services.isEmpty {
      files.append((.downloadServices, "CSV", SitePath.servicesCSV, .downloadServicesCSV))
      files.append((.downloadServices, "JSON", SitePath.servicesJSON, .downloadServicesJSON))
    }
    if !vocabularies.functions.isEmpty {
      files.append((.downloadFunctions, "JSON", SitePath.functionsJSON, .downloadFunctionsJSON))
    }
    if !linker.edition.dossier.districts.all.isEmpty {
      files.append((.downloadDistricts, "JSON", SitePath.districtsJSON, .downloadDistrictsJSON))
    }
    return files.map { Download($0, $1, $2, $3, linker) }
  }

  static let kind = PageKind<DataPage>(
    "data",
    [
      .list("files", "下载文件", .download) { $0.body.files },
      .text("search_format_url", "查询索引的格式和用法的链接") { $0.body.searchFormatURL },
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
