import Glibc
import Testing

@testable import Files

struct FileErrorTests {
  @Test(arguments: [
    (FileError.writing("a", errno: ENOSPC), FileError.noSpace("a")),
    (.writing("a", errno: EDQUOT), .noSpace("a")),
    (.writing("a", errno: ENOENT), .unwritable("a", errno: ENOENT)),
    (.reading("a", errno: ENOENT), .notFound("a")),
    (.reading("a", errno: EACCES), .unreadable("a", errno: EACCES)),
  ])
  func errnoTellsWhatIsWrong(error: FileError, expected: FileError) {
    #expect(error == expected)
  }

  @Test(arguments: [
    (FileError.notFound("a"), "找不到“a”；请核对路径。"),
    (.missingTheme("themes/a"), "找不到主题文件夹“themes/a”；请核对 site.yaml 的“主题”，或者用 --theme 指明主题文件夹。"),
    (.notAFolder("a"), "“a”不是文件夹；请改用文件夹的路径。"),
    (.unreadable("a", errno: EACCES), "无法读取“a”：没有权限；请处理后重试。"),
    (.unwritable("a", errno: EROFS), "无法写入“a”：磁盘是只读的；请处理后重试，已发布的网站没有改动。"),
    (.unwritable("a", errno: 9999), "无法写入“a”：系统错误 9999；请处理后重试，已发布的网站没有改动。"),
    (.noSpace("a"), "写入“a”时磁盘已满；请腾出空间后重试，已发布的网站没有改动。"),
    (.busy("a"), "另一个生成任务正在写入“a”；请等它结束后重试。"),
    (.mountPoint("a"), "输出文件夹“a”是挂载点，不能整体替换；请改为它里面的一个子文件夹。"),
    (.repository("a"), "输出文件夹“a”是版本库的根，生成会删除其中的版本记录；请改为它里面的一个子文件夹。"),
  ])
  func messageSaysWhatIsWrongAndWhatToDo(error: FileError, message: String) {
    #expect(error.message == message)
  }

  @Test(arguments: [
    (11, 10, "有 11 字节，超过上限 10 字节"),
    (1 << 20 + 1, 1 << 20, "有 1.1 MB，超过上限 1 MB"),
    (2 << 20 - 1, 1 << 20, "有 2 MB，超过上限 1 MB"),
    (1536, 1024, "有 1.5 KB，超过上限 1 KB"),
    (Int.max, 1, "有 8796093022208 MB，超过上限 1 字节"),
  ])
  func sizeAboveALimitNeverReadsAsTheLimit(size: Int, limit: Int, amounts: String) {
    let error = FileError.tooLarge("a", size: size, limit: limit)
    #expect(error.message == "文件“a”\(amounts)；请压缩或者拆分。")
  }
}
