import Diagnostics
import Disclosure
import Rendering

/// A title as the search shows it (查询结果的一行).
struct SearchRow: Sendable {
  private let place: Edition.TitlePlace
  private let fields: TitleFields
  private let programme: Int
  private let district: Int
  private let functions: [Int]
  private let category: Int
  private let standing: Int
  private let pending: Int

  init(_ place: Edition.TitlePlace, in edition: Edition, _ words: inout SearchWords) {
    let title = place.title
    let facts = title.carrying.facts
    self.place = place
    fields = TitleFields(title, in: edition.dossier)
    programme = words.programmes.number(of: title.programme)
    district =
      facts.districtName.isEmpty
      ? -1
      : words.districts.number(
        of: SearchWords.Coded(code: facts.districtCode, label: facts.districtName)
      )
    functions = facts.functions.map { words.functions.number(of: $0) }
    category = facts.category.isEmpty ? -1 : words.categories.number(of: facts.category)
    standing = words.standings.number(
      of: SearchWords.Coded(code: title.standing.rawValue, label: title.standingLabel)
    )
    pending =
      title.pending.map {
        words.pendings.number(of: SearchWords.Coded(code: $0.rawValue, label: $0.label))
      } ?? -1
  }

  /// A column of a part: its name, and how a row's value is written.
  struct Column: Sendable {
    let name: String
    let write: @Sendable (SearchRow, inout JSONWriter) -> Void

    fileprivate static func text(
      _ name: String,
      _ value: @escaping @Sendable (SearchRow) -> String?
    ) -> Column {
      Column(name: name) { $1.element(value($0) ?? "") }
    }

    fileprivate static func number(
      _ name: String,
      _ value: @escaping @Sendable (SearchRow) -> Int
    ) -> Column {
      Column(name: name) { $1.element(value($0)) }
    }
  }

  /// The columns in their order. A text that is not given is empty, a number -1, a year 0. What
  /// `index.json` lists is named by its place there, from 0.
  static let columns: [Column] = [
    .text("id") { $0.place.record.id.string },
    .text("name") { $0.place.record.name },
    Column(name: "former_names") { row, json in
      json.array { json in
        for name in row.place.record.formerNames { json.element(name.value) }
      }
    },
    .text("operator") { $0.place.record.operator },
    .text("credit_code") { $0.place.record.creditCode?.string },
    .number("programme") { $0.programme },
    .number("district") { $0.district },
    Column(name: "functions") { row, json in
      json.array { json in for function in row.functions { json.element(function) } }
    },
    .number("category") { $0.category },
    .number("year") { $0.fields.year ?? 0 },
    .number("standing") { $0.standing },
    .number("pending") { $0.pending },
    .text("awarded") { $0.fields.awarded },
    .text("valid_from") { $0.fields.validFrom },
    .text("valid_to") { $0.fields.validTo },
    .number("valid_to_computed") { $0.fields.validToComputed ? 1 : 0 },
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
