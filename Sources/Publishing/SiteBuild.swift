package import Diagnostics
package import Disclosure
package import Files
package import Ingest
package import Rendering

/// The pure function at the heart: content, theme, day and what was published go in; a site and
/// its findings come out. Start reading here.
package struct SiteBuild: Sendable {
  /// What a build reads.
  package struct Inputs: Sendable {
    package let content: FileTree
    /// The theme and those it inherits from, the most specific first.
    package let themes: @Sendable (SiteSettings) throws(FileError) -> [ThemeFolder]
    package let asOf: Day
    /// The address to publish under, where it is not that of site.yaml.
    package let address: String?
    /// The edition that the output folder already holds.
    package let published: FileTree?
    /// The folders with programs of the machine that may read attachments; they add findings only.
    package let programFolders: [String]
    /// Whether drafts are shown as if they were published (草稿); never in a build.
    package let publishesDrafts: Bool
    /// What earlier readings of the content found in its files; none in a build.
    package let memory: ContentMemory?

    package init(
      content: FileTree,
      themes: @escaping @Sendable (SiteSettings) throws(FileError) -> [ThemeFolder],
      asOf: Day,
      address: String?,
      published: FileTree?,
      programFolders: [String] = [],
      publishesDrafts: Bool = false,
      memory: ContentMemory? = nil
    ) {
      self.content = content
      self.themes = themes
      self.asOf = asOf
      self.address = address
      self.published = published
      self.programFolders = programFolders
      self.publishesDrafts = publishesDrafts
      self.memory = memory
    }
  }

  package let asOf: Day
  package let edition: Edition
  package let plan: SitePlan
  /// What was found in the sources, and need not be told again of the finished page.
  let told: Set<String>
  let programFolders: [String]
  let files: FileTree
  let allowances: Allowances
  let takenDown: TakenDownValues
  let takedowns: Takedowns
  /// What is compared once all is made of the edition that the output folder already holds.
  let published: FileTree?
  /// The files that published notices offer, by their public paths.
  let offered: [RelativePath: OfferedFile]

  /// Reads, checks and plans; nil where the findings leave nothing to render.
  ///
  /// Findings of every stage are told together; a site with an error must not be written.
  package static func prepare(
    _ inputs: Inputs,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> SiteBuild? {
    guard
      let read = try Content.read(
        inputs.content,
        memory: inputs.memory,
        diagnostics: &diagnostics
      )
    else { return nil }
    let written = inputs.publishesDrafts ? read.replacing(read.dossier.publishingDrafts) : read
    let complete = Register(written.dossier)
    diagnostics += complete.findings()
    let takedowns = Takedowns(written, diagnostics: &diagnostics)
    let content = takedowns.applied(to: written)
    let register = takedowns.isEmpty ? complete : Register(content.dossier)
    let folders = try inputs.themes(content.site)
    guard
      let theme = try Theme.compile(
        folders,
        pages: Output.pageShapes,
        requiredWords: Word.required,
        diagnostics: &diagnostics
      )
    else { return nil }
    let (day, state) = EditionDays(register, takedowns: content.takedowns.map(\.day))
      .edition(asOf: inputs.asOf)
    let edition = Edition(
      content: content,
      register: register,
      day: day,
      state: state,
      address: inputs.address ?? content.site.address
    )
    let site = Site(
      edition,
      theme,
      files: inputs.content,
      takedowns: takedowns,
      takenDown: complete.records(of: Set(takedowns.platforms.keys), asOf: day)
    )
    let plan = SitePlan(
      Output.all.flatMap { $0.plan(edition, site) },
      later: [
        SitePlan.LaterFiles(SitePath.searchFolder) { site.search.value.files },
        SitePlan.LaterFiles(SitePath.changesFolder) { Output.changesFiles(edition, site) },
        SitePlan.LaterFiles(SitePath.sitemapFolder) { Output.sitemapFiles(site) },
      ],
      diagnostics: &diagnostics
    )
    let bodies = BodyCheck.findings(content, plan, edition)
    diagnostics += bodies.limited()
    // What could not be read is told where it stands; that its pages are missing follows.
    let published = content.dossier.unread.isOfDraftsOnly ? inputs.published : nil
    if let published {
      diagnostics += try PublishedPathsRemain.findings(
        plan,
        published: published,
        takedowns,
        asOf: inputs.asOf
      )
    }
    return SiteBuild(
      asOf: inputs.asOf,
      edition: edition,
      plan: plan,
      told: Set(bodies.map(\.message)),
      programFolders: inputs.programFolders,
      files: inputs.content,
      allowances: Allowances(content.allowed, asOf: inputs.asOf),
      takenDown: TakenDownValues(takedowns, written: written, remaining: content),
      takedowns: takedowns,
      published: published?.keeping { $0 == SitePath.edition || plan.isLater($0) },
      offered: OfferedFile.all(in: edition, inputs.content)
    )
  }
}

extension Output {
  /// What each page's template may read, by its name.
  package static var pageShapes: [String: RecordShape] {
    Dictionary(all.flatMap(\.pages).map { ($0.name, $0.shape) }) { first, _ in first }
  }
}
