import Diagnostics
import Disclosure
import Files

/// A file that a notice offers (附件), with its place in the notice.
struct OfferedFile: Sendable {
  let file: String
  let title: String
  let place: SourceLocation

  /// The extension of its name, in lower case; empty where it has none.
  var fileExtension: String { RelativePath(file)?.fileExtension.lowercased() ?? "" }

  /// The files that the published notices of an edition offer, by their public paths; without those
  /// that were too large to be read.
  static func all(in edition: Edition, _ files: FileTree) -> [RelativePath: OfferedFile] {
    var offered: [RelativePath: OfferedFile] = [:]
    for notice in edition.published {
      for attachment in notice.attachments {
        guard let path = SitePath.attachment(attachment.file, of: notice.id),
          let source = RelativePath("attachments/\(notice.id)/\(attachment.file)"),
          (files.size(of: source) ?? 0) <= FileTree.readLimit
        else { continue }
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
