import Disclosure
import Testing

struct AttachmentRulesTests {
  @Test func theListAndTheFilesAgree() {
    let two = LintedNotice(attachments: [("a.txt", "申报表"), ("b.txt", "声明")])
    #expect(
      two.sentences("附件：1. 申报书\n2. 声明") == [
        "notices/n.md:100:4: 警告 [attachment/title-differs] 附件清单写“申报书”，"
          + "公告开头的附件写“申报表”；请统一名称和先后。\n    · 另一处：notices/n.md:30:1"
      ]
    )
    #expect(
      two.sentences("附件：申报表") == [
        "notices/n.md:100:4: 警告 [attachment/list-differs] 正文的附件清单有1项，"
          + "公告开头的附件有2项；请补上缺少的附件，或者改正清单。"
      ]
    )
    #expect(
      two.sentences("附件：1. 申报表\n3. 声明").first
        == "notices/n.md:101:1: 警告 [attachment/out-of-order] 附件清单的第2项编号是3；请从1起依次编号。"
    )
    #expect(two.findings("附件：\n\n- 1、《申报表》\n- 2、 声 明") == [])
    #expect(two.findings("没有清单") == [])
  }

  @Test func theListAndTheAttachmentsBelowAgree() {
    #expect(
      LintedNotice().sentences("附件：1. 推荐表\n2. 声明\n\n附件 1:\n\n示例市\n测评推荐表\n\n附件2\n声明\n\n附件3\n提纲") == [
        "notices/n.md:100:4: 警告 [attachment/title-differs] 附件清单写“推荐表”，"
          + "附件1的标题却是“示例市测评推荐表”；请统一名称。\n    · 另一处：notices/n.md:103:1",
        "notices/n.md:111:1: 警告 [attachment/list-differs] 后面有附件3，附件清单里却没有；"
          + "请在清单里补上。",
      ]
    )
    LintedNotice().expect("附件：示例市推荐表\n\n附件1\n示例市\n推荐表", raises: [])
  }

  @Test func citedAttachmentsAreThere() {
    #expect(
      LintedNotice(attachments: [("a.txt", "甲")]).sentences("见附件1、附件3，办法的附件5不算") == [
        "notices/n.md:100:6: 警告 [attachment/cited-missing] 正文提到附件3，但没有这个附件；"
          + "请补上附件，或者改正编号。"
      ]
    )
    #expect(
      LintedNotice(attachments: [("a.txt", "甲"), ("b.txt", "乙")])
        .sentences("填写甲（附件1）。\n\n附件：1. 甲\n2. 乙") == [
          "notices/n.md:103:1: 警告 [attachment/not-cited] 附件2“乙”列在清单里，"
            + "正文却没有提到；请在正文写明它的用处，或者删去。"
        ]
    )
    let both = LintedNotice(attachments: [("a.txt", "甲"), ("b.txt", "乙")])
    #expect(both.findings("填写甲（附件1）和乙（附件2）。\n\n附件：1. 甲\n2. 乙") == [])
    #expect(both.findings("见附件。\n\n附件：1. 甲\n2. 乙") == [])
  }

  @Test(arguments: [
    ("名单 1.xlsx", "里有空格"), ("新建文档.docx", "里有“新建”"), ("list副本.xlsx", "里有“副本”"),
    ("名单最终版.pdf", "里有“最终”"), ("list(1).pdf", "里有“(1)”"), ("list", "没有后缀"),
    ("setup.exe", "的后缀不是文档"),
  ])
  func fileNamesAreFitToPublish(file: String, problem: String) {
    #expect(
      LintedNotice(attachments: [(file, "甲")]).sentences("") == [
        "notices/n.md:30:1: 警告 [attachment/file-name] 附件的文件名“\(file)”\(problem)；"
          + "请用“主体加内容”重新命名，如 list.xlsx。"
      ]
    )
    #expect(LintedNotice(attachments: [("forms/示例市推荐表.docx", "甲")]).findings("") == [])
  }

  @Test func nothingIsAttachedTwice() {
    #expect(
      LintedNotice(attachments: [("a.txt", "甲"), ("a.txt", "乙"), ("c.txt", "甲")]).sentences("") == [
        "notices/n.md:31:1: 警告 [attachment/twice] 附件“a.txt”列了两次；请删去一次。",
        "notices/n.md:32:1: 警告 [attachment/twice] 附件标题“甲”用了两次，分不清是哪一个；请改正标题。",
      ]
    )
  }
}
