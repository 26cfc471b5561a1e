package import Diagnostics

/// What `site.yaml` says of the site itself (网站).
package struct SiteSettings: Hashable, Sendable {
  /// The lines at the foot of every page (页脚).
  package struct Footer: Hashable, Sendable {
    package let sponsor: String?
    package let icp: String?
    package let police: String?
    package let telephone: String?
    package let address: String?
    package let postcode: String?
    package let mail: String?
    /// Where the public reports mistakes on the site (网站找错).
    package let errorReport: String?
    /// The mark of party and government bodies (党政机关标识).
    package let bodyMark: String?
    /// Whom to tell of a weakness of the site (安全联系): a mail or web address, or a telephone.
    package let securityContact: String?
  }

  /// How a word is read aloud (拼音): a syllable for each of its characters, without tones.
  package struct Reading: Hashable, Sendable {
    package let word: String
    package let syllables: [String]
  }

  package let name: String
  package let domain: String?
  package let code: String?
  /// The public address of the site's root, with a slash at its end.
  package let address: String
  package let footer: Footer
  package let isDemonstration: Bool
  /// Whether platform pages carry a QR code of their address (平台二维码); notices always do.
  package let hasPlatformQRCode: Bool
  package let theme: String
  package let licence: String?
  package let source: String?
  /// What the site reads otherwise than the program does (拼音).
  package let readings: [Reading]
  package let location: SourceLocation
}
