package import Disclosure

/// What a draft cannot know and somebody has to say (待答).
package enum DraftQuestion: String, CaseIterable, Hashable, Sendable {
  case day
  case until
  case days
  case number
  case basis
  case department
  case telephone
  case platform
  case ground
  case field
  case value
  case reason
  case corrects
  case title
  case text

  /// The option that answers it.
  package var option: String { "--\(rawValue)" }

  /// What is missing, in a clerk's words.
  package var subject: String {
    switch self {
    case .day: "日期（如 2026-03-09）：公示、申报的第一天，或者作出决定的那一天"
    case .until: "申报的最后一天（如 2026-04-30）"
    case .days: "公示天数（1 到 366）；办法没有写天数的必须写明"
    case .number: "文号，通知一发布就要有（如 示工信字〔2026〕8号）"
    case .basis: "依据：办法或者公告的编号，或者“标题（文号）”"
    case .department: "受理异议的部门"
    case .telephone: "受理异议或者咨询的电话"
    case .platform: "平台编号，几个用“、”隔开"
    case .ground: "撤销或取消的情形"
    case .field: "改哪一项：平台名称或者运营单位等"
    case .value: "改成什么"
    case .reason: "事由，一句话，公众会看到"
    case .corrects: "更正哪一份公告（编号）"
    case .title: "标题"
    case .text: "正文"
    }
  }
}

/// What is known beside the content: options of the command, and what was answered (回答).
package struct DraftAnswers: Sendable {
  package var day: Day?
  package var until: Day?
  package var days: Int?
  /// By question; days and numbers are above.
  package var texts: [DraftQuestion: String] = [:]

  package init() {}

  package subscript(question: DraftQuestion) -> String? { texts[question] }

  /// Takes an answer as it was typed; false where it cannot be read.
  package mutating func take(_ text: String, for question: DraftQuestion) -> Bool {
    switch question {
    case .day:
      day = Day(iso: text)
      return day != nil
    case .until:
      until = Day(iso: text)
      return until != nil
    case .days:
      days = Int(text).flatMap { (1...366).contains($0) ? $0 : nil }
      return days != nil
    default:
      let line = ListText.oneLine(text)
      guard !line.isEmpty else { return false }
      texts[question] = line
      return true
    }
  }
}

/// Which notice is to be drafted (拟稿的要求).
package struct DraftRequest: Sendable {
  package let kind: NoticeKind
  package let programme: Programme
  package let batch: BatchID?
  package let today: Day
  /// Nil where the program chooses it.
  package let id: NoticeID?
  /// Whether the notice is written as one that is public from its 发布 on.
  package let isFinal: Bool
  /// Whether a list may be made public though it has been (再次公示).
  package let isRepeated: Bool

  package init(
    kind: NoticeKind,
    programme: Programme,
    batch: BatchID?,
    today: Day,
    id: NoticeID?,
    isFinal: Bool,
    isRepeated: Bool = false
  ) {
    self.kind = kind
    self.programme = programme
    self.batch = batch
    self.today = today
    self.id = id
    self.isFinal = isFinal
    self.isRepeated = isRepeated
  }
}
