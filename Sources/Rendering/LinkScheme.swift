/// Which addresses a page may link to: http, https, mailto, tel, and addresses without a scheme.
package enum LinkScheme {
  private static let allowed = ["http", "https", "mailto", "tel"]

  /// False for `javascript:`, `data:` and every other scheme not on the list.
  ///
  /// What stands before the first colon must be on the list as it is: browsers drop tabs and line
  /// breaks inside a scheme, so `java\tscript:` is refused and not cleaned.
  package static func isAllowed(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return true }
    return allowed.contains(scheme.lowercased())
  }

  /// The address, or `#` in place of one that may not be linked to.
  static func checked(_ address: String) -> String { isAllowed(address) ? address : "#" }

  /// True for an address of another site.
  package static func isExternal(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return address.utf8.starts(with: "//".utf8) }
    return ["http", "https"].contains(scheme.lowercased())
  }

  /// What stands before the first colon, if no `/`, `?` or `#` stands before it.
  static func scheme(of address: String) -> Substring? {
    for index in address.utf8.indices {
      switch address.utf8[index] {
      case UInt8(ascii: ":"): return address[..<index]
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }
}
