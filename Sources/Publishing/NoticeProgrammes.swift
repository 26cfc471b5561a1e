package import Disclosure

/// The programme that each published notice belongs to: that of its first list or of a measure that
/// it rests on, else that of a notice that rests on it, as a list rests on its call, else that of a
/// record that rests on it, or of the notice that it corrects, withdraws or replaces.
package struct NoticeProgrammes: Sendable {
  private let programmes: [NoticeID: ProgrammeID]

  package init(_ edition: Edition) {
    var programmes: [NoticeID: ProgrammeID] = [:]
    for notice in edition.published {
      programmes[notice.id] = edition.dossier.programme(governing: notice)?.id
    }
    var cited: [NoticeID: ProgrammeID] = [:]
    for notice in edition.published {
      guard let programme = programmes[notice.id] else { continue }
      for case .reference(let id, _) in notice.bases {
        if let basis = NoticeID(id) { cited[basis] = programme }
      }
    }
    programmes.merge(cited) { own, _ in own }
    // Oldest first, for a correction may be corrected.
    for notice in edition.published.reversed() where programmes[notice.id] == nil {
      let earlier = (notice.corrects + notice.withdraws + notice.replaces).lazy
      programmes[notice.id] =
        edition.facts(restingOn: notice.id).first?.event.programme
        ?? earlier.compactMap { programmes[$0.id] }.first
    }
    self.programmes = programmes
  }

  package subscript(notice: NoticeID) -> ProgrammeID? { programmes[notice] }
}
