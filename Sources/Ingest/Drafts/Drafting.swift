import Diagnostics
import Disclosure

/// What is particular to one kind of notice.
struct DraftParts {
  /// The part of the id behind the year: `publicity`.
  let name: String
  let title: String
  var published: Day
  /// The lists of its front matter.
  var lists: [BatchKey] = []
  var bases: [DraftBasis] = []
  /// Further lines of front matter, in their order.
  var matter: [(key: String, value: String)] = []
  let body: [String]
  /// The lines to record, made when the id is known.
  var rows: @Sendable (NoticeID) -> [NoticeDraft.RecordLine] = { _ in [] }
}

/// One drafting of a notice: what all kinds share.
struct Drafting {
  let content: Content
  let request: DraftRequest
  let answers: DraftAnswers
  let programme: Programme
  /// By which ids of this programme's notices begin: `jn`.
  let prefix: String

  var dossier: Dossier { content.dossier }

  init(
    _ content: Content,
    _ request: DraftRequest,
    _ answers: DraftAnswers
  ) throws(DraftStop) {
    self.content = content
    self.request = request
    self.answers = answers
    programme = request.programme
    prefix = Self.prefix(of: request.programme, content.dossier)
  }

  /// What most ids of the programme's notices begin with, else the programme's own id does.
  private static func prefix(of programme: Programme, _ dossier: Dossier) -> String {
    var counts: [String: Int] = [:]
    for notice in dossier.notices {
      guard dossier.programme(governing: notice)?.id == programme.id,
        let prefix = split(notice.id)?.prefix
      else { continue }
      counts[prefix, default: 0] += 1
    }
    let most = counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
    return most?.key ?? programme.id.string.split(separator: "-").first.map(String.init) ?? "n"
  }

  /// `jn-2026-publicity` as `jn` and 2026.
  static func split(_ id: NoticeID) -> (prefix: String, year: Int)? {
    let parts = id.string.split(separator: "-")
    guard parts.count > 2, parts[1].count == 4, let year = Int(parts[1]) else { return nil }
    return (String(parts[0]), year)
  }

  func text(_ question: DraftQuestion) throws(DraftStop) -> String {
    guard let text = answers[question] else { throw .missing([question]) }
    return text
  }

  /// The batch that was named, and its key.
  func batch() throws(DraftStop) -> Batch {
    let known = dossier.batches.filter { $0.key.programme == programme.id }.map(\.key.batch.string)
    guard let id = request.batch else {
      throw refused("没有写批次；请用 --batch 写明，已有：\(known.joined(separator: "、"))。")
    }
    let key = BatchKey(programme: programme.id, batch: id)
    guard let batch = dossier.batch(key), !batch.rows.isEmpty else {
      let hint = nearestName(to: id.string, among: known).map { "，是否要写 \($0)" } ?? ""
      throw refused("没有名单 records/\(key).csv，或者里面没有一行\(hint)；请先用 gongshi import 导入。")
    }
    return batch
  }

  func refused(_ message: String, article: String? = nil) -> DraftStop {
    .refused(Diagnostic(.draftRefused, message, at: nil, article: article))
  }

  /// The name that the authority bears on a day.
  func issuer(on day: Day) -> String {
    programme.authorityName(on: day) ?? content.site.footer.sponsor ?? content.site.name
  }

  /// “2026年度”, with the round where a year has several: “2026年度（第2批）”.
  func round(_ key: BatchKey) -> String {
    guard let year = key.year else { return "\(key.batch)批次" }
    let rest = key.batch.string.dropFirst(4).drop { $0 == "-" }
    return "\(year)年度" + (Int(rest).map { "第\($0)批" } ?? "")
  }

  /// The measure word for what the title is given to: “家”.
  var counter: String {
    switch programme.subject {
    case .platform, .enterprise: "家"
    case .park, .cluster, .product, .site: "个"
    }
  }
}

extension PlatformRecord {
  /// Whether it bears its operator's name, as a firm does that is recognised itself.
  var isItsOwnOperator: Bool { name == `operator` }
}
