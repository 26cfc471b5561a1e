import Diagnostics
import Disclosure

extension Output {
  /// `/api/v1/`: the entry point, the description of the API, and the schemas of all JSON files.
  static let apiDescriptions = Output(name: "api descriptions", pages: []) { edition, site in
    let lists = ListsIndex.all(in: site)
    let root = APIRoot(edition: edition, lists: lists)
    return [
      APIDocument(root, at: SitePath.api, in: edition).file(APIRoot.shape),
      OpenAPI(edition: edition, lists: lists).file,
    ] + PublishedSchema.all(in: edition).map { $0.file(edition) }
  }

  /// `/api/v1/notices/`: all notices in pages, the newest first, and one file a notice.
  static let noticesAPI = Output(name: "notices api", pages: []) { edition, site in
    let programmes = NoticeProgrammes(edition)
    let notices = edition.state.notices.compactMap { state in
      edition.dossier.notice(state.id).map {
        NoticeWithState($0, state, programmes[$0.id], in: edition)
      }
    }
    let pages = APIPaging.all(of: notices.count, at: SitePath.noticesAPI, in: edition)
    return pages.map { page in
      APIDocument(
        NoticeListPage(notices: Array(notices[page.range]), paging: page),
        at: page.path,
        in: edition
      ).file(NoticeListPage.shape)
    }
      + APIDocument.files(
        of: notices,
        in: edition,
        at: { SitePath.noticeJSON($0.notice.id) },
        NoticeDocument.shape
      ) { row in
        NoticeDocument(
          row: row,
          edition: edition,
          takedowns: site.takedowns.all(of: row.notice.id),
          isTakenDown: site.takedowns.notices[row.notice.id] != nil
        )
      }
  }

  /// `/api/v1/programmes/`: every programme with its rules, and its titles in pages.
  static let programmesAPI = Output(name: "programmes api", pages: []) { edition, _ in
    let titles = Dictionary(grouping: edition.placesOfTitles) {
      edition.titles[Int($0)].title.programme
    }
    let programmes = edition.dossier.programmes.map {
      ProgrammeInEdition(programme: $0, edition: edition)
    }
    let lists = programmes.map {
      TitleShards($0.programme, titles[$0.programme.id] ?? [], in: edition)
    }
    let index = APIDocument(
      ProgrammesDocument(lists: lists, programmes: programmes),
      at: SitePath.programmesAPI,
      in: edition
    ).file(ProgrammesDocument.shape)
    return [index]
      + zip(programmes, lists).flatMap { programme, list in
        let first = list.pages().prefix(1).map { page in
          APIDocument(
            ProgrammeDocument(programme: programme, list: list, paging: page),
            at: page.path,
            in: edition
          ).file(ProgrammeDocument.shape)
        }
        return first + TitlesPage.files(list, from: 2)
      }
  }

  /// `/api/v1/districts/`, `/functions/`, `/years/`: the titles of each in pages.
  static let titleListsAPI = Output(name: "title lists api", pages: []) { edition, site in
    ListsIndex.all(in: site).flatMap { index in
      [
        APIDocument(index, at: SitePath.listsAPI(index.kind.folder), in: edition)
          .file(ListsIndex.shape)
      ] + index.lists.flatMap { TitlesPage.files($0) }
    }
  }
}

extension ListsIndex {
  /// The lists that have a page for people, too.
  static func all(in site: Site) -> [ListsIndex] {
    TitleShards.Kind.browsed.map { kind in
      ListsIndex(
        kind: kind,
        lists: facets(kind, site).map { TitleShards(kind, $0, in: site.edition) }
      )
    }
  }

  private static func facets(_ kind: TitleShards.Kind, _ site: Site) -> [Facets.Facet] {
    switch kind {
    case .district: site.facets.districts
    case .function: site.facets.functions
    case .year: site.facets.years
    case .programme: []
    }
  }
}
