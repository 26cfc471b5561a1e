import Diagnostics
import TestSupport

/// Writes the sample content and a theme with a template for every page, and runs `body` there.
func withSampleFolder(
  changing changes: [RelativePath: String?] = [:],
  _ body: (String) throws -> Void
) throws {
  try withTemporaryFolder { folder in
    var contents: [RelativePath: String?] = SampleContent.files.mapValues { $0 }
    for (path, text) in changes { contents[path] = text }
    for (path, content) in contents {
      if let content { try write(content, to: "\(folder)/content/\(path)") }
    }
    try copyFolder("\(repositoryFolder)/themes/official", to: "\(folder)/themes/official")
    try body(folder)
  }
}

/// The sample with its list, and neither publicity nor award nor revocation.
func withSampleList(
  changing changes: [RelativePath: String?] = [:],
  _ body: (String) throws -> Void
) throws {
  let without: [RelativePath: String?] = [
    "notices/2023/p-list.md": nil, "notices/2023/p-award.md": nil,
    "records/demo/revocations.csv": nil,
  ]
  try withSampleFolder(changing: without.merging(changes) { $1 }, body)
}
