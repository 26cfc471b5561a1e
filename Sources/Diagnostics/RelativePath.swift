/// A path below a root, with `/` between its parts: never empty, absolute, or leading out of the root.
///
/// Two paths are equal, and ordered, by their UTF-8 bytes: a file system does not normalise Unicode.
package struct RelativePath: Sendable {
  package let string: String

  /// Returns nil for an empty or absolute path, an empty, `.` or `..` part, or a NUL.
  package init?(_ string: String) {
    guard Self.isWellFormed(string.utf8) else { return nil }
    self.string = string
  }

  private init(checked string: String) { self.string = string }

  /// The parts between the slashes, at least one.
  package var components: [Substring] {
    string.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }

  /// The last part.
  package var name: Substring {
    let utf8 = string.utf8
    return string[
      (utf8.lastIndex(of: UInt8(ascii: "/")).map(utf8.index(after:)) ?? utf8.startIndex)...
    ]
  }

  /// All parts but the last; nil for a path of one part.
  package var parent: RelativePath? {
    string.utf8.lastIndex(of: UInt8(ascii: "/"))
      .map { RelativePath(checked: String(string[..<$0])) }
  }

  /// The last part up to its last dot.
  package var stem: Substring {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return name[..<dot]
  }

  /// What follows the last dot of the name, without the dot; empty where there is none.
  package var fileExtension: Substring {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...]
  }

  /// Hands over its UTF-8, as it stands in memory.
  @inlinable package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    string.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(string.utf8).withUnsafeBufferPointer(body)
  }

  /// This path followed by `other`.
  package func appending(_ other: RelativePath) -> RelativePath {
    RelativePath(checked: string + "/" + other.string)
  }
}

extension RelativePath {
  /// Whether no part is empty, `.` or `..`, and no byte is NUL.
  private static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
    bytes.withContiguousStorageIfAvailable { isWellFormed($0) }
      ?? Array(bytes).withUnsafeBufferPointer { isWellFormed($0) }
  }

  private static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var dots = 0
    for byte in bytes {
      switch byte {
      case 0: return false
      case UInt8(ascii: "/"):
        if length == 0 || (dots == length && length <= 2) { return false }
        (length, dots) = (0, 0)
      case UInt8(ascii: "."): (length, dots) = (length + 1, dots + 1)
      default: length += 1
      }
    }
    return length > 0 && !(dots == length && length <= 2)
  }
}

extension RelativePath: Hashable, Comparable, CustomStringConvertible {
  package static func == (a: RelativePath, b: RelativePath) -> Bool {
    a.string.utf8.count == b.string.utf8.count
      && a.withBytes { a in b.withBytes { a.elementsEqual($0) } }
  }

  package static func < (a: RelativePath, b: RelativePath) -> Bool {
    a.withBytes { a in b.withBytes { a.lexicographicallyPrecedes($0) } }
  }

  package func hash(into hasher: inout Hasher) {
    // FNV-1a over the bytes: one number for the hasher instead of one call a byte.
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in string.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    hasher.combine(hash)
  }

  package var description: String { string }
}

extension RelativePath: ExpressibleByStringLiteral {
  /// A path written in the program; one that is not well formed is our mistake.
  package init(stringLiteral value: String) {
    guard let path = RelativePath(value) else {
      preconditionFailure("not a relative path: \(value)")
    }
    self = path
  }
}
