import Diagnostics
import Disclosure
import Rendering

/// A title as the search shows it (查询结果的一行). A text that is not given is empty, a number -1, a year
/// 0. What `index.json` lists is named by its place there, from 0.
struct SearchRow: Sendable {
  let id: String
  let name: String
  let formerNames: [String]
  let `operator`: String
  let creditCode: String
  let introduction: String
  let programme: Int
  let district: Int
  let functions: [Int]
  let category: Int
  let year: Int
  let standing: Int
  let pending: Int
  let awarded: String
  let validFrom: String
  let validTo: String
  let validToIsComputed: Bool

  init(_ place: Edition.TitlePlace, _ words: inout SearchWords) {
    id = place.record.id.string
    name = place.record.name
    formerNames = place.record.formerNames.map(\.value)
    self.operator = place.record.operator
    creditCode = place.record.creditCode?.string ?? ""
    let title = place.title
    let facts = title.carrying.facts
    introduction = facts.introduction
    programme = words.programmes.number(of: title.programme)
    district = words.number(district: facts.districtName, facts.districtCode)
    functions = facts.functions.map { words.functions.number(of: $0) }
    category = facts.category.isEmpty ? -1 : words.categories.number(of: facts.category)
    year = title.carrying.batch.year ?? 0
    standing = words.standings.number(
      of: SearchWords.Coded(code: title.standing.rawValue, label: title.standingLabel)
    )
    pending = words.number(pending: title.pending)
    let holding = title.holding
    awarded = holding?.awarded.description ?? ""
    validFrom = holding?.validFrom.description ?? ""
    validTo = holding?.validTo?.description ?? ""
    validToIsComputed = holding?.validToIsComputed ?? false
  }

  /// A column of a file of rows: its name, and how a row's value is written.
  struct Column: Sendable {
    let name: String
    let write: @Sendable (SearchRow, inout JSONWriter) -> Void

    fileprivate static func text(
      _ name: String,
      _ value: @escaping @Sendable (SearchRow) -> String
    ) -> Column {
      Column(name: name) { $1.element(value($0)) }
    }

    fileprivate static func number(
      _ name: String,
      _ value: @escaping @Sendable (SearchRow) -> Int
    ) -> Column {
      Column(name: name) { $1.element(value($0)) }
    }
  }

  /// The columns in their order.
  static let columns: [Column] = [
    .text("id", \.id),
    .text("name", \.name),
    Column(name: "former_names") { row, json in
      json.array { json in for name in row.formerNames { json.element(name) } }
    },
    .text("operator", \.operator),
    .text("credit_code", \.creditCode),
    .number("programme", \.programme),
    .number("district", \.district),
    Column(name: "functions") { row, json in
      json.array { json in for number in row.functions { json.element(number) } }
    },
    .number("category", \.category),
    .number("year", \.year),
    .number("standing", \.standing),
    .number("pending", \.pending),
    .text("awarded", \.awarded),
    .text("valid_from", \.validFrom),
    .text("valid_to", \.validTo),
    .number("valid_to_computed") { $0.validToIsComputed ? 1 : 0 },
  ]
}

/// The words that rows name by number, in the order in which rows first name them.
struct SearchWords {
  var programmes = Numbering<ProgrammeID>()
  var districts = Numbering<Coded>()
  var functions = Numbering<String>()
  var categories = Numbering<String>()
  var standings = Numbering<Coded>()
  var pendings = Numbering<Coded>()

  /// The number of a district; -1 where none is named.
  mutating func number(district name: String, _ code: String?) -> Int {
    name.isEmpty ? -1 : districts.number(of: Coded(code: code, label: name))
  }

  /// The number of a pending decision; -1 where there is none.
  mutating func number(pending: Pending?) -> Int {
    pending.map { pendings.number(of: Coded(code: $0.rawValue, label: $0.label)) } ?? -1
  }

  struct Coded: Hashable {
    let code: String?
    let label: String
  }

  struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    mutating func number(of value: Value) -> Int {
      if let number = numbers[value] { return number }
      numbers[value] = values.count
      values.append(value)
      return values.count - 1
    }
  }

  func write(in edition: Edition, to json: inout JSONWriter) {
    json.array("programmes") { json in
      for id in programmes.values {
        json.object { json in
          json.field("id", id.string)
          json.field("title", edition.programmeTitle(id))
          json.field("url", SitePath.programme(id).string)
        }
      }
    }
    json.array("districts") { json in
      for district in districts.values {
        json.object { json in
          json.field("code", district.code)
          json.field("name", district.label)
          json.field("url", district.code.flatMap(SitePath.district)?.string)
        }
      }
    }
    json.array("functions") { json in for name in functions.values { json.element(name) } }
    json.array("categories") { json in for name in categories.values { json.element(name) } }
    Self.write("standings", standings.values, to: &json)
    Self.write("pendings", pendings.values, to: &json)
  }

  private static func write(_ name: String, _ values: [Coded], to json: inout JSONWriter) {
    json.array(name) { json in
      for value in values {
        json.object { json in
          json.field("code", value.code)
          json.field("label", value.label)
        }
      }
    }
  }
}
