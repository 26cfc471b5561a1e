import Diagnostics
import Disclosure
package import Rendering

/// A page's template and what it may read: the site and the page's frame, then its own fields.
package struct PageTemplate: Sendable {
  package let name: String
  package let shape: RecordShape
}

/// A kind of page: its template, and the view of the value that it shows.
struct PageKind<Body: Sendable>: Sendable {
  let template: PageTemplate
  private let view: View<Page<Body>>

  init(_ template: String, _ fields: [Field<Page<Body>>]) {
    view = View(
      template,
      [
        .record("site", "网站", .site, shown: { $0.frame.surroundings.site }),
        .record("page", "本页", .frame) { $0.frame },
      ] + fields
    )
    self.template = PageTemplate(name: "\(template).html", shape: view.shape)
  }

  /// The page as a file of the plan; head and body are made when it is written.
  func file(
    _ path: RelativePath,
    _ site: Site,
    _ head: @autoclosure @escaping @Sendable () -> PageHead,
    _ body: @escaping @Sendable (Linker) -> Body
  ) -> PlannedFile {
    let template = site.theme.template(of: template.name)
    return PlannedFile(path) { render(path, site, template, head(), body) }
  }

  /// A page for each item, as files of the plan.
  func files<Item: Sendable>(
    of items: [Item],
    _ site: Site,
    at path: (Item) -> RelativePath,
    head: @escaping @Sendable (Item) -> PageHead,
    _ body: @escaping @Sendable (Item, Linker) -> Body
  ) -> [PlannedFile] {
    let template = site.theme.template(of: template.name)
    return PlannedFile.family(items, at: path) { item, path in
      render(path, site, template, head(item)) { body(item, $0) }
    }
  }

  private func render(
    _ path: RelativePath,
    _ site: Site,
    _ template: Template,
    _ head: PageHead,
    _ body: (Linker) -> Body
  ) -> [UInt8] {
    let frame = PageFrame(path: path, head: head, site: site)
    return template.render(view.value(of: Page(frame: frame, body: body(Linker(path, site)))))
  }
}

/// What a template gets: the frame that every page has, and its own part.
struct Page<Body: Sendable>: Sendable {
  let frame: PageFrame
  let body: Body
}
