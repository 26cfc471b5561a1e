import Disclosure
import Rendering

extension Output {
  /// `/forms/<programme>/<form>.html`: the forms of each programme, empty, to print and fill in.
  static let blankForms = Output(
    name: "blank forms",
    pages: [BlankFormPage.kind.template]
  ) { edition, site in
    edition.dossier.programmes.flatMap { programme in
      programme.forms.map { form in
        let head = PageHead(
          title: form.title,
          description: site.words.sentence(.aboutForm, ["form": form.title]),
          section: .programmes,
          trail: [
            (site.words[.sectionProgrammes], SitePath.programmes),
            (programme.title, SitePath.programme(programme.id)),
          ]
        )
        return BlankFormPage.kind.file(SitePath.form(form.id, of: programme.id), site, head) {
          BlankFormPage(form: form, programme: programme, linker: $0)
        }
      }
    }
  }
}

private struct BlankFormPage: Sendable {
  let form: BlankForm
  let programme: LinkedText

  init(form: BlankForm, programme: Programme, linker: Linker) {
    self.form = form
    self.programme = LinkedText(
      programme.title,
      linker.link(SitePath.programme(programme.id))
    )
  }

  static let kind = PageKind<BlankFormPage>(
    "form",
    [
      .text("title", "表单名称") { $0.body.form.title },
      .record("programme", "认定事项", .link) { $0.body.programme },
      .optionalText("article", "出处") { $0.body.form.article },
      .texts("notes", "填写说明") { $0.body.form.notes },
      .list("blocks", "各栏", .formBlock) { $0.body.form.blocks },
    ]
  )
}
