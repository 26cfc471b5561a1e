/// A path below a root, with `/` between its parts: never empty, absolute, or leading out of the root.
///
/// Two paths are equal, and ordered, by their UTF-8 bytes: a file system does not normalise Unicode.
package struct RelativePath: Sendable {
  package let string: String

  /// Returns nil for an empty or absolute path, an empty, `.` or `..` part, or a NUL.
  package init?(_ string: String) {
    guard !string.isEmpty, !string.utf8.contains(0) else { return nil }
    for part in string.split(separator: "/", omittingEmptySubsequences: false)
    where part.isEmpty || part == "." || part == ".." {
      return nil
    }
    self.string = string
  }

  private init(checked string: String) { self.string = string }

  /// The parts between the slashes, at least one.
  package var components: [Substring] { string.split(separator: "/") }

  /// The last part.
  package var name: Substring {
    string[(string.lastIndex(of: "/").map(string.index(after:)) ?? string.startIndex)...]
  }

  /// All parts but the last; nil for a path of one part.
  package var parent: RelativePath? {
    string.lastIndex(of: "/").map { RelativePath(checked: String(string[..<$0])) }
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

  /// This path followed by `other`.
  package func appending(_ other: RelativePath) -> RelativePath {
    RelativePath(checked: string + "/" + other.string)
  }
}

extension RelativePath: Hashable, Comparable, CustomStringConvertible {
  package static func == (a: RelativePath, b: RelativePath) -> Bool {
    a.string.utf8.elementsEqual(b.string.utf8)
  }

  package static func < (a: RelativePath, b: RelativePath) -> Bool {
    a.string.utf8.lexicographicallyPrecedes(b.string.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
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
