import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/api/v1/codes/` and `/data/services.csv`: the code lists behind the records, for programs.
  static let codesData = Output(name: "codes data", pages: []) { edition, _ in
    let words = edition.content.vocabularies
    var files: [PlannedFile] = []
    if !words.services.isEmpty {
      files.append(PlannedFile(SitePath.servicesJSON) { CodesData.services(edition) })
      files.append(PlannedFile(SitePath.servicesCSV) { CodesData.table(words.services) })
    }
    if !words.functions.isEmpty {
      files.append(PlannedFile(SitePath.functionsJSON) { CodesData.functions(edition) })
    }
    if !edition.dossier.districts.all.isEmpty {
      files.append(PlannedFile(SitePath.districtsJSON) { CodesData.districts(edition) })
    }
    return files
  }
}

private enum CodesData {
  static let version = 1

  /// The major classes, each with its minor ones (大类、中类).
  static func services(_ edition: Edition) -> [UInt8] {
    let classes = ServiceClass.all(edition.content.vocabularies.services)
    return document("中小企业专业服务分类代码表", edition) { json in
      json.field("count", classes.count)
      json.array("classes", linePerElement: true) { json in
        for group in classes {
          json.object { json in
            json.field("code", group.code)
            json.field("name", group.name)
            json.field("explanation", group.explanation.isEmpty ? nil : group.explanation)
            json.array("services") { json in
              for service in group.services {
                json.object { json in
                  json.field("code", service.minorCode)
                  json.field("name", service.minorName)
                  json.field("explanation", service.explanation.isEmpty ? nil : service.explanation)
                }
              }
            }
          }
        }
      }
    }
  }

  static func table(_ services: [Vocabularies.Service]) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(["major_code", "major_name", "minor_code", "minor_name", "explanation"])
    for service in services {
      csv.row([
        service.majorCode, service.majorName, service.minorCode, service.minorName,
        service.explanation,
      ])
    }
    return csv.bytes
  }

  static func functions(_ edition: Edition) -> [UInt8] {
    let functions = edition.content.vocabularies.functions
    return document("服务功能", edition) { json in
      json.field("count", functions.count)
      json.array("functions", linePerElement: true) { json in
        for function in functions {
          json.object { json in
            json.field("name", function.name)
            json.field("code", function.code.isEmpty ? nil : function.code)
            json.field("explanation", function.explanation.isEmpty ? nil : function.explanation)
          }
        }
      }
    }
  }

  static func districts(_ edition: Edition) -> [UInt8] {
    let districts = edition.dossier.districts.all
    return document("区县", edition) { json in
      json.field("count", districts.count)
      json.array("districts", linePerElement: true) { json in
        for district in districts {
          json.object { json in
            json.field("code", district.code)
            json.field("name", district.name)
            json.field("area", district.area)
            json.field("first", district.first?.description)
            json.field("last", district.last?.description)
            json.field("successor", district.successor)
          }
        }
      }
    }
  }

  private static func document(
    _ title: String,
    _ edition: Edition,
    _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", version)
      json.field("edition_day", edition.day.description)
      json.field("licence", edition.content.site.licence)
      json.field("source", edition.content.site.source ?? edition.content.site.name)
      json.field("title", title)
      body(&json)
    }
    json.lineBreak()
    return json.bytes
  }
}
