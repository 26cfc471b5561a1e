import Diagnostics
import Disclosure
import Files
import Rendering

/// `edition.json` (版次清单): which day was built, the edition day, counts, and a digest of every
/// other file whose bytes no library's version decides. It alone names the day of the build.
struct EditionManifest: Sendable {
  static let version = 1

  let build: SiteBuild
  /// Of the files that follow from content, theme, day and program alone, by path.
  let digests: [FileDigest]

  /// Hands the file over piece by piece.
  func write(_ write: PlannedFile.Write) throws(FileError) {
    let edition = build.edition
    var json = JSONWriter()
    json.beginObject()
    json.field("schema", Self.version)
    json.field("as_of", build.asOf.description)
    json.field("edition_day", edition.day.description)
    json.field("site", edition.address)
    json.object("counts") { json in
      json.field("platforms", edition.state.register.records.count)
      json.field("titles", edition.titles.count)
      json.field("notices", edition.state.notices.count)
      json.field("files", digests.count)
    }
    json.beginArray("files", linePerElement: true)
    for digest in digests {
      json.object { json in
        json.field("path", digest.path.string)
        json.field("bytes", digest.size)
        json.field("sha256", digest.sha256.description)
      }
      if json.bytes.count >= PlannedFile.pieceSize { try json.handOn(to: write) }
    }
    json.endArray()
    json.endObject()
    json.lineBreak()
    try json.handOn(to: write)
  }
}
