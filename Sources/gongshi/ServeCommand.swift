import ArgumentParser
import Diagnostics
import Disclosure
import Files
import Glibc
import Ingest
import Preview
import Publishing
import Rendering
import Synchronization

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "在浏览器里预览网站；保存后页面自己更新，问题显示在页面下方，不写任何文件。"
  )

  /// How many ports after the wanted one are tried.
  private static let furtherPorts: UInt16 = 20

  @Option(help: "内容文件夹。")
  var content = "content"

  @Option(help: "主题文件夹；默认用 site.yaml 写明的主题，在 themes 里找。")
  var theme: String?

  @Option(
    name: .customLong("as-of"),
    help: "预览哪一天的网站，如 2026-03-05；默认今天（北京时间）；在页面上可以再换。"
  )
  var asOf: Day?

  @Option(help: "端口；被占用时改用后面空闲的一个。")
  var port: UInt16 = 8000

  @Option(help: "监听的 IP 地址，0.0.0.0 为所有网卡；默认 127.0.0.1，只有本机能看。")
  var bind: BindAddress?

  @Option(help: "网址如何显示：text 或 json。")
  var format = OutputFormat.text

  mutating func validate() throws {
    guard port > 0 else { throw ValidationError("--port 应在 1 到 65535 之间。") }
  }

  func run() throws {
    var unused: [Diagnostic] = []
    _ = try FileTree.folder(at: content, diagnostics: &unused)
    let stop = StopSignal()
    let failure = Mutex<PreviewError?>(nil)
    let (server, host) = (server, bind ?? .loopback)
    Task {
      do throws(PreviewError) {
        try await server.run { found in
          if found != port { Terminal.say("端口 \(port) 已被占用，改用 \(found)。") }
          let address = host.url(port: found)
          switch format {
          case .text: Terminal.result("预览：\(address) （按 Ctrl-C 结束）")
          case .json:
            var json = JSONWriter()
            json.object { $0.field("address", address) }
            Terminal.result(String(decoding: json.bytes, as: UTF8.self))
          }
        }
      } catch {
        failure.withLock { $0 = error }
      }
      stop.send()
    }
    stop.wait()
    if let failure = failure.withLock({ $0 }) { try refuse(failure) }
    Terminal.say("预览已结束。")
    // Threads may still be looking at pages; the libraries must not be taken down beneath them.
    _exit(EXIT_SUCCESS)
  }

  private var server: PreviewServer {
    let host = bind ?? .loopback
    let last = port.addingReportingOverflow(Self.furtherPorts)
    let token = Self.token
    return PreviewServer(host: host, ports: port...(last.overflow ? .max : last.partialValue)) {
      found in
      PreviewHandler(
        hosts: bind == nil ? .local : .any,
        token: token,
        source: source(address: host.url(port: found))
      )
    }
  }

  /// What nobody can guess who has not seen a page of this preview.
  private static var token: String {
    String(
      (0..<4).map { _ in UInt32.random(in: .min ... .max) }.map { String($0, radix: 36) }
        .joined()
    )
  }

  private func source(address: String) -> PreviewSource {
    let themes = Mutex<[String]>([])
    let memory = ContentMemory()
    return PreviewSource(
      day: { asOf ?? Today.inChina },
      folders: { [content] + themes.withLock(\.self) }
    ) { day, drafts, diagnostics throws(FileError) in
      let inputs = SiteBuild.Inputs(
        content: try FileTree.folder(at: content, diagnostics: &diagnostics),
        themes: { [theme] (settings: SiteSettings) throws(FileError) in
          var paths: [String] = []
          defer { themes.withLock { $0 = paths } }
          return try ThemeFolders.load(theme, of: settings) { paths.append($0) }
        },
        asOf: day,
        address: address,
        published: nil,
        programFolders: ProgramFolders.ofEnvironment,
        publishesDrafts: drafts == .asPublished,
        memory: memory
      )
      return try SiteBuild.prepare(inputs, diagnostics: &diagnostics).map(PreviewSite.init)
    }
  }

  private func refuse(_ error: PreviewError) throws {
    switch error {
    case .portsBusy:
      throw ValidationError("端口 \(port) 和后面 \(Self.furtherPorts) 个都被占用；请用 --port 另选。")
    case .notAllowed(let port):
      throw ValidationError("没有权限使用端口 \(port)；请用 --port 选 1024 以上的。")
    case .noSuchAddress:
      throw ValidationError("本机没有 --bind 写的地址；请核对，或者写 0.0.0.0。")
    case .stopped(let reason):
      Terminal.complain("预览中断（\(reason)）；请重新运行。")
      throw ExitStatus.disk
    }
  }
}

extension BindAddress: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// Waits for Ctrl-C or a request to end. Make it before any thread is started, which then leaves
/// these signals to the one that waits.
private struct StopSignal: Sendable {
  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  func wait() {
    var signals = Self.signals
    var received: Int32 = 0
    while sigwait(&signals, &received) != 0 {}
  }

  /// Ends the wait from within.
  func send() { kill(getpid(), SIGTERM) }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }
}
