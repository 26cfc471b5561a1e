import Disclosure
import Ingest

/// A list of codes with its name (代码表).
struct CodeList<Code: Sendable>: Sendable {
  let title: String
  let codes: [Code]

  /// The document of a list whose codes stand under a key.
  static func document(_ key: String, _ label: String, _ code: JSONShape<Code>)
    -> JSONShape<APIDocument<CodeList>>
  {
    JSONShape<CodeList> {
      DataField<CodeList>(DataColumn("title", "代码表的名称", example: label)) { .text($0.title) }
      DataField<CodeList>(DataColumn("count", "总数", nil, .integer, example: "16")) {
        .integer($0.codes.count)
      }
      JSONShape.list(key, label, code) { $0.codes }
    }.contractDocument
  }
}

extension CodesData {
  static let serviceShape = CodeList.document("classes", "大类", serviceClass)
  static let functionShape = CodeList.document("functions", "服务功能", function)
  static let districtShape = CodeList.document("districts", "区县", district)

  private static let serviceClass = JSONShape<ServiceClass> {
    DataField<ServiceClass>(DataColumn("code", "大类代码", nil, .code, example: "10")) {
      .text($0.code)
    }
    DataField<ServiceClass>(DataColumn("name", "大类名称", example: "信息服务")) { .text($0.name) }
    DataField<ServiceClass>(explanation) { .filled($0.explanation) }
    JSONShape.list("services", "中类", linePerElement: false, service) { $0.services }
  }

  private static let service = JSONShape<Vocabularies.Service>([
    DataField(DataColumn("code", "中类代码", nil, .code, example: "1101")) { .text($0.minorCode) },
    DataField(DataColumn("name", "中类名称", example: "银行信贷服务")) { .text($0.minorName) },
    DataField(explanation) { .filled($0.explanation) },
  ])

  private static let function = JSONShape<Vocabularies.Function>([
    DataField(DataColumn("name", "名称", "数据里的写法", example: "信息服务")) { .text($0.name) },
    DataField(DataColumn("code", "代码", "网址里的写法", .code, example: "information", empty: "没有规定代码")) {
      .filled($0.code)
    },
    DataField(explanation) { .filled($0.explanation) },
  ])

  private static let district = JSONShape<District>([
    DataField(DataColumn("code", "区划代码", nil, .code, example: "370102")) { .text($0.code) },
    DataField(DataColumn("name", "名称", example: "历下区")) { .text($0.name) },
    DataField(DataColumn("area", "地域", example: "济南市")) { .text($0.area) },
    DataField(DataColumn("first", "启用日期", nil, .day, example: "2016-12-26", empty: "没有记录")) {
      .given($0.first)
    },
    DataField(DataColumn("last", "停用日期", "使用的最后一天", .day, example: "2016-12-25", empty: "仍在使用")) {
      .given($0.last)
    },
    DataField(DataColumn("successor", "后继代码", nil, .code, example: "370114", empty: "没有后继")) {
      .given($0.successor)
    },
  ])

  private static let explanation = DataColumn(
    "explanation",
    "说明",
    example: "信息的收集和发布",
    empty: "没有说明"
  )
}
