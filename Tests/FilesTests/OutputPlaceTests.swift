import Glibc
import Testing

@testable import Files

struct OutputPlaceTests {
  @Test(arguments: ["site", "site/", "./site", "x/../site", "site/../site//", "link", "link/"])
  func everyWayToWriteAFolderIsTheSamePlace(path: String) throws {
    try withTemporaryFolder { root in
      try write(["x/a": "", "site/a": ""], in: root)
      symlink("site", "\(root)/link")
      let place = try OutputPlace("\(root)/\(path)")
      #expect(place.output == "\(root)/site")
      #expect(place.workshop == "\(root)/.gongshi/site")
    }
  }

  @Test(arguments: ["dangling", "dangling/", "first"])
  func linkToAFolderThatIsNotThereIsFollowed(path: String) throws {
    try withTemporaryFolder { root in
      try write(["releases/other/a": ""], in: root)
      symlink("releases/site", "\(root)/dangling")
      symlink("dangling", "\(root)/first")
      #expect(try OutputPlace("\(root)/\(path)").output == "\(root)/releases/site")
    }
  }

  @Test func foldersAboveAreMadeOnlyWhenAsked() throws {
    try withTemporaryFolder { root in
      #expect(throws: FileError.notFound("\(root)/a/b")) { try OutputPlace("\(root)/a/b/site") }
      let place = try OutputPlace("\(root)/a/b/site", makingParents: true)
      #expect(place.output == "\(root)/a/b/site")
      #expect(try status(of: "\(root)/a/b")?.isFolder == true)
      #expect(try status(of: place.output) == nil)
    }
  }

  @Test func whatCannotBeExchangedIsRefused() throws {
    try withTemporaryFolder { root in
      try write(["file": "", "work/.git/HEAD": ""], in: root)
      symlink("loop", "\(root)/loop")
      #expect(throws: FileError.notAFolder("\(root)/file")) { try OutputPlace("\(root)/file") }
      #expect(throws: FileError.repository("\(root)/work")) { try OutputPlace("\(root)/work") }
      #expect(throws: FileError.unreadable("\(root)/loop", errno: ELOOP)) {
        try OutputPlace("\(root)/loop")
      }
    }
    #expect(throws: FileError.mountPoint("/")) { try OutputPlace("/") }
    #expect(throws: FileError.mountPoint("/proc")) { try OutputPlace("/proc") }
    #expect(throws: FileError.notFound("")) { try OutputPlace("") }
    #expect(throws: FileError.notFound("nowhere/..")) { try OutputPlace("nowhere/..") }
  }
}
