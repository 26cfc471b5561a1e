import Glibc
import TestSupport
import Testing

@testable import Files

struct FolderWatchTests {
  @Test(
    "what changes below the folder is told once",
    arguments: [
      "write", "new file", "new folder", "rename", "replace", "remove", "in a new folder",
    ]
  )
  func change(kind: String) throws {
    try withTemporaryFolder { folder in
      try write("一", to: "\(folder)/notices/a.md")
      let watch = Watch([folder])
      #expect(watch.isTold)
      #expect(!watch.hasChanged())
      switch kind {
      case "write": try write("二", to: "\(folder)/notices/a.md")
      case "new file": try write("二", to: "\(folder)/notices/b.md")
      case "new folder": mkdir("\(folder)/records", 0o755)
      case "rename": rename("\(folder)/notices/a.md", "\(folder)/notices/b.md")
      case "replace":
        try write("二", to: "\(folder)/notices/.a.md.part")
        rename("\(folder)/notices/.a.md.part", "\(folder)/notices/a.md")
      case "remove": unlink("\(folder)/notices/a.md")
      default:
        mkdir("\(folder)/records", 0o755)
        #expect(watch.hasChanged())
        try write("二", to: "\(folder)/records/a.csv")
      }
      #expect(watch.hasChanged())
      #expect(!watch.hasChanged())
    }
  }

  @Test func whatTheContentDoesNotHaveIsNotTold() throws {
    try withTemporaryFolder { folder in
      let watch = Watch([folder])
      try write("锁", to: "\(folder)/~$名单.xlsx")
      try write("换", to: "\(folder)/.a.md.swp")
      #expect(!watch.hasChanged())
    }
  }

  @Test func aFolderThatComesBackIsWatchedAgain() throws {
    try withTemporaryFolder { above in
      let folder = "\(above)/content"
      try write("一", to: "\(folder)/a.md")
      let watch = Watch([folder])
      rename(folder, "\(above)/away")
      #expect(watch.hasChanged())
      #expect(!watch.isTold)
      rename("\(above)/away", folder)
      #expect(hasChangedAfterALook(watch))
      #expect(watch.isTold)
      try write("二", to: "\(folder)/a.md")
      #expect(watch.hasChanged())
    }
  }

  @Test func whereTheKernelDoesNotTellFilesAreCompared() throws {
    try withTemporaryFolder { folder in
      try write("一", to: "\(folder)/a.md")
      // A folder that is not there cannot be watched, so that all are looked at.
      let watch = Watch([folder, "\(folder)/missing"])
      #expect(!watch.isTold)
      #expect(!hasChangedAfterALook(watch))
      try write("二二", to: "\(folder)/a.md")
      #expect(hasChangedAfterALook(watch))
      #expect(!hasChangedAfterALook(watch))
    }
  }

  @Test func otherFoldersAreWatchedInstead() throws {
    try withTemporaryFolder { folder in
      try write("一", to: "\(folder)/a/a.md")
      try write("一", to: "\(folder)/b/b.md")
      let watch = Watch(["\(folder)/a"])
      watch.watch(["\(folder)/b"])
      try write("二", to: "\(folder)/a/a.md")
      #expect(!watch.hasChanged())
      try write("二", to: "\(folder)/b/b.md")
      #expect(watch.hasChanged())
    }
  }

  @Test(
    "file systems that tell of nothing are known",
    arguments: [
      ("nfs4", true), ("9p", true), ("fuse.sshfs", true), ("ext4", false), ("xfs", false),
    ]
  )
  func mounts(type: String, isSilent: Bool) {
    let table = "36 35 98:0 /a /mnt/b rw,noatime master:1 - \(type) /dev/root rw\n"
    #expect(MountTable(Array(table.utf8)).isSilent(98 << 8) == isSilent)
    #expect(!MountTable([]).isSilent(98 << 8))
  }

  /// Asked as often as the preview asks in a second.
  private func hasChangedAfterALook(_ watch: Watch) -> Bool {
    for _ in 0..<20 where watch.hasChanged() { return true }
    return false
  }
}

/// A watch that expectations can ask: they copy what they look at.
private final class Watch {
  private var watch: FolderWatch

  init(_ folders: [String]) { watch = FolderWatch(folders) }

  var isTold: Bool { watch.isTold }

  func hasChanged() -> Bool { watch.hasChanged() }

  func watch(_ folders: [String]) { watch.watch(folders) }
}
