import Diagnostics
import Disclosure
import Ingest
import Rendering

/// What a page says to programs of its subject (结构化数据, schema.org as JSON-LD): nothing that the
/// page does not show.
struct LinkedData: Sendable {
  /// Writes the nodes of the page's graph.
  let write: @Sendable (Linker, inout JSONWriter) -> Void

  /// The one block of a page: where it stands, and what it is about; nil for pages that stand
  /// nowhere.
  static func block(_ head: PageHead, at path: RelativePath, _ site: Site) -> HTML? {
    guard !head.linksFromRoot, path != SitePath.home || head.linkedData != nil else { return nil }
    var json = JSONWriter()
    json.object { json in
      json.field("@context", "https://schema.org")
      json.array("@graph") { json in
        if path != SitePath.home { json.object { breadcrumbs(head, path, site, &$0) } }
        head.linkedData?.write(Linker(path, site), &json)
      }
    }
    return HTML(jsonLD: json)
  }

  private static func breadcrumbs(
    _ head: PageHead,
    _ path: RelativePath,
    _ site: Site,
    _ json: inout JSONWriter
  ) {
    let trail = [(text: site.words[.sectionHome], path: SitePath.home)] + head.trail
    json.field("@type", "BreadcrumbList")
    json.array("itemListElement") { json in
      for (index, step) in (trail + [(text: head.title, path: path)]).enumerated() {
        json.object { json in
          json.field("@type", "ListItem")
          json.field("position", index + 1)
          json.field("name", step.text)
          json.field("item", site.address(of: step.path))
        }
      }
    }
  }
}

extension JSONWriter {
  /// A public body by its name; nothing without one.
  mutating func authority(_ key: JSONKey, _ name: String?) {
    guard let name, !name.isEmpty else { return }
    object(key) { json in
      json.field("@type", "GovernmentOrganization")
      json.field("name", name)
    }
  }

  /// A field that is left out where there is no value.
  mutating func field(_ key: JSONKey, ifGiven value: String?) {
    if let value, !value.isEmpty { field(key, value) }
  }

  /// Says of fictional data that it is.
  mutating func demonstration(_ linker: Linker) {
    guard linker.edition.content.site.isDemonstration else { return }
    field("disambiguatingDescription", linker.word(.demonstration))
  }
}
