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
  let functions: [Int]
  let category: Int
  let award: Award

  /// What many rows side by side have in common (认定情况).
  struct Award: Hashable {
    let programme: Int
    let district: Int
    let year: Int
    let standing: Int
    let pending: Int
    let awarded: String
    let validFrom: String
    let validTo: String
    let validToIsComputed: Bool
  }

  init(_ place: borrowing Edition.TitlePlace, _ words: inout SearchWords) {
    id = place.record.id.string
    name = place.record.name
    formerNames = place.record.pastNames
    self.operator = place.record.operator
    creditCode = place.record.creditCode?.string ?? ""
    let title = place.title
    let facts = title.facts
    introduction = facts.value.introduction
    functions = facts.value.functions.map { words.functions.number(of: $0) }
    category = facts.value.category.isEmpty ? -1 : words.categories.number(of: facts.value.category)
    let holding = title.holding
    award = Award(
      programme: words.programmes.number(of: title.programme),
      district: words.number(district: facts.value.districtName, title.carrying.districtCode),
      year: title.carrying.batch.year ?? 0,
      standing: words.standings.number(
        of: SearchWords.Coded(code: title.standing.rawValue, label: title.standingLabel)
      ),
      pending: words.number(pending: title.pending),
      awarded: words.text(of: holding?.awarded),
      validFrom: words.text(of: holding?.validFrom),
      validTo: words.text(of: holding?.validTo),
      validToIsComputed: holding?.validToIsComputed ?? false
    )
  }

  /// The columns of a file of rows, in their order. Copying whole rows for each would take longer
  /// than writing them.
  static func write(_ rows: [SearchRow], to json: inout JSONWriter) {
    let all = rows.indices
    json.array("id") { json in for row in all { json.element(rows[row].id) } }
    json.array("name") { json in for row in all { json.element(rows[row].name) } }
    json.array("former_names") { json in
      for row in all {
        json.array { json in for name in rows[row].formerNames { json.element(name) } }
      }
    }
    json.array("operator") { json in for row in all { json.element(rows[row].operator) } }
    json.array("credit_code") { json in for row in all { json.element(rows[row].creditCode) } }
    json.array("functions") { json in
      for row in all {
        json.array { json in for number in rows[row].functions { json.element(number) } }
      }
    }
    json.array("category") { json in for row in all { json.element(rows[row].category) } }
    var awards = SearchWords.Numbering<Award>()
    json.array("award") { json in
      for row in all { json.element(awards.number(of: rows[row].award)) }
    }
    json.array("awards") { json in
      for award in awards.values { json.array { json in award.write(to: &json) } }
    }
  }
}

extension SearchRow.Award {
  fileprivate func write(to json: inout JSONWriter) {
    for number in [programme, district, year, standing, pending] { json.element(number) }
    for day in [awarded, validFrom, validTo] { json.element(day) }
    json.element(validToIsComputed ? 1 : 0)
  }
}

/// The words that rows name by number, in the order in which rows first name them.
struct SearchWords {
  var programmes = Numbering<ProgrammeID>()
  var districts = Numbering<Coded>()
  var functions = Numbering<String>()
  var categories = Numbering<String>()
  var standings = Numbering<Coded>()
  var pendings = Numbering<Coded>()
  private var days: [Day: String] = [:]

  /// The number of a district; -1 where none is named.
  mutating func number(district name: String, _ code: String?) -> Int {
    name.isEmpty ? -1 : districts.number(of: Coded(code: code, label: name))
  }

  /// The day as text; the same days come again and again.
  mutating func text(of day: Day?) -> String {
    guard let day else { return "" }
    if let text = days[day] { return text }
    days[day] = day.description
    return day.description
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
    /// Rows that follow each other mostly name the same.
    private var latest = 0

    mutating func number(of value: Value) -> Int {
      if latest < values.count, values[latest] == value { return latest }
      latest = numbers[value] ?? values.count
      if latest == values.count {
        numbers[value] = latest
        values.append(value)
      }
      return latest
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

  private static func write(_ key: JSONKey, _ values: [Coded], to json: inout JSONWriter) {
    json.array(key) { json in
      for value in values {
        json.object { json in
          json.field("code", value.code)
          json.field("label", value.label)
        }
      }
    }
  }
}
