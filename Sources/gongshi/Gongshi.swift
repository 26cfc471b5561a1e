import ArgumentParser
import CMalloc
import Files

@main
struct Gongshi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongshi",
    abstract: "公示：把名单和公告生成公示网站。",
    discussion: """
      新单位从 gongshi init 开始；以后不带参数运行 gongshi build 即可：读 content，写 site。
      按 Tab 键补全命令：gongshi --generate-completion-script bash（或 zsh、fish），写进终端的补全文件夹。
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NextCommand.self,
      WindowCommand.self, ImportCommand.self, NewCommand.self, InitCommand.self,
      DoctorCommand.self, TemplateCommand.self, ExplainCommand.self,
    ]
  )

  /// Runs a command, and ends with the status that PRODUCT fixes: 0 good, 1 the content has
  /// errors, 64 wrong usage, 66 input not found, 70 a defect of ours, 74 disk.
  static func main() {
    Terminal.openStreams()
    // Large arrays go back to the system when they are done with: otherwise the room that a search
    // index was made in stays taken until the end.
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    // What is smaller does not: otherwise the same pages come and go with every file.
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
    do {
      var command = try parseAsRoot()
      try command.run()
      ExitStatus.good.end()
    } catch let status as ExitStatus {
      status.end()
    } catch let error as FileError {
      Terminal.complain(error.message)
      error.status.end()
    } catch {
      let code = exitCode(for: error)
      let message = ChineseHelp.translate(fullMessage(for: error))
      if code == .success {
        if !message.isEmpty { Terminal.result(message) }
        ExitStatus.good.end()
      }
      Terminal.complain(code == .validationFailure ? "用法有误。\n\(message)" : message)
      (code == .validationFailure ? ExitStatus.usage : .defect).end()
    }
  }
}
