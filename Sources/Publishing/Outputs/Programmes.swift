import Disclosure

extension Output {
  /// `/programmes/`: the titles that this site keeps, compared, each with its measures.
  static let programmes = Output(
    name: "programmes",
    pages: [ProgrammesPage.kind.template, ProgrammePage.kind.template]
  ) { edition, site in
    let list = PageHead(
      title: site.words[.titleProgrammes],
      description: site.words[.aboutProgrammes],
      section: .programmes
    )
    let shared = ProgrammeIndex(edition)
    let pages = edition.dossier.programmes.map { programme in
      let head = PageHead(
        title: programme.title,
        description: site.words.sentence(.aboutProgramme, ["programme": programme.title]),
        section: .programmes,
        trail: [(site.words[.sectionProgrammes], SitePath.programmes)],
        linkedData: .programme(programme)
      )
      return ProgrammePage.kind.file(SitePath.programme(programme.id), site, head) {
        ProgrammePage(programme, shared, $0)
      }
    }
    return [
      ProgrammesPage.kind.file(SitePath.programmes, site, list) { ProgrammesPage(shared, $0) }
    ] + pages
  }
}

/// What the pages of all programmes share, gathered once.
struct ProgrammeIndex: Sendable {
  /// The published notices that name a list of a programme or rest on one of its measures, the
  /// newest first.
  let notices: [ProgrammeID: [NoticeState]]
  let dueDates: [ProgrammeID: [DueDate]]
  let comparisons: [ThresholdTable]

  init(_ edition: Edition) {
    var notices: [ProgrammeID: [NoticeState]] = [:]
    let belonging = NoticeProgrammes(edition)
    for state in edition.state.notices {
      guard let notice = edition.dossier.notice(state.id) else { continue }
      var programmes = Set(notice.lists.map(\.key.programme))
      if let programme = belonging[notice.id] { programmes.insert(programme) }
      for programme in programmes { notices[programme, default: []].append(state) }
    }
    self.notices = notices
    dueDates = DueDate.all(in: edition)
    comparisons = ThresholdTable.all(in: edition)
  }

  /// The newest call for applications that stands, with its notice.
  func newestCall(_ programme: ProgrammeID, _ edition: Edition) -> (NoticeState, Notice)? {
    for state in notices[programme] ?? [] where state.isStanding {
      if let notice = edition.dossier.notice(state.id), notice.kind == .call {
        return (state, notice)
      }
    }
    return nil
  }
}
