import Diagnostics
import TestSupport
import Testing

/// Files made by python-docx, openpyxl and ReportLab, offered by a notice.
struct AttachmentGuardTests {
  private func told(
    _ name: String,
    title: String = "拟认定名单",
    _ bytes: [UInt8]? = nil
  ) throws -> [String] {
    let fixture = "\(repositoryFolder)/Tests/DocumentsTests/Fixtures/\(name)"
    let path = try #require(RelativePath("attachments/p-award/\(name)"))
    let site = try GuardedSite(
      changing: awardNotice(offering: [(name, title)]),
      adding: [path: try bytes ?? TestSupport.bytes(of: fixture)]
    )
    return site.told.map {
      $0.replacing(#/^notices/2023/p-award.md:9:\d+: /#, with: "")
        .replacing(#/；.*$/#, with: "")
    }
  }

  @Test(arguments: [
    ("a.txt", "", "警告 [attachment/empty] 附件“a.txt”是空文件"),
    (
      "a.html", "<p onclick=\"x()\">名单</p>",
      "警告 [attachment/with-script] 附件“a.html”里有脚本，打开时会以本网站的名义运行"
    ),
    (
      "a.svg", "<svg><script>x()</script></svg>",
      "警告 [attachment/with-script] 附件“a.svg”里有脚本，打开时会以本网站的名义运行"
    ),
    ("a.html", "<p>名单 on=1</p>", nil), ("a.txt", "名单", nil),
  ])
  func filesThatAreEmptyOrRun(name: String, text: String, finding: String?) throws {
    let told = try told(name, Array(text.utf8)).filter { $0.contains("[attachment/") }
    #expect(told == [finding].compactMap(\.self))
  }

  @Test func word() throws {
    let found = try told("list.docx")
    #expect(
      found == [
        "错误 [privacy/mobile-number] notices/p-award/list.docx 里有手机号 138****0001",
        "错误 [privacy/mobile-number] notices/p-award/list.docx 里有手机号 138****0002",
        "错误 [privacy/mobile-number] notices/p-award/list.docx 里有手机号 138****0003",
        "警告 [privacy/document-author] 附件“list.docx”的文件属性里有人名“张**”",
        "警告 [privacy/personal-column] 附件“list.docx”的表格有“联系人”一列，而且填了内容",
      ]
    )
  }

  @Test func excel() throws {
    let found = try told("list.xlsx")
    #expect(
      found == [
        "错误 [privacy/mobile-number] notices/p-award/list.xlsx 里有手机号 138****0004",
        "错误 [privacy/mobile-number] notices/p-award/list.xlsx 里有手机号 138****0005",
        "错误 [privacy/resident-id] notices/p-award/list.xlsx 里有身份证号 3701**********106X",
        "警告 [privacy/document-author] 附件“list.xlsx”的文件属性里有人名“李**”",
        "警告 [privacy/document-author] 附件“list.xlsx”的文件属性里有人名“示***”",
        "警告 [privacy/personal-column] 附件“list.xlsx”的表格有“手机”一列，而且填了内容",
      ]
    )
  }

  @Test func pdf() throws {
    let found = try told("list.pdf")
    #expect(
      found == [
        "错误 [privacy/mobile-number] notices/p-award/list.pdf 里有手机号 138****0006",
        "错误 [privacy/mobile-number] notices/p-award/list.pdf 里有手机号 138****0007",
        "警告 [privacy/document-author] 附件“list.pdf”的文件属性里有人名“王**”",
        "警告 [privacy/personal-column] 附件“list.pdf”的表格有“姓名”一列，而且填了内容",
      ]
    )
  }

  @Test(
    "text files are read in the encodings that offices save",
    arguments: [
      ("a.txt", Array("电话１３８００００１２３４".utf8)),
      ("a.md", Array("电话 138-0000-1234".utf8)),
      ("a.html", Array("<p>138<b>0000</b>1234</p>".utf8)),
      ("a.csv", [0xB5, 0xE7, 0xBB, 0xB0, 0x2C, 0xA3, 0xB1] + Array("3800001234".utf8)),
    ]
  )
  func text(name: String, bytes: [UInt8]) throws {
    let found = try told(name, bytes)
    #expect(
      found == [
        "错误 [privacy/mobile-number] notices/p-award/\(name) 里有手机号 138****1234"
      ]
    )
  }

  @Test(
    "what could not be read is warned of",
    arguments: [
      ("a.doc", [UInt8](repeating: 1, count: 9), "程序不能读这种文件"),
      ("a.zip", [1], "程序不能读这种文件"),
      ("a.jpg", [1], "程序不能读这种文件"),
      ("a.docx", [1, 2, 3], "文件损坏或者与扩展名不符"),
      ("a.xlsx", [0xD0, 0xCF, 0x11, 0xE0], "文件加密"),
      ("a.pdf", Array("%PDF".utf8), "文件损坏或者与扩展名不符"),
    ]
  )
  func notExamined(name: String, bytes: [UInt8], reason: String) throws {
    let found = try told(name, bytes)
    #expect(
      found == [
        "警告 [privacy/attachment-not-examined] 附件“\(name)”没有检查或没有全部检查（\(reason)）"
      ]
    )
  }

  @Test func aNameAndATitleAreReadToo() throws {
    let found = try told("13800001234.txt", title: "abc@qq.com", [0x61])
    #expect(
      found == [
        "错误 [privacy/mobile-number] notices/p-award.html 等里有手机号 138****1234",
        "错误 [privacy/personal-mail] notices/p-award.html 等里有个人邮箱 a***@qq.com",
      ]
    )
  }

  @Test(
    "materials of applicants are never published",
    arguments: [
      ("签到表.txt", "签到表"), ("社保缴费清单.txt", "社保缴费材料"), ("学历证明.txt", "学历或职称证明"),
      ("活动照片.txt", "现场照片"), ("审计报告.txt", "审计报告或财务报表"), ("技术人员名单.txt", "人员名单"),
      ("服务企业名单.txt", "服务对象名单"), ("测评推荐表.txt", "满意度测评表"), ("服务合同.txt", "合同或协议"),
    ]
  )
  func neverPublished(name: String, kind: String) throws {
    let found = try told(name, [0x61])
    #expect(
      found == [
        "警告 [privacy/attachment-of-a-kind-never-published] 附件“\(name)”看起来是\(kind)，这类材料不公开"
      ]
    )
    #expect(try told(name, title: "空白样式", [0x61]) == [])
  }
}
