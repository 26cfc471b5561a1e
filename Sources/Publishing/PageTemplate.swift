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
        .record("site", "网站", .site) { $0.frame.site },
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
    let view = view
    return PlannedFile(path) {
      let page = Page(
        frame: PageFrame(path: path, head: head(), site: site),
        body: body(Linker(path, site))
      )
      return template.render(view.value(of: page))
    }
  }
}

/// What a template gets: the frame that every page has, and its own part.
struct Page<Body: Sendable>: Sendable {
  let frame: PageFrame
  let body: Body
}
