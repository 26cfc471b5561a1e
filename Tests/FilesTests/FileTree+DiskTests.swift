import Diagnostics
import Glibc
import Testing

@testable import Files

struct FileTreeDiskTests {
  @Test func listsAndReadsAFolder() throws {
    try withTemporaryFolder { root in
      try write(["b.md": "two", "通知/a.md": "一", "a/b/c/d": ""], in: root)
      let (tree, findings) = try list(root + "/")
      #expect(tree.entries.map(\.path) == ["a/b/c/d", "b.md", "通知/a.md"])
      #expect(tree.entries.map(\.size) == [0, 3, 3])
      #expect(try tree.read("通知/a.md") == Array("一".utf8))
      #expect(try tree.read("a/b/c/d") == [])
      #expect(try tree.digest(of: "b.md") == sha256(Array("two".utf8)))
      #expect(findings == [])
    }
  }

  @Test func readsUpToTheLimitAndNotBeyond() throws {
    try withTemporaryFolder { root in
      try write(["a": "123"], in: root)
      let tree = try list(root).tree
      #expect(try tree.read("a", limit: 3).count == 3)
      #expect(throws: FileError.tooLarge("\(root)/a", size: 3, limit: 2)) {
        try tree.read("a", limit: 2)
      }
    }
  }

  @Test func fileTooLargeForAnyMemoryIsRefusedUnread() throws {
    try withTemporaryFolder { root in
      try write(["a": ""], in: root)
      truncate("\(root)/a", 1 << 42)
      let error = FileError.tooLarge("\(root)/a", size: 1 << 42, limit: FileTree.readLimit)
      let tree = try list(root).tree
      #expect(throws: error) { try tree.read("a") }
    }
  }

  @Test func fileThatGrewSinceItWasListedIsReadWhole() throws {
    try withTemporaryFolder { root in
      try write(["a": "1"], in: root)
      let tree = try list(root).tree
      try write(["a": String(repeating: "x", count: 700_000)], in: root)
      #expect(try tree.read("a").count == 700_000)
      #expect(try tree.digest(of: "a") == sha256(Array(repeating: 120, count: 700_000)))
    }
  }

  @Test func fileLongerThanItsSizeIsReadWholeOrRefused() throws {
    // The files of /proc say that they are empty.
    let status = try readFile("/proc/self/status", limit: 1 << 20)
    #expect(status.starts(with: Array("Name:".utf8)))
    #expect(throws: FileError.self) { try readFile("/proc/self/status", limit: 10) }
  }

  @Test func skipsHiddenFilesAndWhatOfficeAndWindowsLeave() throws {
    try withTemporaryFolder { root in
      let skipped = [".git/x", ".a", "d/~$名单.xlsx", "d/Thumbs.db", "desktop.ini"]
      try write(["d/名单.xlsx": ""], in: root)
      for path in skipped { try write([path: ""], in: root) }
      let (tree, findings) = try list(root)
      #expect(tree.entries.map(\.path) == ["d/名单.xlsx"])
      #expect(findings == [])
    }
  }

  @Test func linkInsideTheFolderIsReadAsTheFile() throws {
    try withTemporaryFolder { root in
      try write(["a/real": "here"], in: root)
      symlink("a/real", "\(root)/link")
      let (tree, findings) = try list(root)
      #expect(tree.entries.map(\.path) == ["a/real", "link"])
      #expect(try tree.read("link") == Array("here".utf8))
      #expect(findings == [])
    }
  }

  @Test(arguments: [
    ("../outside/secret", "files/link-leads-out"),
    ("/etc/passwd", "files/link-leads-out"),
    ("../inside-too/secret", "files/link-leads-out"),
    ("../outside", "files/link-leads-out"),
    ("nowhere", "files/link-broken"),
    ("link", "files/link-broken"),
    ("folder", "files/link-to-folder"),
    (".", "files/link-to-folder"),
  ])
  func linkThatIsNotToAFileInsideIsLeftOut(target: String, code: String) throws {
    try withTemporaryFolder { parent in
      try write(["outside/secret": "x", "inside-too/secret": "x"], in: parent)
      try write(["inside/folder/a": "1"], in: parent)
      symlink(target, "\(parent)/inside/link")
      let (tree, findings) = try list("\(parent)/inside")
      #expect(tree.entries.map(\.path) == ["folder/a"])
      #expect(findings.map(\.code) == [code])
      #expect(findings.map(\.location) == [SourceLocation("link")])
    }
  }

  @Test func specialFilesAreNeverOpened() throws {
    try withTemporaryFolder { root in
      try write(["a": "1"], in: root)
      mkfifo("\(root)/pipe", 0o644)
      symlink("pipe", "\(root)/to-pipe")
      let (tree, findings) = try list(root)
      #expect(tree.entries.map(\.path) == ["a"])
      #expect(findings.map(\.code) == ["files/special-file", "files/special-file"])
    }
  }

  @Test func pipeInPlaceOfAListedFileIsRefusedWithoutWaiting() throws {
    try withTemporaryFolder { root in
      try write(["a": "1"], in: root)
      let tree = try list(root).tree
      unlink("\(root)/a")
      mkfifo("\(root)/a", 0o644)
      #expect(throws: FileError.unreadable("\(root)/a", errno: EINVAL)) { try tree.read("a") }
    }
  }

  @Test func badNamesAreShownWithoutWhatCannotBeSeen() throws {
    try withTemporaryFolder { root in
      let names: [[UInt8]] = [
        Array("a\u{1B}[31m.md".utf8), Array("b\n".utf8), Array("c\u{200B}".utf8),
        [0x64, 0xB9, 0xAB], Array("好 名-1（2）.md".utf8),
      ]
      for name in names {
        close(open("\(root)/".utf8CString.dropLast() + name.map(CChar.init(bitPattern:)) + [0]))
      }
      let (tree, findings) = try list(root)
      #expect(tree.entries.map(\.path) == ["好 名-1（2）.md"])
      #expect(Set(findings.map(\.code)) == ["files/bad-name"])
      #expect(findings.map(\.location?.file.string) == ["a�[31m.md", "b�", "c�", "d��"])
    }
  }

  @Test func missingFolderAndFileInPlaceOfAFolderThrow() throws {
    try withTemporaryFolder { root in
      try write(["a": ""], in: root)
      #expect(throws: FileError.notFound("\(root)/b")) { try list("\(root)/b") }
      #expect(throws: FileError.notAFolder("\(root)/a")) { try list("\(root)/a") }
      #expect(throws: FileError.notFound("")) { try list("") }
    }
  }

  @Test func everyKindOfFindingIsInTheList() {
    let codes = [
      "files/bad-name", "files/special-file", "files/link-broken", "files/link-leads-out",
      "files/link-to-folder",
    ]
    #expect(FilesFindings.all.map(\.code) == codes)
  }

  @discardableResult
  private func list(_ path: String) throws -> (tree: FileTree, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    let tree = try FileTree.folder(at: path, diagnostics: &findings)
    return (tree, findings)
  }

  private func open(_ path: some Sequence<CChar>) -> Int32 {
    Glibc.open(Array(path), O_WRONLY | O_CREAT, 0o644)
  }
}
