import Diagnostics
import Glibc
import TestSupport
import Testing

/// A build that would read what the last one read.
struct UnchangedBuildTests {
  /// No edition is of this day: what says it was told from the note.
  private static let mark = "1111-11-11"

  @Test func tellsTheSameInEitherFormat() throws {
    try withSampleFolder { folder in
      let first = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      let second = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(second.errors == first.errors)
      let lines = try gongshi("check", "--as-of", "2024-03-01", "--format", "json", in: folder)
      let third = try gongshi("build", "--as-of", "2024-03-01", "--format", "json", in: folder)
      let findings = { (output: String) in
        output.split(separator: "\n").filter { $0.hasPrefix("{\"severity\"") }
      }
      #expect(
        third.output.split(separator: "\n").last?.hasPrefix(
          "{\"as_of\":\"2024-02-01\",\"written\":0,"
        )
          == true
      )
      #expect(findings(third.output) == findings(lines.output))
      #expect(!findings(third.output).isEmpty)
    }
  }

  @Test func isToldFromTheNoteOfTheLast() throws {
    try withMarkedBuild { folder in
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.output.hasPrefix("完成：截至 \(Self.mark)，0 个文件写入，"))
    }
  }

  @Test(arguments: ["C", "C.utf8"]) func isNoOtherInAnotherLocale(locale: String) throws {
    try withMarkedBuild { folder in
      let environment = ["LC_ALL=\(locale)", "TZ=Pacific/Kiritimati"]
      let run = try gongshi(
        "build",
        "--as-of",
        "2024-03-01",
        in: folder,
        environment: environment
      )
      #expect(run.output.hasPrefix("完成：截至 \(Self.mark)，0 个文件写入，"))
    }
  }

  @Test func doesNotRepeatWhatWasSaidOfTheEditionBefore() throws {
    try withSampleFolder { folder in
      _ = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      try write(
        "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\np-1,更名,2023-10-08,平台名称,甲平台,甲新平台,,,\n",
        to: "\(folder)/content/records/demo/changes.csv"
      )
      let grown = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(grown.errors.contains("[site/published-past-grows]"))
      let again = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(again.output.contains("，0 个文件写入，"))
      #expect(!again.errors.contains("[site/published-past-grows]"))
      #expect(
        try gongshi("build", "--as-of", "2024-03-01", "--headers", "nginx", in: folder).errors
          .hasPrefix(again.errors)
      )
    }
  }

  /// What may be otherwise, and what does it.
  private static let changes: [(what: String, make: @Sendable (String) throws -> Void)] = [
    ("a record", { try append("\n", to: "\($0)/content/records/demo/2023.csv") }),
    ("a file that no build reads", { try write("x", to: "\($0)/content/note.txt") }),
    ("a template", { try append("\n", to: "\($0)/themes/official/templates/404.html") }),
    ("a page", { try append("\n", to: "\($0)/site/index.html") }),
    (
      "a page with the same bytes",
      { try write(try text(of: "\($0)/site/index.html"), to: "\($0)/site/index.html") }
    ),
    ("a page that is gone", { unlink("\($0)/site/index.html") }),
    ("a file that is no page", { try write("x", to: "\($0)/site/x") }),
    ("a site that is away", { rename("\($0)/site", "\($0)/away") }),
    ("a broken note", { try write("x", to: "\($0)/.gongshi/site/built") }),
  ]

  @Test(arguments: changes.indices)
  func whateverElseIsMadeAgain(index: Int) throws {
    try withMarkedBuild { folder in
      try Self.changes[index].make(folder)
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(!(run.output + run.errors).contains(Self.mark), "\(Self.changes[index].what)")
    }
  }

  @Test(arguments: [
    ("2024-03-02", "--jobs", "1"), ("2024-03-01", "--base-url", "https://other.example/"),
    ("2024-03-01", "--headers", "nginx"),
  ])
  func otherOptionsMakeItAgain(day: String, option: String, value: String) throws {
    try withMarkedBuild { folder in
      let run = try gongshi("build", "--as-of", day, option, value, in: folder)
      #expect(run.output.hasPrefix("完成：截至 2024-02-01，"))
    }
  }

  private func withMarkedBuild(_ body: (String) throws -> Void) throws {
    try withSampleFolder { folder in
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.output.hasPrefix("完成：截至 2024-02-01，"))
      let note = "\(folder)/.gongshi/site/built"
      try write(try text(of: note).replacing("10:2024-02-01,", with: "10:\(Self.mark),"), to: note)
      try body(folder)
    }
  }
}

private func append(_ more: String, to path: String) throws {
  try write(try text(of: path) + more, to: path)
}
