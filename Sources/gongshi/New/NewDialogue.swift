import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

/// Drafts a notice, asks for what is missing, and writes the file.
struct NewDialogue {
  private let options: NewOptions
  private let content: Content
  private let request: DraftRequest

  init(
    _ options: NewOptions,
    _ kind: NoticeKind,
    batch: String?,
    isRepeated: Bool = false
  ) throws {
    self.options = options
    content = try ImportContent.read(options.content)
    let id = try batch.map { text throws in
      guard let id = BatchID(text) else {
        throw ValidationError("批次 \(text) 只能用小写字母、数字和“-”，如 2026 或 2026-2。")
      }
      return id
    }
    request = DraftRequest(
      kind: kind,
      programme: try Self.programme(options, in: content),
      batch: id,
      today: Today.inChina,
      id: options.id.flatMap { NoticeID($0) },
      isFinal: options.publish,
      isRepeated: isRepeated
    )
  }

  private static func programme(_ options: NewOptions, in content: Content) throws -> Programme {
    if let name = options.programme {
      return try ImportContent.programme(named: name, in: content)
    }
    let all = content.dossier.programmes
    guard let only = all.first, all.count == 1 else {
      let known = all.map(\.id.string).joined(separator: "、")
      throw ValidationError("有几个认定事项，请用 --programme 写明：\(known)。")
    }
    return only
  }

  func run(_ known: DraftAnswers) throws {
    var answers = known
    while true {
      switch content.draft(request, answers) {
      case .draft(let draft): return try write(draft)
      case .refused(let finding): return try refuse([finding])
      case .missing(let questions):
        guard !options.noInput, Terminal.canAsk else {
          return try refuse(questions.map(Self.finding))
        }
        for question in questions { answers = try ask(question, answers) }
      }
    }
  }

  private func ask(_ question: DraftQuestion, _ known: DraftAnswers) throws -> DraftAnswers {
    var answers = known
    while true {
      Terminal.say("\(question.subject)？")
      guard let line = readLine() else {
        try refuse([Self.finding(question)])
        return answers
      }
      let text = line.trimmingSpaces
      if answers.take(text, for: question) { return answers }
      Terminal.say(text.isEmpty ? "这一项不能空着。" : "“\(text)”不能用在这里。")
    }
  }

  private static func finding(_ question: DraftQuestion) -> Diagnostic {
    Diagnostic(.draftAnswerMissing, "不知道\(question.subject)；请用 \(question.option) 写明。", at: nil)
  }

  private func refuse(_ findings: [Diagnostic]) throws {
    Terminal.show(findings, as: options.format, onStandardOutput: true)
    Terminal.say("没有拟：\(Terminal.count(findings))。")
    throw ExitStatus.contentHasErrors
  }

  private func write(_ draft: NoticeDraft) throws {
    let target = "\(options.content)/\(draft.path)"
    if try LooseFile.exists(target) {
      let message = "\(draft.path) 已经有了，从不覆盖；请用 --id 换一个编号，或者直接改它。"
      return try refuse([Diagnostic(.draftExists, message, at: SourceLocation(draft.path))])
    }
    try LooseFile.create(target, Array(draft.text.utf8))
    Terminal.result(options.format == .json ? json(draft, target) : target)
    Terminal.say(
      options.publish
        ? "已拟好，到发布的日期就公开；请先打开核对，再运行 gongshi check。"
        : "已拟好，是草稿；请打开核对，定稿后删去“草稿: true”一行，再运行 gongshi check。"
    )
    let files = draft.rows.reduce(into: [String]()) { files, row in
      if files.last != row.file { files.append(row.file) }
    }
    for file in files {
      let rows = draft.rows.filter { $0.file == file }
      Terminal.say("发布时在 \(options.content)/\(file) 末尾登记（没有这个文件就先写表头）：")
      Terminal.say(([rows.first?.header ?? ""] + rows.map(\.line)).joined(separator: "\n"))
    }
  }

  private func json(_ draft: NoticeDraft, _ target: String) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("notice", draft.id.string)
      json.field("path", target)
      json.array("rows") { json in
        for row in draft.rows {
          json.object { json in
            json.field("file", "\(options.content)/\(row.file)")
            json.field("line", row.line)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
