import Diagnostics
import Disclosure
import Files
import Ingest
import Testing

@testable import Publishing

extension Edition {
  /// The edition of a content tree, as a build makes it.
  static func sample(_ content: FileTree, asOf day: Day) throws -> Edition {
    var findings: [Diagnostic] = []
    let read = try #require(try Content.read(content, diagnostics: &findings))
    let register = Register(read.dossier)
    let (editionDay, state) = EditionDays(register).edition(asOf: day)
    return Edition(
      content: read,
      register: register,
      day: editionDay,
      state: state,
      address: read.site.address
    )
  }
}
