import Diagnostics
import Disclosure
import Ingest
import Rendering

/// A page of the list of all notices, as a document.
struct NoticeListPage: Sendable {
  let notices: [NoticeWithState]
  let paging: APIPaging

  static let shape = JSONShape<NoticeListPage> {
    JSONShape<APIPaging>(APIPaging.fields).of { $0.paging }
    JSONShape.list("notices", "本页的公告，新的在前", entry) { $0.notices }
  }.document

  private static let entry = JSONShape<NoticeWithState> {
    JSONShape(DataTable.noticeFields)
    DataField<NoticeWithState>(.api("api/v1/notices/jn-2023-award.json")) {
      .text(SitePath.noticeJSON($0.notice.id).string)
    }
  }
}

/// A notice with all that is published of it, as a document.
struct NoticeDocument: Sendable {
  let row: NoticeWithState
  let edition: Edition
  let takedowns: [Takedown]
  /// Whether the whole was taken down.
  let isTakenDown: Bool

  var notice: Notice { row.notice }

  static let shape = JSONShape<NoticeDocument> {
    JSONShape<NoticeWithState>(DataTable.noticeFields).of { $0.row }
    JSONShape(metadata)
    JSONShape.list("bases", "依据", basis) { document in
      document.notice.bases.compactMap { CitedBasis($0, document.edition) }
    }
    JSONShape.list("periods", "申报期", period) { $0.notice.callPeriods }
    JSONShape.optional("award", "认定的日期和有效期", empty: "不是认定公告", award) { $0.award }
    JSONShape.optional("objection", "异议方式", empty: "没有写异议方式", objection) {
      $0.notice.objection
    }
    JSONShape.list("contacts", "咨询", contact) { $0.notice.contacts }
    JSONShape.list("attachments", "附件", attachment) { $0.attachments }
    JSONShape.list("listed", "名单上的平台；认定公告只列由它认定的", list) { $0.listed }
    JSONShape.list("facts", "依本公告登记的事项，公示和认定除外", fact) { $0.facts }
    JSONShape.list("takedowns", "撤下的内容：何日、为何", takedown) { $0.takedowns }
    JSONShape(content)
  }.document
}

extension NoticeDocument {
  /// The award, unless the notice was taken down.
  fileprivate var award: AwardStatement? { isTakenDown ? nil : notice.award }

  fileprivate var attachments: [OfferedAttachment] {
    notice.attachments.compactMap { attachment in
      SitePath.attachment(attachment.file, of: notice.id).map {
        OfferedAttachment(title: attachment.title, file: attachment.file, url: $0.string)
      }
    }
  }

  fileprivate var listed: [ListedBatch] {
    guard !isTakenDown else { return [] }
    return notice.lists.compactMap { reference in
      edition.dossier.batch(reference.key).map {
        ListedBatch(key: $0.key, platforms: edition.rows(of: $0, listedBy: notice).map(\.id))
      }
    }
  }

  fileprivate var facts: [ToldEvent] {
    guard !isTakenDown else { return [] }
    return edition.facts(restingOn: notice.id).map {
      ToldEvent($0.record, $0.event, PublicEvent($0.event, in: edition.dossier))
    }
  }

  private static let metadata: [DataField<NoticeDocument>] = [
    DataField(DataColumn("index_number", "索引号", example: "370100-2023-0001", empty: "没有索引号")) {
      .given($0.notice.indexNumber)
    },
    DataField(DataColumn("subject", "主题分类", example: "工业、交通", empty: "没有主题分类")) {
      .given($0.notice.subject)
    },
    DataField(DataColumn("addressees", "主送", example: "各区县工业和信息化局", empty: "没有主送机关")) {
      .given($0.notice.addressees)
    },
    DataField(DataColumn("materials", "申报材料", nil, .list, example: "申报书", empty: "没有列出")) {
      .list($0.notice.materials)
    },
    DataField(
      .html
    ) { .text($0.edition.address(of: SitePath.notice($0.notice.id))) },
  ]

  private static let content: [DataField<NoticeDocument>] = [
    DataField(
      DataColumn("content_html", "正文", "正文的 HTML，不含名单；其中的相对链接从公告的网页算起", example: "<p>现予公示。</p>")
    ) { .text($0.body.string) },
    DataField(DataColumn("content_text", "正文文字", "正文的文字，一段一行", example: "现予公示。")) {
      .text(PlainText.of($0.body))
    },
  ]

  /// The body without the place of the list; its findings are a check's.
  private var body: HTML {
    var unused: [Diagnostic] = []
    let document = MarkdownDocument.render(
      notice.body.markdown,
      startingAtLine: notice.body.firstLine,
      in: notice.location.file,
      diagnostics: &unused
    )
    return .joined(
      document.blocks.compactMap { block in
        switch block {
        case .html(let html): html
        case .placeholder: nil
        }
      }
    )
  }
}
