import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

/// The search index (查询索引): what the page of platforms searches, published for everybody.
///
/// `api/v1/search/index.json` tells the edition, the form of a platform's `url`, how to fold a text
/// (`fold`, see `SearchText`), the words that rows name by number (`programmes`, `districts`, `functions`, `categories`,
/// `standings`, `pendings`), and the parts (`parts`): for each its `name`, its `version`, the number
/// of its `first` row, its `count`, its `json` and its `js`. Paths are from the site's root.
///
/// `api/v1/search/rows-N.json` is a part: `SearchRow.columns`, each an array with a value for every
/// row. A row is a title; all rows have one order, by programme, district, newest year, platform id,
/// and a number in it. Each file stands there a second time as a script of one call,
/// `gongshi.shard(name, …)` around the same bytes, since pages opened from a folder can read
/// nothing else.
///
/// A `version` is a digest of the file without it. The page knows that of the index and the index
/// those of the parts, so that what a cache kept of another edition is noticed.
///
/// A query is a scan of all parts, so its result is exact. What tells which parts a query needs
/// (pairs of characters, each with the numbers of the rows and the positions that hold it) is to
/// stand beside the parts, under a key of its own in `index.json`: rows keep their numbers and form.
package struct SearchIndex: Sendable {
  /// Rows in one part: some 20 KB, compressed.
  package static let partSize = 1_000

  let index: Part
  let parts: [Part]

  /// A file of the index: its place, its name in scripts, its version and its bytes.
  struct Part: Sendable {
    let path: RelativePath
    let version: String
    let json: [UInt8]

    var name: String { String(path.stem) }

    /// The file with the version that its bytes without one have.
    init(_ path: RelativePath, _ make: (_ version: String) -> [UInt8]) {
      self.path = path
      // Eight digits cannot be taken for a telephone number.
      version = String(sha256(make("")).prefix(8))
      json = make(version)
    }

    /// The data, and the same bytes as a script.
    var files: [PlannedFile] {
      [
        PlannedFile(path) { json },
        PlannedFile(SitePath.script(of: path)) {
          Array("gongshi.shard(\"\(name)\",".utf8) + json + Array(");\n".utf8)
        },
      ]
    }
  }

  var files: [PlannedFile] { ([index] + parts).flatMap(\.files) }

  init(_ edition: Edition) {
    var words = SearchWords()
    let rows = Self.inOrder(edition.titles).map { SearchRow($0, in: edition, &words) }
    let stretches = Self.stretches(of: rows.count).map { rows[$0] }
    let parts = stretches.enumerated().map { number, rows in
      Part(SitePath.searchRows(number + 1)) { Self.part(rows, version: $0) }
    }
    self.parts = parts
    index = Part(SitePath.searchIndex) { version in
      var json = JSONWriter()
      json.object { json in
        json.field("schema", 1)
        json.field("version", version)
        json.field("edition_day", edition.day.description)
        json.field("licence", edition.content.site.licence)
        json.field("source", edition.content.site.source ?? edition.content.site.name)
        json.field("count", rows.count)
        json.field("url", SitePath.platformForm)
        SearchText.write(to: &json)
        words.write(in: edition, to: &json)
        json.array("parts", linePerElement: true) { json in
          for (part, rows) in zip(parts, stretches) { part.write(rows, to: &json) }
        }
      }
      json.lineBreak()
      return json.bytes
    }
  }

  /// The titles in the order of the index, which does not depend on that of the records.
  private static func inOrder(_ titles: [Edition.TitlePlace]) -> [Edition.TitlePlace] {
    titles.sorted { a, b in
      let (left, right) = (a.title, b.title)
      if left.programme != right.programme { return left.programme < right.programme }
      let districts = (left.carrying.facts.districtCode, right.carrying.facts.districtCode)
      if districts.0 != districts.1 { return districts.0 ?? "" < districts.1 ?? "" }
      let years = (left.carrying.batch.year, right.carrying.batch.year)
      if years.0 != years.1 { return years.0 ?? 0 > years.1 ?? 0 }
      return a.record.id < b.record.id
    }
  }

  /// The rows of each part.
  package static func stretches(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: partSize).map { $0..<min($0 + partSize, count) }
  }

  private static func part(_ rows: ArraySlice<SearchRow>, version: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("version", version)
      json.field("first", rows.startIndex)
      json.field("count", rows.count)
      for column in SearchRow.columns {
        json.array(column.name) { json in
          for row in rows { column.write(row, &json) }
        }
      }
    }
    json.lineBreak()
    return json.bytes
  }
}

extension SearchIndex.Part {
  /// The part as the index names it.
  fileprivate func write(_ rows: ArraySlice<SearchRow>, to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.field("version", version)
      json.field("first", rows.startIndex)
      json.field("count", rows.count)
      json.field("json", path.string)
      json.field("js", SitePath.script(of: path).string)
    }
  }
}
