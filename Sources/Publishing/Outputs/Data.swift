import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/data/`: what can be downloaded, how it answers questions, and what its columns mean.
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
  let tables: [DataTableEntry]
  let whole: [LinkedText]
  let descriptions: Descriptions
  let files: [OfferedDownload]
  let codes: [OfferedDownload]
  let searchFormatURL: String
  let changesURL: String
  let codesURL: String?
  let endings: [EndingExample]
  let citation: String
  let licence: String?
  let contacts: [LabelledText]

  /// The files that describe and prove the data.
  struct Descriptions: Sendable {
    let dataPackage: String
    let tableMetadata: String
    let catalogue: String
    let checksums: String
    let checksumsOfBinaries: String
    let api: String
    let openAPI: String

    init(_ linker: Linker) {
      dataPackage = linker.link(SitePath.dataPackage)
      tableMetadata = linker.link(SitePath.tableMetadata)
      catalogue = linker.link(SitePath.catalogue)
      checksums = linker.link(SitePath.checksums)
      checksumsOfBinaries = linker.link(SitePath.checksumsOfBinaries)
      api = linker.link(SitePath.api)
      openAPI = linker.link(SitePath.openAPI)
    }
  }

  init(_ linker: Linker) {
    let edition = linker.edition
    let footer = edition.content.site.footer
    tables = DataTable.all(in: edition).map { DataTableEntry($0, linker) }
    whole = Download.whole.map { LinkedText($0.title, linker.link($0.path)) }
    descriptions = Descriptions(linker)
    files = [
      (.downloadSearch, "JSON", SitePath.searchIndex, .downloadSearchJSON),
      (.downloadFeed, "Atom", SitePath.noticesFeed, .downloadFeedAtom),
      (.downloadFeed, "JSON Feed", SitePath.noticesJSONFeed, .downloadFeedJSON),
      (.downloadCalendar, "iCalendar", SitePath.windowsCalendar, .downloadCalendarICS),
      (.downloadEdition, "JSON", SitePath.edition, .downloadEditionJSON),
    ].map { OfferedDownload($0, $1, $2, $3, linker) }
    codes = Self.codes(linker)
    searchFormatURL = linker.link(SitePath.searchFormat)
    changesURL = linker.link(SitePath.changes)
    let services = edition.content.vocabularies.services
    codesURL = services.isEmpty ? nil : linker.link(SitePath.serviceCodes)
    endings = EndingExample.latest(linker)
    citation = Citation(edition).text
    licence = edition.content.site.licence
    contacts = [
      LabelledText(
        linker.word(.contactTelephone),
        ifGiven: footer.telephone,
        footer.telephone.map { "tel:\($0)" }
      ),
      LabelledText(linker.word(.mail), ifGiven: footer.mail, footer.mail.map { "mailto:\($0)" }),
    ].compactMap(\.self)
  }

  private static func codes(_ linker: Linker) -> [OfferedDownload] {
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
    return files.map { OfferedDownload($0, $1, $2, $3, linker) }
  }

  static let kind = PageKind<DataPage>(
    "data",
    [
      .list("tables", "数据表", .dataTable) { $0.body.tables },
      .list("whole", "含多张表的文件", .link) { $0.body.whole },
      .list("files", "其他下载文件", .download) { $0.body.files },
      .list("codes", "代码表的下载文件", .download) { $0.body.codes },
      .optionalText("codes_url", "服务分类代码表链接") { $0.body.codesURL },
      .text("changes_url", "数据变化页的链接") { $0.body.changesURL },
      .text("search_format_url", "查询索引的格式和用法的链接") { $0.body.searchFormatURL },
      .list("endings", "最近提前终止的认定，作例子", .endingExample) { $0.body.endings },
      .text("package_url", "数据包说明的链接") { $0.body.descriptions.dataPackage },
      .text("csvw_url", "CSVW 说明的链接") { $0.body.descriptions.tableMetadata },
      .text("catalogue_url", "DCAT 目录的链接") { $0.body.descriptions.catalogue },
      .text("api_url", "静态接口入口的链接") { $0.body.descriptions.api },
      .text("openapi_url", "OpenAPI 说明的链接") { $0.body.descriptions.openAPI },
      .text("checksums_url", "校验和的链接") { $0.body.descriptions.checksums },
      .text("binary_checksums_url", "XLSX、SQLite 校验和的链接") {
        $0.body.descriptions.checksumsOfBinaries
      },
      .text("citation", "全部数据的引用格式") { $0.body.citation },
      .optionalText("licence", "许可") { $0.body.licence },
      .list("contacts", "联系方式", .fact) { $0.body.contacts },
    ]
  )
}

/// A file beside the tables, with what it is for.
private struct OfferedDownload: Sendable {
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

extension View where Root == OfferedDownload {
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
