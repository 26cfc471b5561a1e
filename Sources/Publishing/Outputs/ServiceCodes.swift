import Ingest
import Rendering

extension Output {
  /// `/codes/services/`: the service classification code table.
  static let serviceCodes = Output(name: "service codes", pages: [ServiceCodesPage.kind.template]) {
    edition,
    site in
    let services = edition.content.vocabularies.services
    guard !services.isEmpty else { return [] }
    let head = PageHead(
      title: site.words[.titleCodeTable],
      description: site.words[.aboutCodeTable],
      section: .data,
      trail: [(site.words[.sectionData], SitePath.data)]
    )
    return [
      ServiceCodesPage.kind.file(SitePath.serviceCodes, site, head) {
        ServiceCodesPage(services, $0)
      }
    ]
  }
}

private struct ServiceCodesPage: Sendable {
  let classes: [ServiceClass]
  let files: [LinkedText]

  init(_ services: [Vocabularies.Service], _ linker: Linker) {
    classes = ServiceClass.all(services)
    files = [
      LinkedText("CSV", linker.link(SitePath.servicesCSV)),
      LinkedText("JSON", linker.link(SitePath.servicesJSON)),
    ]
  }

  static let kind = PageKind<ServiceCodesPage>(
    "service-codes",
    [
      .list("classes", "大类", .serviceClass) { $0.body.classes },
      .list("files", "代码表的下载文件", .link) { $0.body.files },
    ]
  )
}

/// A major class with its minor ones (大类、中类).
struct ServiceClass: Sendable {
  let code: String
  let name: String
  let explanation: String
  let services: [Vocabularies.Service]

  /// The classes in the order of the table.
  static func all(_ services: [Vocabularies.Service]) -> [ServiceClass] {
    var seen: Set<String> = []
    let codes = services.map(\.majorCode).filter { seen.insert($0).inserted }
    let rows = Dictionary(grouping: services, by: \.majorCode)
    return codes.compactMap { code in
      guard let mine = rows[code], let first = mine.first else { return nil }
      return ServiceClass(
        code: code,
        name: first.majorName,
        explanation: mine.first { $0.minorCode.isEmpty }?.explanation ?? "",
        services: mine.filter { !$0.minorCode.isEmpty }
      )
    }
  }
}

extension View where Root == ServiceClass {
  fileprivate static var serviceClass: View {
    View(
      "service class",
      [
        .text("code", "大类代码") { $0.code },
        .text("name", "大类名称") { $0.name },
        .text("explanation", "说明") { $0.explanation },
        .list("services", "中类", .service) { $0.services },
      ]
    )
  }
}

extension View where Root == Vocabularies.Service {
  fileprivate static var service: View {
    View(
      "service",
      [
        .text("code", "中类代码") { $0.minorCode },
        .text("name", "中类名称") { $0.minorName },
        .text("explanation", "说明") { $0.explanation },
      ]
    )
  }
}
