import FlyingSocks
import Glibc

/// The IP address of this machine that the preview listens at.
package struct BindAddress: Hashable, Sendable {
  package static let loopback = BindAddress(text: "127.0.0.1", isIPv6: false)

  private let text: String
  private let isIPv6: Bool

  /// Returns nil for what is no numeric address; names would need a resolver.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(text: text, isIPv6: false)
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(text: text, isIPv6: true)
    } else {
      return nil
    }
  }

  private init(text: String, isIPv6: Bool) {
    self.text = text
    self.isIPv6 = isIPv6
  }

  /// The site's address for a browser on this machine.
  package func url(port: UInt16) -> String {
    switch text {
    case "0.0.0.0": "http://127.0.0.1:\(port)/"
    case "::": "http://[::1]:\(port)/"
    default: isIPv6 ? "http://[\(text)]:\(port)/" : "http://\(text):\(port)/"
    }
  }

  func socketAddress(port: UInt16) throws -> any SocketAddress {
    isIPv6
      ? try sockaddr_in6.inet6(ip6: text, port: port) : try sockaddr_in.inet(ip4: text, port: port)
  }
}
