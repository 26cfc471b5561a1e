import Diagnostics
import TestSupport
import Testing

/// `gongshi new correction`.
struct NewCorrectionTests {
  private func correction(
    of field: String,
    to value: String,
    in folder: String
  ) throws -> ProgramRun {
    try gongshi(
      "new",
      "correction",
      "--corrects",
      "p-award",
      "--platform",
      "p-1",
      "--field",
      field,
      "--value",
      value,
      "--day",
      "2023-07-03",
      "--no-input",
      in: folder
    )
  }

  @Test func aPlatformIsCorrectedOutOfAList() throws {
    try withSampleFolder { folder in
      let correction = try self.correction(of: "列入", to: "否", in: folder)
      #expect(correction.errors.hasSuffix("p-1,更正,2023-07-03,列入,是,否,demo-2023-correct,2023,抄录有误\n"))
      let path = "\(folder)/content/notices/2023/demo-2023-correct.md"
      #expect(try text(of: path).contains("甲平台不应列入名单。"))
    }
  }

  @Test func aDeclaredColumnIsCorrected() throws {
    try withSampleFolder { folder in
      let correction = try self.correction(of: "年服务企业数", to: "210", in: folder)
      #expect(
        correction.errors.hasSuffix(
          "p-1,更正,2023-07-03,年服务企业数,120,210,demo-2023-correct,2023,抄录有误\n"
        ),
        "\(correction.errors)"
      )
    }
  }

  @Test(arguments: [
    ("历下区", "登记册里的区县已经是“历下区”；请核对 --value。"), ("高新", "济南市没有叫“高新”的区县；请核对 --value"),
  ])
  func aCorrectionChangesSomethingThatIsThere(_ value: String, _ message: String) throws {
    try withSampleFolder { folder in
      let new = try correction(of: "区县", to: value, in: folder)
      #expect(new.status == 1)
      #expect((new.output + new.errors).contains(message), "\(new.output)\(new.errors)")
    }
  }

  @Test func aCorrectionACallAndANoticeAreReadWithoutAFinding() throws {
    try withSampleFolder { folder in
      let correction = try self.correction(of: "推荐单位", to: "历下区工信局", in: folder)
      #expect(
        correction.errors.hasSuffix("p-1,更正,2023-07-03,推荐单位,,历下区工信局,demo-2023-correct,2023,抄录有误\n")
      )
      let call = try gongshi(
        "new",
        "call",
        "--day",
        "2023-03-01",
        "--until",
        "2023-03-31",
        "--number",
        "示局〔2023〕1号",
        "--publish",
        "--no-input",
        in: folder
      )
      #expect(call.status == 0)
      let notice = try gongshi(
        "new",
        "notice",
        "--title",
        "关于座谈的通知",
        "--text",
        "现通知如下。",
        "--day",
        "2023-07-03",
        "--no-input",
        in: folder
      )
      #expect(notice.status == 0)
      let check = try gongshi("check", "--as-of", "2023-07-04", in: folder)
      #expect(check.status == 0)
      #expect(!check.output.contains("demo-2023"), "\(check.output)")
    }
  }
}
