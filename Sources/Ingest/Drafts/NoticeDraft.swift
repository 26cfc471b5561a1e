package import Diagnostics
package import Disclosure

/// A notice as it was drafted (公告草稿), not yet written.
package struct NoticeDraft: Sendable {
  package let id: NoticeID
  /// `notices/2026/jn-2026-publicity.md`
  package let path: RelativePath
  package let text: String
  /// What it says of the register, to be recorded when it is published: a line for a table.
  package let rows: [RecordLine]

  /// A line to append to a table of records (待登记).
  package struct RecordLine: Hashable, Sendable {
    /// `records/jinan-sme-platform/revocations.csv`
    package let file: String
    package let header: String
    package let line: String
  }
}

/// How drafting went.
package enum DraftOutcome: Sendable {
  case draft(NoticeDraft)
  /// What has to be said first.
  case missing([DraftQuestion])
  /// Why there can be no such notice.
  case refused(Diagnostic)
}

/// Why a draft came to nothing; caught where drafting began.
enum DraftStop: Error {
  case missing([DraftQuestion])
  case refused(Diagnostic)
}

extension Content {
  /// Drafts a notice from programme, batch, register and calendar (拟稿).
  package func draft(_ request: DraftRequest, _ answers: DraftAnswers) -> DraftOutcome {
    do throws(DraftStop) {
      let drafting = try Drafting(self, request, answers)
      let parts: DraftParts =
        switch request.kind {
        case .publicity: try drafting.publicity()
        case .award: try drafting.award()
        case .revocation: try drafting.revocation()
        case .change: try drafting.rename()
        case .correction: try drafting.correction()
        case .call: try drafting.call()
        case .notice: try drafting.notice()
        }
      return .draft(try drafting.finish(parts))
    } catch {
      switch error {
      case .missing(let questions): return .missing(questions)
      case .refused(let finding): return .refused(finding)
      }
    }
  }
}

extension DiagnosticKind {
  package static let draftAnswerMissing = DiagnosticKind(
    "new/answer-missing",
    .error,
    "拟公告时，程序从认定事项、名单、登记册和日历里取得能取得的；电话、部门、事由这些不会替您编造。"
      + "在终端里会询问；用脚本时请用提示的选项写明。"
  )
  package static let draftRefused = DiagnosticKind(
    "new/not-possible",
    .error,
    "照现在的记录，这份公告不能发布，所以没有拟：例如没有公示就认定、平台不在登记册里、放假安排还没有补上。"
      + "请先按提示补上记录或者改正选项，再运行一次。"
  )
  package static let draftExists = DiagnosticKind(
    "new/notice-exists",
    .error,
    "公告的编号是网址的一部分，已有的文件从不覆盖。请用 --id 换一个编号，或者直接修改已有的文件。"
  )
}

extension IngestFindings {
  /// Every kind of finding that drafting a notice may raise.
  static let ofDrafts: [DiagnosticKind] = [.draftAnswerMissing, .draftRefused, .draftExists]
}
