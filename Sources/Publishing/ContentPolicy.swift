/// What a page may load (内容安全策略): its own style sheet, pictures, scripts, data and forms, and
/// nothing from elsewhere.
package enum ContentPolicy {
  /// As pages state it themselves, for hosts that send no headers.
  package static let pages =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'"
}
