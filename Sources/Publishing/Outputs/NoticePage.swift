import Diagnostics
import Disclosure
import Ingest
import Rendering

/// What the page of a notice shows.
struct NoticePage: Sendable {
  let notice: Notice
  let banners: [LabelledText]
  let metadata: [LabelledText]
  let summary: NoticeSummary?
  /// The notice as a publicity, one that has a window; templates read it as a list of one.
  let publicity: PublicityEntry?
  let award: AwardCard?
  let before: HTML
  let after: HTML
  let lists: [ListedTable]
  let bases: [LinkedText]
  let attachments: [LinkedText]
  let contacts: [LabelledText]
  let facts: [NoticeFact]
  let endings: [EndingSummary]
  let annulled: [AnnulledEnding]
  let related: [LabelledText]
  let takedowns: [LabelledText]

  init(_ notice: Notice, _ state: NoticeState, _ linker: Linker) {
    let edition = linker.edition
    self.notice = notice
    banners = Self.banners(state, linker)
    metadata = Self.metadata(notice, linker)
    summary = NoticeSummary(state, linker)
    publicity = state.window.flatMap { _ in PublicityEntry(state, linker) }
    let isTakenDown = linker.site.takedowns.notices[notice.id] != nil
    award = isTakenDown ? nil : AwardCard(notice, linker)
    (before, after) = Self.body(notice)
    lists = isTakenDown ? [] : Self.lists(notice, edition, linker)
    bases = notice.bases.compactMap { Self.basis($0, linker) }
    attachments = notice.attachments.compactMap { attachment in
      SitePath.attachment(attachment.file, of: notice.id).map {
        LinkedText(attachment.title, linker.link($0))
      }
    }
    contacts = notice.contacts.map { LabelledText($0.label, $0.value, $0.telephoneLink) }
    let resting = edition.facts(restingOn: notice.id)
    facts = isTakenDown ? [] : resting.compactMap { NoticeFact($0, linker) }
    endings = isTakenDown ? [] : Self.endings(of: notice.id, resting, linker)
    annulled = isTakenDown ? [] : resting.compactMap { AnnulledEnding($0, linker) }
    related =
      Self.related(notice, state, edition, linker)
      + AnnulledEnding.decisions(undoneBy: resting, linker)
    takedowns = linker.site.takedowns.sentences(of: notice.id, linker.words)
  }

  static let kind = PageKind<NoticePage>(
    "notice",
    [
      .text("title", "标题") { $0.body.notice.title },
      .text("kind", "类型") { $0.body.notice.kind.rawValue },
      .optionalText("number", "文号") { $0.body.notice.number },
      .list("banners", "已更正、撤回、取代的提示", .fact) { $0.body.banners },
      .list("metadata", "公开信息各项", .fact) { $0.body.metadata },
      .text("addressees", "主送") { $0.body.notice.addressees ?? "" },
      .optionalRecord("summary", "公示期、申报期", .noticeSummary) { $0.body.summary },
      .list("publicity", "公示期、异议方式和结果，一项；不是公示的没有", .publicityEntry) {
        [$0.body.publicity].compactMap(\.self)
      },
      .text("issuer", "发文机关") { $0.body.notice.issuer },
      .optionalRecord("issued", "成文日期", .day) { $0.body.notice.issued?.shown },
      .optionalRecord("award", "认定的日期、有效期和条款；别的类型没有", .awardCard) { $0.body.award },
      .html("before", "名单之前的正文") { $0.body.before },
      .html("after", "名单之后的正文") { $0.body.after },
      .list("lists", "名单", .listedTable) { $0.body.lists },
      .list("bases", "依据", .link) { $0.body.bases },
      .list("attachments", "附件", .link) { $0.body.attachments },
      .list("contacts", "咨询", .fact) { $0.body.contacts },
      .texts("materials", "申报材料") { $0.body.notice.materials },
      .list("facts", "本公告登记的变更", .noticeFact) { $0.body.facts },
      .list("endings", "本公告登记的撤销、取消和终止", .ending) { $0.body.endings },
      .list("annulled", "本公告的决定中后来又恢复称号的", .annulledEnding) { $0.body.annulled },
      .list("takedowns", "撤下的内容：何日、为何", .fact) { $0.body.takedowns },
      .list("related", "相关公告", .fact) { $0.body.related },
    ]
  )
}

extension NoticePage {
  private static func banners(_ state: NoticeState, _ linker: Linker) -> [LabelledText] {
    let kinds: [(Word, [NoticeID])] = [
      (.bannerCorrected, state.correctedBy), (.bannerWithdrawn, state.withdrawnBy),
      (.bannerReplaced, state.replacedBy), (.bannerContinued, state.continuedBy),
    ]
    return kinds.flatMap { label, notices in
      notices.compactMap { id in
        linker.notice(id).map { LabelledText(linker.word(label), $0.text, $0.url) }
      }
    }
  }

  private static func metadata(_ notice: Notice, _ linker: Linker) -> [LabelledText] {
    [
      linker.fact(.indexNumber, notice.indexNumber),
      linker.fact(.subject, notice.subject),
      linker.fact(.issuer, notice.issuer),
      linker.fact(.documentNumber, notice.number),
      notice.issued.map {
        LabelledText(linker.word(.issued), $0.chinese, time: $0.description)
      },
      LabelledText(
        linker.word(.published),
        notice.published.description,
        time: notice.published.timestamp
      ),
      // All that stands here is disclosed by the maker's own duty (政府信息公开条例第十九条).
      linker.fact(.disclosure, linker.word(.disclosureActive)),
    ].compactMap(\.self)
  }

  /// The body before and after the place of the list; its findings are a check's.
  private static func body(_ notice: Notice) -> (before: HTML, after: HTML) {
    var unused: [Diagnostic] = []
    let document = MarkdownDocument.render(
      notice.body.markdown,
      startingAtLine: notice.body.firstLine,
      in: notice.location.file,
      diagnostics: &unused
    )
    var parts: [[HTML]] = [[]]
    for block in document.blocks {
      switch block {
      case .html(let html): parts[parts.count - 1].append(html)
      case .placeholder: if parts.count == 1 { parts.append([]) }
      }
    }
    return (.joined(parts[0]), .joined(Array(parts.dropFirst().joined())))
  }

  private static func lists(
    _ notice: Notice,
    _ edition: Edition,
    _ linker: Linker
  ) -> [ListedTable] {
    notice.lists.compactMap { reference in
      guard let batch = edition.dossier.batch(reference.key) else { return nil }
      let rows = edition.rows(of: batch, listedBy: notice)
      return ListedTable(batch, shown: rows, published: notice.published.day, linker)
    }
  }

  /// Nil for a notice that is not published.
  private static func basis(_ basis: Basis, _ linker: Linker) -> LinkedText? {
    switch basis {
    case .document(let title, let number):
      return LinkedText("《\(title)》" + (number.map { "（\($0)）" } ?? ""), nil)
    case .reference(let id, _):
      if let found = linker.edition.dossier.measure(id) {
        let number = found.measure.number.map { "（\($0)）" } ?? ""
        return LinkedText(
          "《\(found.measure.title)》\(number)",
          linker.link(SitePath.programme(found.programme.id))
        )
      }
      return NoticeID(id).flatMap(linker.notice)
    }
  }

  private static func endings(
    of notice: NoticeID,
    _ facts: [Edition.FactOfNotice],
    _ linker: Linker
  ) -> [EndingSummary] {
    var endings: [EndingSummary] = []
    for fact in facts {
      guard case .ended = fact.event.fact,
        let title = fact.record.titles.first(where: { $0.programme == fact.event.programme }),
        let ending = title.candidacies.compactMap({ $0.holding?.end }).first(where: {
          $0.notice == notice && $0.day == fact.event.effect
        })
      else { continue }
      endings.append(EndingSummary(ending, of: title, fact.record, linker))
    }
    return endings
  }

  /// The notices of the same lists, those it speaks of, and those that speak of it.
  private static func related(
    _ notice: Notice,
    _ state: NoticeState,
    _ edition: Edition,
    _ linker: Linker
  ) -> [LabelledText] {
    let named: [(Word, [NoticeID])] = [
      (.relationCorrects, notice.corrects.map(\.id)),
      (.relationWithdraws, notice.withdraws.map(\.id)),
      (.relationReplaces, notice.replaces.map(\.id)),
      (.relationContinues, [notice.continues?.id].compactMap(\.self)),
    ]
    let spoken = named.flatMap { label, ids in
      ids.compactMap { id in
        linker.notice(id).map { LabelledText(linker.word(label), $0.text, $0.url) }
      }
    }
    let sameList = edition.notices(sharingAListWith: notice).compactMap { id in
      edition.dossier.notice(id).flatMap { other in
        linker.notice(id).map { LabelledText(other.kind.rawValue, $0.text, $0.url) }
      }
    }
    return spoken + sameList
  }
}

extension Contact {
  /// The link that dials the value, where it is nothing but a telephone number.
  fileprivate var telephoneLink: String? {
    let isNumber = value.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    return isNumber && value.utf8.count >= 5 ? "tel:\(value)" : nil
  }
}
