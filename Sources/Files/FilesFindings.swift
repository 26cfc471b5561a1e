package import Diagnostics

/// Every kind of finding that listing a folder may raise.
package enum FilesFindings {
  package static let all: [DiagnosticKind] = [
    .badFileName, .specialFile, .brokenLink, .linkLeadsOut, .linkToFolder,
  ]
}
