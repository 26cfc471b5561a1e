/// Which names the preview answers to.
///
/// A page of a stranger can point its own name at this machine and so read what stands here; only
/// the `Host` header tells that name.
package enum HostRule: Sendable {
  case any
  /// `localhost`, `127.0.0.1` and `[::1]`, with any port.
  case local

  func admits(_ host: String?) -> Bool {
    switch self {
    case .any: true
    case .local: host.map(Self.isLocal) ?? false
    }
  }

  private static func isLocal(_ host: String) -> Bool {
    let host = host.lowercased()
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      guard host.hasPrefix(name) else { return false }
      let port = host.utf8.dropFirst(name.utf8.count)
      let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
      return port.isEmpty
        || (port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy(isDigit))
    }
  }
}
