import Disclosure
import Ingest
import Pinyin
package import Publishing

/// The titles of an edition, to be read through from end to end (通读): what a search must find.
///
/// Made from the records and not from the index, in the order that the index promises.
package struct RecordScan: Sendable {
  let rows: [Row]
  /// The syllables of all names.
  let syllables: [String]

  /// A title with its texts, folded.
  struct Row: Sendable {
    let id: Text
    let name: Text
    let `operator`: Text
    /// Each former name by itself: a word never runs from one into the next.
    let former: [Text]
    let code: Text
    let introduction: Text
    /// The pinyin of the name.
    let units: [NameUnit]
    /// The texts as the records have them, for comparing what rows show.
    let shown: Shown
  }

  struct Shown: Hashable, Sendable {
    let id: String
    let name: String
    let former: [String]
    let `operator`: String
    let code: String
  }

  package init(_ edition: Edition) {
    let readings = edition.content.site.readings.map { ($0.word, $0.syllables) }
    let reader = PinyinReader(words: readings)
    var read: [String: [NameUnit]] = [:]
    rows = Self.inOrder(edition.titles).map { place in
      let record = place.record
      let name = record.name
      let pinyin =
        read[name] ?? reader.units(of: SearchText.folded(name)).map { NameUnit($0.text) }
      read[name] = pinyin
      return Row(place, pinyin)
    }
    syllables = Set(read.values.joined().filter(\.isSyllable).map(\.text)).sorted()
  }

  /// Programme, district, newest year, id.
  private static func inOrder(_ titles: [Edition.TitlePlace]) -> [Edition.TitlePlace] {
    titles.map { (key: OrderKey($0), place: $0) }.sorted { $0.key < $1.key }.map(\.place)
  }

  private struct OrderKey: Comparable {
    let texts: [String]
    let year: Int
    let id: String

    init(_ place: Edition.TitlePlace) {
      let carrying = place.title.carrying
      texts = [place.title.programme.string, carrying.districtCode ?? ""]
      year = carrying.batch.year ?? 0
      id = place.record.id.string
    }

    static func < (a: OrderKey, b: OrderKey) -> Bool {
      if a.texts != b.texts { return a.texts.lexicographicallyPrecedes(b.texts) }
      return a.year != b.year ? a.year > b.year : a.id < b.id
    }
  }
}

/// A unit of a name's pinyin (拼音单位): a syllable of a Han character, or a Latin letter or digit.
struct NameUnit: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  /// Of single letters only those that are a syllable by themselves.
  var isSyllable: Bool { text.utf8.count > 1 || ["a", "e", "o"].contains(text) }
}

extension RecordScan.Row {
  fileprivate init(_ place: Edition.TitlePlace, _ units: [NameUnit]) {
    let record = place.record
    let facts = place.title.facts.value
    shown = RecordScan.Shown(
      id: record.id.string,
      name: record.name,
      former: record.pastNames,
      operator: record.operator,
      code: record.creditCode?.string ?? ""
    )
    id = folded(shown.id)
    name = folded(shown.name)
    `operator` = folded(shown.operator)
    former = shown.former.map(folded)
    code = folded(shown.code)
    introduction = folded(facts.introduction)
    self.units = units
  }
}

private func folded(_ text: String) -> Text { Array(SearchText.folded(text).unicodeScalars) }
