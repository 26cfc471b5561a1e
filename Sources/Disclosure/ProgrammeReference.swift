package import Diagnostics

/// Another programme as a programme's file names it, with the place of the name.
package struct ProgrammeReference: Hashable, Sendable {
  package let id: ProgrammeID
  package let location: SourceLocation

  package init(id: ProgrammeID, location: SourceLocation) {
    self.id = id
    self.location = location
  }
}
