import Diagnostics
import Disclosure
import Files
import Publishing
import Rendering
import TestSupport
import Testing

/// A file of an edition that a library writes, by a content in memory.
func libraryFile(
  _ path: RelativePath,
  of content: FileTree = SampleContent.tree(),
  asOf day: Day
) throws -> [UInt8] {
  var findings: [Diagnostic] = []
  let theme = FileTree(
    texts: Output.pageShapes.keys.reduce(
      into: ["theme.yaml": "标题: 试验\n", "words.yaml": SampleSite.words]
    ) { files, name in
      guard let path = RelativePath("templates/\(name)") else { return }
      files[path] = "<h1>{{ page.title }}</h1>\n"
    }
  )
  let inputs = SiteBuild.Inputs(
    content: content,
    themes: { _ in [ThemeFolder("themes/plain", theme)] },
    asOf: day,
    address: nil,
    published: nil
  )
  let build = try #require(try SiteBuild.prepare(inputs, diagnostics: &findings))
  let file = try #require(build.plan.files.first { $0.path == path })
  guard case .library(let write) = file.source else { throw NoLibraryFile() }
  return try bytesOfTemporaryFile(write)
}

private struct NoLibraryFile: Error {}
