import Disclosure
import Files
import Ingest

extension DataTable {
  /// One row a code: every code list behind the other tables.
  static let codes = DataTable(
    "codes",
    "代码",
    "一行是一个代码；list 是它所属的代码表。",
    key: ["list", "code"],
    codeFields
  ) { edition, emit throws(FileError) in
    for code in CodeEntry.all(in: edition) { try emit(code) }
  }

  private static let codeFields: [DataField<CodeEntry>] = [
    DataField(
      DataColumn(
        "list",
        "代码表",
        nil,
        .code,
        example: "districts",
        allowed: CodeEntry.List.allCases.map { .init(value: $0.rawValue, label: $0.label) }
      )
    ) { .text($0.list.rawValue) },
    DataField(DataColumn("code", "代码", "数据里的写法", .code, example: "370102")) { .text($0.code) },
    DataField(DataColumn("label", "名称", example: "历下区")) { .text($0.label) },
    DataField(DataColumn("parent", "上级", "所属的地域或大类", example: "济南市", empty: "没有上级")) {
      .given($0.parent)
    },
    DataField(DataColumn("explanation", "说明", example: "信息的收集和发布", empty: "没有说明")) {
      .filled($0.explanation)
    },
    DataField(DataColumn("first", "启用日期", nil, .day, example: "2016-12-26", empty: "没有记录")) {
      .given($0.first)
    },
    DataField(DataColumn("last", "停用日期", "使用的最后一天", .day, example: "2016-12-25", empty: "仍在使用")) {
      .given($0.last)
    },
    DataField(DataColumn("successor", "后继代码", nil, .code, example: "370114", empty: "没有后继")) {
      .given($0.successor)
    },
  ]
}

/// A code of one of the lists (代码).
private struct CodeEntry: Sendable {
  enum List: String, CaseIterable, Sendable {
    case districts, functions, services, standings, pending

    var label: String {
      switch self {
      case .districts: "区县"
      case .functions: "服务功能"
      case .services: "服务分类"
      case .standings: "状态"
      case .pending: "待定事项"
      }
    }
  }

  let list: List
  let code: String
  let label: String
  var parent: String?
  var explanation = ""
  var first: Day?
  var last: Day?
  var successor: String?

  static func all(in edition: Edition) -> [CodeEntry] {
    let words = edition.content.vocabularies
    let districts = edition.dossier.districts.all.map {
      CodeEntry(
        list: .districts,
        code: $0.code,
        label: $0.name,
        parent: $0.area,
        first: $0.first,
        last: $0.last,
        successor: $0.successor
      )
    }
    let functions = words.functions.map {
      CodeEntry(
        list: .functions,
        code: $0.code.isEmpty ? $0.name : $0.code,
        label: $0.name,
        explanation: $0.explanation
      )
    }
    let services = ServiceClass.all(words.services).flatMap { group in
      [
        CodeEntry(
          list: .services,
          code: group.code,
          label: group.name,
          explanation: group.explanation
        )
      ]
        + group.services.map {
          CodeEntry(
            list: .services,
            code: $0.minorCode,
            label: $0.minorName,
            parent: group.code,
            explanation: $0.explanation
          )
        }
    }
    let standings = Standing.allCases.map {
      CodeEntry(list: .standings, code: $0.rawValue, label: $0.label)
    }
    let pending = Pending.allCases.map {
      CodeEntry(list: .pending, code: $0.rawValue, label: $0.label)
    }
    var seen: Set<[String]> = []
    // A code that a vocabulary has twice is told there; the first says what it means.
    return (districts + functions + services + standings + pending).filter {
      seen.insert([$0.list.rawValue, $0.code]).inserted
    }
  }
}
