import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

/// The search index (查询索引): what the page of platforms searches, published for everybody; `/data/`
/// describes it.
///
/// A row is a title; all rows have one order, by programme, district, newest year, platform id, and
/// a number in it, from 0. `index.json` tells the edition, the words that rows name by number, how
/// to fold a text (`fold`, see `SearchText`), and the files of each group with their versions:
///
/// - `rows`: what a row shows (`SearchRow.write`);
/// - `text`, `pinyin`, `code`: which rows hold a gram (`TextGrams`, `PinyinGrams`, `CodeGrams`);
/// - `facets`: what rows are chosen by, and what they are sorted by (`FacetColumns`); `order`: their
///   order by name;
/// - `heads`: names and ids that begin very many others (`NameHeads`);
/// - `intro`, `intros`: introductions, where there are any (`Introductions`).
///
/// A query reads the files of its own grams and the rows that it shows, and its result is exact: an
/// entry lists every row that holds the gram, longer words are covered by grams that overlap by two
/// characters, and where a text repeats such a pair, the entry tells all positions.
///
/// The page knows the version of the index and the index those of the files, so that what a cache
/// kept of another edition is noticed.
package struct SearchIndex: Sendable {
  let index: SearchBundle
  private let groups: [SearchGroup]

  package var files: [PlannedFile] { index.files + groups.flatMap(\.files) }

  /// The index of an edition; `limits` say how it is split, by default as suits its size.
  package init(_ edition: Edition, limits: SearchLimits? = nil) {
    let order = Self.order(edition.titles)
    let limits = limits ?? SearchLimits(count: order.count)
    let store = ByteStore()
    var gathered = GatheredRows()
    let rows = SearchGroup(name: "rows", size: limits.rows, in: store) { take in
      for (number, stretch) in Self.stretches(of: order.count, by: limits.rows).enumerated() {
        take(gathered.file(number + 1, order[stretch], of: edition.titles))
      }
    }
    let text = TextIndex(TextGrams(gathered.texts, limits), rows: order.count, limits, in: store)
    let pinyin = PinyinGrams(
      gathered.names,
      folded: { gathered.texts.units($0 * GatheredRows.fields) },
      edition.content.site.reader
    )
    groups =
      [
        rows,
        text.group,
        pinyin.group(limits, in: store),
        CodeGrams.group(
          order.lazy.map { edition.titles[$0].record.creditCode?.string ?? "" },
          limits,
          in: store
        ),
        gathered.facets.group(in: store),
        NameHeads.group(gathered.texts, fields: GatheredRows.fields, name: 0, id: 3, in: store),
        pinyin.order(limits, in: store),
      ] + Introductions(texts: gathered.introductions).groups(limits, in: store)
    let groups = groups
    let words = gathered.words
    let latin = gathered.texts.latinPairs
    let file = SearchFile(SitePath.searchIndex) { json in
      json.field("edition_day", edition.day.description)
      json.field("licence", edition.content.site.licence)
      json.field("source", edition.content.site.source ?? edition.content.site.name)
      json.field("count", order.count)
      json.field("url", SitePath.platformForm)
      SearchText.write(to: &json)
      words.write(in: edition, to: &json)
      json.field("common", text.common)
      json.field("frequent", text.frequent)
      json.field("latin", latin.joined(separator: " "))
      json.field("numbered", pinyin.numbered.joined(separator: " "))
      json.field("syllables", pinyin.syllables.joined(separator: " "))
      json.field("bundle", SearchBundle.size)
      json.object("files") { json in for group in groups { group.write(to: &json) } }
    }
    index = SearchBundle(SitePath.script(of: SitePath.searchIndex), [file], in: store)
  }

  /// The number of the file of texts that holds a key.
  func textFile(with key: String) -> Int? {
    groups.first { $0.name == "text" }?.number(ofFileWith: key)
  }

  /// The numbers of the titles in the order of the index, which does not depend on that of the
  /// records.
  private static func order(_ titles: [Edition.TitlePlace]) -> [Int] {
    let programmes = Ranks(titles.map { $0.title.programme.string })
    let districts = Ranks(titles.map { $0.title.carrying.districtCode ?? "" })
    let keys = titles.indices.map { index in
      let year = titles[index].title.carrying.batch.year ?? 0
      return (programmes[index], districts[index], -year, index)
    }
    return keys.sorted { a, b in
      if a.0 != b.0 { return a.0 < b.0 }
      if a.1 != b.1 { return a.1 < b.1 }
      if a.2 != b.2 { return a.2 < b.2 }
      return titles[a.3].record.id < titles[b.3].record.id
    }.map(\.3)
  }

  /// The places of values among their kind, which compare faster than they do.
  private struct Ranks {
    private let ranks: [Int]

    init(_ values: [String]) {
      let sorted = Set(values).sorted()
      let places = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
      ranks = values.map { places[$0] ?? 0 }
    }

    subscript(index: Int) -> Int { ranks[index] }
  }

  /// Rows from 0 in stretches of a size.
  static func stretches(of count: Int, by size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}

/// What becomes of the grams of texts, which weigh more than all else: they are gone before those of
/// pinyin come.
private struct TextIndex {
  let common: String
  let frequent: String
  let group: SearchGroup

  init(
    _ grams: consuming TextGrams,
    rows: Int,
    _ limits: SearchLimits,
    in store: ByteStore
  ) {
    common = grams.common.map(TextGrams.text).joined(separator: " ")
    frequent = grams.frequent(among: rows)
    group = grams.group(limits, in: store)
  }
}

/// What the rows give to the other files, gathered while theirs are written.
private struct GatheredRows {
  static let fields = 4

  var words = SearchWords()
  var facets = FacetColumns()
  /// `fields` a row.
  var texts = FoldedTexts()
  var names: [String] = []
  var introductions: [String] = []

  mutating func file(
    _ number: Int,
    _ order: ArraySlice<Int>,
    of titles: [Edition.TitlePlace]
  ) -> SearchFile {
    let rows = order.map { SearchRow(titles[$0], &words) }
    for row in rows { append(row) }
    return SearchFile(SitePath.searchFile("rows", number)) { json in
      json.field("first", order.startIndex)
      json.field("count", rows.count)
      SearchRow.write(rows, to: &json)
    }
  }

  private mutating func append(_ row: SearchRow) {
    facets.append(row)
    texts.append(row.name)
    texts.append(row.operator)
    texts.append(row.formerNames)
    texts.append(row.id)
    names.append(row.name)
    introductions.append(row.introduction)
  }
}
