package import Diagnostics

/// A check of the finished files, each as it passes.
package struct SiteCheck: Sendable {
  package let kinds: [DiagnosticKind]
  let findings: @Sendable (RelativePath, [UInt8], SitePlan) -> [Diagnostic]

  /// All checks. A new one is a file beside this one and a line here.
  package static let all: [SiteCheck] = [
    .linksResolve
  ]

  static func findings(_ path: RelativePath, _ bytes: [UInt8], _ plan: SitePlan) -> [Diagnostic] {
    all.flatMap { $0.findings(path, bytes, plan) }
  }
}
