import Diagnostics
import TestSupport
import Testing

@testable import Files

struct LooseFolderTests {
  private static let files: [(path: RelativePath, bytes: [UInt8])] = [
    ("a/one.txt", Array("1".utf8)), ("two.txt", Array("2".utf8)),
  ]

  @Test(arguments: ["new", "new/", "above/new"])
  func makesAFolderWithItsFilesAndNothingBesideIt(_ name: String) throws {
    try withTemporaryFolder { root in
      try LooseFolder.create("\(root)/\(name)", Self.files)
      let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
      #expect(try snapshot(root) == ["\(folder)/a/one.txt": "1", "\(folder)/two.txt": "2"])
    }
  }

  @Test func anEmptyFolderIsFilledAndStaysTheSameFolder() throws {
    try withTemporaryFolder { root in
      try makeFolders("\(root)/there")
      let before = try inode("\(root)/there")
      try LooseFolder.create("\(root)/there", Self.files)
      #expect(try snapshot(root) == ["there/a/one.txt": "1", "there/two.txt": "2"])
      #expect(try inode("\(root)/there") == before)
    }
  }

  @Test(arguments: ["new.gongshi-init/old.txt", "new/.gongshi-init/old.txt"])
  func whatAKilledRunHasLeftGivesWay(_ left: String) throws {
    try withTemporaryFolder { root in
      try write([left: "half"], in: root)
      #expect(try LooseFolder.isFree("\(root)/new"))
      try LooseFolder.create("\(root)/new", Self.files)
      #expect(try snapshot(root) == ["new/a/one.txt": "1", "new/two.txt": "2"])
    }
  }

  @Test func whatFailsLeavesNothing() throws {
    try withTemporaryFolder { (root) throws in
      let twice = Self.files + [Self.files[0]]
      #expect(throws: FileError.self) { try LooseFolder.create("\(root)/new", twice) }
      #expect(try snapshot(root) == [:])
      #expect(try LooseFile.exists("\(root)/new") == false)
    }
  }

  @Test func aFileOrAFolderInUseIsNotFree() throws {
    try withTemporaryFolder { (root) throws in
      try write(["used/x": "", "file": ""], in: root)
      #expect(try LooseFolder.isFree("\(root)/used") == false)
      #expect(try LooseFolder.isFree("\(root)/file") == false)
      #expect(try LooseFolder.isFree("\(root)/missing"))
    }
  }
}
