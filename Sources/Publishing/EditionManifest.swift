import Diagnostics
import Disclosure
import Rendering

/// `edition.json` (版次清单): which day was built, the edition day, counts, and a digest of every
/// other file whose bytes no library's version decides. It alone names the day of the build.
struct EditionManifest: Sendable {
  static let version = 1

  let build: SiteBuild
  /// Of the files that follow from content, theme, day and program alone, by path.
  let digests: [FileDigest]

  var bytes: [UInt8] {
    let edition = build.edition
    var json = JSONWriter()
    json.object { json in
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
      json.array("files", linePerElement: true) { json in
        for digest in digests {
          json.object { json in
            json.field("path", digest.path.string)
            json.field("bytes", digest.size)
            json.field("sha256", digest.sha256)
          }
        }
      }
    }
    json.lineBreak()
    return json.bytes
  }
}
