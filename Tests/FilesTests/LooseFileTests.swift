import Files
import TestSupport
import Testing

struct LooseFileTests {
  @Test func writesAFileWithItsFoldersAndNothingBesideIt() throws {
    try withTemporaryFolder { folder in
      try LooseFile.create("\(folder)/a/b/list.csv", [1, 2])
      #expect(try files(below: folder) == ["a/b/list.csv": [1, 2]])
      #expect(try LooseFile.exists("\(folder)/a/b/list.csv"))
    }
  }

  @Test func neverReplacesWhatHasTheName() throws {
    try withTemporaryFolder { folder in
      try write("kept", to: "\(folder)/list.csv")
      #expect(throws: FileError.unwritable("\(folder)/list.csv", errno: 17)) {
        try LooseFile.create("\(folder)/list.csv", [1])
      }
      #expect(try files(below: folder) == ["list.csv": Array("kept".utf8)])
    }
  }

  @Test func readsNoFolderAndNothingAboveTheLimit() throws {
    try withTemporaryFolder { folder in
      try write("1234", to: "\(folder)/list.csv")
      #expect(try LooseFile.read("\(folder)/list.csv", limit: 4) == Array("1234".utf8))
      #expect(throws: FileError.self) { try LooseFile.read("\(folder)/list.csv", limit: 3) }
      #expect(throws: FileError.self) { try LooseFile.read(folder) }
    }
  }
}
