package import Diagnostics
import Glibc

extension FileTree {
  /// Lists a folder on disk, without what is hidden or left behind by office programs.
  ///
  /// A link is read where it leads to a file inside the folder; what else is no plain file
  /// becomes a finding and is left out.
  ///
  /// - Throws: `.notFound` and `.notAFolder` for the folder itself.
  package static func folder(
    at path: String,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> FileTree {
    let root = try realPath(of: path)
    guard try status(of: root)?.isFolder == true else { throw FileError.notAFolder(path) }
    var entries: [Entry] = []
    var links: [RelativePath: String] = [:]
    var findings: [Diagnostic] = []
    try walkFolder(root) { (found) throws(FileError) -> Bool in
      if isSkipped(found.path.name) { return false }
      if let finding = finding(onNameOf: found) {
        findings.append(finding)
        return false
      }
      switch found.kind {
      case .folder: return true
      case .file(let size): entries.append(Entry(path: found.path, size: size))
      case .special: findings.append(.specialFile(found.path))
      case .unnameable: break
      case .link:
        switch try follow(found.path, below: root) {
        case .leadsTo(let target, let size):
          entries.append(Entry(path: found.path, size: size))
          links[found.path] = target
        case .refused(let finding): findings.append(finding)
        }
      }
      return false
    }
    diagnostics += findings.sortedByPlace()
    return FileTree(entries: entries, storage: .folder(root, links: links))
  }

  /// Hidden files, the locks of office programs, and what Windows leaves in folders.
  static func isSkipped(_ name: Substring) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  private static func finding(onNameOf found: FolderEntry) -> Diagnostic? {
    if case .unnameable = found.kind {
      return .badName(found.path, "名称不是 UTF-8 编码，无法显示；请给它改名。")
    }
    let visible = String(String.UnicodeScalarView(found.path.name.unicodeScalars.map(shown)))
    guard !visible.unicodeScalars.elementsEqual(found.path.name.unicodeScalars),
      let last = RelativePath(visible)
    else { return nil }
    let place = found.path.parent?.appending(last) ?? last
    return .badName(place, "名称里有看不见的控制字符（以 � 表示）；请给它改名。")
  }

  /// A character that cannot be seen could also steer the terminal that shows the finding.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: scalar
    }
  }

  private enum Followed {
    case leadsTo(String, size: Int)
    case refused(Diagnostic)
  }

  private static func follow(
    _ link: RelativePath,
    below root: String
  ) throws(FileError) -> Followed {
    let target: String
    do {
      target = try realPath(of: "\(root)/\(link)")
    } catch {
      return .refused(.brokenLink(link))
    }
    let inside = root == "/" ? root : root + "/"
    guard target.utf8.starts(with: inside.utf8) || target == root else {
      return .refused(.linkLeadsOut(link))
    }
    guard let status = try status(of: target) else { return .refused(.brokenLink(link)) }
    if status.isFolder { return .refused(.linkToFolder(link)) }
    guard status.isRegular else { return .refused(.specialFile(link)) }
    return .leadsTo(target, size: Int(status.st_size))
  }
}

/// The absolute path behind all links.
func realPath(of path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw FileError.reading(path, errno: errno) }
  defer { free(resolved) }
  return String(cString: resolved)
}

extension Diagnostic {
  fileprivate static func badName(_ path: RelativePath, _ message: String) -> Diagnostic {
    Diagnostic(.badFileName, message, at: SourceLocation(path))
  }

  fileprivate static func specialFile(_ path: RelativePath) -> Diagnostic {
    let message = "这不是普通文件（是管道、套接字或者设备），没有读取；请移走。"
    return Diagnostic(.specialFile, message, at: SourceLocation(path))
  }

  fileprivate static func brokenLink(_ path: RelativePath) -> Diagnostic {
    let message = "链接指向的文件不存在；请换成文件本身，或者删除链接。"
    return Diagnostic(.brokenLink, message, at: SourceLocation(path))
  }

  fileprivate static func linkLeadsOut(_ path: RelativePath) -> Diagnostic {
    let message = "链接指向文件夹以外，没有读取；请把文件本身复制进来。"
    return Diagnostic(.linkLeadsOut, message, at: SourceLocation(path))
  }

  fileprivate static func linkToFolder(_ path: RelativePath) -> Diagnostic {
    let message = "链接指向另一个文件夹，没有读取；请把需要的文件复制进来。"
    return Diagnostic(.linkToFolder, message, at: SourceLocation(path))
  }
}

extension DiagnosticKind {
  package static let badFileName = DiagnosticKind(
    "files/bad-name",
    .error,
    "文件名会成为网址和诊断里的位置，所以必须是 UTF-8 编码，也不能有换行、零宽字符等看不见的字符。"
      + "从别的系统解压来的文件常有这个问题。请给文件改名，再生成一次。"
  )

  package static let specialFile = DiagnosticKind(
    "files/special-file",
    .error,
    "内容文件夹里只能有普通文件和文件夹。管道、套接字、设备读起来可能永远不结束，所以从不打开。请把它移走。"
  )

  package static let brokenLink = DiagnosticKind(
    "files/link-broken",
    .error,
    "这个链接指向的文件已经不在，或者链接绕成了圈。请把文件本身放进来，或者删除链接。"
  )

  package static let linkLeadsOut = DiagnosticKind(
    "files/link-leads-out",
    .error,
    "内容文件夹以外的文件不得随网站公开，所以指向外面的链接从不读取。请把确实要公开的文件复制进来，再删除链接。"
  )

  package static let linkToFolder = DiagnosticKind(
    "files/link-to-folder",
    .error,
    "指向文件夹的链接会让同一个文件有两个路径，还可能绕成圈，所以不读取。请把需要的文件复制到这里，再删除链接。"
  )
}
