package import Disclosure

// Values of the domain as literals: a test shows its input, and a wrong literal is our mistake.

extension Day: ExpressibleByStringLiteral {
  /// `2023-06-05`.
  package init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("not a day: \(text)") }
    self = day
  }
}

extension Identifier: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByUnicodeScalarLiteral
{
  package init(stringLiteral text: String) {
    guard let identifier = Identifier(text) else {
      preconditionFailure("not an identifier: \(text)")
    }
    self = identifier
  }
}

extension BatchKey: ExpressibleByStringLiteral {
  /// `jn/2023`, or `2023` for a batch of the programme `jn`.
  package init(stringLiteral text: String) {
    let parts = text.split(separator: "/").map(String.init)
    let programme = ProgrammeID(stringLiteral: parts.count == 2 ? parts[0] : "jn")
    let batch = BatchID(stringLiteral: parts.last ?? "")
    self.init(programme: programme, batch: batch)
  }
}

extension CreditCode: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let code = try? CreditCode.read(text).code else {
      preconditionFailure("not a credit code: \(text)")
    }
    self = code
  }
}
