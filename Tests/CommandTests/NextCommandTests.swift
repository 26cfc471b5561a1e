import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import TestSupport
import Testing

struct NextCommandTests {
  @Test func theNextChangeIsToldWithItsReasons() throws {
    try withSampleFolder { folder in
      let run = try gongshi("next", "--as-of", "2023-06-26", in: folder)
      #expect(run.status == 0)
      #expect(run.errors == "查看 2023-06-26 以后的变化：content\n")
      #expect(
        run.output == """
          2023-06-26 的网站截至 2023-06-26；下一次变化在 2023-06-27（星期二）：
            “【演示】关于示范平台拟认定名单的公示”公示期满（p-list）
            “甲平台”由“公示中”变为“公示期满待认定”（示范平台（演示））（p-1）
            “乙平台”由“公示中”变为“公示期满待认定”（示范平台（演示））（p-2）

          """
      )
    }
  }

  @Test func jsonIsOneObject() throws {
    try withSampleFolder { folder in
      let run = try gongshi("next", "--as-of", "2023-06-20", "--format", "json", in: folder)
      #expect(
        run.output
          == #"{"as_of":"2023-06-20","edition_day":"2023-06-20","next":"2023-06-21","reasons":["#
          + #"{"kind":"window_counts","what":"“【演示】关于示范平台拟认定名单的公示”公示期第3个工作日","#
          + #""notice":"p-list","platform":null,"programme":null,"measure":null,"district":null}]}"#
          + "\n"
      )
    }
  }

  @Test func nothingScheduledIsNull() throws {
    try withSampleFolder { folder in
      let json = try gongshi("next", "--as-of", "2030-01-01", "--format", "json", in: folder)
      #expect(json.status == 0)
      #expect(
        json.output
          == #"{"as_of":"2030-01-01","edition_day":"2027-02-02","next":null,"reasons":[]}"# + "\n"
      )
      let text = try gongshi("next", "--as-of", "2030-01-01", in: folder)
      #expect(text.output == "2030-01-01 的网站截至 2027-02-02；此后没有已知的变化。\n")
    }
  }

  @Test func aContentWithErrorsHasNoNextDay() throws {
    try withSampleFolder(changing: ["records/demo/2024.csv": "平台编号,平台名称\n"]) { folder in
      let run = try gongshi("next", "--as-of", "2023-06-26", in: folder)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(run.errors.contains("[format/missing-column]"))
    }
  }

  /// Every day of 400 of the demonstration is compared with the day before it.
  @Test func ofTheDemonstrationItIsWhatComparingEveryDayFinds() throws {
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree.folder(at: "\(repositoryFolder)/content", diagnostics: &diagnostics)
    let content = try #require(try Content.read(tree, diagnostics: &diagnostics))
    let register = Register(content.dossier)
    let days = EditionDays(register)
    let first = try #require(Day(iso: "2025-06-01"))
    var before = DayState(register, on: first)
    var changed: [Day] = []
    for distance in 1...400 {
      let state = DayState(register, on: first.adding(days: distance))
      if !state.saysTheSame(as: before) { changed.append(first.adding(days: distance)) }
      before = state
    }
    var told: [Day] = []
    var day = first
    while let next = days.next(after: day), next.day <= first.adding(days: 400) {
      #expect(next.changes.filter { $0.kind == .other } == [], "\(next.day)")
      #expect(!next.changes.isEmpty)
      told.append(next.day)
      day = next.day
    }
    #expect(told == changed)
    #expect(told.count > 20)
  }
}
