import Diagnostics
import Files
import Publishing
import SearchProof

/// The check of the search (查询的校验): the index of an edition, made in memory and asked thousands of
/// times, against a scan of its records.
enum SearchCheck {
  static func run(_ options: SiteOptions, samples: Int) throws {
    Terminal.say("校验 \(options.day) 的查询：\(options.content)")
    let progress = ProgressLine()
    defer { progress.end() }
    progress.show("正在读取内容……")
    var diagnostics: [Diagnostic] = []
    let build = try options.prepare(comparing: nil, diagnostics: &diagnostics)
    guard let build, !diagnostics.hasErrors else {
      progress.end()
      Terminal.show(diagnostics, as: options.format, onStandardOutput: true)
      Terminal.say("没有校验查询：\(Terminal.count(diagnostics))。请先改正错误。")
      throw ExitStatus.contentHasErrors
    }
    progress.show("正在查询 \(samples) 次，逐次与通读比较……")
    let proof = proof(of: build, samples: samples)
    progress.end()
    switch options.format {
    case .text: Terminal.result(ProofTable(proof).text)
    case .json: Terminal.result(ProofTable(proof).json)
    }
    Terminal.say(
      "\(proof.titles) 行，\(proof.files) 个索引文件："
        + (proof.isComplete ? "查询结果与逐条通读完全相同。" : "查询结果与逐条通读不同，请不要发布这一版。")
    )
    if !proof.isComplete { throw ExitStatus.contentHasErrors }
  }

  private static func proof(of build: SiteBuild, samples: Int) -> SearchProof {
    let folder = SitePath.searchIndex.parent.map { "\($0)/" } ?? ""
    let files = Dictionary(
      build.plan.files.filter { $0.path.string.hasPrefix(folder) }
        .map { (String($0.path.string.dropFirst(folder.count)), $0) }
    ) { first, _ in first }
    return SearchProof(RecordScan(build.edition), samples: samples) { name in
      guard let file = files[name] else { return nil }
      return try? file.bytes()
    }
  }
}
