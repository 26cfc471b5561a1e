package import Diagnostics

/// Where one objects (异议).
package struct ObjectionChannel: Hashable, Sendable {
  package let department: String?
  package let telephone: String?
  package let address: String?
  package let mail: String?
  package let supervision: String?
  /// What an objection must have to be taken up, such as a real name (要求); nil where the notice
  /// leaves it to its text.
  package let requirement: String?
  package let location: SourceLocation

  package init(
    department: String?,
    telephone: String?,
    address: String?,
    mail: String?,
    supervision: String?,
    requirement: String?,
    location: SourceLocation
  ) {
    self.department = department
    self.telephone = telephone
    self.address = address
    self.mail = mail
    self.supervision = supervision
    self.requirement = requirement
    self.location = location
  }
}
