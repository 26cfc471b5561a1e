import Glibc
import Publishing
import Rendering
import TestSupport
import Testing

/// `themes/README.md` tells what templates may read, as it is declared.
struct ThemeReferenceTests {
  @Test func theGuideHoldsTheDeclaredFields() throws {
    let path = "\(repositoryFolder)/themes/README.md"
    let guide = try text(of: path)
    let opening = "<!-- reference -->\n"
    let start = try #require(guide.firstRange(of: opening)).upperBound
    let end = try #require(guide.firstRange(of: "<!-- /reference -->")).lowerBound
    let reference = "\n" + TemplateReference.markdown(of: Output.pageShapes) + "\n"
    if getenv("RECORD") != nil {
      try write("\(guide[..<start])\(reference)\(guide[end...])", to: path)
    }
    #expect(guide[start..<end] == reference, "RECORD=1 swift test rewrites it")
  }
}
