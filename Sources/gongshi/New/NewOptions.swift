import ArgumentParser
import Disclosure
import Ingest

/// The options that all kinds of `gongshi new` share.
struct NewOptions: ParsableArguments {
  @Option(help: "哪个认定事项，如 jinan-sme-platform；只有一个时可以不写。")
  var programme: String?

  @Option(help: "内容文件夹。")
  var content = "content"

  @Option(help: "日期，如 2026-03-09：公示、申报的第一天，或者作出决定的那一天；也是成文和发布的日期。")
  var day: Day?

  @Option(help: "公告编号，也是网址的一部分；默认照以前的写法，如 jn-2026-publicity。")
  var id: String?

  @Option(help: "文号，如 示工信字〔2026〕8号。")
  var number: String?

  @Option(help: "另外的依据：办法或者公告的编号，或者“标题（文号）”。")
  var basis: String?

  @Flag(help: "不写“草稿: true”：到发布的日期就公开。")
  var publish = false

  @Flag(name: .customLong("no-input"), help: "从不询问；缺什么就指出来，不写文件。")
  var noInput = false

  @Option(help: "发现的问题如何显示：text 或 json（每行一个）。")
  var format = OutputFormat.text

  mutating func validate() throws {
    if let id, NoticeID(id) == nil {
      throw ValidationError("--id 只用小写字母、数字和“-”，如 jn-2026-publicity。")
    }
  }

  /// What the options say, with those of one kind of notice.
  func answers(_ further: [DraftQuestion: String?] = [:]) throws -> DraftAnswers {
    var answers = DraftAnswers()
    answers.day = day
    let texts = further.merging([.number: number, .basis: basis]) { own, _ in own }
    for (question, text) in texts {
      guard let text else { continue }
      guard answers.take(text, for: question) else {
        throw ValidationError("\(question.option) 是空的，或者不是要写的内容：\(question.subject)。")
      }
    }
    return answers
  }
}
