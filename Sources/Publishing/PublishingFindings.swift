package import Diagnostics

/// Every kind of finding that planning and checking a site may raise.
package enum PublishingFindings {
  package static let all: [DiagnosticKind] =
    [
      .unknownTakedown, .takedownOfNothing, .pathClaimedTwice, .notAnEdition,
      .editionUnread, .publishedPathVanished,
      .publishedDeltaDiffers, .publishedPastGrows,
    ]
    + SiteCheck.all.flatMap(\.kinds)
}
