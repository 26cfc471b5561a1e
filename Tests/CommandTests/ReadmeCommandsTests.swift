import TestSupport
import Testing

/// What `README.zh-CN.md` tells a new clerk to type, typed.
struct ReadmeCommandsTests {
  private let fixtures = "\(repositoryFolder)/Tests/CommandTests/ImportFixtures"

  /// The lines of the fenced commands below the heading 五步发布一份公示.
  private func commands() throws -> [String] {
    var commands: [String] = []
    var isBelow = false
    var isFenced = false
    for line in try text(of: "\(repositoryFolder)/README.zh-CN.md").split(separator: "\n") {
      if line.hasPrefix("## ") { isBelow = line == "## 五步发布一份公示" }
      guard isBelow else { continue }
      if line.hasPrefix("```") {
        isFenced = line == "```sh"
      } else if isFenced {
        commands.append(String(line))
      }
    }
    return commands
  }

  private func type(_ command: String, in folder: String) throws -> ProgramRun {
    try run(
      "/bin/bash",
      ["-c", command],
      in: folder,
      environment: ["PATH=\(productsFolder):/usr/bin:/bin", "LC_ALL=C.UTF-8"]
    )
  }

  @Test func aMessyWorkbookBecomesACorrectPublicityNotice() throws {
    let commands = try commands()
    try #require(commands.count == 6)
    try withTemporaryFolder { folder in
      try write(bytes: try bytes(of: "\(fixtures)/messy.xlsx"), to: "\(folder)/名单.xlsx")
      #expect(try type(commands[0], in: folder).status == 0)
      #expect(commands[1] == "cd 公示站")
      let station = "\(folder)/公示站"

      let refused = try type(commands[2], in: station)
      #expect(refused.status == 1)
      #expect(Set(cells(refused.output)) == Self.planted)
      #expect(refused.errors.contains("已另存 ../批注.xlsx：\(Self.planted.count) 格有批注"))

      try write(bytes: try bytes(of: "\(fixtures)/mended.xlsx"), to: "\(folder)/名单.xlsx")
      let imported = try type(commands[3], in: station)
      #expect(imported.status == 0, "\(imported.output)\(imported.errors)")
      #expect(cells(imported.output) == [])

      #expect(try type(commands[4], in: station).status == 0)
      let page = try preview(commands[5], "notices/sme-2026-publicity.html", in: station)
      for expected in [
        "关于2026年度中小企业公共服务示范平台拟认定名单的公示", "拟认定9家平台", "公示时间：2026年3月9日至13日（5个工作日）。",
        "第十条", "0531-00000000", "丙检测服务演示平台", "辛公司",
      ] {
        #expect(page.contains(expected), "\(expected)")
      }
      let check = try gongshi("check", "--as-of", "2026-03-09", in: station)
      #expect(check.status == 0)
      #expect(
        check.output.split(separator: "\n").allSatisfy {
          $0.contains("[publicity/short-by-statute]")
        },
        "\(check.output)"
      )
    }
  }

  /// The cells of messy.xlsx that hold a mistake; what depends on a register is not one here.
  private static let planted: Set = [
    "M4", "N4", "D6", "J6", "D7", "E7", "F7", "G7", "J7", "A8", "A10", "H12", "I12", "J12", "L12",
    "A13", "B13", "B14", "H14", "I14", "C15", "D15", "D16",
  ]

  /// The cells that errors and warnings name.
  private func cells(_ output: String) -> [String] {
    output.split(separator: "\n").compactMap { line in
      guard line.contains("]: 错误 [") || line.contains("]: 警告 ["),
        let mark = line.firstIndex(of: "!"), let end = line.firstIndex(of: "]"), mark < end
      else { return nil }
      return String(line[line.index(after: mark)..<end])
    }
  }

  /// What the preview shows at a path, asked for at the address that it prints.
  private func preview(_ command: String, _ path: String, in folder: String) throws -> String {
    let script = """
      \(command) > ../preview.txt 2> /dev/null &
      process=$!
      for try in $(seq 300); do
        port=$(sed -n 's|.*127.0.0.1:\\([0-9]*\\)/.*|\\1|p' ../preview.txt)
        [ -n "$port" ] && break
        sleep 0.1
      done
      exec 3<> /dev/tcp/127.0.0.1/$port
      printf 'GET /\(path) HTTP/1.1\\r\\nHost: 127.0.0.1:%s\\r\\nConnection: close\\r\\n\\r\\n' $port >&3
      timeout 60 cat <&3
      kill $process
      """
    return try type(script, in: folder).output
  }
}
