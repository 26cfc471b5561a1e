import Diagnostics
import Glibc

/// Tells that something changed in some folders (监视).
///
/// The kernel tells at once, one folder at a time, so all below are watched and watched anew when
/// folders come and go. It tells nothing of folders on other machines, nor of those that Windows
/// keeps: there, and where it has no more watches to give, names, sizes and times are compared.
package struct FolderWatch: ~Copyable {
  private var folders: [String]
  private var watcher: Watcher?
  /// What was seen at the last look, where the kernel does not tell.
  private var seen: [String: Glance] = [:]
  private var callsToNextLook = 0

  /// How often `hasChanged` is called for one look at every file.
  private static let callsPerLook = 20

  package init(_ folders: [String]) {
    self.folders = folders
    start()
  }

  /// Watches others instead, if they are others.
  package mutating func watch(_ folders: [String]) {
    guard folders != self.folders else { return }
    self.folders = folders
    start()
  }

  /// Whether anything changed since the last call; never waits.
  package mutating func hasChanged() -> Bool {
    guard let news = watcher?.news() else { return looksDifferent() }
    if news == .folders { start() }
    return news != .nothing
  }

  /// Whether the kernel tells of changes.
  package var isTold: Bool { watcher != nil }

  private mutating func start() {
    watcher = Watcher.watching(folders)
    seen = watcher == nil ? Glance.all(in: folders) : [:]
    callsToNextLook = Self.callsPerLook
  }

  private mutating func looksDifferent() -> Bool {
    callsToNextLook -= 1
    guard callsToNextLook <= 0 else { return false }
    let before = seen
    // A folder that was missing may be back, and then the kernel tells of it.
    start()
    return watcher != nil || seen != before
  }
}

/// The kernel's own watch (inotify), closed at the end of its life.
///
/// Not private, nor is `Glance`: the optimised build of another module names them.
struct Watcher: ~Copyable {
  enum News {
    case nothing
    case files
    /// Folders came or went, or news were lost.
    case folders
  }

  let file: OpenFile

  /// What is told of a folder; a file that is written is told of when it is closed.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
  )
  private static let tellsOfFolders = UInt32(
    IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT
  )

  /// Nil where the kernel cannot tell of every change.
  static func watching(_ folders: [String]) -> Watcher? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let watcher = Watcher(file: OpenFile(descriptor, "inotify"))
    for folder in folders {
      guard watcher.addAll(in: folder) else { return nil }
    }
    return watcher
  }

  private func addAll(in folder: String) -> Bool {
    guard let root = try? realPath(of: folder), tellsOfChanges(root), add(root) else {
      return false
    }
    var isWhole = true
    try? walkFolder(root) { (found) throws(FileError) -> Bool in
      guard case .folder = found.kind, !FileTree.isSkipped(found.path.name) else { return false }
      // One that vanished meanwhile is told of by the folder above it.
      if !add("\(root)/\(found.path)"), errno != ENOENT { isWhole = false }
      return true
    }
    return isWhole
  }

  func news() -> News {
    var news = News.nothing
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = room.withUnsafeMutableBytes { room in
        retrying { Glibc.read(file.descriptor, room.baseAddress, room.count) }
      }
      guard count > 0 else { return news }
      room.withUnsafeBytes { bytes in
        var start = 0
        while start + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
          let name = bytes[(start + MemoryLayout<inotify_event>.size)...].prefix(Int(event.len))
          start += MemoryLayout<inotify_event>.size + Int(event.len)
          if FileTree.isSkipped(Self.text(name)) { continue }
          if event.mask & Self.tellsOfFolders != 0 { news = .folders }
          if news == .nothing { news = .files }
        }
      }
    }
  }

  private func add(_ folder: String) -> Bool {
    inotify_add_watch(file.descriptor, folder, Self.mask) >= 0
  }

  private static func text(_ name: Slice<UnsafeRawBufferPointer>) -> Substring {
    Substring(String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
  }
}

/// Whether the file system of a folder tells of changes that others make.
private func tellsOfChanges(_ folder: String) -> Bool {
  guard let status = try? status(of: folder),
    let mounts = try? readFile("/proc/self/mountinfo", limit: 1 << 24)
  else { return false }
  return !MountTable(mounts).isSilent(UInt(status.st_dev))
}

/// The file systems of the machine, by their devices.
struct MountTable {
  /// Those of networks, of virtual machines, and of Windows below WSL.
  private static let silent: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "drvfs", "virtiofs", "vboxsf", "afs", "ceph",
    "prl_fs",
  ]

  private var types: [Substring: Substring] = [:]

  /// Reads the lines of `mountinfo`: the device is the third word, the type follows a lone hyphen.
  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let hyphen = words.dropFirst(6).firstIndex(of: "-"),
        words.indices.contains(hyphen + 1)
      else { continue }
      types[words[2]] = words[hyphen + 1]
    }
  }

  func isSilent(_ device: UInt) -> Bool {
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    guard let type = types["\(major):\(minor)"] else { return false }
    return Self.silent.contains(type) || type.hasPrefix("fuse")
  }
}

/// What tells two states of a file apart.
struct Glance: Hashable {
  let size: Int
  let seconds: Int
  let nanoseconds: Int
  let node: UInt

  static func all(in folders: [String]) -> [String: Glance] {
    var seen: [String: Glance] = [:]
    for folder in folders {
      guard let root = try? realPath(of: folder) else { continue }
      try? walkFolder(root) { (found) throws(FileError) -> Bool in
        guard !FileTree.isSkipped(found.path.name) else { return false }
        let path = "\(root)/\(found.path)"
        if let status = try status(of: path) { seen[path] = Glance(status) }
        return true
      }
    }
    return seen
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    node = UInt(status.st_ino)
  }
}
