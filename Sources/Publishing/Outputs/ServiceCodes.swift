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
      title: "中小企业专业服务分类代码表",
      description: "专业服务的大类和中类代码。",
      section: .data,
      trail: [(Section.data.rawValue, SitePath.data)]
    )
    return [
      ServiceCodesPage.kind.file(SitePath.serviceCodes, site, head) { _ in
        ServiceCodesPage(services)
      }
    ]
  }
}

private struct ServiceCodesPage: Sendable {
  let classes: [Class]

  /// A major class with its minor ones (大类、中类).
  struct Class: Sendable {
    let code: String
    let name: String
    let explanation: String
    let services: [Vocabularies.Service]
  }

  init(_ services: [Vocabularies.Service]) {
    var classes: [Class] = []
    for service in services where classes.last?.code != service.majorCode {
      let mine = services.filter { $0.majorCode == service.majorCode }
      classes.append(
        Class(
          code: service.majorCode,
          name: service.majorName,
          explanation: mine.first { $0.minorCode.isEmpty }?.explanation ?? "",
          services: mine.filter { !$0.minorCode.isEmpty }
        )
      )
    }
    self.classes = classes
  }

  static let kind = PageKind<ServiceCodesPage>(
    "service-codes",
    [.list("classes", "大类", .serviceClass) { $0.body.classes }]
  )
}

extension View where Root == ServiceCodesPage.Class {
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
