import Diagnostics
import Disclosure

/// A file that a notice offers (附件), with its place in the notice.
struct OfferedFile: Sendable {
  let file: String
  let title: String
  let place: SourceLocation

  /// The extension of its name, in lower case; empty where it has none.
  var fileExtension: String { RelativePath(file)?.fileExtension.lowercased() ?? "" }

  /// The files that the published notices of an edition offer, by their public paths.
  static func all(in edition: Edition) -> [RelativePath: OfferedFile] {
    var offered: [RelativePath: OfferedFile] = [:]
    for notice in edition.published {
      for attachment in notice.attachments {
        guard let path = SitePath.attachment(attachment.file, of: notice.id) else { continue }
        offered[path] = OfferedFile(
          file: attachment.file,
          title: attachment.title,
          place: attachment.location
        )
      }
    }
    return offered
  }
}
