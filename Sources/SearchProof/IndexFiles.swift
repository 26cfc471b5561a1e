/// The files as files (索引文件的校验): each there, and the same in its script.
struct IndexFiles {
  private let index: PublishedIndex
  private let read: (_ file: String) -> [UInt8]?

  init(_ index: PublishedIndex, _ read: @escaping (_ file: String) -> [UInt8]?) {
    (self.index, self.read) = (index, read)
  }

  /// What is wrong, a sentence each.
  var faults: [String] { index.scripts.compactMap(fault) }

  private func fault(_ script: (name: String, files: [String])) -> String? {
    var calls: [UInt8] = []
    for name in script.files {
      guard let json = read("\(name).json") else { return IndexFault(name, .missing).message }
      calls += Array("gongshi.shard(\"\(name)\",".utf8) + json + Array(");\n".utf8)
    }
    guard read("\(script.name).js") == calls else {
      return "脚本 \(script.name).js 与它的 .json 文件内容不同"
    }
    return nil
  }
}
