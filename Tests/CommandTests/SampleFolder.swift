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
