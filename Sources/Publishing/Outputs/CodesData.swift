import Diagnostics
import Disclosure
import Ingest

extension Output {
  /// `/api/v1/codes/` and `/data/services.csv`: the code lists behind the records, for programs.
  static let codesData = Output(name: "codes data", pages: []) { edition, _ in
    let services = edition.content.vocabularies.services
    let table = PlannedFile(SitePath.servicesCSV) { CodesData.table(services, on: edition.day) }
    return CodesData.published(in: edition).map(\.file) + (services.isEmpty ? [] : [table])
  }
}

/// The code lists as documents, and one of them as a table.
enum CodesData {
  /// A list of codes as it is published, and what it is called (代码表).
  struct Published: Sendable {
    /// The name of its schema.
    let name: String
    let title: String
    let schema: JSONSchema
    let file: PlannedFile

    var path: RelativePath { file.path }

    init<Code>(
      _ name: String,
      _ title: String,
      _ codes: [Code],
      _ shape: JSONShape<APIDocument<CodeList<Code>>>,
      at path: RelativePath,
      in edition: Edition
    ) {
      self.name = name
      self.title = title
      schema = shape.schema
      file = APIDocument(CodeList(title: title, codes: codes), at: path, in: edition).file(shape)
    }
  }

  /// The lists that have a code.
  static func published(in edition: Edition) -> [Published] {
    let words = edition.content.vocabularies
    var lists: [Published] = []
    if !words.services.isEmpty { lists.append(services(edition)) }
    if !words.functions.isEmpty { lists.append(functions(edition)) }
    if !edition.dossier.districts.all.isEmpty { lists.append(districts(edition)) }
    return lists
  }

  /// The major classes, each with its minor ones (大类、中类).
  private static func services(_ edition: Edition) -> Published {
    Published(
      "codes-services",
      "中小企业专业服务分类代码表",
      ServiceClass.all(edition.content.vocabularies.services),
      serviceShape,
      at: SitePath.servicesJSON,
      in: edition
    )
  }

  private static func functions(_ edition: Edition) -> Published {
    Published(
      "codes-functions",
      "服务功能",
      edition.content.vocabularies.functions,
      functionShape,
      at: SitePath.functionsJSON,
      in: edition
    )
  }

  private static func districts(_ edition: Edition) -> Published {
    Published(
      "codes-districts",
      "区县",
      edition.dossier.districts.all,
      districtShape,
      at: SitePath.districtsJSON,
      in: edition
    )
  }

  static func table(_ services: [Vocabularies.Service], on day: Day) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(["major_code", "major_name", "minor_code", "minor_name", "explanation", "edition_day"])
    for service in services {
      csv.row([
        service.majorCode, service.majorName, service.minorCode, service.minorName,
        service.explanation, day.description,
      ])
    }
    return csv.bytes
  }
}
