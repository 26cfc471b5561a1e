import Diagnostics
import Glibc
import TestSupport
import Testing

struct BuildCommandTests {
  @Test func buildsWithoutAnyOption() throws {
    try withSampleFolder { folder in
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 0)
      #expect(run.errors.hasPrefix("生成 2024-03-01 的网站：content → site\n"))
      #expect(run.output.hasPrefix("完成：截至 2024-02-01，"))
      let page = try text(of: "\(folder)/site/notices/p-list.html")
      #expect(page.contains("甲平台"))
    }
  }

  @Test(arguments: ["content/site", "content", ".", "themes/plain/x"])
  func theSiteLiesApartFromWhatItIsMadeOf(output: String) throws {
    try withSampleFolder { folder in
      let run = try gongshi("build", "--output", output, "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 64)
      #expect(run.errors.contains("一个在另一个里面；--output 请写别处的文件夹。"), "\(run.errors)")
    }
  }

  @Test func theSecondBuildWritesNothing() throws {
    try withSampleFolder { folder in
      _ = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      let before = try files(below: "\(folder)/site")
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.output.contains("，0 个文件写入，\(before.count) 个未变，0 个删除"))
      #expect(try files(below: "\(folder)/site") == before)
    }
  }

  @Test func aWrongDateIsToldWithItsPlaceAndArticleAndNothingIsWritten() throws {
    let path: RelativePath = "notices/2023/p-list.md"
    let wrong = SampleContent.files[path]?.replacing("止: 2023-06-26", with: "止: 2023-06-25")
    try withSampleFolder(changing: [path: wrong]) { folder in
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      #expect(
        run.errors.contains(
          "notices/2023/p-list.md:9:6: 错误 [publicity/too-few-working-days] "
            + "公示期只有4个工作日，办法要求不少于5个工作日；从2023年6月19日起，至少应公示到2023年6月26日。"
            + "（依据：《示范平台认定管理办法》第二十条）"
        )
      )
      #expect(run.errors.contains("[publicity/length-differs-from-dates]"))
      #expect(access("\(folder)/site", F_OK) == -1)
    }
  }

  @Test func noFileTakesThePlaceOfAClosedStream() throws {
    try withSampleFolder { folder in
      let line = "\(productsFolder)/gongshi build --as-of 2024-03-01 <&- >&- 2>&-"
      let built = try run("/bin/sh", ["-c", line], in: folder, environment: ["LC_ALL=C.UTF-8"])
      #expect(built.status == 0)
      let locks = try files(below: folder).filter { $0.key.hasSuffix("/lock") }
      #expect(locks.values.map(\.count) == [0])
    }
  }

  /// A library reads this variable where nobody asks for it.
  @Test func theEnvironmentDoesNotSayHowATextIsRead() throws {
    try withSampleFolder { folder in
      let built = try run(
        "\(productsFolder)/gongshi",
        ["build", "--as-of", "2024-03-01"],
        in: folder,
        environment: ["LC_ALL=C.UTF-8", "YAMS_DEFAULT_ENCODING=UTF16"]
      )
      #expect(built.status == 0, "\(built.errors)")
    }
  }

  @Test func aFailedBuildLeavesTheOldSite() throws {
    try withSampleFolder { folder in
      _ = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      let before = try files(below: "\(folder)/site")
      try write("平台编号,平台名称\np-1,甲\n", to: "\(folder)/content/records/demo/2023.csv")
      #expect(try gongshi("build", "--as-of", "2024-03-01", in: folder).status == 1)
      #expect(try files(below: "\(folder)/site") == before)
    }
  }

  @Test func anEarlierDayIntoTheSameFolderIsRefused() throws {
    try withSampleFolder { folder in
      _ = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      let run = try gongshi("build", "--as-of", "2023-06-20", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("[site/published-path-vanished] 已发布的 notices/p-award.html"))
    }
  }

  @Test func aMisspeltFieldInATemplateIsToldWithItsPlace() throws {
    try withSampleFolder { folder in
      try write("<h1>{{ page.tittle }}</h1>\n", to: "\(folder)/themes/official/templates/404.html")
      let run = try gongshi("build", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("themes/official/templates/404.html:1:"))
      #expect(run.errors.contains("title"))
    }
  }

  /// A command line and the status it ends with.
  private static let endings: [(line: String, status: Int32)] = [
    ("build --content nowhere", 66), ("build --as-of 2024-02-30", 64), ("build --jobs 0", 64),
    ("build --base-url ftp://a", 64), ("build --base-url https://a/?b", 64),
    ("build --output /proc/none/site --as-of 2024-03-01", 74),
    ("biuld", 64), ("explain no/such-code", 64), ("--help", 0), ("check x.csv", 64),
    ("window 2023-06-19 --days 400", 64),
  ]

  @Test("the exit status tells what went wrong", arguments: endings)
  func status(line: String, status: Int32) throws {
    let arguments = line.split(separator: " ").map(String.init)
    try withSampleFolder { folder in
      let run = try TestSupport.run(
        "\(productsFolder)/gongshi",
        arguments,
        in: folder,
        environment: []
      )
      #expect(run.status == status, "\(run.errors)")
    }
  }
}
