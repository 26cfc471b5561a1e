import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

struct ChecksumsTests {
  private let site: SampleSite

  init() throws {
    site = try SampleSite(asOf: Day.lastDay(ofYear: 2024))
  }

  @Test func everyTextDownloadIsListedByPathWithItsDigest() throws {
    let downloads = site.files.filter { path, _ in
      ["data", "changes"].contains(path.components.first) && path.fileExtension != "html"
        && path.stem != "SHA256SUMS" && path.name != "SHA256SUMS"
    }
    let lines = downloads.sorted { $0.key < $1.key }.map { path, text in
      let place =
        path.components.first == "data"
        ? String(path.string.dropFirst("data/".count)) : "../\(path)"
      return "\(sha256(Array(text.utf8)))  \(place)\n"
    }
    #expect(site.files["data/SHA256SUMS"] == lines.joined())
  }

  /// The descriptions are made of digests themselves, and come before the list.
  @Test func theDescriptionsAreListedToo() throws {
    let list = try #require(site.files["data/SHA256SUMS"])
    for name in ["catalog.jsonld", "csv-metadata.json", "datapackage.json"] {
      #expect(list.contains("  \(name)\n"))
    }
  }

  /// A sink in memory has no files of libraries.
  @Test func theListOfTheOthersIsThereWithoutAny() {
    #expect(site.files["data/SHA256SUMS.binary"] == "")
  }

  @Test func theManifestNamesTheListButNotThatOfTheOthers() throws {
    let manifest = try #require(site.files["edition.json"])
    #expect(manifest.contains(#""data/SHA256SUMS""#))
    #expect(!manifest.contains("SHA256SUMS.binary"))
  }
}
